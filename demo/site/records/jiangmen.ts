import type { Plan } from 'jiaogai/sdk';
import { closed, targetFinder, type DraftRecord, type DraftRule, type RecordsDocument } from './document.js';
import { inspections } from './jiangmen-inspections.js';
import { CITY, COUNTIES, FIVE_YEARS, PERSONS, UNITS } from './jiangmen-roster.js';
import { workOfPersons } from './jiangmen-work.js';
import { dice, padded, type Dice } from './seeded.js';

const [PENZHOU, JIANGWAN, XINHUI, TAICHONG, KAIYUAN, HEMING, ENZE] = COUNTIES.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Posts by the day on which they were filled; 38 of 43 by the end of September 2024. */
const POSTS: readonly (readonly [on: string, posts: Readonly<Record<string, number>>])[] = [
  ['2022-12-28', { [CITY.id]: 8, ...Object.fromEntries(COUNTIES.map(({ id }) => [id, 2])) }],
  ['2023-03-30', { [CITY.id]: 2 }],
  ['2023-06-29', { [PENZHOU]: 1, [XINHUI]: 1 }],
  ['2023-09-27', { [CITY.id]: 1, [TAICHONG]: 1 }],
  ['2023-12-28', { [KAIYUAN]: 1, [HEMING]: 1 }],
  ['2024-03-28', { [CITY.id]: 1, [ENZE]: 1 }],
  ['2024-06-26', { [CITY.id]: 1, [PENZHOU]: 1 }],
  ['2024-09-26', { [CITY.id]: 1, [JIANGWAN]: 1, [XINHUI]: 1, [TAICHONG]: 1 }],
];
const SUPPORT: readonly (readonly [on: string, unitId: string, posts: number])[] = [
  ['2022-12-28', CITY.id, 4],
  ['2023-09-27', CITY.id, 2],
  ...COUNTIES.map(({ id }, at) => [at < 4 ? '2023-12-28' : '2024-06-26', id, 1] as const),
];

function posts(): DraftRecord[] {
  const filled = POSTS.flatMap(([on, byUnit]) =>
    Object.entries(byUnit).map(([unitId, quantity]): DraftRecord => {
      return { id: `post-${on}-${unitId}`, kind: 'postFilled', on, unitId, quantity };
    }),
  );
  const support = SUPPORT.map(([on, unitId, quantity]): DraftRecord => {
    return { id: `support-${on}-${unitId}`, kind: 'x-support-post', on, unitId, quantity };
  });
  // One was reported twice over and put right: only the later revision counts.
  const slip = filled.find(({ id }) => id === `post-2023-06-29-${PENZHOU}`)!;
  const corrected = { ...slip, quantity: 1, revision: 2, note: '更正：同一岗位报了两次。' };
  return [...filled.filter((each) => each !== slip), { ...slip, quantity: 2 }, corrected, ...support];
}

/** Batches of something founded: a day, how many, and among whom they are shared out. */
type Batch = readonly [on: string, many: number, unitIds: readonly string[]];

function founded(
  kind: 'baseFounded' | 'groupFounded',
  batches: readonly Batch[],
  notes: readonly string[],
  chance: Dice,
) {
  return batches.flatMap(([on, many, unitIds], batch) =>
    Array.from({ length: many }, (_, at): DraftRecord => {
      const id = `${kind === 'baseFounded' ? 'base' : 'group'}-${on.slice(0, 4)}-${batch + 1}-${padded(at + 1, 2)}`;
      return { id, kind, on, unitId: unitIds[at % unitIds.length]!, note: chance.pick(notes) };
    }),
  );
}

function bases(chance: Dice): DraftRecord[] {
  const all = [CITY.id, PENZHOU, JIANGWAN, XINHUI, TAICHONG, KAIYUAN, HEMING, ENZE];
  const notes = ['学科教研基地', '校本教研基地', '县级教研基地', '园本教研基地'];
  const list = founded(
    'baseFounded',
    [
      ['2023-05-30', 36, all],
      ['2023-12-20', 34, all],
      ['2024-09-24', 38, all],
    ],
    notes,
    chance,
  );
  const twice: DraftRecord = { ...list[40]!, id: 'base-2023-2-99', note: '与另一条重复' };
  return [...list, twice, { ...twice, revision: 2, isDeleted: true, note: '重复登记，删除。' }];
}

function groups(chance: Dice): DraftRecord[] {
  const six = [PENZHOU, XINHUI, TAICHONG, KAIYUAN, HEMING, JIANGWAN];
  const notes = ['小学语文教研组', '初中数学教研组', '高中物理教研组', '小学英语教研组', '幼儿园教研组'];
  const batches: Batch[] = [
    ['2023-06-16', 27, six],
    ['2023-12-15', 31, [...six, ENZE]],
    ['2024-05-24', 26, six],
    ['2024-09-20', 22, six],
    ['2024-12-20', 15, [ENZE, ENZE, PENZHOU, HEMING]],
  ];
  return founded('groupFounded', batches, notes, chance);
}

/** A year of teaching at a school, recorded by terms; the first to go have finished. */
function schoolYears(): DraftRecord[] {
  return FIVE_YEARS.slice(0, 7).flatMap((personId, at) => {
    const days = at < 4 ? ['2024-01-26', '2024-07-12'] : ['2024-07-12'];
    return days.map((on): DraftRecord => ({
      id: `school-year-${on}-${personId}`,
      kind: 'x-school-year',
      on,
      personId,
      quantity: 0.5,
    }));
  });
}

/** How each target of the notice is counted (统计口径). */
function rulesOf(id: (words: string, value?: number) => string): RecordsDocument['rules'] {
  const person = (
    group: string | null,
    kind: 'schoolVisit' | 'lessonObserved' | 'training' | 'publicLesson',
  ): DraftRule => {
    return { kinds: [kind], each: 'person', group };
  };
  return [
    { targetId: id('专职教研员编制', 43), kinds: ['postFilled'] },
    { targetId: id('总编制数', 50), kinds: ['postFilled', 'x-support-post'] },
    { targetId: id('每人每年参加培训', 90), ...person(null, 'training') },
    { targetId: id('到中小学任教', 1), kinds: ['x-school-year'], each: 'person', group: '在岗满五年' },
    { targetId: id('先进教研组', 60), kinds: ['groupFounded'], group: '县级' },
    { targetId: id('每学期至少组织一次', 1), kinds: ['inspection'], counts: 'records', each: 'unit', group: '县级' },
    { targetId: id('到校指导教学', 60), ...person('市教研员', 'schoolVisit') },
    { targetId: id('到校指导教学', 80), ...person('县教研员', 'schoolVisit') },
    { targetId: id('听课和评课', 60), ...person('市教研员', 'lessonObserved') },
    { targetId: id('听课和评课', 80), ...person('县教研员', 'lessonObserved') },
    { targetId: id('公开课', 5), ...person(null, 'publicLesson') },
    { targetId: id('教研基地', 100), kinds: ['baseFounded'] },
    { targetId: id('突出贡献奖', 1), kinds: ['award'], counts: 'records', group: '市级' },
  ];
}

const TERMS = [
  { id: '2022-2', name: '2022—2023学年第二学期', start: '2023-02-06', end: '2023-07-14' },
  { id: '2023-1', name: '2023—2024学年第一学期', start: '2023-09-01', end: '2024-01-26' },
  { id: '2023-2', name: '2023—2024学年第二学期', start: '2024-02-26', end: '2024-07-12' },
  { id: '2024-1', name: '2024—2025学年第一学期', start: '2024-09-01', end: '2025-01-17' },
];

/** Records of the two years of the research action plan (notice 2), as a city's bureau would keep them. */
export function jiangmenRecords(plan: Plan): RecordsDocument {
  const chance = dice(20_221_209);
  const finder = targetFinder(plan);
  const award: DraftRecord = { id: 'award-2023', kind: 'award', on: '2023-09-08', unitId: CITY.id, note: '首届评选' };
  return closed(plan, finder, {
    mark: '演示数据',
    records: [
      ...posts(),
      ...bases(chance),
      ...groups(chance),
      ...inspections(),
      ...schoolYears(),
      award,
      ...workOfPersons(chance),
    ],
    roster: { units: UNITS, persons: PERSONS },
    calendar: { terms: TERMS, schoolYearStart: '09-01' },
    rules: rulesOf(finder.id),
  });
}
