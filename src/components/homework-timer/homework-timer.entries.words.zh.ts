import type { TimerEntriesWords } from './homework-timer.entries.words.js';

export const entriesWordsZh: TimerEntriesWords = {
  entriesTitle: '记录',
};
