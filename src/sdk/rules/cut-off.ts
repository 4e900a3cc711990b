import { isDay } from './dates.js';

/** The day of a year by which a child has to be old enough; 29 February is the 28th where there is none. */
export function cutOffIn(year: number, monthDay: string): string {
  const day = `${year}-${monthDay}`;
  return isDay(day) ? day : `${year}-${monthDay.slice(0, 3)}28`;
}
