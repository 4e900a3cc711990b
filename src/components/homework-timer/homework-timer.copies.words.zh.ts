import type { TimerCopiesWords } from './homework-timer.copies.words.js';

export const copiesWordsZh: TimerCopiesWords = {
  copiesTitle: '导出与清除',
};
