import * as z from 'zod/mini';
import { ContractError, VersionError, type DataIssue } from '../errors.js';
import { plan, planHead, SCHEMA_VERSION, type Plan } from './plan.js';
import { report } from './report.js';
import { target } from './target.js';
import { task } from './task.js';

const head = z.object(planHead);

const LISTS = { tasks: task, reports: report, targets: target } as const;
type ListName = keyof typeof LISTS;

function toIssues(error: z.core.$ZodError, prefix = ''): DataIssue[] {
  return error.issues.map((issue) => ({
    path: [prefix, ...issue.path.map(String)].filter(Boolean).join('.'),
    message: issue.message || issue.code || 'invalid',
  }));
}

function requireVersion(input: unknown): asserts input is Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ContractError('a plan is an object', [{ path: '', message: 'not an object' }]);
  }
  const found = (input as Record<string, unknown>)['schemaVersion'];
  if (found !== SCHEMA_VERSION) {
    throw new VersionError(`plan schema version ${SCHEMA_VERSION} is read here`, found);
  }
}

/**
 * Checks a whole plan and returns it, defaults filled in.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} naming every fault with its path.
 * @example
 * const plan = parsePlan(JSON.parse(text));
 */
export function parsePlan(input: unknown): Plan {
  requireVersion(input);
  const result = plan.safeParse(input);
  if (!result.success) throw new ContractError('not a valid plan', toIssues(result.error));
  return result.data;
}

/** A plan whose bad tasks, reports and targets were left out, and why. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly issues: readonly DataIssue[];
}

/** Checks one item of a plan's list; a repeated id is a fault too. */
function readItem<K extends ListName>(
  list: K,
  item: unknown,
  index: number,
  ids: Set<string>,
  issues: DataIssue[],
): Plan[K][number] | undefined {
  const result = LISTS[list].safeParse(item);
  if (!result.success) {
    issues.push(...toIssues(result.error, `${list}.${index}`));
    return undefined;
  }
  const data = result.data as Plan[K][number];
  if (ids.has(data.id)) {
    issues.push({ path: `${list}.${index}.id`, message: 'id used twice' });
    return undefined;
  }
  ids.add(data.id);
  return data;
}

function readList<K extends ListName>(list: K, input: Record<string, unknown>, issues: DataIssue[]): Plan[K][number][] {
  const items = input[list];
  if (items === undefined && list !== 'tasks') return [];
  if (!Array.isArray(items)) throw new ContractError('not a valid plan', [{ path: list, message: 'not a list' }]);
  const ids = new Set<string>();
  const good: Plan[K][number][] = [];
  items.forEach((item, index) => {
    const read = readItem(list, item, index, ids, issues);
    if (read) good.push(read);
  });
  return good;
}

/**
 * Reads what is good of a plan: a bad task, report or target is left out and named in `issues`; a bad head still throws.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} when the head of the plan is not valid or a list is no list.
 * @example
 * const { plan, issues } = readPlan(await response.json());
 */
export function readPlan(input: unknown): ReadPlan {
  requireVersion(input);
  const result = head.safeParse(input);
  if (!result.success) throw new ContractError('not a valid plan', toIssues(result.error));
  const issues: DataIssue[] = [];
  const [tasks, reports, targets] = [
    readList('tasks', input, issues),
    readList('reports', input, issues),
    readList('targets', input, issues),
  ];
  return { plan: { ...result.data, tasks, reports, targets }, issues };
}
