import type { Recurrence, Target, TaskStatus, WarningCode } from '../../sdk/model/index.js';
import type { KeptCounts } from '../../sdk/rules/merge-plan.js';
import type { FaultCode } from './fault.js';
import type { ConformanceWords } from './words-conformance.js';
import type { LedgerWords } from './words-ledger.js';
import type { ServerHelpWords } from './words-server-help.js';
import type { ServeWords } from './words-serve.js';
import type { SnippetWords } from './words-snippet.js';

/** The two languages of the command line. */
export type Lang = 'zh' | 'en';

/** Every sentence of the command line in one language. */
export interface Words {
  readonly lang: Lang;
  /** One line for each reason why the command cannot run; `detail` names the file, option or reason. */
  readonly faults: Readonly<Record<FaultCode, (detail: string) => string>>;
  readonly usage: {
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly missingValue: (option: string) => string;
    readonly missingOption: (option: string) => string;
    readonly tooMany: string;
    readonly badValue: (option: string, allowed: string) => string;
    readonly conflict: (one: string, other: string) => string;
    readonly other: (message: string) => string;
    readonly unexpected: (message: string) => string;
    readonly seeHelp: (command: string) => string;
  };
  readonly help: HelpWords;
  readonly compile: {
    readonly written: (name: string, counts: PlanCounts) => string;
    readonly textWritten: (name: string) => string;
    readonly broken: (count: number) => string;
    readonly kept: (counts: KeptCounts) => string;
    readonly orphans: (counts: { tasks: number; reports: number; targets: number }) => string;
    readonly orphan: (kind: 'task' | 'report' | 'target', id: string, label: string) => string;
  };
  readonly table: TableWords;
  readonly check: CheckWords;
  readonly ledger: LedgerWords;
  readonly snippet: SnippetWords;
  readonly serve: ServeWords;
  readonly conformance: ConformanceWords;
}

export interface PlanCounts {
  readonly tasks: number;
  readonly targets: number;
  readonly deadlines: number;
  readonly warnings: number;
}

/** Titles of the help text and a sentence for each command, argument and option. */
export interface HelpWords {
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  readonly program: string;
  readonly after: string;
  readonly compile: string;
  readonly check: string;
  readonly ledger: string;
  readonly compileAfter: string;
  readonly ledgerAfter: string;
  readonly snippet: string;
  readonly snippetAfter: string;
  readonly conformance: string;
  readonly conformanceAfter: string;
  readonly backEnd: string;
  readonly region: string;
  readonly origin: string;
  readonly write: string;
  readonly json: string;
  readonly widget: string;
  readonly form: string;
  readonly src: string;
  readonly set: string;
  readonly base: string;
  readonly title: string;
  readonly height: string;
  readonly pageLang: string;
  readonly fallbackPlan: string;
  readonly dist: string;
  readonly commands: string;
  readonly options: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly lang: string;
  readonly file: string;
  readonly plan: string;
  readonly format: string;
  readonly out: string;
  readonly textOut: string;
  readonly merge: string;
  readonly url: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly against: string;
  readonly ledgerOut: string;
  readonly ledgerFrom: string;
  readonly asOf: string;
  readonly skipBad: string;
  readonly server: ServerHelpWords;
}

/** Heads and names of the table that `--format table` prints. */
export interface TableWords {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuers: string;
  readonly issuedOn: string;
  readonly recipients: string;
  readonly region: string;
  readonly phases: string;
  readonly mark: string;
  readonly none: string;
  readonly listStop: string;
  readonly tasks: (count: number) => string;
  readonly targets: (count: number) => string;
  readonly deadlines: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly heads: Readonly<
    Record<
      | 'number'
      | 'task'
      | 'leads'
      | 'partners'
      | 'due'
      | 'status'
      | 'target'
      | 'figure'
      | 'date'
      | 'quote'
      | 'warning'
      | 'detail'
      | 'line',
      string
    >
  >;
  readonly status: Readonly<Record<TaskStatus, string>>;
  readonly recurrence: (recurrence: Recurrence) => string;
  readonly figure: (target: Target) => string;
  readonly warning: Readonly<Record<WarningCode, string>>;
  readonly span: (start: string | null, end: string | null) => string;
}

/** Sentences of `check`. */
export interface CheckWords {
  readonly clean: (tasks: number, citations: number, isAgainst: boolean) => string;
  readonly faults: (count: number) => string;
  readonly schemaFirst: string;
  /** A message of the schema, said in this language. */
  readonly schema: (message: string) => string;
  readonly quoteDiffers: (place: string, found: string) => string;
  readonly headingDiffers: (place: string, found: string) => string;
  readonly placeOutside: (place: string, length: number) => string;
  readonly quoteLength: (place: string, length: number) => string;
  readonly sha256Differs: string;
  readonly lengthDiffers: (said: number, is: number) => string;
  readonly noSuch: (kind: CheckKind, id: string) => string;
  readonly notAUnit: (name: string) => string;
  readonly ownParent: string;
  readonly parentCycle: (ids: string) => string;
  readonly endsBeforeStart: (start: string, end: string) => string;
  readonly usedTwice: (value: string) => string;
  readonly otherTask: (taskId: string) => string;
  readonly maxBelowValue: string;
}

export type CheckKind = 'task' | 'phase' | 'unit' | 'report';
