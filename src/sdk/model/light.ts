/** The plan's schema without zod, for what loads first on a page: a table drawn from the schemas and its small interpreter. */
import { checkersOf } from './light.shape.js';
import { TABLE } from './light.table.js';
import {
  guarded,
  listReader,
  readHead,
  readPlanWith,
  type Checked,
  type Checker,
  type ListName,
  type ListReader,
  type PlanHead,
  type PlanLists,
  type ReadPlan,
} from './read-plan.js';

export { listOf, type Checked, type ListName, type ListReader, type PlanHead, type ReadPlan } from './read-plan.js';

const checkerOf = checkersOf(TABLE);

const CHECKERS = {
  head: checkerOf<PlanHead>('head'),
  tasks: checkerOf<PlanLists['tasks']>('task'),
  reports: checkerOf<PlanLists['reports']>('report'),
  targets: checkerOf<PlanLists['targets']>('target'),
};

/**
 * Reads what is good of a plan as `readPlan` does, with the same verdicts and data, but without zod.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} when the head of the plan is not valid or a list is no list.
 * @example
 * const { plan, issues } = checkPlan(JSON.parse(text));
 */
export function checkPlan(input: unknown): ReadPlan {
  return readPlanWith(CHECKERS, input);
}

/**
 * Checks what stands in a plan beside its lists, which one may then read in slices (`listOf`, `checkSlices`).
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} when the head is not valid.
 */
export function checkHead(input: unknown): PlanHead {
  return guarded(() => readHead(CHECKERS.head, input));
}

/** Checks one item of a plan's list; paths of faults start inside the item. Never throws for plain data. */
export function checkItem<K extends ListName>(list: K, item: unknown): Checked<PlanLists[K]> {
  return CHECKERS[list](item) as Checked<PlanLists[K]>;
}

/**
 * A reader of one list that remembers ids from slice to slice.
 *
 * @example
 * const reader = checkSlices('tasks');
 * const first = reader.read(listOf(input, 'tasks'), 0, 200); // reader.issues names what was left out
 */
export function checkSlices<K extends ListName>(list: K): ListReader<PlanLists[K]> {
  return listReader(list, CHECKERS[list] as Checker<PlanLists[K]>);
}
