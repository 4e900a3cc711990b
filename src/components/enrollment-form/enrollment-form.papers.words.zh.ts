import type { PapersWords } from './enrollment-form.papers.words.js';

export const papersWordsZh: PapersWords = {};
