/** The schema of records without zod, for what loads first on a page; no page with a plan alone pays for it. */
import { readRecordsWith, type ReadRecords } from './light-records.read.js';
import { moreShapes } from './light-records.shape.js';
import { TABLE } from './light-records.table.js';
import { checkersOf } from './light.shape.js';

export type { ReadRecords } from './light-records.read.js';

const checker = checkersOf(TABLE, moreShapes(TABLE.formats));

const CHECKERS = {
  record: checker<ReadRecords['records'][number]>('record'),
  rule: checker<ReadRecords['rules'][number]>('rule'),
  roster: checker<NonNullable<ReadRecords['roster']>>('roster'),
  calendar: checker<NonNullable<ReadRecords['calendar']>>('calendar'),
};

/**
 * Reads a list of records, or an object `{ records, roster, calendar, rules }`, as `readRecords` does, with the same
 * verdicts and data, but without zod.
 *
 * @throws {ContractError} when there is no list at all.
 * @example
 * const { records, roster, issues } = checkRecords(JSON.parse(text));
 */
export function checkRecords(input: unknown): ReadRecords {
  return readRecordsWith(CHECKERS, input);
}
