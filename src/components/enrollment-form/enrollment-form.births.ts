import type { EnrollmentScheme } from '../../sdk/model/index.js';
import { entryAge } from '../../sdk/rules/entry-age.js';

/** The last day on which a child may be born; empty where none is set. */
export function lastBirth({ entryYear, age }: EnrollmentScheme): string {
  const { cutOff = '' } = entryAge({ birthOn: '2000-01-01', entryYear, rule: age }) as { cutOff?: string };
  return cutOff && `${Number(cutOff.slice(0, 4)) - age.years}${cutOff.slice(4)}`;
}
