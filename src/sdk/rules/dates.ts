const DAY_MS = 86_400_000;

/** Zones that have kept UTC+8 for over thirty years: no need to wake the browser's zone tables for them. */
const PLUS_EIGHT = /^Asia\/(?:Shanghai|Chongqing|Harbin|Hong_Kong|Macau|Taipei)$/;

/** The number of an ISO calendar date in days since 1970-01-01; NaN when it is no date. */
export function dayNumber(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS : NaN;
}

/** The ISO calendar date of a day number; empty when it is none. */
export function dayOf(number: number): string {
  const date = new Date(number * DAY_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** Whether a value is a calendar date that plans can have. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^(?:19|20|21)\d\d-/.test(value) && dayOf(dayNumber(value)) === value;
}

/**
 * The date `days` after `iso` (before, when negative); empty when `iso` is no date.
 *
 * @example
 * addDays('2024-02-28', 2); // '2024-03-01'
 */
export function addDays(iso: string, days: number): string {
  return dayOf(dayNumber(iso) + days);
}

/**
 * Calendar days from `from` to `to`, negative when `to` is earlier; NaN when one is no date.
 *
 * @example
 * daysBetween('2025-06-30', '2025-10-20'); // 112
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The calendar date that an instant has in an IANA zone. A zone that is not known counts as Asia/Shanghai.
 *
 * @example
 * todayIn(new Date('2025-10-19T16:00:00Z'), 'Asia/Shanghai'); // '2025-10-20'
 */
export function todayIn(now: Date, timeZone: string): string {
  if (!PLUS_EIGHT.test(timeZone)) {
    try {
      const parts = new Intl.DateTimeFormat('en', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }).formatToParts(now);
      const part = (type: string): string => parts.find((each) => each.type === type)!.value;
      return `${part('year')}-${part('month')}-${part('day')}`;
    } catch {
      // An unknown zone: China's, below.
    }
  }
  return dayOf(Math.floor((now.getTime() + 8 * 3_600_000) / DAY_MS));
}
