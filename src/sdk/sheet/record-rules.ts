import type { Finding, ReformRecord } from '../model/index.js';

/** A record as the cells of a sheet say it; `TypedRecord` of the rules. */
export interface SheetRecord {
  readonly kind: string;
  readonly on: string;
  readonly unit: string;
  readonly unitId: string;
  readonly person: string;
  readonly personId: string;
  readonly quantity: string;
  readonly of: string;
  readonly note: string;
  readonly findings: readonly {
    readonly id: string;
    readonly text: string;
    readonly due: string;
    readonly followUps: readonly { readonly on: string; readonly text: string; readonly settled: string }[];
  }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly on: string;
    readonly visibility: string;
  }[];
}

/** What such a record says once it is read. */
export type SheetFields = Omit<ReformRecord, 'id' | 'targetIds' | 'revision' | 'isDeleted'>;

/**
 * The rules that say what the words of a sheet mean. They are handed in, because this room holds files and no verdicts:
 * `recordSheetRules(roster)` of `jiaogai/sdk` fits.
 */
export interface SheetRecordRules {
  readonly names: {
    unit(id: string | null): string;
    person(id: string | null): string;
  };
  readonly kindWords: (kind: string) => { readonly name: string; readonly unit: string };
  readonly stateOf: (finding: Finding, asOf: string) => { readonly status: 'open' | 'overdue' | 'settled' };
  readonly read: (
    typed: SheetRecord,
    context: { readonly year?: number | undefined; readonly newId: (start: string) => string },
  ) =>
    | { readonly ok: true; readonly fields: SheetFields }
    | { readonly ok: false; readonly faults: readonly { readonly field: string; readonly code: string }[] };
}
