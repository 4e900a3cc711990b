import type { Plan, Report, Task } from '../../sdk/model/index.js';
import { workdayLimit } from '../../sdk/rules/calendar.js';
import { progressOf, statusOf, verdictOf, type Verdict } from '../../sdk/rules/task-state.js';
import { STATES } from '../internal/states.js';

/** What a ledger is made of. */
export type LedgerPlan = Pick<Plan, 'tasks' | 'reports' | 'phases'>;

/** The tasks that are seen, in order, and how many of each state there would be without the filter by state. */
export interface Selection {
  /** Indexes into `tasks`. */
  readonly order: readonly number[];
  /** How deep each of `order` stands under the one it belongs to; empty when all stand at the top. */
  readonly depths: readonly number[];
  /** By state, in the order of `STATES`. */
  readonly counts: readonly number[];
}

interface Tree {
  readonly order: readonly number[];
  readonly parents: readonly number[];
}

const CODES: Readonly<Record<string, number>> = Object.fromEntries(STATES.map((state, code) => [state, code]));

/** The report that speaks for each task on a day; null where all accepted ones are later. */
function speakingReports(reports: readonly Report[], asOf: string): Map<string, Report | null> {
  const speaking = new Map<string, Report | null>();
  for (const report of reports) {
    if (report.state !== 'accepted') continue;
    const { taskId, on } = report;
    const known = speaking.get(taskId);
    if (on <= asOf) {
      if (!known || on >= known.on) speaking.set(taskId, report);
    } else if (known === undefined) speaking.set(taskId, null);
  }
  return speaking;
}

/** Parts behind their wholes. What belongs to itself in a circle is shown all the same. */
function growTree(tasks: readonly Task[]): Tree {
  const indexOf = new Map(tasks.map((task, index) => [task.id, index]));
  const parts = new Map<number, number[]>();
  const parents = tasks.map(({ parentId }, index) => {
    const parent = indexOf.get(parentId!) ?? -1;
    if (!parts.has(parent)) parts.set(parent, []);
    parts.get(parent)!.push(index);
    return parent;
  });
  const order = new Set<number>();
  const take = (index: number): void => {
    if (order.has(index)) return;
    order.add(index);
    parts.get(index)?.forEach(take);
  };
  parts.get(-1)?.forEach(take);
  tasks.forEach((_, index) => take(index));
  return { order: Array.from(order), parents };
}

/** All tasks of a plan as of a day. Made in one quick pass, so that ten thousand tasks cost a frame nothing. */
export class Ledger {
  readonly tasks: readonly Task[];
  readonly asOf: string;
  readonly phases: LedgerPlan['phases'];
  /** For each task the place of its verdict in `STATES`. */
  readonly codes: Uint8Array;
  private readonly speaking: Map<string, Report | null>;
  private readonly tree: Tree | undefined;

  constructor({ tasks, reports, phases }: LedgerPlan, asOf: string, dueSoonWorkdays: number) {
    this.tasks = tasks;
    this.asOf = asOf;
    this.phases = phases;
    this.speaking = speakingReports(reports, asOf);
    this.codes = new Uint8Array(tasks.length);
    const limit = workdayLimit(asOf, dueSoonWorkdays);
    let isFlat = true;
    for (let index = 0; index < tasks.length; index += 1) {
      const task = tasks[index]!;
      const status = statusOf(task, this.speaking.get(task.id));
      this.codes[index] = CODES[verdictOf(status, task.due, asOf, limit)] ?? CODES['notStarted']!;
      if (task.parentId) isFlat = false;
    }
    if (!isFlat) this.tree = growTree(tasks);
  }

  verdict(index: number): Verdict {
    return STATES[this.codes[index]!]!;
  }

  /** Percent, or null when nobody said. */
  progress(index: number): number | null {
    const task = this.tasks[index]!;
    return progressOf(task, this.speaking.get(task.id));
  }

  /** The index of the task that this one is part of, or -1. */
  parent(index: number): number {
    return this.tree ? this.tree.parents[index]! : -1;
  }

  /** The tasks that `isSeen` lets through, in the order of the notice, parts behind their wholes; `code` is that of the one state asked for, or -1. */
  select(isSeen?: (index: number) => boolean, code = -1): Selection {
    const counts = STATES.map(() => 0);
    const order: number[] = [];
    for (let n = 0; n < this.tasks.length; n += 1) {
      const index = this.tree ? this.tree.order[n]! : n;
      if (isSeen && !isSeen(index)) continue;
      const own = this.codes[index]!;
      counts[own]! += 1;
      if (code < 0 || code === own) order.push(index);
    }
    return { order, depths: this.depths(order), counts };
  }

  /** How deep each task stands under the nearest of its wholes that is seen before it. */
  depths(order: readonly number[]): number[] {
    if (!this.tree) return [];
    const depthOf = new Map<number, number>();
    return order.map((index) => {
      const whole = depthOf.get(this.parent(index));
      const depth = whole === undefined ? 0 : Math.min(2, whole + 1);
      depthOf.set(index, depth);
      return depth;
    });
  }
}
