import type { AgeRule } from '../model/index.js';
import { addYears } from './years.js';
import { cutOffIn } from './cut-off.js';
import { isDay } from './dates.js';
import { quotaFault, type QuotaFault } from './quota-fault.js';

/** How old a child is on the day that decides. */
export interface EntryAge {
  readonly ok: true;
  readonly isOldEnough: boolean;
  /** Full years on the cut-off day. */
  readonly years: number;
  /** The day that decides, itself included. */
  readonly cutOff: string;
  /** The day on which the child reaches the age. */
  readonly reachesOn: string;
  /** The first year in which it may begin school. */
  readonly firstYear: number;
}

/**
 * Full years of a person on a day. Who was born on 29 February comes of age on 28 February where there is no 29th
 * (民法典, 第二百零二条: the last day of the month stands for the day that it lacks).
 *
 * @example
 * ageOn('2019-08-31', '2025-08-31'); // 6
 */
export function ageOn(birthOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return addYears(birthOn, years) <= on ? years : years - 1;
}

/**
 * Whether a child is old enough to begin school in a year: six full years by 31 August, that day included, or as the scheme
 * sets it (义务教育法, 第十一条: six, seven where conditions are lacking). Nobody is ever too old.
 *
 * @example
 * entryAge({ birthOn: '2019-08-31', entryYear: 2025, rule: scheme.age }); // { ok: true, isOldEnough: true, years: 6, … }
 */
export function entryAge(facts: {
  readonly birthOn: string;
  readonly entryYear: number;
  readonly rule: AgeRule;
}): EntryAge | QuotaFault {
  const { birthOn, entryYear, rule } = facts;
  if (!isDay(birthOn)) return quotaFault('not-a-date', 'birthOn');
  if (!(Number.isInteger(entryYear) && entryYear >= 1900 && entryYear < 2190)) {
    return quotaFault('out-of-range', 'entryYear');
  }
  const cutOff = cutOffIn(entryYear, rule.cutOff);
  const reachesOn = addYears(birthOn, rule.years);
  const reachesIn = Number(reachesOn.slice(0, 4));
  const firstYear = reachesOn <= cutOffIn(reachesIn, rule.cutOff) ? reachesIn : reachesIn + 1;
  const isOldEnough = reachesOn <= cutOff;
  return { ok: true, isOldEnough, years: ageOn(birthOn, cutOff), cutOff, reachesOn, firstYear };
}
