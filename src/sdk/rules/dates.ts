const DAY_MS = 86_400_000;

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
 * The calendar date that an instant has in China (UTC+8).
 *
 * @example
 * todayInChina(new Date('2025-10-19T16:00:00Z')); // '2025-10-20'
 */
export function todayInChina(now: Date): string {
  return dayOf(Math.floor((now.getTime() + 8 * 3_600_000) / DAY_MS));
}
