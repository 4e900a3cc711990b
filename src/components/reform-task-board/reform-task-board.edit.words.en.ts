import { followEn } from '../internal/follow.words.js';
import type { EditWords } from './reform-task-board.edit.words.js';

const NOT_SAVED: Readonly<Record<string, string>> = {
  network: 'The server cannot be reached. Nothing was saved.',
  timeout:
    'The server did not answer in time, so it is not known whether this was saved. Trying again saves it once only.',
  '401': 'Your sign-in has expired. Nothing was saved. Sign in and try again.',
  '403': 'Your account may not change this task, or not all of it. Nothing was saved.',
  '404': 'This task is no longer in the ledger. Nothing was saved.',
  '429': 'That was too fast. Wait a moment and try again.',
};

export const editWordsEn: EditWords = {
  edit: 'Edit',
  editTask: (title) => `Edit: ${title}`,
  save: 'Save',
  leave: 'Leave as it is',
  reading: 'Reading the latest…',
  saving: 'Saving…',
  saved: (title) => `Saved: ${title}`,
  unchanged: 'Nothing was changed.',
  rolledBack: ' The ledger is as it was, and what you typed is kept.',
  notSaved: (code) =>
    NOT_SAVED[code] ??
    (/^4/.test(code)
      ? 'The server did not accept it. Nothing was saved.'
      : 'The server has a fault. Nothing was saved.'),
  again: 'Try again',
  goOn: 'Go on editing',
  drop: 'Discard my changes',
  conflict: 'Someone else has just changed this task',
  conflictText: (title) => `Someone else has just changed “${title}”. Both versions stand below: choose one.`,
  field: 'Field',
  theirs: 'In the ledger now',
  mine: 'What you typed',
  untouched: 'not changed',
  useMine: 'Use mine',
  useTheirs: 'Keep what is there',
  stale: 'Someone has just changed this task. You will be asked to compare when you save.',
  reported: (date) => `The ledger shows the status of the report accepted on ${date}.`,
  nothing: 'empty',
  hints: {
    status: '',
    progress: 'A percentage from 0 to 100, or nothing',
    due: 'Nothing means no due date',
    leads: 'Part several units by commas',
  },
  faults: {
    progress: 'Enter a number from 0 to 100, such as 60.',
    due: 'There is no such day. Write it as 2025-12-31.',
    leads: 'Too many units, or a name that is too long.',
  },
  waiting: (count) => `${count === 1 ? 'A change was' : `${count} changes were`} not saved, hidden by the filters.`,
  follow: followEn,
  taskChanged: (title) => `Updated: ${title}`,
};
