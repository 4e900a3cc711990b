import { isJiaogaiError } from '../../sdk/errors.js';
import { isoDate } from '../../sdk/model/index.js';
import { taskState, todayIn } from '../../sdk/rules/index.js';
import { writeLedger, type StateOf } from '../../sdk/sheet/index.js';
import { readPlanFile } from './check-plan.js';
import { refuseSameFile } from './compile-flags.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import type { Words } from './words.js';
import { writeWhole } from './write-file.js';

/** The options of `ledger` as they were typed. */
export interface LedgerFlags {
  readonly out?: string;
  readonly from?: string;
  readonly asOf?: string;
  readonly skipBad?: boolean;
}

/** The state of a task on a day; how soon is soon does not matter to what a ledger stores. */
export const stateOf: StateOf = (task, reports, asOf) => taskState(task, reports, { asOf, dueSoonWorkdays: 0 });

/**
 * `jiaogai ledger plan.json --out x.xlsx`, and with `--from x.xlsx` back again.
 *
 * @returns the exit code 0
 * @throws {CliFault} when a file cannot be read or written, or cells of the ledger cannot be read.
 */
export async function runLedger(file: string, flags: LedgerFlags, io: Io, words: Words): Promise<number> {
  if (flags.out === undefined && flags.from === undefined)
    throw new CliFault('usage', words.usage.missingOption('--out / --from'));
  if (flags.asOf !== undefined && !isoDate.safeParse(flags.asOf).success) throw new CliFault('badDate', flags.asOf);
  if (flags.from !== undefined) throw new Error('not there yet');
  refuseSameFile(io, [file], [flags.out]);
  const plan = await readPlanFile(io, file, words);
  const asOf = flags.asOf ?? todayIn(io.now(), plan.timeZone);
  try {
    await writeWhole(io, [{ name: flags.out!, content: await writeLedger(plan, { asOf, stateOf }) }]);
  } catch (error) {
    if (isJiaogaiError(error, 'sheet')) throw new CliFault('notWritable', `${flags.out} (${error.message})`);
    throw error;
  }
  await io.writeErr(`${words.ledger.written(flags.out!, plan.tasks.length, plan.reports.length, asOf)}\n`);
  return 0;
}
