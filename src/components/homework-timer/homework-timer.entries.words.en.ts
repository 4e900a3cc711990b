import type { TimerEntriesWords } from './homework-timer.entries.words.js';

export const entriesWordsEn: TimerEntriesWords = {
  entriesTitle: 'Entries',
};
