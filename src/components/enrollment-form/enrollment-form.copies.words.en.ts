import type { CopiesWords } from './enrollment-form.copies.words.js';

export const copiesWordsEn: CopiesWords = {};
