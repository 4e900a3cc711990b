import type { FileWords } from './inspection-log.files.words.js';
import type { FormWords } from './inspection-log.form.words.js';
import type { HandWords } from './inspection-log.hands.words.js';

/** The columns of the register, in order. */
export type Column = 'on' | 'unit' | 'person' | 'note' | 'quantity' | 'findings';

/** Where a finding stands. */
export type FindingStatus = 'overdue' | 'open' | 'settled';

/** The sentences that the register is first drawn with. */
export interface FaceWords {
  readonly columns: Readonly<Record<Column, string>>;
  readonly statuses: Readonly<Record<FindingStatus, string>>;
  /** A kind of record: what it is called and what it is counted in. */
  kind(kind: string): { readonly name: string; readonly unit: string };
  /** The title of a register of one kind, or of all. */
  title(kindName: string): string;
  date(iso: string): string;
  quantity(value: number, unit: string, of: number | null): string;
  findings(count: number, status: FindingStatus): string;
  count(total: number, shown: number): string;
  asOfNote(date: string): string;
  readonly total: string;
  readonly sum: string;
  readonly search: string;
  readonly add: string;
  readonly allUnits: string;
  readonly from: string;
  readonly to: string;
  readonly filters: string;
  readonly byFindings: string;
  readonly loading: string;
}

/** Every sentence of `<inspection-log>`. */
export type LogWords = FaceWords & HandWords & FormWords & FileWords;
