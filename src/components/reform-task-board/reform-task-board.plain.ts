import type { Plan } from '../../sdk/model/index.js';
import type { BoardContext } from './reform-task-board.context.js';
import type { BoardProps } from './reform-task-board.grip.js';
import { Ledger } from './reform-task-board.ledger.js';
import { flatRows } from './reform-task-board.rows.js';

/** Whether a plan is seen as it is: as a ledger, in its own order, all of it. */
export function isPlain({ view, groupBy, sort, unit, phase, area, status, q, hash }: BoardProps): boolean {
  return [view, groupBy, sort].join() === 'table,none,number' && [unit, phase, area, status, q, hash].join('') === '';
}

/** What is seen of a plan without hands: all of it. Such a plan is short, and nothing of it is kept from draw to draw. */
export function seeAll(plan: Plan, asOf: string, dueSoon: number): Pick<BoardContext, 'ledger' | 'selection' | 'rows'> {
  const ledger = new Ledger(plan, asOf, dueSoon);
  const selection = ledger.select();
  return { ledger, selection, rows: flatRows(ledger, selection) };
}
