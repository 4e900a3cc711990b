import { quotaWordsEn } from '../internal/quota-words.en.js';
import { figure, withUnit } from '../internal/quota-words.js';
import type { Member, MeterWords } from './quota-meter.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: 'The site that holds the data cannot be reached. Check the network and try again.',
  timeout: 'The site that holds the data has not answered. Please try again later.',
  http: 'The site that holds the data did not give it.',
  version: 'The data is newer than this page. Please tell the webmaster.',
};
const FIELDS: Readonly<Record<string, string>> = {
  value: 'The value',
  target: 'The target',
  targetMax: 'The upper end',
  'target.valueMax': 'The upper end',
  baseline: 'The baseline',
  start: 'The first day',
  due: 'The last day',
  'target.due': 'The last day',
  thresholds: 'The list of thresholds',
  seats: 'The number of places',
  places: 'The number of places',
  applied: 'The number of applications',
  offered: 'The number of offers',
  confirmed: 'The number of confirmations',
  'calendar.terms': 'The school calendar',
};
const FAULTS: Readonly<Record<string, string>> = {
  missing: 'is not given',
  'out-of-range': 'must be a number from 0 to 10^12',
  'not-a-date': 'is not a date such as 2024-12-31',
  'wrong-order': 'is in the wrong order',
  'calendar-missing': 'is not given, so no term can be counted',
  'cannot-be-read': 'cannot be read',
};
const RECORD_FAULTS: Readonly<Record<string, string>> = {
  'not-a-record': 'is no record',
  'not-an-id': 'is no identifier',
  'unknown-kind': 'is a kind that is not known',
  'not-a-date': 'is no date',
  'out-of-range': 'is out of range',
  conflict: 'says something else in the same revision; one of the two counts',
};
const NOTES: Readonly<Record<string, string>> = {
  'school-year-assumed': 'Without a calendar the school year is taken to begin on 1 September.',
  'interval-assumed': 'Without a first day, a span of several periods is taken to end now.',
  'after-last-term': 'Days after the calendar count for its last term.',
  'rule-assumed': 'How to count was not given, and was read from the wording.',
  'rule-missing': 'How to count was not given and the wording does not tell: nothing was counted.',
  'roster-missing': 'Without a roster or sizes there is no base for a share or an average.',
  'baseline-missing': 'Without a baseline there is no increase.',
  'some-not-reported': 'Some of the roster have not reported; that is not counted as zero.',
};

const of = (count: number, member: Member): string =>
  member === 'person' ? (count === 1 ? 'person' : 'people') : count === 1 ? 'unit' : 'units';

export const wordsEn: MeterWords = {
  ...quotaWordsEn,
  told: (amount, goal, state) => `${amount} done, target ${goal}, ${state}`,
  loading: 'Reading…',
  panels: { source: 'Source', table: 'Figures' },
  records: (count) => `Records (${figure(count)})`,
  gap(gap, unit, isCap) {
    const amount = withUnit(Math.abs(gap), unit === '%' ? 'points' : unit);
    if (Math.abs(gap) < 0.005) return '';
    return gap > 0 ? `${amount} ${isCap ? 'too much' : 'to go'}` : `${amount} ${isCap ? 'of room' : 'more'}`;
  },
  reported: (count, all, member) =>
    `${figure(count)} of ${figure(all)} ${of(all, member)} reported, ${figure(all - count)} did not (not counted as zero)`,
  reached: { person: 'people have', unit: 'units have' },
  eachGoal: (goal, all, member) =>
    `${goal} for each${all === null ? ` ${of(1, member)}` : ` of ${figure(all)} ${of(all, member)}`}`,
  reachedOn: (date) => `At this pace reached on ${date}`,
  leadsTo: (date, amount) => `At this pace about ${amount} by ${date}`,
  noForecast: {
    'not-reported': 'No forecast: not reported',
    'no-period': 'No forecast: no first or last day',
    'not-begun': 'No forecast: not begun',
    'too-early': 'No forecast: too early',
    'no-baseline': 'No forecast: it may rise and fall',
    over: 'The time is over',
  },
  kinds: { eligibility: 'Condition', schedule: 'Rhythm', ratio: 'Ratio' },
  stop: '; ',
  seeSource: 'See it in the notice',
  noSource: 'The plan does not say where this target stands.',
  rows: {
    value: 'Value',
    denominator: 'Of',
    goal: 'Target',
    baseline: 'Baseline',
    share: 'Reached',
    gap: 'Difference',
    expected: 'Even pace',
    forecast: 'Forecast',
    period: 'Period',
    state: 'State',
    counted: 'Counted',
    notes: 'Notes',
  },
  period: (start, end) => `${start ?? 'open'} to ${end ?? 'open'}`,
  members: {
    unit: 'Unit',
    person: 'Person',
    amount: 'Value',
    state: 'State',
    records: 'Records',
    stranger: 'Not in the roster',
  },
  recordHeads: { on: 'Date', who: 'Unit or person', quantity: 'Quantity', note: 'Note' },
  showAll: (count) => `Show all ${figure(count)}`,
  showing: (shown, all) => `${figure(shown)} of ${figure(all)} shown`,
  notReported: 'Not reported',
  note: (note) => NOTES[note] ?? '',
  fault: ({ code, field, given }) =>
    `${FIELDS[field] ?? field} ${FAULTS[code] ?? 'is wrong'}${given ? `; it is “${given}”` : ''}.`,
  faults: (count) => `${figure(count)} ${count === 1 ? 'fault' : 'faults'} in the data, not counted`,
  recordFault: ({ path, code }) => `${path} ${RECORD_FAULTS[code] ?? code}`,
  missing: 'The plan has no such target.',
  noRecords: 'There are no records yet.',
  failed: (code, what) =>
    FAILED[code] ?? (what === 'plan' ? 'What was read is no plan.' : 'What was read is no list of records.'),
  kept: 'Below is what was read last.',
  retry: 'Try again',
  trend: { value: 'Value', wanted: 'Even pace', forecast: 'Forecast' },
  today: 'Today',
  seats: {
    places: 'Places',
    applied: 'Applied',
    offered: 'Offered',
    confirmed: 'Confirmed',
    status: {
      open: 'Enough places',
      tight: 'Places running short',
      short: 'Too few places',
      notReported: 'Not reported',
    },
    people: (count) => figure(count),
    missing: (count) => `${figure(count)} ${count === 1 ? 'place' : 'places'} missing`,
    left: (count) => `${figure(count)} ${count === 1 ? 'place' : 'places'} left`,
    overOffered: 'More was offered than there are places',
    school: 'Junior school',
    pupils: 'Leavers',
    exact: 'Exact share',
    whole: 'Whole part',
    extra: 'Remainder',
    shared: 'Places',
    capped: 'as many as apply',
    explained:
      'Each school’s exact share goes by its leavers. It gets the whole part; the places that remain go one each to the largest remainders, of equal ones first to the larger school. No school gets more than apply: what it leaves is shared out among the others in the same way.',
    basis:
      'That places are shared out to junior schools follows 教基二〔2016〕4号. The document names no method; by largest remainder, while no school has fewer applicants, each is within one place of its exact share.',
    total: 'Total',
    unplaced: (count) => `Nobody applies for ${figure(count)} of the places.`,
  },
};
