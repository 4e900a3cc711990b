import type { TimerReportWords } from './homework-timer.report.words.js';

export const reportWordsZh: TimerReportWords = {
  reportTitle: '报送',
};
