import type { CommanderError } from 'commander';
import { Argument, Command, Option } from 'commander';
import type { CompileFlags } from './compile-flags.js';
import { addServer } from './add-server.js';
import { runCheck, type CheckFlags } from './command-check.js';
import { runCompile } from './command-compile.js';
import { runConformanceCommand, type ConformanceFlags } from './command-conformance.js';
import { runLedger, type LedgerFlags } from './command-ledger.js';
import { runSnippet, type SnippetFlags } from './command-snippet.js';
import type { Io } from './io.js';
import { widthOf } from './terminal.js';
import { CLI_VERSION } from './version.js';
import type { Words } from './words.js';

/** What commander prints, kept until the end so that it goes through `io`. */
export interface Printed {
  out: string;
  exitCode: number;
}

function localise(command: Command, words: Words, printed: Printed, io: Io): Command {
  const { help } = words;
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void (printed.out += text),
      writeErr: (text) => void (printed.out += text),
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => (help.titles as Readonly<Record<string, string>>)[title] ?? title,
      displayWidth: widthOf,
      showGlobalOptions: false,
      commandUsage: (each) =>
        each.name() === 'jiaogai'
          ? `jiaogai [${help.options}] [${help.commands}]`
          : `jiaogai ${each.name()} ${each.usage().replace('[options]', `[${help.options}]`)}`,
      subcommandTerm: (each) =>
        `${each.name()} ${each.registeredArguments.map((argument) => argument.name()).join(' ')}`.trim(),
      optionDescription: (option) => option.description,
    })
    .helpOption('-h, --help', help.help)
    .addOption(new Option('--lang <zh|en>', help.lang).choices(['zh', 'en']));
}

function addSnippet(command: Command, { help }: Words): Command {
  return command
    .addArgument(new Argument('WIDGET', help.widget))
    .option('--form <FORM>', help.form, 'link')
    .option('--src <URL>', help.src)
    .option('--set <NAME=VALUE>', help.set, (text: string, all: readonly string[] = []) => [...all, text])
    .option('--base <URL>', help.base)
    .option('--title <TEXT>', help.title)
    .option('--height <PX>', help.height)
    .option('--page-lang <LANG>', help.pageLang)
    .option('--plan <FILE>', help.fallbackPlan)
    .option('--as-of <DATE>', help.asOf)
    .option('--dist <DIR>', help.dist)
    .option('--out <FILE>', help.out)
    .addHelpText('after', `\n${help.snippetAfter}`);
}

function addConformance(command: Command, { help }: Words): Command {
  return command
    .addArgument(new Argument('URL', help.backEnd))
    .option('--region <CODE>', help.region)
    .option('--origin <URL>', help.origin)
    .option('--write', help.write)
    .option('--json', help.json)
    .addHelpText('after', `\n${help.conformanceAfter}`);
}

/** The commands, their options and help in one language. */
export function buildProgram(io: Io, words: Words, printed: Printed): Command {
  const { help } = words;
  const settle = (code: Promise<number>): Promise<void> => code.then((value) => void (printed.exitCode = value));
  const program = localise(new Command('jiaogai'), words, printed, io)
    .description(help.program)
    .version(CLI_VERSION, '-V, --version', help.version)
    .helpCommand(false)
    .addHelpText('after', `\n${help.after}`);
  const add = (name: string, description: string): Command =>
    localise(program.command(name), words, printed, io).description(description);
  add('compile', help.compile)
    .addArgument(new Argument('FILE', help.file))
    .option('--format <json|table>', help.format, 'json')
    .option('--out <FILE>', help.out)
    .option('--text-out <FILE>', help.textOut)
    .option('--merge <PLAN>', help.merge)
    .option('--url <URL>', help.url)
    .option('--region-code <CODE>', help.regionCode)
    .option('--region-name <NAME>', help.regionName)
    .addHelpText('after', `\n${help.compileAfter}`)
    .action((file: string, flags: CompileFlags) => settle(runCompile(file, flags, io, words)));
  add('check', help.check)
    .addArgument(new Argument('PLAN', help.plan))
    .option('--against <FILE>', help.against)
    .action((file: string, flags: CheckFlags) => settle(runCheck(file, flags, io, words)));
  add('ledger', help.ledger)
    .addArgument(new Argument('PLAN', help.plan))
    .option('--out <FILE>', help.ledgerOut)
    .option('--from <XLSX>', help.ledgerFrom)
    .option('--as-of <DATE>', help.asOf)
    .option('--skip-bad', help.skipBad)
    .addHelpText('after', `\n${help.ledgerAfter}`)
    .action((file: string, flags: LedgerFlags) => settle(runLedger(file, flags, io, words)));
  addSnippet(add('snippet', help.snippet), words).action((widget: string, flags: SnippetFlags) =>
    settle(runSnippet(widget, flags, io, words)),
  );
  addServer(add, settle, io, words);
  addConformance(add('conformance', help.conformance), words).action((url: string, flags: ConformanceFlags) =>
    settle(runConformanceCommand(url, flags, io, words)),
  );
  return program;
}

/** A fault of the command line in our words; null for what is no fault (help, version). */
export function usageFault(error: CommanderError, words: Words): string | null {
  if (error.exitCode === 0) return null;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { usage } = words;
  switch (error.code) {
    case 'commander.unknownOption':
      return usage.unknownOption(named);
    case 'commander.unknownCommand':
      return usage.unknownCommand(named);
    case 'commander.missingArgument':
      return usage.missingArgument(named);
    case 'commander.optionMissingArgument':
      return usage.missingValue(named);
    case 'commander.excessArguments':
      return usage.tooMany;
    case 'commander.invalidArgument':
      return usage.badValue(named.split(' ')[0]!, 'zh | en');
    case 'commander.help':
      return null;
    default:
      return usage.other(error.message);
  }
}
