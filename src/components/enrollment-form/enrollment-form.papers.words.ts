import type { PhotoFault } from './enrollment-form.photo.js';

/** Sentences of photographs. */
export interface PapersWords {
  readonly takePhoto: string;
  readonly choosePhoto: string;
  pagesWanted(least: number, most: number): string;
  pageName(page: number): string;
  /** Size in bytes. */
  fileSize(bytes: number): string;
  readonly fileState: Readonly<Record<'working' | 'kept' | 'sending' | 'sent' | 'failed' | 'later' | 'lost', string>>;
  readonly fileFault: Readonly<Record<PhotoFault['code'] | 'not-kept' | 'lied', string>>;
  readonly tooManyFiles: string;
  readonly resend: string;
  readonly removePhoto: string;
  removePage(page: number): string;
  readonly removed: string;
  readonly undo: string;
  enlargePage(page: number): string;
  readonly shrinkBack: string;
  readonly dismiss: string;
  readonly bringThem: string;
  added(count: number): string;
}
