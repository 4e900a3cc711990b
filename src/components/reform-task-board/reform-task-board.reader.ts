import { isJiaogaiError, type DataIssue } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import type { Light, SlicedPlan } from './reform-task-board.data.js';

/** Tasks that are checked before the first paint; the rest of a long list waits for a quiet moment. */
const FIRST_CHECKED = 80;
const SLICE = 200;
const LISTS = ['tasks', 'reports', 'targets'] as const;
type ListName = (typeof LISTS)[number];

type Reader = (items: readonly unknown[], from: number, to: number) => void;
type Head = ReturnType<Light['checkHead']>;

/** Reads the head of a plan; what is faulty in it and can be done without is left out and named. */
function readHead(check: Light, input: unknown, issues: DataIssue[]): Head {
  try {
    return check.checkHead(input);
  } catch (error) {
    if (!isJiaogaiError(error, 'contract')) throw error;
    const mended = { ...(input as Record<string, unknown>) };
    error.issues.forEach(({ path }) => {
      const key = path.split('.')[0]!;
      if (key === 'title' && typeof mended[key] === 'string') mended[key] = mended[key].slice(0, 300);
      else delete mended[key];
    });
    const head = check.checkHead(mended);
    issues.push(...error.issues.slice(0, 20));
    return head;
  }
}

/**
 * Checks a plan in slices. Until it is done, the tasks beyond the first and all reports stand as they came: a ledger
 * counts them warily, and none of them is written on the page.
 */
export class PlanReader implements SlicedPlan {
  readonly issues: DataIssue[] = [];
  /** The plan as far as it is known. */
  plan: Plan;
  private readonly inputs: Readonly<Record<ListName, readonly unknown[]>>;
  private readonly good: Pick<Plan, ListName> = { tasks: [], reports: [], targets: [] };
  private readonly readers: Readonly<Record<ListName, Reader>>;
  private list = 0;
  private next = FIRST_CHECKED;

  /** Checks the head and the first tasks. @throws {JiaogaiError} when the head cannot be read or a list is no list. */
  constructor(check: Light, input: unknown) {
    const head = readHead(check, input, this.issues);
    const listOf = (list: ListName): readonly unknown[] => check.listOf(input, list);
    this.inputs = { tasks: listOf('tasks'), reports: listOf('reports'), targets: listOf('targets') };
    this.readers = {
      tasks: this.reader(check, 'tasks'),
      reports: this.reader(check, 'reports'),
      targets: this.reader(check, 'targets'),
    };
    this.readers.tasks(this.inputs.tasks, 0, FIRST_CHECKED);
    this.plan = {
      ...head,
      tasks: [...this.good.tasks, ...(this.inputs.tasks.slice(FIRST_CHECKED) as Plan['tasks'])],
      reports: this.inputs.reports as Plan['reports'],
      targets: [],
    };
  }

  /** How many tasks from the first on may be drawn. */
  get checked(): number {
    return this.isDone ? Infinity : this.good.tasks.length;
  }

  get isDone(): boolean {
    return this.list === LISTS.length;
  }

  /** Checks another slice; true when that was the last. */
  step(): boolean {
    if (this.isDone) return true;
    const list = LISTS[this.list]!;
    const items = this.inputs[list];
    this.readers[list](items, this.next, this.next + SLICE);
    this.next += SLICE;
    if (this.next < items.length) return false;
    this.list += 1;
    this.next = 0;
    if (this.isDone) this.plan = { ...this.plan, ...this.good };
    return this.isDone;
  }

  private reader(check: Light, list: ListName): Reader {
    const reader = check.checkSlices(list);
    const good = this.good[list] as unknown[];
    let known = 0;
    return (items, from, to) => {
      reader.read(items, from, to).forEach((item) => good.push(item));
      for (; known < reader.issues.length; known += 1) this.issues.push(reader.issues[known]!);
    };
  }
}
