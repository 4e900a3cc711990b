import type { Calendar, Per } from '../model/index.js';
import { addDays, dayNumber, dayOf, daysBetween, isDay } from './dates.js';
import { quotaFault, type QuotaFault } from './quota-fault.js';

export type PeriodName = NonNullable<Per['period']>;

/** What was taken as given since nobody said it. */
export type PeriodNote = 'school-year-assumed' | 'interval-assumed' | 'after-last-term';

/** The span in which a day lies, both days included. */
export interface Period {
  readonly ok: true;
  readonly start: string;
  readonly end: string;
  readonly notes: readonly PeriodNote[];
}

/** What a period needs beside its day. */
export interface PeriodOptions {
  readonly calendar?: Partial<Calendar> | null;
  /** Every so many periods, default 1. */
  readonly interval?: number;
  /** A day in the first of all periods; null: of several periods the day lies in the last, and a note says so. */
  readonly anchor?: string | null;
}

/** The longest holidays between a term and the next, in days. */
const LONGEST_BREAK = 70;

/** The first of the `interval` periods among which `index` lies, counted from `first`. */
function blockStart(index: number, interval: number, first: number | null): number {
  return first === null ? index - interval + 1 : index - ((((index - first) % interval) + interval) % interval);
}

/** How a kind of period is counted: the number of the period in which a day lies, and the first day of a number. */
interface Count {
  readonly indexOf: (on: string) => number;
  readonly startOf: (index: number) => string;
}

function monthsCount(months: number): Count {
  return {
    indexOf: (on) => Math.floor((Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1) / months),
    startOf: (index) => dayOf(Date.UTC(Math.floor((index * months) / 12), (index * months) % 12, 1) / 86_400_000),
  };
}

function yearsCount(start: string): Count {
  return {
    indexOf: (on) => Number(on.slice(0, 4)) - (on.slice(5) < start ? 1 : 0),
    startOf: (index) => `${index}-${start}`,
  };
}

function daysCount(days: number, shift: number): Count {
  return {
    indexOf: (on) => Math.floor((dayNumber(on) + shift) / days),
    startOf: (index) => dayOf(index * days - shift),
  };
}

function countOf(period: PeriodName, schoolYearStart: string): Count {
  switch (period) {
    case 'year':
      return yearsCount('01-01');
    case 'schoolYear':
      return yearsCount(schoolYearStart);
    case 'quarter':
      return monthsCount(3);
    case 'month':
      return monthsCount(1);
    case 'week':
      return daysCount(7, 3);
    default:
      return daysCount(1, 0);
  }
}

function termOf(on: string, { calendar, interval = 1, anchor = null }: PeriodOptions): Period | QuotaFault {
  const given = (calendar?.terms ?? []).filter(({ start, end }) => isDay(start) && isDay(end) && start <= end);
  const terms = [...given].sort((a, b) => (a.start < b.start ? -1 : 1));
  const numberAt = (day: string): number => terms.filter(({ start }) => start <= day).length - 1;
  const index = numberAt(on);
  const last = terms[index];
  if (!last || (index === terms.length - 1 && daysBetween(last.end, on) > LONGEST_BREAK))
    return quotaFault('calendar-missing', 'calendar.terms');
  const first = anchor === null ? null : Math.max(0, numberAt(anchor));
  const from = Math.max(0, blockStart(index, interval, first));
  const to = terms[first === null ? index : from + interval - 1];
  if (!to) return quotaFault('calendar-missing', 'calendar.terms');
  const notes: PeriodNote[] = interval > 1 && first === null ? ['interval-assumed'] : [];
  if (on > last.end && index === terms.length - 1) notes.push('after-last-term');
  return { ok: true, start: terms[from]!.start, end: to.end, notes };
}

/**
 * The year, school year, term, quarter, month, week (from Monday) or day in which a day lies, or so many of them. A school
 * year begins on 1 September unless the calendar says otherwise, and then `notes` say that this was assumed; terms come
 * from the calendar alone, holidays belong to the term before them.
 *
 * @example
 * periodOf('schoolYear', '2025-01-20', {}); // { ok: true, start: '2024-09-01', end: '2025-08-31', … }
 */
export function periodOf(period: PeriodName, on: string, options: PeriodOptions): Period | QuotaFault {
  const { calendar, interval = 1, anchor = null } = options;
  if (!isDay(on)) return quotaFault('not-a-date', 'on');
  if (!Number.isInteger(interval) || interval < 1 || interval > 100) return quotaFault('out-of-range', 'interval');
  if (anchor !== null && !isDay(anchor)) return quotaFault('not-a-date', 'anchor');
  if (period === 'term') return termOf(on, options);
  const { indexOf, startOf } = countOf(period, calendar?.schoolYearStart ?? '09-01');
  const from = blockStart(indexOf(on), interval, anchor === null ? null : indexOf(anchor));
  const notes: PeriodNote[] = interval > 1 && anchor === null ? ['interval-assumed'] : [];
  if (period === 'schoolYear' && !calendar?.schoolYearStart) notes.push('school-year-assumed');
  return { ok: true, start: startOf(from), end: addDays(startOf(from + interval), -1), notes };
}
