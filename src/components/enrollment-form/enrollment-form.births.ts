import type { EnrollmentScheme } from '../../sdk/model/index.js';
import { cutOffIn } from '../../sdk/rules/cut-off.js';

/** The last day on which a child may be born. */
export function lastBirth({ entryYear, age }: EnrollmentScheme): string {
  return cutOffIn(entryYear - age.years, age.cutOff);
}
