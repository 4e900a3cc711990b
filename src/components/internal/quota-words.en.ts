import type { Comparator } from '../../sdk/model/index.js';
import type { QuotaStatus } from '../../sdk/rules/quota-status.js';
import { figure, withUnit, type Goal, type QuotaWords } from './quota-words.js';
import { dateEn } from './states.en.js';

const STATES: Readonly<Record<QuotaStatus, string>> = {
  missed: 'Missed',
  behind: 'Behind',
  notReported: 'Not reported',
  denominatorUnknown: 'Base unknown',
  onTrack: 'On track',
  met: 'Reached',
};
const CAP_STATES: Partial<Readonly<Record<QuotaStatus, string>>> = {
  missed: 'Over the limit',
  behind: 'Too high',
  onTrack: 'Within the limit',
  met: 'Kept to',
};

const AT: Readonly<Record<Comparator, readonly [within: string, strictly: string]>> = {
  atLeast: ['at least', 'more than'],
  atMost: ['at most', 'less than'],
  equal: ['exactly', 'exactly'],
};

function goalEn({ value, valueMax, comparator, measure, isStrict, isApproximate, unit }: Goal): string {
  const kind = measure === 'average' ? 'on average ' : measure === 'increase' ? 'an increase of ' : '';
  if (valueMax != null) return `${kind}${figure(value)} to ${withUnit(valueMax, unit)}`;
  return `${kind}${isApproximate ? 'about' : AT[comparator][isStrict ? 1 : 0]} ${withUnit(value, unit)}`;
}

export const quotaWordsEn: QuotaWords = {
  state: (status, isCap) => (isCap && CAP_STATES[status]) || STATES[status],
  goal: goalEn,
  mark: ({ value, comparator }) => `${comparator === 'atMost' ? 'Limit' : 'Target'} ${figure(value)}`,
  date: dateEn,
  asOf: (date) => `As of ${date}`,
  dueBy: (date) => `by ${date}`,
};
