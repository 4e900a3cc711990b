import type { FieldWords } from './enrollment-form.field.words.js';

export const fieldWordsEn: FieldWords = {};
