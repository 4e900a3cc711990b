import type { Plan } from '../../sdk/model/index.js';
import { STATES } from '../internal/states.js';
import type { Ledger } from './reform-task-board.ledger.js';
import type { BoardGroup } from './reform-task-board.query.js';
import { groupRows } from './reform-task-board.rows.js';

/** How one unit, area or phase stands: how many tasks, how many in each state (order of `STATES`), share done in percent. */
export interface SummaryLine {
  readonly name: string;
  readonly total: number;
  readonly counts: readonly number[];
  readonly rate: number;
}

function sumUp(ledger: Ledger, name: string, order: readonly number[]): SummaryLine {
  const counts = STATES.map(() => 0);
  order.forEach((index) => (counts[STATES.indexOf(ledger.verdict(index))]! += 1));
  const done = counts[STATES.indexOf('done')]!;
  return { name, total: order.length, counts, rate: order.length > 0 ? Math.round((done / order.length) * 100) : 0 };
}

/** What a summary is counted by: what is grouped by, else lead units. */
export function summaryGroup(groupBy: BoardGroup): BoardGroup {
  return groupBy === 'area' || groupBy === 'phase' ? groupBy : 'unit';
}

/** Counts by unit (or area, or phase) and state, the whole first. A task of two lead units counts for both, and once in the whole. */
export function summarize(
  ledger: Ledger,
  plan: Pick<Plan, 'phases'>,
  order: readonly number[],
  by: BoardGroup,
): { readonly whole: SummaryLine; readonly lines: readonly SummaryLine[] } {
  const { groups } = groupRows(ledger, plan, { order, depths: [] }, by);
  return {
    whole: sumUp(ledger, '', order),
    lines: groups.map((group) => sumUp(ledger, group.name ?? '', group.order)),
  };
}
