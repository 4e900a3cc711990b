import type { CopiesWords } from './enrollment-form.copies.words.js';
import type { DivisionWords } from './enrollment-form.division.words.js';
import type { FaceWords } from './enrollment-form.face.words.js';
import type { FieldWords } from './enrollment-form.field.words.js';
import type { FormWords } from './enrollment-form.form.words.js';
import type { PapersWords } from './enrollment-form.papers.words.js';
import type { ReceiptWords } from './enrollment-form.receipt.words.js';

/**
 * Every sentence of `<enrollment-form>`: strings, functions of values in their order, or records of these. A scheme overrides
 * one by its name, of a record by name, dot and key (`label.child.name`); `{0}` in its text is the first value.
 */
export type EnrollmentWords = FaceWords &
  FormWords &
  FieldWords &
  PapersWords &
  DivisionWords &
  CopiesWords &
  ReceiptWords;
