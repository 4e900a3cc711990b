import * as z from 'zod/mini';
import { ContractError, type DataIssue } from '../errors.js';
import { plan, planHead, type Plan } from './plan.js';
import { guarded, readPlanWith, requireVersion, type Checker, type ReadPlan } from './read-plan.js';
import { report } from './report.js';
import { target } from './target.js';
import { task } from './task.js';

export type { Checked, ListReader, PlanHead, ReadPlan } from './read-plan.js';

/** The words of an issue; the light checker says the same. */
function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected === 'tuple' ? 'array' : issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string' ? 'too long' : issue.origin === 'array' ? 'wrong length' : 'out of range';
    default:
      return issue.message === 'Invalid input' ? 'wrong format' : issue.message;
  }
}

/** One issue a place: what is too long and of the wrong format, or wrong within a wrong list, has one fault to mend. */
function toIssues(error: z.core.$ZodError): DataIssue[] {
  const issues: DataIssue[] = [];
  const told = new Set<string>();
  const around = new Set<string>();
  for (const issue of error.issues) {
    const keys = issue.path.map(String);
    const path = keys.join('.');
    const outer = keys.map((_, depth) => keys.slice(0, depth).join('.'));
    if (told.has(path) || around.has(path) || outer.some((each) => told.has(each))) continue;
    told.add(path);
    outer.forEach((each) => around.add(each));
    issues.push({ path, message: messageOf(issue) });
  }
  return issues;
}

function checkerOf<T>(schema: z.ZodMiniType<T>): Checker<T> {
  return (input) => {
    const result = schema.safeParse(input);
    return result.success ? { ok: true, data: result.data } : { ok: false, issues: toIssues(result.error) };
  };
}

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
