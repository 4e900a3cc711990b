import type { ChangedField, LedgerReason } from '../../sdk/sheet/index.js';

/** Sentences of `ledger`. */
export interface LedgerWords {
  readonly written: (name: string, tasks: number, reports: number, asOf: string) => string;
  readonly badCells: (count: number) => string;
  readonly changes: (count: number) => string;
  readonly noChanges: string;
  readonly skipped: (count: number) => string;
  readonly nothingWritten: string;
  readonly planWritten: (name: string) => string;
  readonly preview: string;
  readonly heads: Readonly<Record<'cell' | 'head' | 'text' | 'why' | 'task' | 'field' | 'from' | 'to', string>>;
  readonly fields: Readonly<Record<ChangedField, string>>;
  readonly reasons: Readonly<Record<LedgerReason, (detail: string) => string>>;
  readonly empty: string;
}
