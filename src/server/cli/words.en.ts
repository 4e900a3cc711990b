import type { Recurrence, Target } from '../../sdk/model/index.js';
import { checkEn } from './words-check.en.js';
import { conformanceEn } from './words-conformance.js';
import { faultsEn } from './words-faults.en.js';
import { helpEn } from './words-help.en.js';
import { ledgerEn } from './words-ledger.en.js';
import { serveEn } from './words-serve.js';
import { snippetEn } from './words-snippet.js';
import type { Words } from './words.js';

const PERIODS = {
  year: 'year',
  schoolYear: 'school year',
  term: 'term',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'day',
} as const;

function recurrence({ period, interval, on }: Recurrence): string {
  const every = interval === 1 ? `every ${PERIODS[period]}` : `every ${interval} ${PERIODS[period]}s`;
  return on ? `${every} ${on}` : every;
}

function figure(target: Target): string {
  const sign = { atLeast: target.isStrict ? '> ' : '≥ ', atMost: target.isStrict ? '< ' : '≤ ', equal: '' }[
    target.comparator
  ];
  const value = target.valueMax === null ? `${target.value}` : `${target.value}–${target.valueMax}`;
  const grows = target.measure === 'increase' ? 'up by ' : target.measure === 'average' ? 'average ' : '';
  return `${target.isApproximate ? 'about ' : ''}${grows}${sign}${value}${target.unit}${target.per ? ` (${target.per.text})` : ''}`;
}

/** The command line in English. */
export const wordsEn: Words = {
  lang: 'en',
  faults: faultsEn,
  usage: {
    unknownOption: (option) => `unknown option ${option}`,
    unknownCommand: (command) => `unknown command ${command}`,
    missingArgument: (name) => `argument ${name} is missing`,
    missingValue: (option) => `option ${option} needs a value`,
    missingOption: (option) => `option ${option} is missing`,
    tooMany: 'too many arguments',
    badValue: (option, allowed) => `option ${option} must be: ${allowed}`,
    conflict: (one, other) => `${one} and ${other} do not go together`,
    other: (message) => `bad command: ${message}`,
    unexpected: (message) => `the program failed, no file was written: ${message}`,
    seeHelp: (command) => `see ${command} --help`,
  },
  help: helpEn,
  compile: {
    written: (name, { tasks, targets, deadlines, warnings }) =>
      `wrote ${name}: ${tasks} tasks, ${targets} targets, ${deadlines} deadlines, ${warnings} to confirm`,
    textWritten: (name) => `wrote ${name}: places of citations refer to this text`,
    broken: (count) => `note: ${count} characters of the file are broken and cannot be restored`,
    kept: ({ tasks, tasksByPlace, tasksWithState, targets, reports }) =>
      `merge: kept ids of ${tasks} tasks (${tasksWithState} with status or evidence, ${tasksByPlace} matched by place only: worth a look), ids of ${targets} targets, and ${reports} reports`,
    orphans: ({ tasks, reports, targets }) =>
      `merge: ${tasks} tasks, ${reports} reports and ${targets} targets have no place in the new text:`,
    orphan: (kind, id, label) => `  ${kind} ${id}  ${label}`,
  },
  table: {
    title: 'Title',
    documentNumber: 'Document number',
    issuers: 'Issuers',
    issuedOn: 'Issued on',
    recipients: 'Recipients',
    region: 'Region',
    phases: 'Phases',
    mark: 'Mark',
    none: 'not found',
    listStop: ', ',
    tasks: (count) => `Tasks (${count})`,
    targets: (count) => `Targets (${count})`,
    deadlines: (count) => `Deadlines (${count})`,
    warnings: (count) => `To confirm (${count})`,
    heads: {
      number: 'No.',
      task: 'Task',
      leads: 'Lead',
      partners: 'Partners',
      due: 'Due',
      status: 'Status',
      target: 'Target',
      figure: 'Figure',
      date: 'Date',
      quote: 'Text',
      warning: 'Doubt',
      detail: 'Detail',
      line: 'Line',
    },
    status: { notStarted: 'not started', inProgress: 'in progress', done: 'done', suspended: 'suspended' },
    recurrence,
    figure,
    warning: {
      'title-missing': 'no title found',
      'issuer-missing': 'no issuer found',
      'date-missing': 'no date of issue found',
      'date-unclear': 'date unclear',
      'number-skipped': 'a number is skipped',
      'number-lost': 'a number is lost',
      'level-skipped': 'a level is skipped',
      'phase-unclear': 'span of the phase unclear',
      'units-missing': 'no responsible unit',
      'target-unclear': 'target unclear',
      'table-skipped': 'table left out',
      'attachment-skipped': 'attachment left out',
      'several-plans': 'several plans in one notice',
      'debris-skipped': 'page debris left out',
      'no-tasks': 'no tasks found',
    },
    span: (start, end) => `${start ?? '…'} to ${end ?? '…'}`,
  },
  check: checkEn,
  ledger: ledgerEn,
  snippet: snippetEn,
  serve: serveEn,
  conformance: conformanceEn,
};
