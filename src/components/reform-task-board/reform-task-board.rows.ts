import type { StateName } from '../internal/states.js';
import type { Ledger } from './reform-task-board.ledger.js';

/** Tasks gathered under one heading; `name` is empty for those that name none, undefined where nothing is grouped. */
export interface RowGroup {
  readonly name: string | undefined;
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
  readonly group: RowGroup;
}

/** The lines of a list, made one at a time as they are looked at. */
export class Rows {
  readonly groups: readonly RowGroup[];
  readonly length: number;
  private readonly ledger: Ledger;
  private readonly starts: number[] = [];

  constructor(ledger: Ledger, groups: readonly RowGroup[]) {
    this.ledger = ledger;
    this.groups = groups;
    let length = 0;
    groups.forEach(({ order, name }) => {
      this.starts.push(length);
      length += order.length + (name === undefined ? 0 : 1);
    });
    this.length = length;
  }

  at(line: number): Row {
    let n = this.groups.length - 1;
    while (this.starts[n]! > line) n -= 1;
    const group = this.groups[n]!;
    const place = line - this.starts[n]! - (group.name === undefined ? 0 : 1);
    if (place < 0) return { key: `#${n}`, index: -1, depth: 0, group };
    const index = group.order[place]!;
    const { id } = this.ledger.tasks[index]!;
    return { key: n ? `${n}#${id}` : id, index, depth: group.depths[place] || 0, group };
  }
}
