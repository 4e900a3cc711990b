import type { TimerCopiesWords } from './homework-timer.copies.words.js';

export const copiesWordsEn: TimerCopiesWords = {
  copiesTitle: 'Export and erase',
};
