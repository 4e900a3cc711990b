/** Sentences of the receipt. */
export interface ReceiptWords {
  readonly receiptTitle: string;
  readonly receiptNumber: string;
  readonly queryCode: string;
  readonly submittedAt: string;
  readonly ofChild: string;
  readonly keepCode: string;
  readonly nextSteps: string;
  correctionDays(days: number): string;
  /** From when until when corrections are taken. */
  correctionSpan(span: string): string;
  readonly bringPapers: string;
  /** A day and a clock time. */
  moment(iso: string, time: string): string;
  readonly qrLabel: string;
  readonly copyReceipt: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly savePicture: string;
  readonly pictureAlt: string;
  readonly pictureHint: string;
  readonly downloadPicture: string;
  readonly noPicture: string;
  readonly lostReceipt: string;
  readonly forgetReceipt: string;
}
