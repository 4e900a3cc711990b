import type { TimerWeekWords } from './homework-timer.week.words.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const REASONS: Readonly<Record<string, string>> = { holiday: 'holiday', notYetPublished: 'holidays not published' };

function dateText(on: string): string {
  return `${Number(on.slice(8))} ${MONTHS[Number(on.slice(5, 7)) - 1]}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export const weekWordsEn: TimerWeekWords = {
  weekTitle: (ago) => (ago === 0 ? 'This week' : ago === 1 ? 'Last week' : `${ago} weeks ago`),
  weekDates: (from, to) =>
    `${from.slice(0, 7) === to.slice(0, 7) ? Number(from.slice(8)) : dateText(from)} – ${dateText(to)}`,
  weekDay: (day) => ['', 'SMTWTFS'[day]!, 'uouehra'[day]!],
  weekToday: 'Today',
  weekSum: (minutes, days) =>
    `${minutes ? counted(minutes, 'minute') : 'Less than a minute'} on ${counted(days, 'day')}`,
  weekSchool: (minutes) => `${minutes} min at school`,
  weekEmpty: (ago) => (ago ? 'No entries that week.' : 'Nothing yet. No hurry.'),
  weekCap: (minutes) => `Reference cap ${minutes} min`,
  weekEarlier: 'Week before',
  weekLater: 'Week after',
  weekTable: 'Table',
  weekUnder: '<1',
  weekNone: '0',
  weekHeads: ['Day', 'All', 'Home', 'School', 'Subject'],
  weekSubject: (name, minutes) => `${name} ${minutes}`,
  weekSubjectComma: ', ',
  weekCaption: (dates, cap) =>
    `${dates}, in minutes.${cap ? ` Reference cap ${cap} minutes; for weekends and holidays no number is set, so it is only a reference.` : ''}`,
  weekReason: (kind) => REASONS[kind] ?? '',
};
