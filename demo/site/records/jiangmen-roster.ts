import type { DraftPerson, DraftUnit } from './document.js';
import { padded } from './seeded.js';

/** Counties of the invented city, and how many researchers each has by autumn 2024. */
export const COUNTIES = [
  { id: 'penzhou', name: '蓬洲区', researchers: 4, schools: 61 },
  { id: 'jiangwan', name: '江湾区', researchers: 3, schools: 34 },
  { id: 'xinhui-demo', name: '新汇区', researchers: 4, schools: 92 },
  { id: 'taichong', name: '台冲市', researchers: 4, schools: 88 },
  { id: 'kaiyuan-demo', name: '开源市', researchers: 3, schools: 74 },
  { id: 'heming', name: '鹤鸣市', researchers: 3, schools: 52 },
  { id: 'enze', name: '恩泽市', researchers: 3, schools: 49 },
] as const;
export const CITY = { id: 'city', name: '市教研机构', researchers: 14 } as const;

/** Who is counted from the year after the one in which the post was filled. */
const NEW_IN_2024 = ['p-014', 'p-017', 'p-025', 'p-029'];
/** Five full years in post by September 2023: a year at a school is due. */
export const FIVE_YEARS = ['p-001', 'p-002', 'p-003', 'p-005', 'p-008', 'p-015', 'p-019', 'p-022', 'p-026', 'p-031'];

export const UNITS: readonly DraftUnit[] = [
  { id: CITY.id, name: CITY.name, sizes: { 专职教研员: CITY.researchers }, groups: ['市级'] },
  ...COUNTIES.map(({ id, name, researchers, schools }) => {
    return { id, name, sizes: { 专职教研员: researchers, 中小学: schools }, groups: ['县级'] };
  }),
];

/** Researchers by pseudonym. No list of names is behind them. */
export const PERSONS: readonly DraftPerson[] = [CITY, ...COUNTIES]
  .flatMap(({ id, researchers }) => Array.from({ length: researchers }, () => id))
  .map((unitId, at) => {
    const id = `p-${padded(at + 1, 3)}`;
    const groups = [unitId === CITY.id ? '市教研员' : '县教研员', ...(FIVE_YEARS.includes(id) ? ['在岗满五年'] : [])];
    const isNew = NEW_IN_2024.includes(id);
    return { id, label: `教研员 ${padded(at + 1, 2)}`, unitId, groups, ...(isNew ? { from: '2025-01-01' } : {}) };
  });
