import { isJiaogaiError } from '../../sdk/errors.js';
import { isoDate, type Plan } from '../../sdk/model/index.js';
import { todayIn } from '../../sdk/rules/today.js';
import { readLedger, writeLedger, type LedgerPreview } from '../../sdk/sheet/index.js';
import { readPlanFile } from './check-plan.js';
import { refuseSameFile } from './compile-flags.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { ledgerRules, stateOf } from '../app/ledger-rules.js';
import { renderPreview } from './ledger-preview.js';
import { readBytes } from './read-file.js';
import type { Words } from './words.js';
import { writeWhole } from './write-file.js';

/** The options of `ledger` as they were typed. */
export interface LedgerFlags {
  readonly out?: string;
  readonly from?: string;
  readonly asOf?: string;
  readonly skipBad?: boolean;
}

async function writeOut(file: string, out: string, asOf: string, plan: Plan, io: Io, words: Words): Promise<number> {
  refuseSameFile(io, [file], [out]);
  let content: Uint8Array;
  try {
    content = await writeLedger(plan, { asOf, stateOf });
  } catch (error) {
    throw isJiaogaiError(error, 'sheet') ? new CliFault('notWritable', `${out} (${error.message})`) : error;
  }
  await writeWhole(io, [{ name: out, content }]);
  await io.writeErr(`${words.ledger.written(out, plan.tasks.length, plan.reports.length, asOf)}\n`);
  return 0;
}

async function preview(from: string, plan: Plan, asOf: string, isAsOfBinding: boolean, io: Io): Promise<LedgerPreview> {
  const bytes = await readBytes(io, from);
  try {
    return await readLedger(bytes, plan, { asOf, isAsOfBinding, rules: ledgerRules });
  } catch (error) {
    if (!isJiaogaiError(error, 'sheet')) throw error;
    throw new CliFault(error.message.startsWith('no ledger') ? 'noLedger' : 'notWorkbook', from);
  }
}

/** Shows what the ledger would change, and writes the new plan where nothing stands against it. */
async function readBack(flags: LedgerFlags, plan: Plan, today: string, io: Io, words: Words): Promise<number> {
  // The plan may be written over itself: reading back is what it is for.
  refuseSameFile(io, [flags.from], [flags.out]);
  const found = await preview(flags.from!, plan, flags.asOf ?? today, flags.asOf !== undefined, io);
  await io.writeOut(renderPreview(found, words, io.columns));
  const hasBad = found.badCells.length > 0;
  if (hasBad && !flags.skipBad) {
    await io.writeErr(`jiaogai: ${words.faults.badCells(flags.from!)}\n`);
    return 1;
  }
  if (flags.out === undefined) {
    await io.writeErr(`${words.ledger.nothingWritten}\n`);
    return 0;
  }
  await writeWhole(io, [{ name: flags.out, content: `${JSON.stringify(found.plan, null, 2)}\n` }]);
  if (hasBad) await io.writeErr(`${words.ledger.skipped(found.badCells.length)}\n`);
  await io.writeErr(`${words.ledger.planWritten(flags.out)}\n`);
  return 0;
}

/**
 * `jiaogai ledger plan.json --out x.xlsx`, and with `--from x.xlsx` back again.
 *
 * @returns 0 when done, 1 when cells of the ledger cannot be read and so nothing was written
 * @throws {CliFault} when a file cannot be read or written.
 */
export async function runLedger(file: string, flags: LedgerFlags, io: Io, words: Words): Promise<number> {
  const { out, from, asOf } = flags;
  if (out === undefined && from === undefined) throw new CliFault('usage', words.usage.missingOption('--out / --from'));
  if (asOf !== undefined && !isoDate.safeParse(asOf).success) throw new CliFault('badDate', asOf);
  const plan = await readPlanFile(io, file, words);
  const today = todayIn(io.now(), plan.timeZone);
  return from === undefined
    ? writeOut(file, out!, asOf ?? today, plan, io, words)
    : readBack(flags, plan, today, io, words);
}
