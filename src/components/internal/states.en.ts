import type { StateWords } from './states.js';

export const stateWordsEn: StateWords = {
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  inProgress: 'In progress',
  notStarted: 'Not started',
  suspended: 'Suspended',
  done: 'Done',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2025-12-31` as 31 Dec 2025. */
export function dateEn(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
