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
  readonly copyText: string;
  readonly loadTitle: string;
  readonly loadNote: string;
  readonly loadLabel: string;
  readonly loadMake: string;
  loaded(count: number): string;
  readonly copyFault: Readonly<Record<string, (at: string, found: string) => string>>;
}
