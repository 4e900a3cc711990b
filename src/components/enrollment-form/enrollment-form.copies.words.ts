/** Sentences of going on on another device. */
export interface CopiesWords {
  readonly copyTitle: string;
  readonly copyNote: string;
  readonly copyMake: string;
  readonly copyAgain: string;
  readonly copyCode: string;
  readonly copyCodeNote: string;
  readonly copyErase: string;
  readonly copyErased: string;
  readonly copyBusy: string;
  readonly copyDone: string;
  readonly copyCopied: string;
  readonly copyNotCopied: string;
  readonly copyText: string;
  /** A person has written the code down. */
  readonly copyWritten: string;
  readonly copyShow: string;
  /** Nobody keeps copies. */
  readonly copyNowhere: string;
  readonly loadTitle: string;
  readonly loadNote: string;
  readonly loadLabel: string;
  readonly loadMake: string;
  /** How many answers came, and how many of them disagree with what was here. */
  loaded(count: number, conflicts: number): string;
  readonly copyFault: Readonly<Record<string, (at: string, found: string) => string>>;
}
