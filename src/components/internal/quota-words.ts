import type { Comparator, Measure } from '../../sdk/model/index.js';
import type { QuotaStatus } from '../../sdk/rules/quota-standing.js';
import { dateZh } from './states.js';

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
  /** `38 个`, `75%`; null: not reported. */
  amount(value: number | null, unit: string): string;
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
  const [whole, rest] = String(Math.round(value * 100) / 100).split('.');
  const parted = whole!.length > 4 ? whole!.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole!;
  return rest ? `${parted}.${rest}` : parted;
}

/** A figure with its unit; signs such as % stand close. */
export function withUnit(value: string, unit: string): string {
  return unit ? `${value}${/^[%‰℃]/.test(unit) ? '' : ' '}${unit}` : value;
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

/** The words between a target and its figure. */
const AT: Readonly<Record<Comparator, readonly [amount: string, share: string, strictly: string]>> = {
  atLeast: ['不少于', '不低于', '超过'],
  atMost: ['不超过', '不超过', '低于'],
  equal: ['应为', '应为', '应为'],
};

function goalZh({ value, valueMax, comparator, measure, isStrict, isApproximate, unit }: Goal): string {
  const [amount, share, strictly] = AT[comparator];
  const kind = measure === 'average' ? '平均' : measure === 'increase' ? '增加' : '';
  const about = isApproximate ? '左右' : '';
  const figures = valueMax == null ? figure(value) : `${figure(value)}–${figure(valueMax)}`;
  const word =
    valueMax == null ? (isStrict ? strictly : isApproximate ? '达到' : measure === 'share' ? share : amount) : '应为';
  return `${kind}${word} ${withUnit(figures, unit)}${about}`;
}

export const quotaWordsZh: QuotaWords = {
  state: (status, isCap) => (isCap && CAP_STATES[status]) || STATES[status],
  amount: (value, unit) => (value === null ? STATES.notReported : withUnit(figure(value), unit)),
  goal: goalZh,
  mark: ({ value, comparator }) => `${comparator === 'atMost' ? '上限' : '目标'} ${figure(value)}`,
  date: dateZh,
  asOf: (date) => `截至${date}`,
  dueBy: (date) => `${date}前`,
};
