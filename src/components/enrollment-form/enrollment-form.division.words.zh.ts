import type { DivisionWords } from './enrollment-form.division.words.js';

export const divisionWordsZh: DivisionWords = {};
