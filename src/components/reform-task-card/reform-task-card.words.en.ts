import { dateEn, stateWordsEn } from '../internal/states.en.js';
import { taskDetailEn } from '../internal/task-detail.words.js';
import type { CardWords } from './reform-task-card.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: 'The site that holds the data cannot be reached. Check the network and try again.',
  timeout: 'The site that holds the data has not answered. Please try again later.',
  http: 'The site that holds the data did not give it.',
  version: 'The data is newer than this page. Please tell the webmaster.',
};

/** `1 day`, `2 days`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export const wordsEn: CardWords = {
  ...taskDetailEn,
  states: stateWordsEn,
  date: dateEn,
  list: (names) => names.join(', '),
  overdueBy: (days) => `${counted(days, 'day')} overdue`,
  workdaysLeft: (days) => (days ? `${counted(days, 'workday')} left` : 'Due today'),
  daysLeft: (days) => (days ? `${counted(days, 'day')} left` : 'Due today'),
  asOf: (date) => `As of ${date}`,
  leads: 'Lead',
  partners: 'Partners',
  due: 'Due',
  progress: 'Progress',
  noDue: 'No due date',
  loading: 'Reading the task…',
  empty: 'There is no task to show yet.',
  retry: 'Try again',
  failed: (code) => FAILED[code] ?? 'What was read is not the data of a task.',
  missing: 'The plan has no such task.',
  kept: 'Below is what was read last.',
};
