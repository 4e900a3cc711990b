import type { Plan } from '../../sdk/model/index.js';
import { Ledger, type Selection } from './reform-task-board.ledger.js';
import type { BoardQuery } from './reform-task-board.query.js';
import { findFacets, groupRows, type Facets, type Rows } from './reform-task-board.rows.js';

/** Computes what a board shows, and only what has changed since the last time. */
export class BoardModel {
  ledger!: Ledger;
  selection!: Selection;
  rows!: Rows;
  private keys: readonly unknown[] = [];
  private found: Facets | undefined;

  /** The values of the filters, once they were asked for. */
  get facets(): Facets | undefined {
    return this.found;
  }

  update(plan: Plan, query: BoardQuery, asOf: string, dueSoon: number): void {
    const keys = [plan, asOf, dueSoon, JSON.stringify({ ...query, view: '', groupBy: '', asOf: '' }), query.groupBy];
    const same = keys.map((key, n) => key === this.keys[n]);
    if (!same[0]) this.found = undefined;
    if (!same[0] || !same[1] || !same[2]) this.ledger = new Ledger(plan, asOf, dueSoon);
    else if (same[3] && same[4]) return;
    this.selection = this.ledger.select(query);
    this.rows = groupRows(this.ledger, plan, this.selection, query.groupBy);
    this.keys = keys;
  }

  findFacets(plan: Plan): void {
    this.found ??= findFacets(plan);
  }
}
