import type { Plan, Target, Task } from '../model/index.js';
import { taskState } from '../rules/task-state.js';
import { escapeHtml } from './html.js';

const zh = {
  task: ['序号', '任务', '牵头单位', '配合单位', '完成时限', '进展'],
  target: ['指标', '目标', '期限'],
  status: { notStarted: '未启动', inProgress: '推进中', done: '已完成', suspended: '暂缓' },
  comparator: { atLeast: '不少于', atMost: '不超过', equal: '' },
  join: '、',
  asOf: (day: string) => `截至${day}`,
  caption: (title: string, notes: string) => `${title}（${notes}）`,
  noteJoin: '，',
  targets: (count: number) => `${count} 个指标`,
  day: (iso: string) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
};

const en: typeof zh = {
  task: ['No.', 'Task', 'Lead unit', 'Partner units', 'Due', 'Progress'],
  target: ['Number', 'Target', 'By'],
  status: { notStarted: 'not started', inProgress: 'in progress', done: 'done', suspended: 'suspended' },
  comparator: { atLeast: 'at least', atMost: 'at most', equal: '' },
  join: ', ',
  asOf: (day) => `as of ${day}`,
  caption: (title, notes) => `${title} (${notes})`,
  noteJoin: ', ',
  targets: (count) => `${count} targets`,
  day: (iso) => iso,
};

/** The day as of which a table is written, YYYY-MM-DD, and its language; Chinese by default. */
export interface FallbackOptions {
  readonly asOf: string;
  readonly lang?: 'zh-CN' | 'en';
}

function tableHtml(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table>`;
}

/**
 * A plan's ledger as a plain table: what search engines, old browsers and readers without script see inside the tag.
 *
 * @example
 * snippet({ form: 'tag', widget: 'reform-task-board', fallback: ledgerTable(plan, { asOf: '2025-12-31' }) });
 */
export function ledgerTable(plan: Plan, { asOf, lang = 'zh-CN' }: FallbackOptions): string {
  const words = lang === 'en' ? en : zh;
  const row = (task: Task): string[] => {
    const { status, progress } = taskState(task, plan.reports, { asOf, dueSoonWorkdays: 0 });
    const percent = progress === null || progress === 100 ? '' : ` ${progress}%`;
    return [
      task.number,
      task.title,
      task.leads.join(words.join),
      task.partners.join(words.join),
      task.due ? words.day(task.due) : (task.recurrence?.text ?? ''),
      words.status[status] + percent,
    ];
  };
  const notes = [words.asOf(words.day(asOf)), plan.mark].filter(Boolean).join(words.noteJoin);
  return tableHtml(words.caption(plan.title, notes), words.task, plan.tasks.map(row));
}

/** A plan's targets as a plain table, for the same readers. */
export function targetTable(plan: Plan, { lang = 'zh-CN' }: Pick<FallbackOptions, 'lang'> = {}): string {
  const words = lang === 'en' ? en : zh;
  const targets = plan.targets.filter(({ kind }) => kind === 'target');
  const row = ({ label, comparator, value, unit, due, per }: Target): string[] => [
    label,
    `${words.comparator[comparator]} ${value}${unit}`.trim(),
    due ? words.day(due) : (per?.text ?? ''),
  ];
  return tableHtml(words.caption(plan.title, words.targets(targets.length)), words.target, targets.map(row));
}

/** What a plan gives to be read inside a tag; undefined where that is not a table. */
export function fallbackFor(widget: string, plan: Plan, options: FallbackOptions): string | undefined {
  if (widget === 'reform-task-board') return ledgerTable(plan, options);
  return widget === 'quota-board' ? targetTable(plan, options) : undefined;
}
