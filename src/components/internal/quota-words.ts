import type { Comparator, Measure } from '../../sdk/model/index.js';
import type { QuotaStatus } from '../../sdk/rules/quota-status.js';
import { dateZh } from './date.zh.js';

/** What is to be reached, as far as its wording goes. */
export interface Goal {
  readonly value: number;
  readonly valueMax?: number | null;
  readonly comparator: Comparator;
  readonly measure?: Measure;
  readonly isStrict?: boolean;
  readonly isApproximate?: boolean;
  readonly unit: string;
}

/** What all that shows numbers says. */
export interface QuotaWords {
  /** How a number stands; of an upper bound with other words. */
  state(status: QuotaStatus, isCap: boolean): string;
  /** `不少于 43 个`. */
  goal(goal: Goal): string;
  /** Name of the mark: `目标 43`. */
  mark(goal: Goal): string;
  date(iso: string): string;
  asOf(date: string): string;
  dueBy(date: string): string;
}

/** A figure with at most two decimals, parted in thousands from five digits on. */
export function figure(value: number): string {
  // A slip of 1e308 is shown as it is: a hundred times as much would be no number.
  const text = String(Math.abs(value) < 1e15 ? Math.round(value * 100) / 100 : value);
  return /^-?\d{5}/.test(text) ? text.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',') : text;
}

/** A figure with its unit; signs such as % stand close. */
export function withUnit(value: number, unit: string): string {
  return `${figure(value)}${/^[%‰℃]|^$/.test(unit) ? '' : ' '}${unit}`;
}

const STATES: Readonly<Record<QuotaStatus, string>> = {
  missed: '未达成',
  behind: '落后',
  notReported: '未报送',
  denominatorUnknown: '缺少基数',
  onTrack: '按进度',
  met: '已达成',
};
const CAP_STATES: Partial<Readonly<Record<QuotaStatus, string>>> = {
  missed: '超限',
  behind: '偏高',
  onTrack: '未超限',
};

/** Goals of plain attributes; `quota-goal` words those of all plans. */
const AT: Readonly<Record<Comparator, string>> = { atLeast: '不少于', atMost: '不超过', equal: '应为' };

export const quotaWordsZh: QuotaWords = {
  state: (status, isCap) => (isCap && CAP_STATES[status]) || STATES[status],
  goal: ({ value, comparator, unit }) => `${AT[comparator]} ${withUnit(value, unit)}`,
  mark: ({ value, comparator }) => `${comparator === 'atMost' ? '上限' : '目标'} ${figure(value)}`,
  date: dateZh,
  asOf: (date) => `截至${date}`,
  dueBy: (date) => `${date}前`,
};
