import { isJiaogaiError } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import { compileNotice } from '../../sdk/notice/index.js';
import { mergePlan, type MergedPlan } from '../../sdk/rules/merge-plan.js';
import { readPlanFile } from './check-plan.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { checkOptions, type CompileFlags } from './compile-flags.js';
import { renderPlan } from './plan-table.js';
import { readText } from './read-file.js';
import { clip, safeText } from './terminal.js';
import type { Words } from './words.js';
import { writeWhole, type Output } from './write-file.js';

/** The instant that a plan says it was compiled at; SOURCE_DATE_EPOCH (seconds) makes builds that can be repeated. */
function compiledAt(io: Io): string {
  const epoch = io.env['SOURCE_DATE_EPOCH'];
  return (epoch && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : io.now()).toISOString();
}

function compile(text: string, file: string, flags: CompileFlags, io: Io): Plan {
  try {
    return compileNotice(text, {
      ...(flags.url === undefined ? {} : { url: flags.url }),
      ...(flags.regionCode === undefined ? {} : { regionCode: flags.regionCode }),
      ...(flags.regionName === undefined ? {} : { regionName: flags.regionName }),
      compiledAt: compiledAt(io),
    });
  } catch (error) {
    if (!isJiaogaiError(error, 'notice')) throw error;
    const codes = { empty: 'empty', 'too-large': 'tooLarge', 'not-text': 'binary', 'not-notice': 'notNotice' } as const;
    throw new CliFault(codes[error.reason], file);
  }
}

/**
 * `jiaogai compile FILE|-`: the text of a notice in, a plan out.
 *
 * @returns the exit code 0
 * @throws {CliFault} when there is no notice to compile or a file cannot be written; nothing is written then.
 */
export async function runCompile(file: string, flags: CompileFlags, io: Io, words: Words): Promise<number> {
  checkOptions(file, flags, io, words);
  const { text, broken } = await readText(io, file);
  const compiled = compile(text, file, flags, io);
  const merged = flags.merge === undefined ? null : mergePlan(await readPlanFile(io, flags.merge, words), compiled);
  const plan = merged?.plan ?? compiled;
  const shown =
    flags.format === 'table'
      ? renderPlan(plan, text, words, flags.out === undefined ? io.columns : undefined)
      : `${JSON.stringify(plan, null, 2)}\n`;
  const outputs: Output[] = [];
  if (flags.out !== undefined) outputs.push({ name: flags.out, content: shown });
  if (flags.textOut !== undefined) outputs.push({ name: flags.textOut, content: text });
  await writeWhole(io, outputs);
  if (merged) await io.writeErr(tellMerge(merged, words));
  if (broken > 0) await io.writeErr(`${words.compile.broken(broken)}\n`);
  if (flags.out === undefined) await io.writeOut(shown);
  else await io.writeErr(`${words.compile.written(flags.out, countsOf(plan))}\n`);
  if (flags.textOut !== undefined) await io.writeErr(`${words.compile.textWritten(flags.textOut)}\n`);
  return 0;
}

/** What was kept, and what found no home: nobody should have to look for a report that is gone. */
function tellMerge({ kept, orphans }: MergedPlan, { compile: words }: Words): string {
  const { tasks, reports, targets } = orphans;
  const lines = [words.kept(kept)];
  if (tasks.length + reports.length + targets.length > 0) {
    lines.push(words.orphans({ tasks: tasks.length, reports: reports.length, targets: targets.length }));
    for (const each of tasks) lines.push(words.orphan('task', each.id, `${each.number} ${each.title}`));
    for (const each of reports) lines.push(words.orphan('report', each.id, `${each.on} ${clip(each.text, 60)}`));
    for (const each of targets) lines.push(words.orphan('target', each.id, each.label));
  }
  return `${lines.map(safeText).join('\n')}\n`;
}

function countsOf(plan: Plan): { tasks: number; targets: number; deadlines: number; warnings: number } {
  return {
    tasks: plan.tasks.length,
    targets: plan.targets.length,
    deadlines: plan.deadlines.length,
    warnings: plan.warnings.length,
  };
}
