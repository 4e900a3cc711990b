import { CALENDAR } from './calendar.table.js';
import { dayNumber, dayOf } from './dates.js';

/** A count of workdays, or the first year for which no calendar is known: never a guess. */
export type Workdays = { ok: true; days: number } | { ok: false; code: 'not-yet-published'; year: number };

const sets = new Map<number, ReadonlySet<number> | undefined>();

function exceptionsOf(year: number): ReadonlySet<number> | undefined {
  if (!sets.has(year)) {
    const pairs = CALENDAR[year]?.match(/../g);
    const first = Date.UTC(year, 0, 1) / 86_400_000;
    sets.set(year, pairs ? new Set(pairs.map((pair) => first + parseInt(pair, 36) - 1)) : undefined);
  }
  return sets.get(year);
}

/** 1970-01-01 was a Thursday. */
function isWeekday(day: number): boolean {
  return (day + 4) % 7 !== 0 && (day + 5) % 7 !== 0;
}

function isWorkdayNumber(day: number): boolean | undefined {
  const exceptions = exceptionsOf(Number(dayOf(day).slice(0, 4)));
  return exceptions && isWeekday(day) !== exceptions.has(day);
}

/** The years whose public holidays are known, ascending (国务院办公厅关于部分节假日安排的通知 of each year). */
export function publishedYears(): number[] {
  return Object.keys(CALENDAR).map(Number);
}

/**
 * Whether a date is a workday of mainland China, made-up workdays on weekends included; undefined when its year is not
 * yet published.
 *
 * @example
 * isWorkday('2025-10-11'); // true: a Saturday that makes up for the National Day
 */
export function isWorkday(iso: string): boolean | undefined {
  return isWorkdayNumber(dayNumber(iso));
}

/**
 * Workdays after `from`, up to and including `to`; 0 when `to` is not later.
 *
 * @example
 * countWorkdays('2025-10-20', '2025-10-31'); // { ok: true, days: 9 }
 */
export function countWorkdays(from: string, to: string): Workdays {
  const last = dayNumber(to);
  let days = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    const isWork = isWorkdayNumber(day);
    if (isWork === undefined) return { ok: false, code: 'not-yet-published', year: Number(dayOf(day).slice(0, 4)) };
    if (isWork) days += 1;
  }
  return { ok: true, days };
}

/**
 * The last date that is at most `workdays` workdays after `asOf`. Where the calendar is not published, only what holds
 * in any calendar: that many calendar days hold at most that many workdays.
 *
 * @example
 * workdayLimit('2025-10-20', 10); // '2025-11-03'
 */
export function workdayLimit(asOf: string, workdays: number): string {
  const start = dayNumber(asOf);
  const least = start + Math.max(0, Math.floor(workdays));
  let last = start;
  for (let left = workdays; last - start < 3660; last += 1) {
    const isWork = isWorkdayNumber(last + 1);
    if (isWork === undefined) break;
    if (isWork) left -= 1;
    if (left < 0) return dayOf(last);
  }
  return dayOf(Math.max(last, least));
}
