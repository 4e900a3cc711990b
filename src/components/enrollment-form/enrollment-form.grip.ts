import type { ReactiveControllerHost } from 'lit';
import type { CopyStore } from '../../sdk/local/draft-copies.js';
import type { SubmitApplication } from '../../sdk/local/enrollment-outbox.js';
import type { EnrollmentScheme } from '../../sdk/model/index.js';
import type { Locale } from '../internal/words.js';
import type { UploadPaper } from './enrollment-form.desk.js';
import type { EnrollmentWords } from './enrollment-form.words.js';

/** What the page hands a form; nothing of it is trusted. */
export interface FormProps {
  submit: SubmitApplication | undefined;
  upload: UploadPaper | undefined;
  draftStore: CopyStore | undefined;
  asOf: string;
}

/** What the hands hold a form by. */
export interface Grip {
  readonly host: ReactiveControllerHost &
    HTMLElement &
    FormProps & { readonly renderRoot: HTMLElement | DocumentFragment };
  scheme(): EnrollmentScheme;
  words(): EnrollmentWords;
  locale(): Locale;
  /** Adds sentences that came later. */
  extend(words: Partial<EnrollmentWords>): void;
  /** The instant that windows and ages are seen from. */
  at(): Date;
  fire(name: string, detail: unknown): void;
  print(): void;
}
