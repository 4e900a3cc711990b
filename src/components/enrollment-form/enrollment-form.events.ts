import type { DataIssue } from '../../sdk/errors.js';
import type { EnrollmentScheme, Receipt } from '../../sdk/model/index.js';

/** A scheme has arrived and is checked; `issues` names what was left out. */
export interface SchemeLoadDetail {
  readonly scheme: EnrollmentScheme;
  readonly issues: readonly DataIssue[];
}

/** A scheme could not be read; `error` is a `JiaogaiError` wherever it is one of ours. */
export interface SchemeErrorDetail {
  readonly error: unknown;
}

/** A person moves to another page of the form; no answer is told. */
export interface EnrollmentStepDetail {
  /** Name of the page: `child.name`, `tasks`. */
  readonly step: string;
  /** Tasks that are done. */
  readonly done: number;
  /** Tasks that have to be. */
  readonly total: number;
}

/** The application was taken. */
export interface EnrollmentSubmitDetail {
  readonly receipt: Receipt;
}

/** The application was not taken. */
export interface EnrollmentErrorDetail {
  /** What the other side threw; undefined where there was no answer. */
  readonly error: unknown;
  readonly code: string;
}
