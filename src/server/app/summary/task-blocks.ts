/** Tables of tasks and targets. */
import type { SummaryTarget, SummaryTask, YearSummary } from '../../../sdk/rules/year-summary.js';
import { note, paragraph, type Block } from './blocks.js';
import { dateWords, figure, goalWords, percent, QUOTA_WORDS, UNSAID, VERDICT_WORDS } from './summary-words.js';

const leadsOf = ({ leads }: SummaryTask): string => leads.join('、') || '—';

export function overdueBlocks({ overdue, asOf }: YearSummary): Block[] {
  if (overdue.length === 0) return [paragraph(`截至${dateWords(asOf)}没有逾期任务。`)];
  return [
    paragraph(`截至${dateWords(asOf)}有${overdue.length}项任务超过完成时限。`),
    {
      kind: 'table',
      name: '逾期任务',
      columns: [
        { head: '序号', width: 2, isCentered: true },
        { head: '任务', width: 8 },
        { head: '牵头单位', width: 5 },
        { head: '完成时限', width: 4, isCentered: true },
        { head: '逾期天数', width: 2, isCentered: true },
        { head: '进展', width: 3, isCentered: true },
      ],
      rows: overdue.map((task) => [
        ...[task.number, task.title, leadsOf(task), dateWords(task.due), String(task.daysOverdue)],
        percent(task.progress),
      ]),
    },
  ];
}

function valueWords({ target, reading }: SummaryTarget): string {
  if (reading === null) return '未统计';
  if (!reading.ok) return '无法统计';
  const { value, rule } = reading;
  if (value === null) return UNSAID;
  // Of targets that each member has to reach, the value is how many have.
  const each = rule?.each === 'unit' ? '个单位达到' : rule?.each === 'person' ? '人达到' : null;
  if (each === null) return `${figure(value)}${target.unit}`;
  return `${figure(value)}${reading.goal === null ? '' : `/${figure(reading.goal)}`}${each}`;
}

export function targetBlocks({ targets }: YearSummary): Block[] {
  const goals = targets.filter(({ target }) => target.kind === 'target' || target.kind === 'ratio');
  if (goals.length === 0) return [paragraph('方案没有数字指标。')];
  const hasReadings = goals.some(({ reading }) => reading !== null);
  const isAssumed = goals.some(({ reading }) => reading?.ok && reading.notes.includes('rule-assumed'));
  return [
    ...(hasReadings ? [] : [paragraph('没有接入活动记录，下面只列出指标，未作统计。')]),
    {
      kind: 'table',
      name: '数字指标',
      columns: [
        { head: '指标', width: 7 },
        { head: '目标', width: 5 },
        { head: '实际', width: 4, isCentered: true },
        { head: '情况', width: 3, isCentered: true },
        { head: '时限', width: 4, isCentered: true },
      ],
      rows: goals.map((each) => [
        each.target.label,
        goalWords(each.target),
        valueWords(each),
        each.reading?.ok ? (QUOTA_WORDS[each.reading.status] ?? '') : '—',
        dateWords(each.target.due) || '—',
      ]),
    },
    ...(isAssumed ? [note('有的指标没有给出统计口径，按指标的文字推定。')] : []),
  ];
}

export function taskBlocks({ tasks, year }: YearSummary): Block[] {
  if (tasks.length === 0) return [paragraph('方案没有任务。')];
  return [
    {
      kind: 'table',
      name: '任务进展',
      columns: [
        { head: '序号', width: 3, isCentered: true },
        { head: '领域', width: 4 },
        { head: '任务', width: 8 },
        { head: '牵头单位', width: 5 },
        { head: '完成时限', width: 4, isCentered: true },
        { head: '状态', width: 3, isCentered: true },
        { head: '进展', width: 3, isCentered: true },
        { head: `${year - 1}年末`, width: 3, isCentered: true },
      ],
      rows: tasks.map((task) => [
        ...[task.number, task.area, task.title, leadsOf(task), dateWords(task.due) || '—'],
        ...[VERDICT_WORDS[task.verdict], percent(task.progress), percent(task.progressBefore)],
      ]),
    },
  ];
}
