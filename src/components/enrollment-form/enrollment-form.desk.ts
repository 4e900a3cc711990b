import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import type { CopyStore } from '../../sdk/local/draft-copies.js';
import type { EnrollmentDraft } from '../../sdk/local/enrollment-draft.js';
import type { EnrollmentScheme, Evidence, Receipt } from '../../sdk/model/index.js';
import type { AskedPaper } from '../../sdk/rules/application-fields.js';
import type { Locale } from '../internal/words.js';
import type { EnrollmentWords } from './enrollment-form.words.js';

/**
 * Who takes photographs of papers. The same `fileId` with the same picture gives the same evidence, however often it comes.
 * `onProgress` may be called with the share that has gone, 0 to 1. Rejects when it was not taken.
 */
export type UploadPaper = (
  file: Blob,
  options: {
    /** Key of the paper: `propertyDeed`. */
    readonly paper: string;
    readonly fileId: string;
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
  },
) => Promise<Evidence>;

/** What every page of a form works with. */
export interface EnrollmentDesk {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly scheme: EnrollmentScheme;
  readonly draft: EnrollmentDraft;
  readonly locale: Locale;
  words(): EnrollmentWords;
  /** Who takes photographs; undefined: nobody. */
  upload(): UploadPaper | undefined;
  /** Whether the guardian has agreed to what is needed: before that no photograph leaves the device. */
  mayLeave(): boolean;
  /** Who keeps a copy for another device; undefined: nobody. */
  copyStore(): CopyStore | undefined;
  /** An answer as it was typed; empty where there is none. */
  value(field: string): string;
  /** Takes an answer, has it kept and draws. */
  set(field: string, value: string): void;
  /** Resolves once all that was set lies on the device; false when it could not be kept. */
  kept(): Promise<boolean>;
  /** What the form was opened for is another draft now: reads it again and draws. */
  reopen(): Promise<void>;
  draw(): void;
  /** Says something to a screen reader. */
  say(text: string): void;
}

/** A part of a form that comes when it is needed. What it draws stands in an element with `data-room` of its name. */
export interface EnrollmentPart {
  /** Handles an event that began in the part. */
  handle(event: Event, target: Element): void;
}

/** The module of a part. */
export interface PartModule<P extends EnrollmentPart, D extends EnrollmentDesk = EnrollmentDesk> {
  readonly Part: new (desk: D) => P;
  readonly styles: CSSResult;
  /** Chinese sentences that come with it. */
  readonly wordsZh: Partial<EnrollmentWords>;
}

/** What became of photographs. */
export interface PapersSent {
  /** Whether all of them were taken. */
  readonly isSent: boolean;
  /** Key of a paper of which this device has lost a photograph: it is taken again, or removed; null: none. */
  readonly lost: string | null;
}

/** Photographs of papers. */
export interface PapersPart extends EnrollmentPart {
  /** One paper: what it is, its photographs, and a way to add one. */
  render(asked: AskedPaper): TemplateResult;
  /** Sends what has not been taken yet of these papers, by their keys; of others nothing leaves the device. */
  sendAll(keys: readonly string[], signal: AbortSignal): Promise<PapersSent>;
}

/** Where something is: province, city, county, township; free text where the list does not know it. */
export interface DivisionPart extends EnrollmentPart {
  /** Whether a place elsewhere has been begun and its township is not told yet. */
  isPartial(field: string): boolean;
  /** The control of one field; `describedBy` names what explains it, `isWrong` that it has a fault. */
  render(
    field: string,
    options: { readonly id: string; readonly describedBy: string; readonly isWrong: boolean },
  ): TemplateResult;
}

/** Going on on another device. */
export interface CopiesPart extends EnrollmentPart {
  /** A page to have a copy kept, and its code shown. */
  renderSave(): TemplateResult;
  /** A page to bring a copy here by its code. */
  renderLoad(): TemplateResult;
}

/** What a family gets. */
export interface ReceiptPart extends EnrollmentPart {
  /** `childName`: of whom it is, where that is still known. */
  render(receipt: Receipt, childName: string): TemplateResult;
  /** What is left where the device has lost its key. */
  renderKept(number: string, submittedAt: string): TemplateResult;
}
