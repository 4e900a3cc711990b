import type { Finding, Roster } from '../model/index.js';
import { findingState, type FindingState } from './measure-records.js';
import { kindWords, type KindWords } from './record-kinds.js';
import { RosterFinder } from './find-member.js';
import { readTypedRecord, type TypedContext, type TypedRecord, type TypedResult } from './typed-record.js';

/** What a sheet of records is read and written by: `readRecordSheet` and `writeRecords` take it. */
export interface RecordSheetRules {
  readonly names: RosterFinder;
  readonly kindWords: (kind: string) => KindWords;
  readonly stateOf: (finding: Finding, asOf: string) => FindingState;
  readonly read: (typed: TypedRecord, context: Pick<TypedContext, 'year' | 'newId'>) => TypedResult;
}

/**
 * The rules of a log: names of its roster, the kind of rows that name none, and the last day that an event can have.
 *
 * @example
 * await readRecordSheet(file, { rules: recordSheetRules(roster, { kind: 'inspection' }), asOf: '2025-10-20' });
 */
export function recordSheetRules(
  roster: Roster | null,
  options: { readonly kind?: string | undefined; readonly latest?: string | undefined } = {},
): RecordSheetRules {
  const names = new RosterFinder(roster);
  return {
    names,
    kindWords,
    stateOf: findingState,
    read: (typed, context) => readTypedRecord(typed, { names, ...options, ...context }),
  };
}
