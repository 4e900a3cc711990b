import type { TimeEntry } from '../model/index.js';

/** An instant as a device sees it: milliseconds since 1970 in UTC, and the minutes by which its zone is ahead of UTC. */
export interface Moment {
  readonly at: number;
  readonly offsetMinutes: number;
}

/** Minutes of a day and place, all in milliseconds, no instant counted twice. */
export interface DayTotals {
  /** The homework day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly totalMs: number;
  readonly homeMs: number;
  readonly schoolMs: number;
  /** By subject, in the order in which they were begun; they add up to `totalMs`. */
  readonly bySubject: Readonly<Record<string, number>>;
}

/** An entry as numbers, with the day that it counts for. */
interface Span {
  readonly entry: TimeEntry;
  readonly start: number;
  readonly end: number;
  readonly on: string;
}

const DAY_MS = 86_400_000;
/** The day turns at 04:00: what is written after midnight belongs to the evening before. */
const TURN_MS = 4 * 3_600_000;
/** An entry that began so long before a day cannot reach into it: no entry is longer than a day. */
const REACH_MS = 3 * DAY_MS;

const spans = new WeakMap<TimeEntry, Span>();

function dateOf(localMs: number): string {
  return Math.abs(localMs) < 8e15 ? new Date(localMs - TURN_MS).toISOString().slice(0, 10) : '';
}

/** What a clock on a wall shows at a `Date`, in the device's own zone. */
export function momentOf(date: Date): Moment {
  return { at: date.getTime(), offsetMinutes: -date.getTimezoneOffset() };
}

/**
 * The homework day of an instant, `YYYY-MM-DD`: that of the zone it was seen in, turning at 04:00. Empty when it is none.
 *
 * @example
 * homeworkDay('2025-10-21T00:30:00+08:00'); // '2025-10-20'
 */
export function homeworkDay(when: Moment | string): string {
  const local = typeof when === 'string' ? Date.parse(`${when.slice(0, 19)}Z`) : when.at + when.offsetMinutes * 60_000;
  return Number.isNaN(local) ? '' : dateOf(local);
}

function spanOf(entry: TimeEntry): Span {
  let span = spans.get(entry);
  if (!span) {
    const start = Date.parse(entry.startAt);
    span = { entry, start, end: Date.parse(entry.endAt), on: homeworkDay(entry.startAt) };
    spans.set(entry, span);
  }
  return span;
}

/** Entries that hold time, in order of their start. */
export function spansOf(entries: readonly TimeEntry[], from = -Infinity): Span[] {
  return entries
    .map(spanOf)
    .filter(({ start, end }) => end > start && start >= from)
    .sort((a, b) => a.start - b.start);
}

/** Hands out each instant once: of entries that overlap, the one that began first has it. Minutes at school stand apart. */
function share(entries: readonly TimeEntry[], from: number, take: (span: Span, ms: number) => void): void {
  const covered = { home: -Infinity, school: -Infinity };
  spansOf(entries, from - REACH_MS).forEach((span) => {
    const { place } = span.entry;
    const ms = span.end - Math.max(span.start, covered[place]);
    if (ms <= 0) return;
    covered[place] = span.end;
    take(span, ms);
  });
}

/** A subject may bear any name, `constructor` and `__proto__` too. */
export function addTo(record: Record<string, number>, name: string, amount: number): void {
  const before = Object.prototype.hasOwnProperty.call(record, name) ? record[name]! : 0;
  Object.defineProperty(record, name, { value: before + amount, enumerable: true, writable: true, configurable: true });
}

function totalsOf(entries: readonly TimeEntry[], days: readonly string[]): DayTotals[] {
  const totals = days.map((on) => ({
    on,
    totalMs: 0,
    homeMs: 0,
    schoolMs: 0,
    bySubject: {} as Record<string, number>,
  }));
  share(entries, Date.parse(days[0]!), ({ entry, on }, ms) => {
    const day = totals[days.indexOf(on)];
    if (!day) return;
    day.totalMs += ms;
    day[`${entry.place}Ms`] += ms;
    addTo(day.bySubject, entry.subject, ms);
  });
  return totals;
}

/**
 * What was worked on one homework day: the union of its entries, so that nothing counts twice.
 *
 * @example
 * dayTotals(log.entries, '2025-10-20').totalMs / 60_000; // minutes
 */
export function dayTotals(entries: readonly TimeEntry[], on: string): DayTotals {
  return totalsOf(entries, [on])[0]!;
}

/**
 * The seven days, Monday to Sunday, of the week that holds `on`.
 *
 * @example
 * weekTotals(log.entries, '2025-10-22')[0].on; // '2025-10-20'
 */
export function weekTotals(entries: readonly TimeEntry[], on: string): DayTotals[] {
  const day = Date.parse(on);
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
  const dateAt = (index: number): string => dateOf(monday + index * DAY_MS + TURN_MS);
  return totalsOf(entries, [0, 1, 2, 3, 4, 5, 6].map(dateAt));
}
