import type { Plan } from 'jiaogai/sdk';
import { closed, targetFinder, type DraftRecord, type RecordsDocument } from './document.js';
import { HEADS, KINDERGARTENS, PERSONS, UNITS } from './qingliu-roster.js';
import { dice, padded, type Dice } from './seeded.js';

type Id = (words: string, value?: number) => string;

const SCHOOLS = UNITS.filter(({ groups }) => groups?.includes('学校'));
const CITY_SCHOOLS = SCHOOLS.filter(({ groups }) => groups?.includes('城区学校'));

/** A base for practice at each school, two of which have not said. */
function schoolBases(chance: Dice): DraftRecord[] {
  return SCHOOLS.slice(0, 26).map(({ id }, at): DraftRecord => {
    const on = `2023-${padded(chance.between(3, 10), 2)}-${padded(chance.between(10, 28), 2)}`;
    return { id: `practice-base-${padded(at + 1, 2)}`, kind: 'baseFounded', on, unitId: id, note: '校外实践基地挂牌' };
  });
}

function activities(chance: Dice): DraftRecord[] {
  const spring = SCHOOLS.map(({ id }) => ({
    id,
    on: `2023-0${chance.between(3, 6)}-${padded(chance.between(10, 28), 2)}`,
  }));
  const autumn = SCHOOLS.slice(0, 22).map(({ id }) => ({ id, on: `2023-10-${padded(chance.between(9, 31), 2)}` }));
  return [...spring, ...autumn].map(({ id, on }, at): DraftRecord => {
    return { id: `activity-${padded(at + 1, 3)}`, kind: 'practiceActivity', on, unitId: id };
  });
}

/** Pupils who took the summer's reading test, out of all of a school. */
function readings(chance: Dice): DraftRecord[] {
  return SCHOOLS.slice(0, 27).map(({ id, sizes }, at): DraftRecord => {
    const of = sizes!['学生']!;
    const absent = Math.round((of * chance.between(12, 44)) / 1000);
    const on = `2023-09-${padded(chance.between(6, 27), 2)}`;
    return { id: `reading-${padded(at + 1, 2)}`, kind: 'readingTest', on, unitId: id, quantity: of - absent, of };
  });
}

/** Teachers on exchange this school year: within a stage, and between stages. */
function exchanges(same: string, cross: string): DraftRecord[] {
  const many = HEADS.map(([id], at) => ({ id, same: [13, 10, 9, 8, 6][at]!, cross: [6, 5, 4, 4, 2][at]! }));
  return many.flatMap(({ id: unitId, ...counts }) =>
    (['same', 'cross'] as const).map((stage): DraftRecord => {
      const targetIds = [stage === 'same' ? same : cross];
      return {
        id: `exchange-${stage}-${unitId}`,
        kind: 'exchange',
        on: '2023-09-10',
        unitId,
        quantity: counts[stage],
        targetIds,
      };
    }),
  );
}

function kindergartens(): DraftRecord[] {
  const opened: readonly (readonly [string, string, number])[] = [
    ['hongqiao', '2023-02-13', 360],
    ['songkou', '2023-02-20', 360],
    ['longjin', '2023-09-01', 450],
  ];
  return [
    ...opened.flatMap(([unitId, on, quantity]): DraftRecord[] => [
      { id: `opened-${unitId}`, kind: 'schoolOpened', on, unitId, note: '开园招生' },
      { id: `places-${unitId}`, kind: 'placeAdded', on, unitId, quantity, note: '新增学位' },
    ]),
    ...KINDERGARTENS.map(([unitId, , of, isPublic]): DraftRecord => {
      const quantity = isPublic ? of : 0;
      return { id: `children-${unitId}`, kind: 'x-kindergarten-children', on: '2023-09-15', unitId, quantity, of };
    }),
  ];
}

function single(internships: string): DraftRecord[] {
  const pilots = ['experimental-primary', 'chengguan-primary', 'pingshan-primary'];
  return [
    ...pilots.map((unitId): DraftRecord => ({
      id: `pilot-${unitId}`,
      kind: 'x-pilot-school',
      on: '2023-03-20',
      unitId,
    })),
    ...CITY_SCHOOLS.map(({ id: unitId }, at): DraftRecord => {
      return {
        id: `courses-${unitId}`,
        kind: 'x-after-school',
        on: '2023-10-20',
        unitId,
        quantity: 4 + (at % 4),
        note: '“2+N”的 N',
      };
    }),
    ...['2023-06-12', '2023-08-28'].map((on, at): DraftRecord => {
      const targetIds = [internships];
      return { id: `internship-${at + 1}`, kind: 'baseFounded', on, unitId: 'vocational', targetIds, note: '校企共建' };
    }),
    ...PERSONS.flatMap(({ id: personId }) =>
      ['2023-01-18', '2023-07-07'].map((on): DraftRecord => {
        return { id: `exchange-term-${on}-${personId}`, kind: 'x-exchange-year', on, personId, quantity: 0.5 };
      }),
    ),
    { id: 'award-2023', kind: 'award', on: '2023-11-24', unitId: 'bureau', note: '优秀教学成果评选公示结束' },
  ];
}

/** How each target of the notice is counted (统计口径). */
function rulesOf(id: Id): RecordsDocument['rules'] {
  return [
    { targetId: id('每所学校要有至少1处', 1), kinds: ['baseFounded'], each: 'unit', group: '学校' },
    {
      targetId: id('每学期至少参加1次', 1),
      kinds: ['practiceActivity'],
      counts: 'records',
      each: 'unit',
      group: '学校',
    },
    { targetId: id('学生参与率', 100), kinds: ['readingTest'], of: 'records', group: '学校' },
    { targetId: id('同学段总校之间', 10), size: '同学段应交流教师', group: '总校' },
    { targetId: id('不同学段总校之间', 5), size: '跨学段应交流教师', group: '总校' },
    { targetId: id('交流时间', 1), kinds: ['x-exchange-year'], each: 'person', group: '2022年秋季交流教师' },
    { targetId: id('三所总校', 3), kinds: ['x-pilot-school'], counts: 'records', group: '信息化试点' },
    { targetId: id('新建3所公办幼儿园', 3), kinds: ['schoolOpened'], group: '2023年新建幼儿园' },
    { targetId: id('新增学位', 1170), kinds: ['placeAdded'], comparator: 'atLeast', group: '2023年新建幼儿园' },
    { targetId: id('公办幼儿园占比', 75), kinds: ['x-kindergarten-children'], of: 'records', group: '幼儿园' },
    { targetId: id('优秀教学成果评选', 1), kinds: ['award'], counts: 'records', group: '县' },
    { targetId: id('N大于', 3), kinds: ['x-after-school'], counts: 'latest', each: 'unit', group: '城区学校' },
    { targetId: id('实习实践基地', 3), group: '职业学校' },
    { targetId: id('学费标准', 1), kinds: ['feeReview'], counts: 'records', group: '县' },
  ];
}

const TERMS = [
  { id: '2022-2', name: '2022—2023学年第二学期', start: '2023-02-06', end: '2023-07-07' },
  { id: '2023-1', name: '2023—2024学年第一学期', start: '2023-09-01', end: '2024-01-26' },
];

/** Records of the year of the county's opinions (notice 3). */
export function qingliuRecords(plan: Plan): RecordsDocument {
  const chance = dice(20_230_112);
  const finder = targetFinder(plan);
  const rules = rulesOf(finder.id);
  const records = [
    ...schoolBases(chance),
    ...activities(chance),
    ...readings(chance),
    ...exchanges(finder.id('同学段总校之间', 10), finder.id('不同学段总校之间', 5)),
    ...kindergartens(),
    ...single(finder.id('实习实践基地', 3)),
  ];
  const roster = { units: UNITS, persons: PERSONS };
  return closed(plan, finder, {
    mark: '演示数据',
    records,
    roster,
    calendar: { terms: TERMS, schoolYearStart: '09-01' },
    rules,
  });
}
