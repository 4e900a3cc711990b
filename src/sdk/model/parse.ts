import * as z from 'zod/mini';
import { ContractError } from '../errors.js';
import { checkerOf, toIssues } from './issues.js';
import { plan, planHead, type Plan } from './plan.js';
import { guarded, readPlanWith, requireVersion, type ReadPlan } from './read-plan.js';
import { report } from './report.js';
import { target } from './target.js';
import { task } from './task.js';

export type { Checked, ListReader, PlanHead, ReadPlan } from './read-plan.js';

const CHECKERS = {
  head: checkerOf(z.object(planHead)),
  tasks: checkerOf(task),
  reports: checkerOf(report),
  targets: checkerOf(target),
};

/**
 * Checks a whole plan and returns it, defaults filled in.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} naming every fault with its path.
 * @example
 * const plan = parsePlan(JSON.parse(text));
 */
export function parsePlan(input: unknown): Plan {
  return guarded(() => {
    const result = plan.safeParse(requireVersion(input));
    if (!result.success) throw new ContractError('not a valid plan', toIssues(result.error));
    return result.data;
  });
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
  return readPlanWith(CHECKERS, input);
}
