/** Words of the year-end summary. It is a document of a Chinese bureau: Chinese only. */
import type { Target } from '../../../sdk/model/index.js';
import type { NotAsked, RoundFault, RoundNote, RoundReportState } from '../../../sdk/rules/year-round.js';
import type { Verdict } from '../../../sdk/rules/task-status.js';

/** Verdicts in the order in which a summary tells them. */
export const VERDICTS: readonly Verdict[] = ['done', 'inProgress', 'notStarted', 'dueSoon', 'overdue', 'suspended'];

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  done: '已完成',
  inProgress: '推进中',
  notStarted: '未开始',
  dueSoon: '即将到期',
  overdue: '已逾期',
  suspended: '已暂停',
};

export const REPORT_WORDS: Readonly<Record<RoundReportState, string>> = {
  accepted: '已采纳',
  submitted: '已报送，待审核',
  returned: '已退回',
  draft: '只有草稿',
  missing: '未报送',
};

export const NOT_ASKED_WORDS: Readonly<Record<NotAsked, string>> = {
  settled: '上年末以前已完成或暂停',
  later: '所属阶段尚未开始',
  'no-lead': '没有牵头单位',
};

export const NOTE_WORDS: Readonly<Record<RoundNote, string>> = {
  'due-assumed': '通知没有写明日期，按12月31日计。',
  'several-days': '通知写了多个日期，按最后一个计。',
  'interval-assumed': '有的任务几年一次，方案没有起算年份，按每年都报计。',
};

/** What a fault of the round means to a reader. */
export function noRoundWords({ code }: RoundFault): string {
  if (code === 'no-rhythm') return '本方案没有每年报送的要求，未组织年底报送。';
  if (code === 'out-of-range') return '本年度不在方案实施期内，未组织年底报送。';
  return '年底报送情况无法统计。';
}

export const QUOTA_WORDS: Readonly<Record<string, string>> = {
  missed: '未达成',
  behind: '落后',
  notReported: '未报送',
  denominatorUnknown: '缺少基数',
  onTrack: '按进度',
  met: '已达成',
};

/** Nobody said: never zero. */
export const UNSAID = '未报送';
export const NO_LEAD = '（没有牵头单位）';
export const NO_AREA = '（未分领域）';

/** A date as a Chinese reader writes it: 2025年6月1日. */
export function dateWords(iso: string | null): string {
  return iso === null ? '' : iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
}

/** A figure with at most two decimals. */
export function figure(value: number): string {
  return String(Math.abs(value) < 1e15 ? Math.round(value * 100) / 100 : value);
}

export function percent(value: number | null): string {
  return value === null ? UNSAID : `${figure(value)}%`;
}

const AT = { atLeast: '不少于', atMost: '不超过', equal: '应为' } as const;

/** What is to be reached: 每人每年不少于90学时. */
export function goalWords(target: Target): string {
  const { value, valueMax, comparator, measure, isStrict, isApproximate, unit, per } = target;
  const kind = measure === 'average' ? '平均' : measure === 'increase' ? '增加' : '';
  const amount = `${figure(value)}${unit}`;
  const each = per?.text ?? '';
  if (valueMax !== null) return `${each}${kind}应为${figure(value)}—${figure(valueMax)}${unit}`;
  if (isApproximate) return `${each}${kind}达到${amount}左右`;
  if (isStrict && comparator !== 'equal') return `${each}${kind}${comparator === 'atLeast' ? '超过' : '低于'}${amount}`;
  return `${each}${kind}${AT[comparator]}${amount}`;
}
