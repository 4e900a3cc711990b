import type { TimerWeekWords } from './homework-timer.week.words.js';

export const weekWordsZh: TimerWeekWords = {
  week: '本周',
};
