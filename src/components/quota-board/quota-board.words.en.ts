import { figure, withUnit } from '../internal/quota-words.js';
import { quotaWordsEn } from '../internal/quota-words.en.js';
import type { Member } from './quota-board.entry.js';
import type { QuotaBoardWords } from './quota-board.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: 'The site that holds the data cannot be reached. Check the network and try again.',
  timeout: 'The site that holds the data has not answered. Please try again later.',
  http: 'The site that holds the data did not give it.',
  version: 'The data is newer than this page. Please tell the webmaster.',
};
const FIELDS: Readonly<Record<string, string>> = {
  target: 'The target',
  reading: 'This target',
  'target.due': 'The due date',
  'target.valueMax': 'The upper target',
  baseline: 'The baseline',
  start: 'The first day',
  asOf: 'The day',
  'calendar.terms': 'The school calendar',
};
const FAULTS: Readonly<Record<string, string>> = {
  'out-of-range': 'is out of range',
  'not-a-date': 'is no date',
  'wrong-order': 'is in the wrong order',
  'calendar-missing': 'is missing, so terms cannot be counted',
  'cannot-be-read': 'cannot be read',
};
const RECORD_FAULTS: Readonly<Record<string, string>> = {
  'not-a-record': 'not a record',
  'not-an-id': 'not an identifier',
  'unknown-kind': 'unknown kind',
  'not-a-date': 'no such date',
  'out-of-range': 'out of range',
  conflict: 'two contents under one id and revision; one of them counts',
};

/** `1 person`, `2 units`. */
function counted(count: number, member: Member | 'any'): string {
  if (member === 'any') return figure(count);
  const names = member === 'person' ? ['person', 'people'] : ['unit', 'units'];
  return `${figure(count)} ${names[count === 1 ? 0 : 1]}`;
}

export const wordsEn: QuotaBoardWords = {
  ...quotaWordsEn,
  columns: {
    status: 'Status',
    label: 'Target',
    value: 'Reached',
    due: 'Due or period',
    behind: 'Behind or silent',
    latest: 'Last record',
  },
  all: { unit: 'All units', sort: 'Worst first' },
  actions: { print: 'Print', copyTable: 'Copy table', saveTable: 'Save table', copyLink: 'Copy link' },
  kinds: { target: 'Target', eligibility: 'Condition', schedule: 'Rhythm', ratio: 'Ratio' },
  wanted: (goal) => `Target: ${goal}`,
  count: (total, shown) => `${total} target${total === 1 ? '' : 's'}${shown === total ? '' : `, ${shown} shown`}`,
  issued: (date) => `issued ${date}`,
  apart: (count) => `Conditions and rhythms (${count}, not counted)`,
  board: 'Overview of targets',
  status: 'Filter by status',
  total: 'All targets',
  search: 'Search targets',
  day: 'As of',
  source: 'See the notice',
  loading: 'Reading…',
  measuring: 'Counting',
  sorts: { worst: 'Worst first', number: 'Order of the notice', label: 'By name', due: 'By due date' },
  lists: { unit: 'Unit', sort: 'Order' },
  turned: 'reversed',
  reached: (count, all, member) =>
    all === null ? counted(count, member) : `${figure(count)} of ${counted(all, member)}`,
  eachGoal: (goal, member) => `${goal} for each ${member}`,
  wholeGoal: (goal) => `${goal} for all units together`,
  gap(gap, unit, isCap) {
    if (Math.abs(gap) < 0.005) return '';
    const amount = withUnit(Math.abs(gap), unit === '%' ? 'points' : unit);
    return gap > 0 ? `${amount} ${isCap ? 'over' : 'to go'}` : `${amount} ${isCap ? 'left' : 'over'}`;
  },
  behind: (count, all, member) => `${figure(count)} of ${counted(all, member)}`,
  allIn: (all, member) => `none of ${counted(all, member)}`,
  records: (count) => `${count} records`,
  reported: 'Reported',
  faulty: 'Cannot be counted',
  fault: (code, field) => `${FIELDS[field] ?? field} ${FAULTS[code] ?? 'is wrong'}`,
  noRule: 'Nobody said how it is counted, and its words do not tell: not counted.',
  ruleAssumed: 'Nobody said how it is counted: read from its words.',
  failed: (code, what) => `The ${what} could not be read. ${FAILED[code] ?? 'What came is no such data.'}`,
  kept: ' Below is what was read last.',
  retry: 'Try again',
  noTargets: 'This plan sets no numbers.',
  noRecords: 'There are no records yet: the targets are listed, and nothing is counted.',
  waiting: 'Reading the records…',
  noRoster: 'There is no roster: who has not reported cannot be told, nor shares of persons or units.',
  noMatch: 'No target fits.',
  clear: 'Clear filters',
  invalid: (count) => `${count} fault${count === 1 ? '' : 's'} in the data; not counted. `,
  reasons: 'See why',
  moreFaults: (count) => `${count} more are not listed.`,
  recordFault: (code) => RECORD_FAULTS[code] ?? code,
  showAll: (count) => `Show all ${count}`,
  showLess: 'Show less',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  forms: { multiples: 'Each', trend: 'Trend', bar: 'Total' },
  form: 'Drawing',
  basis: 'Basis',
  goalHead: 'Target value',
};
