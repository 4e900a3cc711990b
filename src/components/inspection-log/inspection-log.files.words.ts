/** The sentences of import, export and erasure. */
export interface FileWords {
  previewTitle(name: string): string;
  previewCounts(counts: Readonly<Record<'new' | 'change' | 'same' | 'older' | 'conflict', number>>): string;
  previewGroup(verdict: string, count: number): string;
  /** A line that cannot be read: its cell, and why. */
  badCell(row: number, cell: string, head: string, text: string): string;
  badPlace(path: string): string;
  badCount(count: number): string;
  more(count: number): string;
  take(count: number): string;
  taken(count: number): string;
  otherKinds(count: number): string;
  fieldName(field: string): string;
  changed(from: string, to: string): string;
  saved(name: string): string;
  eraseAsk(records: number, drafts: number): string;
  exportName(title: string, day: string): string;
  readonly readFailed: string;
  readonly writeFailed: string;
  readonly tooLarge: string;
  readonly reading: string;
  readonly chooseAll: string;
  readonly notTaken: string;
  readonly nothing: string;
  readonly cancelImport: string;
  readonly conflictHint: string;
  readonly chooseFile: string;
  readonly importHint: string;
  readonly eraseTitle: string;
  readonly eraseGoes: string;
  readonly eraseYes: string;
  readonly eraseNo: string;
  readonly erased: string;
  readonly eraseFailed: string;
  readonly withRoster: string;
  readonly yes: string;
  readonly no: string;
}
