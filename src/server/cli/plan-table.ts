import type { Plan, Task } from '../../sdk/model/index.js';
import { padTo, renderTable, safeText, widthOf, wrap, type Column } from './terminal.js';
import type { Words } from './words.js';

/** Columns of a page of output where the terminal does not say. */
export const DEFAULT_WIDTH = 100;
const MIN_WIDTH = 60;

/** The number of the line (from 1) that a place of the text stands on. */
export function lineCounter(text: string): (place: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (place) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function headLines(plan: Plan, words: Words, width: number): string {
  const { table } = words;
  const join = (names: readonly string[]): string => names.join(table.listStop) || table.none;
  const region = [plan.region.name, plan.region.code].filter(Boolean).join(' ');
  const facts: (readonly [string, string])[] = [
    ...(plan.mark ? [[table.mark, plan.mark] as const] : []),
    [table.title, plan.title || table.none],
    [table.documentNumber, plan.documentNumber ?? table.none],
    [table.issuers, join(plan.issuers)],
    [table.issuedOn, plan.issuedOn ?? table.none],
    [table.recipients, plan.recipients ?? table.none],
    ...(region ? [[table.region, region] as const] : []),
    ...plan.phases.map(
      (phase, index) =>
        [index === 0 ? table.phases : '', `${phase.name}  ${table.span(phase.start, phase.end)}`] as const,
    ),
  ];
  const label = Math.max(...facts.map(([name]) => widthOf(name))) + 2;
  return facts
    .map(([name, value]) =>
      wrap(safeText(value), width - label)
        .map((line, y) => padTo(y === 0 ? name : '', label) + line)
        .join('\n'),
    )
    .join('\n');
}

function section(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  return rows.length === 0 ? '' : `\n${title}\n${renderTable(columns, rows, width)}`;
}

/** How deep a task stands below its topmost parent. */
function depths(tasks: readonly Task[]): Map<string, number> {
  const depth = new Map<string, number>();
  for (const task of tasks)
    depth.set(task.id, task.parentId === null ? 0 : Math.min((depth.get(task.parentId) ?? 0) + 1, 5));
  return depth;
}

function taskRows(plan: Plan, words: Words): string[][] {
  const depth = depths(plan.tasks);
  return plan.tasks.map((task) => [
    `${' '.repeat(depth.get(task.id) ?? 0)}${task.number}`,
    task.title,
    task.leads.join(words.table.listStop),
    task.partners.join(words.table.listStop),
    task.due ?? (task.recurrence ? words.table.recurrence(task.recurrence) : ''),
    words.table.status[task.status],
  ]);
}

/**
 * A plan as tables for a terminal: what it is, its tasks, targets, deadlines and doubts.
 *
 * @param text the text that was compiled, so that a doubt names its line
 */
export function renderPlan(plan: Plan, text: string, words: Words, columns: number | undefined): string {
  const { table } = words;
  const { heads } = table;
  const width = Math.max(columns ?? DEFAULT_WIDTH, MIN_WIDTH);
  const lineOf = lineCounter(text);
  const column = (head: string, min: number, share: number): Column => ({ head, min, share });
  return [
    `${headLines(plan, words, width)}\n`,
    section(
      table.tasks(plan.tasks.length),
      [
        column(heads.number, 6, 1),
        column(heads.task, 16, 6),
        column(heads.leads, 8, 2),
        column(heads.partners, 8, 2),
        column(heads.due, 10, 0),
        column(heads.status, 8, 0),
      ],
      taskRows(plan, words),
      width,
    ),
    section(
      table.targets(plan.targets.length),
      [column(heads.target, 16, 6), column(heads.figure, 12, 3), column(heads.due, 10, 0)],
      plan.targets.map((target) => [target.label, table.figure(target), target.due ?? '']),
      width,
    ),
    section(
      table.deadlines(plan.deadlines.length),
      [column(heads.date, 10, 1), column(heads.quote, 20, 6)],
      plan.deadlines.map((each) => [
        each.date ?? (each.recurrence ? table.recurrence(each.recurrence) : ''),
        each.quote,
      ]),
      width,
    ),
    section(
      table.warnings(plan.warnings.length),
      [column(heads.line, 4, 0), column(heads.warning, 12, 1), column(heads.detail, 20, 6)],
      plan.warnings.map((each) => [each.at ? `${lineOf(each.at[0])}` : '', table.warning[each.code], each.detail]),
      width,
    ),
  ].join('');
}
