import type { HandWords } from './inspection-log.hands.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: 'The site that holds the data cannot be reached. Check the network and try again.',
  timeout: 'There was no answer for a long time. Try again later.',
  http: 'The site that holds the data gave none.',
  contract: 'What was read is not a list of records.',
};

const BEFORE_LEAVING = 'Export before you leave.';
const MEMORY: Readonly<Record<string, string>> = {
  refused: `This browser does not let the page keep data: records last until the page is closed. ${BEFORE_LEAVING}`,
  full: `This device is full: new records last until the page is closed. ${BEFORE_LEAVING}`,
  purged: `What this device kept was cleared: records last until the page is closed. ${BEFORE_LEAVING}`,
  newer: `A newer version wrote what this device keeps, and it was left alone: new records last until the page is closed. ${BEFORE_LEAVING}`,
};

export const handWordsEn: HandWords = {
  acts: {
    import: 'Import',
    excel: 'Export Excel',
    csv: 'Export CSV',
    json: 'Export JSON',
    print: 'Print',
    erase: 'Erase from this device',
  },
  overdueBy: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  failed: (code) => FAILED[code] ?? 'The data could not be read.',
  invalid: (count) => `${count} ${count === 1 ? 'fault' : 'faults'} in the data; these do not count. `,
  clash: (id) => `Record ${id} says two things in one revision; one of them is shown. Correct it once to settle it.`,
  found: (total, shown) => `${shown} of ${total} records`,
  sorted: (column) => `Sorted by ${column}`,
  showAll: (count) => `Show all ${count}`,
  added: (record) => `Added: ${record}`,
  corrected: (record) => `Corrected: ${record}`,
  removed: (record) => `Removed: ${record}`,
  memory: (reason) => MEMORY[reason] ?? MEMORY['refused']!,
  revision: (revision) => `Revision ${revision}`,
  history: (count) => `Corrected ${count === 1 ? 'once' : `${count} times`}: what it said before`,
  followUp: (date, text) => `${date}: ${text}`,
  due: (date) => `Due ${date}`,
  settledOn: (date) => `Settled on ${date}`,
  restored: 'Restored',
  overtaken:
    'Another page has just changed this record. What you wrote is the latest revision; the other is kept as well.',
  empty: 'There are no records yet. Add one, or import a sheet from Excel or CSV.',
  noMatch: 'No record matches.',
  clear: 'Clear filters',
  retry: 'Try again',
  kept: ' Below are the records of this device and what was read last.',
  reasons: 'Show reasons',
  showLess: 'Show less',
  sortBy: 'Sort by',
  newest: 'Latest first',
  oldest: 'Earliest first',
  correct: 'Correct',
  remove: 'Remove',
  undo: 'Undo',
  settle: 'Add follow-up',
  settled: 'Settled',
  evidence: 'Evidence',
  noFindings: 'No findings',
  withdrawn: 'This revision removed the record',
  kindOf: 'Kind',
  targets: 'Counts for',
  signature: 'Filled in by:                Checked by:                Date:',
  notLoaded: 'The network is unsteady and this part did not load. Please press again.',
};
