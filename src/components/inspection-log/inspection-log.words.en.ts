import { dateEn } from '../internal/states.en.js';
import { fileWordsEn } from './inspection-log.files.words.en.js';
import { formWordsEn } from './inspection-log.form.words.en.js';
import { handWordsEn } from './inspection-log.hands.words.en.js';
import type { FaceWords, LogWords } from './inspection-log.words.js';

const KINDS: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  schoolVisit: ['School visits', 'days'],
  lessonObserved: ['Lessons observed', 'lessons'],
  inspection: ['Inspections', 'times'],
  training: ['Training', 'hours'],
  publicLesson: ['Public lessons', 'lessons'],
  researchActivity: ['Research activities', 'times'],
  homeVisit: ['Home visits', 'times'],
  parentVisit: ['Parents at school', 'times'],
  exchange: ['Teacher exchange', 'teachers'],
  pairing: ['Pairings', 'pairs'],
  practiceActivity: ['Practice activities', 'times'],
  readingTest: ['Reading tests', 'pupils'],
  wellbeingCheck: ['Wellbeing checks', 'pupils'],
  placeAdded: ['School places added', 'places'],
  postFilled: ['Posts filled', 'posts'],
  groupFounded: ['Research groups founded', 'groups'],
  baseFounded: ['Bases founded', 'bases'],
  schoolOpened: ['Schools opened', 'schools'],
  award: ['Awards', 'awards'],
  feeReview: ['Fee reviews', 'times'],
};

const FINDINGS = { overdue: 'overdue', open: 'open', settled: 'settled' };

const faceWordsEn: FaceWords = {
  columns: { on: 'Date', unit: 'Unit', person: 'Person', note: 'Note', quantity: 'Quantity', findings: 'Findings' },
  statuses: { overdue: 'Overdue', open: 'Open', settled: 'Settled' },
  kind: (kind) => {
    const [name, unit] = (Object.keys(KINDS).indexOf(kind) >= 0 && KINDS[kind]) || [kind.replace(/^x-/, ''), 'times'];
    return { name, unit };
  },
  title: (kindName) => kindName || 'Records',
  date: dateEn,
  quantity: (value, unit, of) => (of === null ? `${value} ${unit}` : `${value}/${of} ${unit}`),
  findings: (count, status) => `${count} ${FINDINGS[status]}`,
  count: (total, shown) => `${total} ${total === 1 ? 'record' : 'records'}${shown === total ? '' : `, ${shown} shown`}`,
  asOfNote: (date) => `As of ${date}`,
  total: 'All records',
  sum: 'Sum',
  search: 'Search notes, units, persons',
  add: 'Add a record',
  allUnits: 'All units',
  from: 'From',
  to: 'To',
  filters: 'Filters',
  byFindings: 'Filter by findings',
  loading: 'Loading…',
};

export const wordsEn: LogWords = { ...faceWordsEn, ...handWordsEn, ...formWordsEn, ...fileWordsEn };
