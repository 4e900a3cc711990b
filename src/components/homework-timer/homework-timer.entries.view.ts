import { isoOf, type Asks } from '../../sdk/local/log-state.js';
import type { TimeEntry } from '../../sdk/model/index.js';
import { addDays } from '../../sdk/rules/dates.js';
import { homeworkDay, type Moment } from '../../sdk/rules/homework-day.js';
import type { TimerEntriesWords } from './homework-timer.entries.words.js';

/** An entry in words. */
export interface EntryRow {
  readonly id: string;
  readonly subject: string;
  /** From and to, or how long at school. */
  readonly when: string;
  /** How long, and how it came. */
  readonly what: string;
  /** What its buttons are about, for ears. */
  readonly name: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const TURN = '04:00';
/** So many days can be looked at and added to, even where nothing was noted before. */
const DAYS_BACK = 6;
/** An end in the early morning, behind the turn of the day, may lie so far behind a start in the night. */
const NIGHT_MS = 4 * 3_600_000;

/** The entries of a homework day, newest last. */
export function entriesOn(entries: readonly TimeEntry[], on: string): TimeEntry[] {
  return entries
    .filter(({ startAt }) => homeworkDay(startAt) === on)
    .sort((a, b) => Date.parse(a.startAt) - Date.parse(b.startAt));
}

/** The earliest day that can be looked at. */
export function firstDay(entries: readonly TimeEntry[], today: string): string {
  return entries
    .map(({ startAt }) => homeworkDay(startAt))
    .filter(Boolean)
    .reduce((least, on) => (on < least ? on : least), addDays(today, -DAYS_BACK));
}

/** Whole minutes of an entry. */
export function minutesOf({ startAt, endAt }: Pick<TimeEntry, 'startAt' | 'endAt'>): number {
  return Math.floor((Date.parse(endAt) - Date.parse(startAt)) / MINUTE_MS);
}

/** The time of day that an instant had where it was written. */
export function clockOf(iso: string): string {
  return iso.slice(11, 16);
}

/** An entry in words. */
export function viewEntry(entry: TimeEntry, words: TimerEntriesWords): EntryRow {
  const { id, subject, place, startAt, endAt, source } = entry;
  const minutes = minutesOf(entry);
  const isSchool = place === 'school';
  const when = isSchool ? words.entryAtSchool(minutes) : words.entryTimes(clockOf(startAt), clockOf(endAt));
  const what = [isSchool ? '' : words.entryLength(minutes), words.entrySource(source)].filter(Boolean).join(' · ');
  return { id, subject, when, what, name: `${subject} ${when}` };
}

/** Whether time of some entries at home lies upon that of others. */
export function hasOverlap(entries: readonly TimeEntry[]): boolean {
  let end = -Infinity;
  return entries
    .filter(({ place }) => place === 'home')
    .some(({ startAt, endAt }) => {
      const isUpon = Date.parse(startAt) < end;
      end = Math.max(end, Date.parse(endAt));
      return isUpon;
    });
}

/** Minutes by which the zone of an instant is ahead of UTC. */
export function offsetOf(iso: string): number {
  const zone = iso.slice(-6);
  return Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
}

/** Minutes by which the device's own zone is ahead of UTC at a time on its wall, given as though it were UTC. */
export type OffsetAt = (wallMs: number) => number;

/** The device's own zone, whatever summer time it keeps. */
export const deviceOffset: OffsetAt = (wallMs) => {
  const wall = new Date(wallMs);
  return -new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
  ).getTimezoneOffset();
};

/** The instant of a time of day on a homework day, which turns at 04:00; empty when the time is not whole. */
export function instantOn(on: string, time: string, offsetAt: OffsetAt): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return '';
  const wall = Date.parse(`${time < TURN ? addDays(on, 1) : on}T${time}:00Z`);
  const offset = offsetAt(wall);
  return Number.isNaN(wall) ? '' : isoOf(wall - offset * MINUTE_MS, offset);
}

/** The instant of an end: on the day of its start, or in the morning right behind a night that it reaches beyond. */
export function endOn(on: string, startAt: string, time: string, offsetAt: OffsetAt): string {
  const end = instantOn(on, time, offsetAt);
  const [startMs, next] = [Date.parse(startAt), Date.parse(end) + DAY_MS];
  const isBehind = end && Date.parse(end) <= startMs && next - startMs <= NIGHT_MS;
  return isBehind ? instantOn(addDays(on, 1), time, offsetAt) : end;
}

/** Minutes as a person writes them, in full-width digits too; NaN when they are none. */
export function minutesIn(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

/** The last half hour as times of day, within the homework day. */
export function lastHalfHour({ at, offsetMinutes }: Moment): { start: string; end: string } {
  const end = isoOf(at, offsetMinutes);
  const start = isoOf(at - 30 * MINUTE_MS, offsetMinutes);
  return { start: homeworkDay(start) === homeworkDay(end) ? clockOf(start) : TURN, end: clockOf(end) };
}

/** The entry that a question is about, as it was kept. */
export function keptOf({ id }: Asks, entries: readonly TimeEntry[]): TimeEntry | undefined {
  return entries.find((entry) => entry.id === id);
}
