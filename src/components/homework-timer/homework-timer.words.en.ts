import { basisWordsEn } from './homework-timer.basis.words.en.js';
import { copiesWordsEn } from './homework-timer.copies.words.en.js';
import { entriesWordsEn } from './homework-timer.entries.words.en.js';
import { reportWordsEn } from './homework-timer.report.words.en.js';
import { weekWordsEn } from './homework-timer.week.words.en.js';
import type { TimerWords } from './homework-timer.words.js';

const MEMORY = {
  refused: 'the browser stores nothing here (a private window, perhaps), so entries are gone when the page is closed',
  full: 'storage is full, so new entries are gone when the page is closed',
  purged: 'the browser has cleared what was kept, so new entries are gone when the page is closed',
  newer:
    'a newer version wrote the entries on this device and they were left alone; new ones here are gone when the page is closed',
};

const PLAN_FAILED: Readonly<Record<string, string>> = {
  network: 'The site that holds the plan cannot be reached',
  timeout: 'The site that holds the plan has not answered',
  http: 'The site that holds the plan did not give it',
  version: 'The plan is newer than this page',
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : ''].filter(Boolean).join(' ');
}

export const wordsEn: TimerWords = {
  ...basisWordsEn,
  ...weekWordsEn,
  ...entriesWordsEn,
  ...copiesWordsEn,
  ...reportWordsEn,
  title: 'Homework today',
  grade: (grade) => `Grade ${grade}`,
  weekday: (day) => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][day]!,
  cap: (minutes) => (minutes ? `Reference cap ${minutes} min` : 'No cap'),
  subjects: ['Chinese', 'Maths', 'English'],
  activities: ['Reading aloud', 'Sport', 'Housework'],
  chooseSubject: 'Subject',
  done: (minutes) => (minutes ? `${minutes} min` : 'Not begun'),
  doing: (minutes) => `Now, ${minutes} min`,
  start: (subject) => `Start ${subject}`,
  pause: 'Pause',
  resume: (subject) => `Go on with ${subject}`,
  finish: 'Done for today',
  hint: 'Press a subject to start the clock. Unfinished is fine; bedtime matters more.',
  noWritten:
    'Grades 1 and 2 have no written homework at home. Read aloud together, do sport or help in the house, with no cap on time.',
  noNumber: 'No number is set for this stage. Let it stay bearable.',
  reference: (reason, year) =>
    ({
      weekend: 'It is the weekend, for which no number is set: the cap is only a reference.',
      holiday: 'It is a holiday, for which no number is set: the cap is only a reference.',
      notYetPublished: `The holidays of ${year} are not published yet, so nobody knows whether today is a school day: the cap is only a reference.`,
    })[reason as string] ?? '',
  left: (minutes) => `About ${minutes} min left. Unfinished is fine: hand it in as it is and rest on time.`,
  near: (minutes) => `Close to the reference cap, about ${minutes} min left. Finish what you are at and wrap up.`,
  reached: 'The reference cap is reached: it may stop here. Unfinished work can be handed in; sleep comes first.',
  pastBed: (time) => `It is past the suggested bedtime, ${time}. Sleep first; unfinished work can be handed in.`,
  bed: (time) => `Suggested bedtime: ${time}`,
  bedIn: (minutes) => `, in ${duration(minutes)}`,
  finished: (minutes) => `${counted(minutes, 'minute')} today. Pack the bag and have a good rest.`,
  stored: 'Kept on this device only.',
  stuck: 'The network is weak and the clock has not loaded yet. Any button above tries again.',
  basis: 'Source',
  entries: 'Entries',
  copies: 'Export and erase',
  report: 'Report',
  pickIntro: 'See how long homework takes, when to stop and when to sleep. Voluntary, and without an account.',
  pickGrade: 'Which grade is the child in?',
  pickGradeWhy: 'It chooses the reference cap and the bedtime, and is kept on this device only.',
  pickNone: 'Please choose',
  pickDone: 'Go on',
  preview: 'This is a preview: nothing is timed.',
  asks: (subject, since) => `Still at it? Nothing was heard after ${since}; ${subject} was kept up to then.`,
  still: 'Yes, all along',
  stopped: 'It ended then',
  askBed: (time) => `It is ${time}, time for bed; the clock is paused. Unfinished work can be handed in.`,
  toBed: 'Off to bed',
  goOn: 'A little longer',
  rest: (minutes) => `${counted(minutes, 'minute')} of work: look into the distance and rest your eyes.`,
  restNow: 'Take a break',
  gotIt: 'All right',
  memory: (reason) =>
    `On this device only, until the page is closed: ${MEMORY[reason]}. Take a copy under “Export and erase”.`,
  failed: (code) =>
    code === 'not-loaded'
      ? 'The network is weak and that did not work. Please press again.'
      : 'That did not work. Please try again.',
  planFailed: (code) => `${PLAN_FAILED[code] ?? 'What was read is not a plan'}; the national figures are shown.`,
  retry: 'Try again',
  close: 'Close',
  status: (minutes, cap) => `${counted(minutes, 'minute')} today${cap ? `, reference cap ${cap}` : ''}.`,
  saidStart: (subject) => `Timing ${subject}`,
  saidPause: 'Paused',
};
