import { checkerOf } from './issues.js';
import { readRecordsWith, type ReadRecords } from './light-records.read.js';
import { countRule, reformRecord } from './record.js';
import { calendar, roster } from './roster.js';

export type { ReadRecords } from './light-records.read.js';

const CHECKERS = {
  record: checkerOf(reformRecord),
  rule: checkerOf(countRule),
  roster: checkerOf(roster),
  calendar: checkerOf(calendar),
};

/**
 * Reads a list of records, or an object `{ records, roster, calendar, rules }`. What is faulty is left out and named in
 * `issues`; two revisions of one record both stay (`currentRecords` settles them).
 *
 * @throws {ContractError} when there is no list at all.
 * @example
 * const { records, roster, issues } = readRecords(await response.json());
 */
export function readRecords(input: unknown): ReadRecords {
  return readRecordsWith(CHECKERS, input);
}
