import { copiesWordsEn } from './enrollment-form.copies.words.en.js';
import { divisionWordsEn } from './enrollment-form.division.words.en.js';
import { faceWordsEn } from './enrollment-form.face.words.en.js';
import { fieldWordsEn } from './enrollment-form.field.words.en.js';
import { formWordsEn } from './enrollment-form.form.words.en.js';
import { papersWordsEn } from './enrollment-form.papers.words.en.js';
import { receiptWordsEn } from './enrollment-form.receipt.words.en.js';
import type { EnrollmentWords } from './enrollment-form.words.js';

export const wordsEn: EnrollmentWords = {
  ...faceWordsEn,
  ...formWordsEn,
  ...fieldWordsEn,
  ...papersWordsEn,
  ...divisionWordsEn,
  ...copiesWordsEn,
  ...receiptWordsEn,
};
