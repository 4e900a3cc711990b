import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from 'jiaogai/sdk';
import { BOARDS, type BoardEntry } from './boards.js';
import { renderPage } from './layout.js';
import { ledgerTable, longDate, tallyHtml } from './ledger-table.js';
import { noticeHtml } from './notice-page.js';
import { metersAtEnds, metersAtFault, metersByState, metersOfSeats } from './meter-states.js';
import { meterSamples } from './meter-samples.js';
import { escapeHtml, readFragment, type Page } from './page.js';
import { targetTable } from './target-table.js';

/** Fragments that are set once for each notice, not once. */
const PER_NOTICE = new Set(['board.html', 'notice.html']);

export interface SiteSource {
  /** The folder `demo`. */
  readonly folder: string;
  /** Plans by notice id. */
  readonly plans: ReadonlyMap<string, Plan>;
}

function factsHtml(entry: BoardEntry, plan: Plan): string {
  const facts = [
    plan.documentNumber,
    plan.issuedOn ? `${longDate(plan.issuedOn)}印发` : plan.issuers.join('、') || '未注明发文日期',
    `${plan.tasks.filter((task) => task.parentId === null).length} 项任务`,
    plan.targets.length > 0 ? `${plan.targets.length} 个指标` : null,
  ].filter((fact): fact is string => Boolean(fact));
  return [
    ...facts.map((fact) => `<li>${escapeHtml(fact)}</li>`),
    `<li><a href="/notices/${entry.id}.html">查看通知文本</a></li>`,
  ].join('\n    ');
}

function planItem(entry: BoardEntry, plan: Plan): string {
  return `<li>
  <div>
    <h3><a href="/boards/${entry.id}.html">${escapeHtml(entry.name)}</a></h3>
    <ul class="facts">
    ${factsHtml(entry, plan)}
    </ul>
    <p class="small quiet">${escapeHtml(entry.summary)}</p>
  </div>
  <div class="do">
    ${tallyHtml(plan, entry.asOf)}
    <p class="quiet">截至${longDate(entry.asOf)} · ${escapeHtml(plan.mark ?? '')}</p>
  </div>
</li>`;
}

/** Cards of the first tasks of a few plans that are still open and have a due date near the day of the ledger. */
function watchHtml(source: SiteSource): string {
  const cards = BOARDS.filter((entry) => ['0', '1', '4'].includes(entry.id)).map((entry) => {
    const open = source.plans.get(entry.id)!.tasks.filter((task) => task.due && task.due <= '2025-10-31');
    const done = new Set(
      source.plans.get(entry.id)!.reports.flatMap((report) => (report.status === 'done' ? [report.taskId] : [])),
    );
    const task = open.find((candidate) => !done.has(candidate.id) && candidate.status !== 'suspended');
    if (!task) throw new Error(`no open task in plan ${entry.id}`);
    return `<reform-task-card src="/plans/notice-${entry.id}.json" task-id="${task.id}" as-of="${entry.asOf}"><a href="/boards/${entry.id}.html">${escapeHtml(task.title)}</a></reform-task-card>`;
  });
  return `<div class="cards">\n${cards.join('\n')}\n</div>`;
}

function sharedValues(source: SiteSource): Record<string, string> {
  const items = BOARDS.map((entry) => planItem(entry, source.plans.get(entry.id)!));
  const first = source.plans.get('0')!;
  return {
    plans: `<ul class="plans">\n${items.join('\n')}\n</ul>`,
    watch: watchHtml(source),
    ledger0: ledgerTable(first, BOARDS[0]!.asOf),
    task0: first.tasks.find((task) => task.title.startsWith('建设智慧学校'))?.id ?? first.tasks[0]!.id,
    task1: first.tasks.find((task) => task.title.startsWith('让义务教育新课标'))?.id ?? first.tasks[0]!.id,
  };
}

/** What the pages of numbers are filled with. */
function quotaValues({ plans }: SiteSource): Record<string, string> {
  return {
    ...meterSamples(plans),
    ...metersAtEnds(),
    metersByState: metersByState(),
    metersAtFault: metersAtFault(),
    metersOfSeats: metersOfSeats(),
    targets2: targetTable(plans.get('2')!),
    targets3: targetTable(plans.get('3')!),
  };
}

/** The way from a ledger to the overview of its numbers, where the demo has records of them. */
function quotaLink({ quota }: BoardEntry): string {
  return quota ? ` · <a class="nowrap" href="/quota.html#${quota}">指标总览</a>` : '';
}

async function noticePages(source: SiteSource, entry: BoardEntry): Promise<Page[]> {
  const read = (path: string): Promise<string> => readFile(join(source.folder, path), 'utf8');
  const [board, notice, text] = await Promise.all([
    read('site/pages/board.html'),
    read('site/pages/notice.html'),
    read(`notices/notice-${entry.id}.txt`),
  ]);
  const plan = source.plans.get(entry.id)!;
  const values = {
    id: entry.id,
    name: escapeHtml(entry.name),
    title: escapeHtml(plan.title),
    asOf: entry.asOf,
    mark: escapeHtml(plan.mark ?? ''),
    quota: quotaLink(entry),
    facts: factsHtml(entry, plan),
    ledger: ledgerTable(plan, entry.asOf),
    notice: noticeHtml(text, plan),
  };
  return [
    readFragment(`boards/${entry.id}.html`, board, values),
    readFragment(`notices/${entry.id}.html`, notice, values),
  ];
}

/** All pages of the site by path. */
export async function buildSite(source: SiteSource): Promise<Map<string, string>> {
  const folder = join(source.folder, 'site/pages');
  const layout = await readFile(join(source.folder, 'site/layout.html'), 'utf8');
  const values = { ...sharedValues(source), ...quotaValues(source) };
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html') && !PER_NOTICE.has(name));
  const plain = await Promise.all(
    names.map(async (name) => readFragment(name, await readFile(join(folder, name), 'utf8'), values)),
  );
  const notices = await Promise.all(BOARDS.map((entry) => noticePages(source, entry)));
  return new Map([...plain, ...notices.flat()].map((page) => [page.path, renderPage(layout, page)]));
}
