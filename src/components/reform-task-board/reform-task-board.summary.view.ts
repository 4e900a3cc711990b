import type { Ledger } from './reform-task-board.ledger.js';
import type { BoardGroup } from './reform-task-board.query.js';
import { gather } from './reform-task-board.group.js';

/** How one unit, area or phase stands: how many tasks, how many in each state (order of `STATES`), share done in percent. */
export interface SummaryLine {
  readonly name: string;
  readonly total: number;
  readonly counts: readonly number[];
  readonly rate: number;
}

function sumUp(ledger: Ledger, name: string, order: readonly number[], states: readonly string[]): SummaryLine {
  const counts = states.map(() => 0);
  order.forEach((index) => (counts[ledger.codes[index]!]! += 1));
  const done = counts[states.indexOf('done')]!;
  return { name, total: order.length, counts, rate: order.length > 0 ? Math.round((done / order.length) * 100) : 0 };
}

/** What a summary is counted by: what is grouped by, else lead units. */
export function summaryGroup(groupBy: BoardGroup): BoardGroup {
  return groupBy === 'area' || groupBy === 'phase' ? groupBy : 'unit';
}

/** Counts by unit (or area, or phase) and state, the whole first. A task of two lead units counts for both, and once in the whole. */
export function summarize(
  ledger: Ledger,
  order: readonly number[],
  by: BoardGroup,
  states: readonly string[],
): { readonly whole: SummaryLine; readonly lines: readonly SummaryLine[] } {
  const groups = gather(ledger, { order }, by, states);
  return {
    whole: sumUp(ledger, '', order, states),
    lines: groups.map((group) => sumUp(ledger, group.name, group.order, states)),
  };
}
