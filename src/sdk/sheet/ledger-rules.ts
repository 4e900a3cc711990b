import type { TaskStatus } from '../model/index.js';
import type { LedgerReason } from './ledger-preview.js';
import type { StateOf } from './write-ledger.js';

/** A row of a ledger as the rules read it; what a ledger is silent about is null or empty. */
export interface RuledRow {
  readonly row: number;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  readonly due: string | null;
  readonly status: TaskStatus | null;
  readonly progress: number | null;
  readonly report: string;
  readonly reportedOn: string | null;
}

/** A grid as the rules read it: its head, its rows, and cells that cannot be read (rows and columns from 0). */
export interface RuledGrid {
  readonly ok: true;
  readonly asOf: string | null;
  readonly head: {
    readonly heads: readonly string[];
    readonly columns: Readonly<Record<string, readonly number[] | undefined>>;
  };
  readonly rows: readonly RuledRow[];
  readonly badCells: readonly {
    readonly row: number;
    readonly column: number;
    readonly header: string;
    readonly text: string;
    readonly code: LedgerReason;
  }[];
}

/** A date as the rules read it from a cell. */
export type RuledDate =
  { readonly ok: true; readonly date: string | null } | { readonly ok: false; readonly code: LedgerReason };

/**
 * The rules that say what a ledger's words mean. They are handed in, because this room holds files and no verdicts:
 * `readLedgerGrid`, `readLedgerDate`, `readLedgerStatus`, `readLedgerProgress`, `splitUnits` and `taskState` of
 * `jiaogai/sdk` fit.
 */
export interface LedgerRules {
  readonly readGrid: (
    grid: {
      readonly cells: readonly (readonly string[])[];
      readonly merges: readonly {
        readonly row: number;
        readonly column: number;
        readonly rowSpan: number;
        readonly columnSpan: number;
      }[];
    },
    options: { readonly year?: number | undefined },
  ) => RuledGrid | { readonly ok: false };
  readonly readDate: (text: string, options: { readonly isNumber?: boolean | undefined }) => RuledDate;
  readonly readStatus: (text: string) => TaskStatus | null;
  readonly readProgress: (
    text: string,
    isPercent: boolean,
  ) => { readonly progress: number | null; readonly isBad: boolean };
  readonly stateOf: StateOf;
}
