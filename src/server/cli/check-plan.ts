import { isJiaogaiError, type DataIssue } from '../../sdk/errors.js';
import { parsePlan, type Plan } from '../../sdk/model/index.js';
import { checkCitations, citationsOf } from './check-citations.js';
import { checkReferences } from './check-references.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { readJson } from './read-file.js';
import type { CheckWords, Words } from './words.js';

/** One fault of a plan: its path, and what is wrong there. */
export type Fault = DataIssue;

/** What was found: the plan when its shape is sound, and every fault. */
export interface CheckedPlan {
  readonly plan: Plan | null;
  readonly faults: readonly Fault[];
  readonly citations: number;
}

/**
 * Checks a plan: its shape first, then references and citations.
 *
 * @throws {CliFault} `notPlan` or `planVersion` when the data is no plan that this program reads.
 */
export function checkPlan(data: unknown, file: string, text: string | null, words: CheckWords): CheckedPlan {
  let plan: Plan;
  try {
    plan = parsePlan(data);
  } catch (error) {
    if (isJiaogaiError(error, 'version'))
      throw new CliFault(error.found === undefined ? 'notPlan' : 'planVersion', file);
    if (!isJiaogaiError(error, 'contract')) throw error;
    if (error.issues.some(({ path }) => path === '')) throw new CliFault('notPlan', file);
    return {
      plan: null,
      faults: error.issues.map(({ path, message }) => ({ path, message: words.schema(message) })),
      citations: 0,
    };
  }
  return {
    plan,
    faults: [...checkReferences(plan, words), ...checkCitations(plan, text, words)],
    citations: citationsOf(plan).length,
  };
}

/**
 * Reads a plan that must be sound in shape.
 *
 * @throws {CliFault} `notPlan` naming the first fault, `planVersion`, `notJson` and what `readBytes` throws.
 */
export async function readPlanFile(io: Io, file: string, words: Words): Promise<Plan> {
  const { plan, faults } = checkPlan(await readJson(io, file), file, null, words.check);
  if (plan) return plan;
  const [first] = faults;
  throw new CliFault('notPlan', first ? `${file} (${first.path}: ${first.message})` : file);
}
