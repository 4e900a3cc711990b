import { dayNumber, dayOf } from './dates.js';

/**
 * The day so many years later; of 29 February the 28th where there is no 29th.
 *
 * @example
 * addYears('2020-02-29', 5); // '2025-02-28'
 */
export function addYears(on: string, years: number): string {
  const year = String(Number(on.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${on.slice(4)}`;
  return dayOf(dayNumber(same)) === same ? same : `${year}-02-28`;
}
