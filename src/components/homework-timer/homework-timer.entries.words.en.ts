import type { TimerEntriesWords } from './homework-timer.entries.words.js';

const SOURCES = { timed: 'timed', added: 'added', corrected: 'corrected' };

const FAULTS: Readonly<Record<string, string>> = {
  empty: 'Please choose a subject, or write its name.',
  'too-long subject': 'At most 40 characters, please: a shorter name.',
  'too-long endAt': 'An entry is 24 hours long at most. Please look at start and end.',
  'not-an-instant': 'Please give the whole time, such as 18:30.',
  order: 'The end comes after the start. Please look at both.',
  future: 'That time has not come yet. Please give one that has passed.',
  'out-of-range': 'Please give minutes from 1 to 1440; a day holds 24 hours in all.',
  'not-found': 'This entry is no longer there; another page may have deleted it. “Add” can note it again.',
  'not-loaded': 'The network is weak and nothing was saved yet. What you wrote is still here: please press again.',
};

export const entriesWordsEn: TimerEntriesWords = {
  entriesTitle: 'Entries',
  entriesDay: 'Which day',
  entriesBefore: 'Day before',
  entriesAfter: 'Day after',
  entriesNone: (isToday) =>
    isToday ? 'Nothing today yet. If the clock was forgotten, add it afterwards.' : 'No entries on that day.',
  entriesOverlap: 'Some entries overlap; that time counts once.',
  entryTimes: (from, to) => `${from}–${to}`,
  entryAtSchool: (minutes) => `${minutes} min at school`,
  entrySince: (time) => `since ${time}`,
  entryRunning: 'being timed',
  entryLength: (minutes) => (minutes ? `${minutes} min` : 'less than a minute'),
  entrySource: (source) => SOURCES[source],
  entryCorrect: 'Correct',
  entryDelete: 'Delete',
  entryDeleted: (name) => `Deleted: ${name}`,
  entryUndo: 'Undo',
  entryAdd: 'Add',
  entryAddSchool: 'Add from school',
  entrySave: 'Save',
  entryCancel: 'Cancel',
  entrySaved: 'Saved',
  entryRestored: 'Restored',
  entrySubject: 'Subject',
  entryOther: 'Another…',
  entryOtherName: 'Name of the subject',
  entryStart: 'Start',
  entryEnd: 'End',
  entryMinutes: 'Minutes at school',
  entryStopped: (subject) => `When did ${subject} stop?`,
  entryNight: 'Before 4 in the morning belongs to the evening before.',
  entryFault: (code, field) => FAULTS[`${code} ${field}`] ?? FAULTS[code] ?? 'Nothing was saved. Please try again.',
};
