import type { Plan } from '../model/index.js';

/** Why a cell of a ledger cannot be taken over. */
export const LedgerReason = {
  statusUnknown: 'statusUnknown',
  progressUnclear: 'progressUnclear',
  dateUnclear: 'dateUnclear',
  dateWithoutYear: 'dateWithoutYear',
  dateAmbiguous: 'dateAmbiguous',
  dateNotThere: 'dateNotThere',
  taskUnknown: 'taskUnknown',
  taskAmbiguous: 'taskAmbiguous',
  taskTwice: 'taskTwice',
  wordUnknown: 'wordUnknown',
  unitUnknown: 'unitUnknown',
  ownerUnknown: 'ownerUnknown',
  idInvalid: 'idInvalid',
  idTwice: 'idTwice',
  linkInvalid: 'linkInvalid',
  tooLong: 'tooLong',
  missing: 'missing',
  cellError: 'cellError',
} as const;
export type LedgerReason = (typeof LedgerReason)[keyof typeof LedgerReason];

/** A cell that cannot be taken over: where it is, under which head, what stands in it, and why. */
export interface BadCell {
  readonly sheet: string;
  /** The cell's name, such as `D7`. */
  readonly cell: string;
  readonly head: string;
  readonly text: string;
  readonly reason: LedgerReason;
  /** What the reason is about: allowed words, the other row, the two readings of a date. */
  readonly detail: string;
}

/** Fields that reading a ledger may change. */
export type ChangedField = 'due' | 'leads' | 'partners' | 'status' | 'progress' | 'evidence' | 'report' | 'newReport';

/** One thing that reading the ledger changes, said in the words of the sheet. */
export interface LedgerChange {
  readonly taskId: string;
  readonly number: string;
  readonly title: string;
  readonly field: ChangedField;
  readonly from: string;
  readonly to: string;
}

/** What a workbook would do to a plan. `plan` holds all good cells; the bad ones are left out of it. */
export interface LedgerPreview {
  readonly asOf: string;
  readonly plan: Plan;
  readonly changes: readonly LedgerChange[];
  readonly badCells: readonly BadCell[];
  /** Rows of the ledger that were matched to a task. */
  readonly rows: number;
}
