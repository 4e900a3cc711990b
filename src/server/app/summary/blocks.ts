/** What a summary is made of, however it is drawn: headings, sentences, tables, reports. */

export interface Column {
  readonly head: string;
  /** Share of the width. */
  readonly width: number;
  readonly isCentered?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Name of its sheet in a workbook, and its caption. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** The reports of one task. */
export interface EntryBlock {
  readonly kind: 'entry';
  readonly number: string;
  readonly title: string;
  readonly reports: readonly {
    /** Unit, day, state and progress, as one line. */
    readonly head: string;
    readonly text: string;
    readonly evidence: string;
  }[];
  /** What stands there when nobody has reported. */
  readonly empty: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | TableBlock
  | EntryBlock;

export interface SummaryDocument {
  readonly title: string;
  /** A label such as 演示数据, on every page and sheet. */
  readonly mark: string | null;
  readonly markText: string | null;
  /** Document number, region, day. */
  readonly facts: readonly string[];
  readonly blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'note', text });
