import type { Ledger, Selection } from './reform-task-board.ledger.js';
import { isFiltered, type BoardQuery } from './reform-task-board.query.js';

const haystacks = new WeakMap<Ledger['tasks'], string[]>();

/** The text in which a search looks, lower case; made when first needed. */
function haystackOf(tasks: Ledger['tasks'], index: number): string {
  const known = haystacks.get(tasks) ?? [];
  if (known.length === 0) haystacks.set(tasks, known);
  const { number, title, text, area, leads, partners } = tasks[index]!;
  return (known[index] ??= [number, title, text, area, ...leads, ...partners].join('\n').toLowerCase());
}

function matcher({ tasks, phases }: Ledger, query: BoardQuery): (index: number) => boolean {
  const terms = query.q.toLowerCase().split(/\s+/).filter(Boolean);
  const phase = phases.find((each) => each.name === query.phase)?.id ?? query.phase;
  const { unit, area } = query;
  return (index) => {
    const task = tasks[index]!;
    if (area && task.area !== area) return false;
    if (phase && task.phaseId !== phase) return false;
    if (unit && !task.leads.includes(unit) && !task.partners.includes(unit)) return false;
    return terms.every((term) => haystackOf(tasks, index).includes(term));
  };
}

type Compare = (a: number, b: number) => number;

function byText(textOf: (index: number) => string, compare: (a: string, b: string) => number): Compare {
  return (a, b) => compare(textOf(a), textOf(b));
}

function comparer(ledger: Ledger, key: string): Compare {
  const { tasks, codes } = ledger;
  if (key === 'status') return (a, b) => codes[a]! - codes[b]!;
  if (key === 'progress') return (a, b) => (ledger.progress(a) ?? -1) - (ledger.progress(b) ?? -1);
  if (key === 'due')
    return byText(
      (index) => tasks[index]!.due ?? '9999',
      (a, b) => (a < b ? -1 : +(a > b)),
    );
  if (key === 'number') return (a, b) => a - b;
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return byText((index) => (key === 'unit' ? (tasks[index]!.leads[0] ?? '') : tasks[index]!.title), compare);
}

/** Sorts wholes and keeps their parts behind them. */
function sortBlocks(ledger: Ledger, order: readonly number[], sort: string): number[] {
  const turn = sort.startsWith('-') ? -1 : 1;
  const compare = comparer(ledger, sort.replace('-', ''));
  const shown = new Set<number>();
  const blocks: number[][] = [];
  order.forEach((index) => {
    if (shown.has(ledger.parent(index))) blocks[blocks.length - 1]!.push(index);
    else blocks.push([index]);
    shown.add(index);
  });
  blocks.sort((a, b) => turn * compare(a[0]!, b[0]!) || a[0]! - b[0]!);
  const sorted: number[] = [];
  blocks.forEach((block) => block.forEach((index) => sorted.push(index)));
  return sorted;
}

/** What a query lets through, and in which order; `states` names the verdicts in the order of their codes. */
export function select(ledger: Ledger, query: BoardQuery, states: readonly string[]): Selection {
  const isSeen = isFiltered({ ...query, status: '' }) ? matcher(ledger, query) : undefined;
  const selection = ledger.select(isSeen, query.status ? states.indexOf(query.status) : -1);
  if (query.sort === 'number') return selection;
  const order = sortBlocks(ledger, selection.order, query.sort);
  return { order, depths: ledger.depths(order), counts: selection.counts };
}
