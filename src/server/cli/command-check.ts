import { checkPlan } from './check-plan.js';
import type { Io } from './io.js';
import { readJson, readText, STDIN } from './read-file.js';
import { CliFault } from './fault.js';
import { safeText } from './terminal.js';
import type { Words } from './words.js';

/** The options of `check` as they were typed. */
export interface CheckFlags {
  readonly against?: string;
}

/**
 * `jiaogai check plan.json [--against notice.txt]`: a line `path: fault` for each fault on standard output.
 *
 * @returns 0 when there is none, 1 otherwise
 * @throws {CliFault} when the plan or the notice cannot be read.
 */
export async function runCheck(file: string, flags: CheckFlags, io: Io, words: Words): Promise<number> {
  if (file === STDIN && flags.against === STDIN)
    throw new CliFault('usage', words.usage.conflict('PLAN -', '--against -'));
  const data = await readJson(io, file);
  const text = flags.against === undefined ? null : (await readText(io, flags.against)).text;
  const { plan, faults, citations } = checkPlan(data, file, text, words.check);
  if (plan && faults.length === 0) {
    await io.writeOut(`${words.check.clean(plan.tasks.length, citations, text !== null)}\n`);
    return 0;
  }
  await io.writeOut(faults.map(({ path, message }) => `${path}: ${safeText(message)}\n`).join(''));
  await io.writeErr(`${words.check.faults(faults.length)}\n${plan ? '' : `${words.check.schemaFirst}\n`}`);
  return 1;
}
