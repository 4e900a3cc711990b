import type { StateName } from '../internal/states.js';
import type { Ledger, Selection } from './reform-task-board.ledger.js';

/** Tasks gathered under one heading; `name` is empty for those that name none. */
export interface RowGroup {
  readonly name: string;
  readonly state?: StateName;
  readonly order: readonly number[];
  readonly depths: readonly number[];
}

/** One line of the list: a heading of a group, or a task. */
export interface Row {
  readonly key: string;
  /** Index of the task; -1 for a heading. */
  readonly index: number;
  readonly depth: number;
  readonly group?: RowGroup;
}

/** The lines of a list, made one at a time as they are looked at. */
export interface Rows {
  readonly length: number;
  at(line: number): Row;
}

/** The lines of a selection that is not grouped. */
export function flatRows({ tasks }: Ledger, { order, depths }: Selection): Rows {
  return {
    length: order.length,
    at: (line) => {
      const index = order[line]!;
      return { key: tasks[index]!.id, index, depth: depths[line] || 0 };
    },
  };
}
