import type { Plan, Report, Task } from 'jiaogai/sdk';
import { escapeHtml } from './page.js';

const STATUS = { notStarted: '未启动', inProgress: '推进中', done: '已完成', suspended: '暂缓' } as const;

/** A date as a Chinese reader writes it. */
export function longDate(iso: string | null): string {
  return iso ? iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日') : '';
}

function latest(task: Task, plan: Plan, asOf: string): Report | undefined {
  return plan.reports
    .filter((report) => report.taskId === task.id && report.state === 'accepted' && report.on <= asOf)
    .sort((a, b) => a.on.localeCompare(b.on))
    .pop();
}

/** What a ledger says of a task's progress, e.g. 推进中 64%. */
export function progressWords(task: Task, plan: Plan, asOf: string): string {
  const report = latest(task, plan, asOf);
  const status = STATUS[report?.status ?? task.status];
  const progress = report?.progress ?? task.progress;
  return progress === null || progress === 100 ? status : `${status} ${progress}%`;
}

function row(task: Task, plan: Plan, asOf: string): string {
  const cells = [
    task.number,
    task.title,
    task.leads.join('、'),
    task.partners.join('、'),
    longDate(task.due) || task.recurrence?.text || '',
    progressWords(task, plan, asOf),
  ];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

/** A plan's ledger as a plain table: what stands there before the upgrade, and without script. */
export function ledgerTable(plan: Plan, asOf: string): string {
  const heads = ['序号', '任务', '牵头单位', '配合单位', '完成时限', '进展'];
  return `<div class="scroll" tabindex="0" role="region" aria-label="任务台账"><table class="sheet">
<caption>${escapeHtml(plan.title)}（截至${longDate(asOf)}，${escapeHtml(plan.mark ?? '')}）</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${plan.tasks.map((task) => row(task, plan, asOf)).join('\n')}
</tbody>
</table></div>`;
}

/** How many tasks are done as of a day, drawn as a bar with its words. */
export function tallyHtml(plan: Plan, asOf: string): string {
  const tasks = plan.tasks.filter((task) => task.parentId === null);
  const done = tasks.filter((task) => (latest(task, plan, asOf)?.status ?? task.status) === 'done').length;
  const width = tasks.length ? Math.round((done / tasks.length) * 100) : 0;
  return `<p class="tally"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="6"></rect></svg><span>完成 ${done}/${tasks.length} 项</span></p>`;
}
