import { ContractError, isJiaogaiError, VersionError, type DataIssue } from '../errors.js';
import type { Plan } from './plan.js';
import { SCHEMA_VERSION } from './version.js';

/** What stands in a plan beside its lists of tasks, reports and targets. */
export type PlanHead = Omit<Plan, 'tasks' | 'reports' | 'targets'>;

/** A plan's lists, of which one bad item does not spoil the others. */
export interface PlanLists {
  tasks: Plan['tasks'][number];
  reports: Plan['reports'][number];
  targets: Plan['targets'][number];
}
export type ListName = keyof PlanLists;

/** What a checker says of a value: its data with defaults filled in, or each fault with its path inside the value. */
export type Checked<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly issues: readonly DataIssue[] };

/** Checks one value; throws only what reading the value throws (a getter, or a fault beyond counting). */
export type Checker<T> = (input: unknown) => Checked<T>;

/** The checkers of a plan's parts: zod's or the light ones. */
export type PlanCheckers = { readonly [K in ListName]: Checker<PlanLists[K]> } & { readonly head: Checker<PlanHead> };

/** A plan whose bad tasks, reports and targets were left out, and why. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly issues: readonly DataIssue[];
}

/** Reads one list of a plan, whole or in slices; ids are remembered from slice to slice. */
export interface ListReader<T> {
  /** The faults found so far, each with its path in the plan. */
  readonly issues: readonly DataIssue[];
  /** The good ones of `items[from]` up to, but not including, `items[to]`. */
  read(items: readonly unknown[], from?: number, to?: number): T[];
}

/** A hostile item must not fill the memory with its faults. */
const MOST_ISSUES = 20;

function invalid(issues: readonly DataIssue[], cause?: unknown): ContractError {
  return new ContractError('not a valid plan', issues, cause);
}

/** Runs `work` so that whatever it throws is one of ours: a getter or a proxy in the data may throw anything. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isJiaogaiError(error)) throw error;
    throw invalid([UNREADABLE], error);
  }
}

/** The plan as a record, if it is one of the version that is read here. */
export function requireVersion(input: unknown): Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalid([{ path: '', message: 'expected object' }]);
  }
  const record = input as Record<string, unknown>;
  const found = record['schemaVersion'];
  if (found !== SCHEMA_VERSION) throw new VersionError(`plan schema version ${SCHEMA_VERSION} is read here`, found);
  return record;
}

/** The checked head of a plan. */
export function readHead(check: Checker<PlanHead>, input: unknown): PlanHead {
  const head = check(requireVersion(input));
  if (!head.ok) throw invalid(head.issues);
  return head.data;
}

/** The unchecked items of one list; only `tasks` must be there. */
export function listOf(input: unknown, list: ListName): readonly unknown[] {
  const items = (input as Record<string, unknown>)[list];
  if (items === undefined && list !== 'tasks') return [];
  if (!Array.isArray(items)) throw invalid([{ path: list, message: 'expected array' }]);
  return items as readonly unknown[];
}

const UNREADABLE: DataIssue = { path: '', message: 'cannot be read' };
const TWICE: DataIssue = { path: 'id', message: 'id used twice' };

function checkedItem<T>(check: Checker<T>, item: unknown): Checked<T> {
  try {
    return check(item);
  } catch {
    return { ok: false, issues: [UNREADABLE] };
  }
}

/** A reader of one list: bad items are left out and named in `issues`, and so is an id that was used before. */
export function listReader<T extends { readonly id: string }>(
  list: ListName,
  check: Checker<T>,
  issues: DataIssue[] = [],
): ListReader<T> {
  const ids = new Set<string>();
  return {
    issues,
    read(items, from = 0, to = items.length) {
      const good: T[] = [];
      for (let index = from; index < Math.min(to, items.length); index += 1) {
        const item = checkedItem(check, items[index]);
        const isNew = item.ok && !ids.has(item.data.id);
        if (isNew) good.push(item.data);
        if (isNew) ids.add(item.data.id);
        const faults = item.ok ? (isNew ? [] : [TWICE]) : item.issues.slice(0, MOST_ISSUES);
        for (const { path, message } of faults) issues.push({ path: `${list}.${index}${path && `.${path}`}`, message });
      }
      return good;
    },
  };
}

/** Reads what is good of a plan with the given checkers. */
export function readPlanWith(checkers: PlanCheckers, input: unknown): ReadPlan {
  return guarded(() => {
    const head = readHead(checkers.head, input);
    const issues: DataIssue[] = [];
    const read = <K extends ListName>(list: K): PlanLists[K][] =>
      listReader(list, checkers[list] as Checker<PlanLists[K]>, issues).read(listOf(input, list));
    return { plan: { ...head, tasks: read('tasks'), reports: read('reports'), targets: read('targets') }, issues };
  });
}
