/** Corrections of a homework log, loaded when a person first corrects something. Pure. */
import type { TimeEntry } from '../model/index.js';
import {
  GAP_MS,
  isoOf,
  type HomeworkLog,
  type LogContext,
  type LogFault,
  type LogMoment,
  type LogStep,
} from './log-state.js';
import { reduceLog } from './reduce-log.js';

/** What a person mends afterwards. Instants are ISO 8601 with an offset; `minutes` holds of minutes at school. */
export type EditCommand =
  | { readonly type: 'add'; readonly subject: string; readonly startAt: string; readonly endAt: string }
  | { readonly type: 'addSchool'; readonly subject: string; readonly on: string; readonly minutes: number }
  | {
      readonly type: 'correct';
      readonly id: string;
      readonly subject?: string;
      readonly startAt?: string;
      readonly endAt?: string;
      readonly minutes?: number;
    }
  | { readonly type: 'delete'; readonly id: string }
  /** Undoes a deletion: `entry` is what it gave as `removed`. */
  | { readonly type: 'restore'; readonly entry: TimeEntry }
  /** Answers 还在写吗？; with `isStill` up to now or up to `endAt`, without it the time stays as it was kept. */
  | { readonly type: 'answer'; readonly isStill: boolean; readonly endAt?: string };

type Fault = LogFault;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?[+-]\d{2}:\d{2}$/;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function fault(code: Fault['code'], field: string): Fault {
  return { ok: false, code, field };
}

function replaceEntry(log: HomeworkLog, id: string, next: readonly TimeEntry[]): HomeworkLog {
  const asks = log.asks?.id === id ? null : log.asks;
  return { ...log, asks, entries: [...log.entries.filter((entry) => entry.id !== id), ...next] };
}

/** What is wrong with an entry as a person gave it. */
function faultOf({ subject, startAt, endAt }: TimeEntry, now: LogMoment): Fault | null {
  if (!subject) return fault('empty', 'subject');
  if (subject.length > 40) return fault('too-long', 'subject');
  const [start, end] = [Date.parse(startAt), Date.parse(endAt)];
  if (!INSTANT.test(startAt) || Number.isNaN(start)) return fault('not-an-instant', 'startAt');
  if (!INSTANT.test(endAt) || Number.isNaN(end)) return fault('not-an-instant', 'endAt');
  if (end <= start) return fault('order', 'endAt');
  if (end - start > DAY_MS) return fault('too-long', 'endAt');
  return end > now.at + MINUTE_MS ? fault('future', 'endAt') : null;
}

/**
 * Minutes at school have a length and a day, and no time of day: they are laid end to end from 04:00, where the day
 * begins, so that none lies upon another.
 */
function layAtSchool(log: HomeworkLog, entry: TimeEntry, on: string, minutes: number): TimeEntry | Fault {
  if (!(minutes > 0 && minutes <= 1440)) return fault('out-of-range', 'minutes');
  const zone = entry.startAt.slice(-6);
  const first = Date.parse(`${on}T04:00:00.000${zone}`);
  if (Number.isNaN(first)) return fault('not-an-instant', 'on');
  if (!entry.subject || entry.subject.length > 40) return fault(entry.subject ? 'too-long' : 'empty', 'subject');
  const offset = Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  let start = first;
  log.entries.forEach(({ id, place, endAt }) => {
    const end = Date.parse(endAt);
    if (id !== entry.id && place === 'school' && end > first && end <= first + DAY_MS) start = Math.max(start, end);
  });
  const end = start + Math.round(minutes * MINUTE_MS);
  if (end > first + DAY_MS) return fault('out-of-range', 'minutes');
  return { ...entry, startAt: isoOf(start, offset), endAt: isoOf(end, offset) };
}

function add(log: HomeworkLog, entry: TimeEntry | Fault, now: LogMoment): LogStep | Fault {
  if ('ok' in entry) return entry;
  const wrong = entry.place === 'home' ? faultOf(entry, now) : null;
  return wrong ?? { ok: true, ended: null, log: replaceEntry(log, entry.id, [entry]) };
}

type Correction = Extract<EditCommand, { type: 'correct' }>;

function correct(log: HomeworkLog, command: Correction, now: LogMoment): LogStep | Fault {
  const old = log.entries.find(({ id }) => id === command.id);
  if (!old) return fault('not-found', 'id');
  const { subject, startAt, endAt, minutes } = command;
  const entry: TimeEntry = {
    ...old,
    subject: (subject ?? old.subject).trim(),
    startAt: startAt ?? old.startAt,
    endAt: endAt ?? old.endAt,
    source: 'corrected',
  };
  if (old.place !== 'school') return add(log, entry, now);
  const length = minutes ?? (Date.parse(old.endAt) - Date.parse(old.startAt)) / MINUTE_MS;
  return add(log, layAtSchool(log, { ...entry, startAt: old.startAt }, old.startAt.slice(0, 10), length), now);
}

/** When the day of an instant ends, at 04:00 where it was written: nobody writes on until then. */
function turnAfter(iso: string): number {
  const sinceTurn = (Date.parse(`${iso.slice(0, 19)}Z`) - 4 * 3_600_000) % DAY_MS;
  return Date.parse(iso) + DAY_MS - sinceTurn;
}

/** Still writing: time is kept up to now, and goes on if nothing else runs and the question is fresh. */
function answer(log: HomeworkLog, isStill: boolean, upTo: string | undefined, now: LogMoment, child: string): LogStep {
  const { asks } = log;
  if (!asks || !isStill) return { ok: true, ended: null, log: asks ? { ...log, asks: null } : log };
  const { id, subject, startAt } = asks;
  const since = Date.parse(asks.since);
  const turn = turnAfter(startAt);
  const isFresh = !upTo && now.at < turn && !log.running && Math.abs(now.at - Date.parse(asks.until)) <= GAP_MS;
  if (isFresh && now.at >= since) {
    const rest = replaceEntry(log, id, []);
    const heartbeatAt = isoOf(now.at, now.offsetMinutes);
    const running = { id, subject, startAt };
    return { ok: true, ended: null, log: { ...rest, running, heartbeatAt, pausedSubject: null, finishedAt: null } };
  }
  const wanted = Date.parse(upTo ?? asks.until) || since;
  const last = Math.min(wanted, now.at, turn, log.running ? Date.parse(log.running.startAt) : Infinity);
  const endAt = last > since ? isoOf(last, now.offsetMinutes) : asks.since;
  const entry: TimeEntry = { id, child, subject, startAt, endAt, place: 'home', source: 'timed' };
  const isEmpty = Date.parse(endAt) <= Date.parse(startAt);
  return { ok: true, ended: isEmpty ? null : entry, log: replaceEntry(log, id, isEmpty ? [] : [entry]) };
}

/** Carries out one correction. The log is the same object when nothing changed. */
export function editLog(
  before: HomeworkLog,
  command: EditCommand,
  now: LogMoment,
  context: LogContext,
): (LogStep & { readonly removed?: TimeEntry }) | LogFault {
  // A gap is noticed before anything is mended, as by any other command.
  const settled = reduceLog(before, { type: 'beat' }, now, context);
  const log = settled.ok ? settled.log : before;
  const { child, id } = context;
  const here = isoOf(now.at, now.offsetMinutes);
  const fresh = { id, child, source: 'added' as const };
  switch (command.type) {
    case 'add': {
      const { startAt, endAt } = command;
      return add(log, { ...fresh, subject: command.subject.trim(), startAt, endAt, place: 'home' }, now);
    }
    case 'addSchool': {
      const bare = { ...fresh, subject: command.subject.trim(), startAt: here, endAt: here, place: 'school' as const };
      return add(log, layAtSchool(log, bare, command.on, command.minutes), now);
    }
    case 'correct':
      return correct(log, command, now);
    case 'answer':
      return answer(log, command.isStill, command.endAt, now, child);
    case 'restore': {
      const isThere = log.entries.some((entry) => entry.id === command.entry.id);
      return { ok: true, ended: null, log: isThere ? log : { ...log, entries: [...log.entries, command.entry] } };
    }
    case 'delete': {
      const removed = log.entries.find((entry) => entry.id === command.id);
      if (!removed) return fault('not-found', 'id');
      return { ok: true, ended: null, removed, log: replaceEntry(log, command.id, []) };
    }
  }
}
