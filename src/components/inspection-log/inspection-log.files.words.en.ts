import type { FileWords } from './inspection-log.files.words.js';

const GROUPS: Readonly<Record<string, string>> = { new: 'New', change: 'Changed', conflict: 'In conflict' };
const FIELDS: Readonly<Record<string, string>> = {
  kind: 'Kind',
  on: 'Date',
  unitId: 'Unit',
  personId: 'Person',
  quantity: 'Quantity',
  of: 'Out of',
  note: 'Note',
  findings: 'Findings',
  evidence: 'Evidence',
  targetIds: 'Counts for',
  isDeleted: 'Removed',
};
const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;

export const fileWordsEn: FileWords = {
  previewTitle: (name) => `Before importing ${name}`,
  previewCounts: (counts) =>
    [
      `${counts.new} new`,
      `${counts.change} changed`,
      counts.conflict ? `${counts.conflict} in conflict` : '',
      `${counts.same} the same`,
      counts.older ? `${counts.older} older than here` : '',
    ]
      .filter(Boolean)
      .join(', ') + '. ',
  previewGroup: (verdict, count) => `${GROUPS[verdict] ?? verdict}: ${count}`,
  badCell: (row, cell, head, text) =>
    `Row ${row}${head ? `, “${head}”` : ''} (${cell}) ${text ? `says “${text}”` : 'is empty'}: `,
  badPlace: (path) => `${path}: `,
  badCount: (count) =>
    `${count} ${count === 1 ? 'place' : 'places'} cannot be read, and these rows will not be imported. Mend them in the file and import it again; what is here already is not doubled.`,
  more: (count) => `${count} more are not listed`,
  take: (count) => `Import ${records(count)}`,
  taken: (count) => `${records(count)} imported`,
  otherKinds: (count) => `${count} of them are of another kind and will not show in this list.`,
  fieldName: (field) => FIELDS[field] ?? field,
  changed: (from, to) => `${from || 'empty'} → ${to || 'empty'}`,
  saved: (name) => `Exported ${name}`,
  eraseAsk: (count, drafts) =>
    `Erase the ${records(count)}${drafts ? ` and ${drafts} unsaved ${drafts === 1 ? 'form' : 'forms'}` : ''} that this device keeps?`,
  exportName: (title, day) => `${title}-${day}`,
  readFailed:
    'This file cannot be read. Choose Excel (.xlsx), CSV or JSON that was exported here; the heads must name a date (日期) and a unit (单位).',
  writeFailed: 'The export failed. Please try again.',
  tooLarge: 'This file is larger than 10 MB. Import it in parts.',
  reading: 'Reading the file…',
  chooseAll: 'All of them',
  notTaken: 'Nothing was imported.',
  nothing: 'Nothing to import: all of the file is here already.',
  cancelImport: 'Do not import',
  conflictHint: 'Both sides were changed. What you tick becomes the latest revision; what is here is kept as well.',
  chooseFile: 'Choose a file',
  importHint:
    'Excel, CSV, or JSON that was exported here. You see what it would do before anything is written; the file is read on this device and sent nowhere.',
  eraseTitle: 'Erase from this device',
  eraseGoes: 'It cannot be brought back. Export first if you need a copy. What the site itself holds stays as it is.',
  eraseYes: 'Erase',
  eraseNo: 'Do not erase',
  erased: 'The records of this device were erased.',
  eraseFailed: 'The browser did not let it go. Clear the data of this site in the browser’s settings.',
  withRoster: 'The file also holds a roster; it will be kept on this device to name units and persons.',
  yes: 'yes',
  no: 'no',
};
