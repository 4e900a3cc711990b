import type { HomeworkCsvWords } from '../../sdk/rules/homework-csv.js';

/** The sentences of copies and erasure. */
export interface TimerCopiesWords {
  readonly copiesTitle: string;
  /** Where entries are kept, and that a browser may clear them. */
  readonly copiesKept: string;
  /** Nothing is kept beyond this page. */
  readonly copiesMemory: string;
  readonly copiesNone: string;
  readonly copiesSave: string;
  readonly copiesCopy: string;
  /** The file went to the browser; where it cannot be found there is another way. */
  copiesSaved(name: string): string;
  /** This browser saves no files. */
  readonly copiesNoFiles: string;
  readonly copiesCopied: string;
  /** How to copy the text that is shown. */
  readonly copiesByHand: string;
  /** The name of the field that holds the text. */
  readonly copiesText: string;
  copiesFile(on: string): string;
  readonly copiesTable: HomeworkCsvWords;
  readonly eraseTitle: string;
  eraseWhat(isEveryChild: boolean): string;
  eraseAsk(isEveryChild: boolean): string;
  readonly eraseGoes: string;
  /** What was sent is not withdrawn. */
  readonly eraseSent: string;
  readonly eraseWithdraw: string;
  readonly eraseYes: string;
  readonly eraseNo: string;
  eraseDone(isEveryChild: boolean): string;
  readonly eraseFailed: string;
  readonly erasePreview: string;
}
