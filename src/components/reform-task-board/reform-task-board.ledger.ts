import type { Plan, Report, Task } from '../../sdk/model/index.js';
import { workdayLimit } from '../../sdk/rules/calendar.js';
import { progressOf, verdictOf, type Verdict } from '../../sdk/rules/task-state.js';
import { STATES } from '../internal/states.js';
import { isFiltered, type BoardQuery } from './reform-task-board.query.js';

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

const CODES = Object.fromEntries(STATES.map((state, code) => [state, code])) as Record<string, number>;
const NOT_STARTED = CODES['notStarted']!;

/** The report that speaks for each task on a day; null where all accepted ones are later. */
function speakingReports(reports: readonly Report[], asOf: string): Map<string, Report | null> {
  const speaking = new Map<string, Report | null>();
  for (const report of reports) {
    if (report.state !== 'accepted') continue;
    const known = speaking.get(report.taskId);
    if (report.on <= asOf ? !known || report.on >= known.on : known === undefined) {
      speaking.set(report.taskId, report.on <= asOf ? report : null);
    }
  }
  return speaking;
}

/** All tasks of a plan as of a day. Made in one quick pass, so that ten thousand tasks cost a frame nothing. */
export class Ledger {
  readonly tasks: readonly Task[];
  readonly asOf: string;
  private readonly codes: Uint8Array;
  private readonly speaking: Map<string, Report | null>;
  private readonly phases: LedgerPlan['phases'];
  private haystacks: string[] = [];
  private outline: { order: number[]; parents: Int32Array } | undefined;

  constructor(plan: LedgerPlan, asOf: string, dueSoonWorkdays: number) {
    const { tasks } = plan;
    this.tasks = tasks;
    this.asOf = asOf;
    this.phases = plan.phases;
    this.speaking = speakingReports(plan.reports, asOf);
    this.codes = new Uint8Array(tasks.length);
    const limit = workdayLimit(asOf, dueSoonWorkdays);
    for (let i = 0; i < tasks.length; i += 1) {
      const task = tasks[i]!;
      const report = this.speaking.get(task.id);
      const status = report ? report.status : report === null ? 'notStarted' : task.status;
      this.codes[i] = CODES[verdictOf(status, task.due, asOf, limit)] ?? NOT_STARTED;
    }
  }

  verdict(index: number): Verdict {
    return STATES[this.codes[index]!]!;
  }

  /** Percent, or null when nobody said. */
  progress(index: number): number | null {
    const task = this.tasks[index]!;
    return progressOf(task, this.speaking.get(task.id));
  }

  /** The accepted report that gives the state, if any. */
  report(index: number): Report | null {
    return this.speaking.get(this.tasks[index]!.id) ?? null;
  }

  /** The index of the task that this one is part of, or -1. */
  parent(index: number): number {
    return this.tree?.parents[index] ?? -1;
  }

  phaseName(id: string | null): string {
    return this.phases.find((phase) => phase.id === id)?.name ?? '';
  }

  /** The text in which a search looks, lower case; made when first needed. */
  haystack(index: number): string {
    const task = this.tasks[index]!;
    return (this.haystacks[index] ??= [task.number, task.title, task.text, task.area, ...task.leads, ...task.partners]
      .join('\n')
      .toLowerCase());
  }

  /** What a query lets through, and in which order; a part stands under its whole where both are seen. */
  select(query: BoardQuery): Selection {
    const counts = STATES.map(() => 0);
    const wanted = query.status ? CODES[query.status]! : -1;
    const isSeen = isFiltered({ ...query, status: '' }) ? this.matcher(query) : undefined;
    const source = this.tree?.order;
    const order: number[] = [];
    for (let n = 0; n < this.tasks.length; n += 1) {
      const index = source ? source[n]! : n;
      if (isSeen && !isSeen(index)) continue;
      const code = this.codes[index]!;
      counts[code]! += 1;
      if (wanted < 0 || code === wanted) order.push(index);
    }
    const sorted = query.sort === 'number' ? order : this.sort(order, query.sort);
    return { order: sorted, depths: this.tree ? this.depths(sorted) : [], counts };
  }

  private matcher(query: BoardQuery): (index: number) => boolean {
    const terms = query.q.toLowerCase().split(/\s+/).filter(Boolean);
    const phase = this.phases.find((each) => each.name === query.phase)?.id ?? query.phase;
    const { unit, area } = query;
    return (index) => {
      const task = this.tasks[index]!;
      if (area && task.area !== area) return false;
      if (phase && task.phaseId !== phase) return false;
      if (unit && !task.leads.includes(unit) && !task.partners.includes(unit)) return false;
      return terms.length === 0 || terms.every((term) => this.haystack(index).includes(term));
    };
  }

  /** Parts behind their wholes, or undefined where no task has a part. */
  private get tree(): { order: number[]; parents: Int32Array } | undefined {
    if (!this.outline && this.tasks.some((task) => task.parentId)) this.outline = this.growTree();
    return this.outline;
  }

  private growTree(): { order: number[]; parents: Int32Array } {
    const { tasks } = this;
    const indexOf = new Map(tasks.map((task, index) => [task.id, index]));
    const parents = Int32Array.from(tasks, (task) => indexOf.get(task.parentId ?? '') ?? -1);
    const parts = new Map<number, number[]>();
    parents.forEach((parent, index) => {
      if (parent >= 0) (parts.get(parent) ?? parts.set(parent, []).get(parent)!).push(index);
    });
    const order: number[] = [];
    const seen = new Uint8Array(tasks.length);
    const take = (first: number): void => {
      const stack = [first];
      for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
        if (seen[index]) continue;
        seen[index] = 1;
        order.push(index);
        const own = parts.get(index) ?? [];
        for (let n = own.length - 1; n >= 0; n -= 1) stack.push(own[n]!);
      }
    };
    parents.forEach((parent, index) => parent < 0 && take(index));
    // What is left belongs to itself in a circle: shown all the same.
    tasks.forEach((_, index) => take(index));
    return { order, parents };
  }

  private depths(order: readonly number[]): number[] {
    const depthOf = new Map<number, number>();
    return order.map((index) => {
      const depth = Math.min(4, (depthOf.get(this.parent(index)) ?? -1) + 1);
      depthOf.set(index, depth);
      return depth;
    });
  }

  /** Sorts wholes and keeps their parts behind them. */
  private sort(order: readonly number[], sort: string): number[] {
    const turn = sort.startsWith('-') ? -1 : 1;
    const compare = this.comparer(sort.replace('-', ''));
    const shown = new Set<number>();
    const blocks: number[][] = [];
    order.forEach((index) => {
      if (shown.has(this.parent(index))) blocks[blocks.length - 1]!.push(index);
      else blocks.push([index]);
      shown.add(index);
    });
    return blocks.sort((a, b) => turn * compare(a[0]!, b[0]!) || a[0]! - b[0]!).reduce<number[]>(append, []);
  }

  private comparer(key: string): (a: number, b: number) => number {
    if (key === 'status') return (a, b) => this.codes[a]! - this.codes[b]!;
    if (key === 'progress') return (a, b) => (this.progress(a) ?? -1) - (this.progress(b) ?? -1);
    if (key === 'due')
      return byText(
        (index) => this.tasks[index]!.due ?? '9999',
        (a, b) => (a < b ? -1 : +(a > b)),
      );
    if (key === 'number') return (a, b) => a - b;
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    return byText(
      (index) => (key === 'unit' ? (this.tasks[index]!.leads[0] ?? '') : this.tasks[index]!.title),
      compare,
    );
  }
}

function append(all: number[], block: number[]): number[] {
  block.forEach((index) => all.push(index));
  return all;
}

function byText(textOf: (index: number) => string, compare: (a: string, b: string) => number) {
  return (a: number, b: number): number => compare(textOf(a), textOf(b));
}
