import type { TimerWeekWords } from './homework-timer.week.words.js';

export const weekWordsEn: TimerWeekWords = {
  week: 'This week',
};
