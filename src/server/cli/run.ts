import { CommanderError } from 'commander';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { langOf, wordsIn } from './lang.js';
import { buildProgram, usageFault, type Printed } from './program.js';
import { safeText } from './terminal.js';
import type { Words } from './words.js';

/** Exit code when the command cannot run. */
const CANNOT_RUN = 2;

function lineOf(error: unknown, words: Words): string {
  if (error instanceof CliFault) return words.faults[error.code](error.detail);
  return words.usage.unexpected(error instanceof Error ? error.message : String(error));
}

/** `jiaogai: reason` for a machine or a person reading the log: one line, whatever a file is named. */
async function complain(io: Io, line: string): Promise<number> {
  await io.writeErr(`jiaogai: ${safeText(line)}\n`);
  return CANNOT_RUN;
}

/**
 * Runs one command line.
 *
 * @param argv the words behind the program's name
 * @returns the exit code: 0 done, 1 faults were found, 2 the command cannot run (one line on standard error says why)
 * @example
 * process.exitCode = await run(['check', 'plan.json'], processIo());
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const words = wordsIn(langOf(argv, io.env));
  const printed: Printed = { out: '', exitCode: 0 };
  try {
    await buildProgram(io, words, printed).parseAsync([...argv], { from: 'user' });
    return printed.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return complain(io, lineOf(error, words));
    const fault = usageFault(error, words);
    if (fault !== null) return complain(io, `${fault}（${words.usage.seeHelp('jiaogai')}）`);
    // Bare `jiaogai` shows the help as well, but did nothing that was asked for.
    await (error.exitCode === 0 ? io.writeOut(printed.out) : io.writeErr(printed.out));
    return error.exitCode === 0 ? 0 : CANNOT_RUN;
  }
}
