import type { Asks, LogFault } from '../../sdk/local/log-state.js';
import type { LogCommand } from '../../sdk/local/time-log.js';
import type { TimeEntry } from '../../sdk/model/index.js';
import { homeworkDay, type Moment } from '../../sdk/rules/homework-day.js';
import {
  clockOf,
  deviceOffset,
  endOn,
  instantOn,
  lastHalfHour,
  minutesIn,
  minutesOf,
  offsetOf,
} from './homework-timer.entries.view.js';

/** What is written in a form: text as it stands in its fields. */
export interface Values {
  /** A subject of the list; empty: that of `other`. */
  subject: string;
  other: string;
  start: string;
  end: string;
  minutes: string;
}

export type FieldName = keyof Values;
export type FormKind = 'correct' | 'add' | 'school' | 'asks';

/** A form that is being filled in; it outlives its fields on the screen. */
export interface Draft {
  readonly key: string;
  readonly kind: FormKind;
  /** The homework day that it is about. */
  readonly on: string;
  readonly fields: readonly FieldName[];
  /** What stood there first. */
  readonly was: Values;
  readonly values: Values;
  /** What is corrected. */
  readonly entry: TimeEntry | undefined;
  readonly asks: Asks | undefined;
  fault: { readonly code: string; readonly field: string } | null;
}

const BLANK: Values = { subject: '', other: '', start: '', end: '', minutes: '' };
const HOME: readonly FieldName[] = ['subject', 'other', 'start', 'end'];
const SCHOOL: readonly FieldName[] = ['subject', 'other', 'minutes'];

type Bare = Pick<Draft, 'key' | 'kind' | 'on' | 'fields'> & { entry?: TimeEntry; asks?: Asks };

function draft(bare: Bare, values: Partial<Values>): Draft {
  const was = { ...BLANK, ...values };
  return { entry: undefined, asks: undefined, ...bare, was, values: { ...was }, fault: null };
}

/** A form that corrects an entry. */
export function correcting(entry: TimeEntry): Draft {
  const { id, subject, startAt, endAt, place } = entry;
  const bare = { key: `correct:${id}`, kind: 'correct' as const, on: homeworkDay(startAt), entry };
  if (place === 'school') return draft({ ...bare, fields: SCHOOL }, { subject, minutes: String(minutesOf(entry)) });
  return draft({ ...bare, fields: HOME }, { subject, start: clockOf(startAt), end: clockOf(endAt) });
}

/** A form that adds what was not timed: the last half hour, where it is about today. */
export function adding(on: string, subject: string, now: Moment): Draft {
  const times = homeworkDay(now) === on ? lastHalfHour(now) : {};
  return draft({ key: `add:${on}`, kind: 'add', on, fields: HOME }, { subject, ...times });
}

/** A form that adds minutes at school. */
export function addingSchool(on: string, subject: string): Draft {
  return draft({ key: `school:${on}`, kind: 'school', on, fields: SCHOOL }, { subject });
}

/** A form that says when a stretch stopped of which the log asks. */
export function answering(asks: Asks): Draft {
  const bare = { key: `asks:${asks.id}`, kind: 'asks' as const, on: homeworkDay(asks.startAt), asks };
  return draft({ ...bare, fields: ['end'] }, { end: clockOf(asks.since) });
}

/** Whether anything was typed into it. */
export function isTouched({ was, values, fields }: Draft): boolean {
  return fields.some((name) => was[name] !== values[name]);
}

function fault(code: LogFault['code'], field: string): LogFault {
  return { ok: false, code, field };
}

function correctionOf({ entry, on, was, values }: Draft, subject: string): LogCommand {
  const { id, startAt, endAt, place } = entry!;
  const own = subject === entry!.subject ? {} : { subject };
  if (place === 'school') {
    return {
      type: 'correct',
      id,
      ...own,
      ...(was.minutes === values.minutes ? {} : { minutes: minutesIn(values.minutes) }),
    };
  }
  // What was not touched stays to the second, and on its own date.
  const start = was.start === values.start ? startAt : instantOn(on, values.start, () => offsetOf(startAt));
  const end = was.end === values.end ? endAt : endOn(on, start, values.end, () => offsetOf(endAt));
  return { type: 'correct', id, ...own, startAt: start, endAt: end };
}

/** A stretch stopped then: later than it was kept it grows, earlier it shrinks. */
function answerOf({ asks, on, was, values }: Draft, now: Moment, isKept: boolean): LogCommand | LogFault {
  const { id, startAt, since } = asks!;
  if (was.end === values.end) return { type: 'answer', isStill: false };
  const endAt = endOn(on, startAt, values.end, () => offsetOf(since));
  if (!endAt) return fault('not-an-instant', 'endAt');
  const end = Date.parse(endAt);
  if (end > now.at + 60_000) return fault('future', 'endAt');
  if (end > Date.parse(since)) return { type: 'answer', isStill: true, endAt };
  if (end <= Date.parse(startAt)) return fault('order', 'endAt');
  return isKept ? { type: 'correct', id, endAt } : { type: 'answer', isStill: false };
}

/** What a form asks the log to do, or what is wrong with it already. */
export function commandOf(of: Draft, now: Moment, entries: readonly TimeEntry[]): LogCommand | LogFault {
  const { kind, on, values } = of;
  const subject = (values.subject || values.other).trim();
  if (kind === 'asks') {
    return answerOf(
      of,
      now,
      entries.some(({ id }) => id === of.asks!.id),
    );
  }
  // The first field first.
  if (!subject) return fault('empty', 'subject');
  if (subject.length > 40) return fault('too-long', 'subject');
  if (kind === 'correct') return correctionOf(of, subject);
  if (kind === 'school') return { type: 'addSchool', subject, on, minutes: minutesIn(values.minutes) };
  const startAt = instantOn(on, values.start, deviceOffset);
  return { type: 'add', subject, startAt, endAt: endOn(on, startAt, values.end, deviceOffset) };
}

const FIELDS: Readonly<Record<string, FieldName>> = { startAt: 'start', endAt: 'end', minutes: 'minutes' };

/** The field that a fault stands at; undefined: the form as a whole. */
export function fieldOf({ fault: wrong, values }: Draft): FieldName | undefined {
  if (!wrong) return undefined;
  return wrong.field === 'subject' ? (values.subject ? 'subject' : 'other') : FIELDS[wrong.field];
}
