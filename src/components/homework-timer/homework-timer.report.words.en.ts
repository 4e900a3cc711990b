import type { TimerReportWords } from './homework-timer.report.words.js';

export const reportWordsEn: TimerReportWords = {
  reportTitle: 'Report to school',
};
