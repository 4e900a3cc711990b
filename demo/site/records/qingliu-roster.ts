import type { DraftPerson, DraftUnit } from './document.js';
import { padded } from './seeded.js';

/** Schools that the notice names, then invented ones: id, name, groups, pupils. */
const NAMED: readonly (readonly [string, string, readonly string[], number])[] = [
  ['qingliu-1', '清流一中', ['城区学校'], 1980],
  ['experimental-middle', '实验中学', ['城区学校'], 1460],
  ['longjin-school', '龙津学校', ['城区学校'], 1120],
  ['vocational', '职业中学', ['职业学校'], 860],
  ['special', '特殊教育学校', [], 72],
  ['experimental-primary', '实验小学', ['城区学校', '信息化试点'], 1640],
  ['chengguan-primary', '城关小学', ['城区学校', '信息化试点'], 1530],
  ['pingshan-primary', '屏山小学', ['城区学校', '信息化试点'], 1210],
];
const TOWNS =
  '东溪 南岭 西坪 北山 青溪 云岭 松涧 竹洲 桥头 上坊 石湾 长坪 白沙 双河 梅林 新圩 古田 花桥 龙潭 杨梅'.split(' ');

const schools: DraftUnit[] = [
  ...NAMED.map(([id, name, groups, pupils]) => ({ id, name, groups: ['学校', ...groups], sizes: { 学生: pupils } })),
  ...TOWNS.map((town, at) => {
    const name = `${town}${at >= 15 ? '中学' : '小学'}`;
    return { id: `school-${padded(at + 1, 2)}`, name, groups: ['学校'], sizes: { 学生: 120 + ((at * 67) % 310) } };
  }),
];

/** Head schools with their branches (总校), and how many of their teachers may be exchanged. */
export const HEADS: readonly (readonly [id: string, name: string, same: number, cross: number | null])[] = [
  ['head-qingliu-1', '清流一中总校', 118, 118],
  ['head-experimental-middle', '实验中学总校', 92, 92],
  ['head-experimental-primary', '实验小学总校', 86, 86],
  ['head-chengguan', '城关小学总校', 79, 79],
  // It has not said of how many: without it the share of the whole county is not known.
  ['head-pingshan', '屏山小学总校', 61, null],
];
const heads: DraftUnit[] = HEADS.map(([id, name, same, cross]) => {
  return {
    id,
    name,
    groups: ['总校'],
    sizes: { 同学段应交流教师: same, ...(cross === null ? {} : { 跨学段应交流教师: cross }) },
  };
});

/** Kindergartens: name, children, public or not. Three are new in 2023. */
export const KINDERGARTENS: readonly (readonly [id: string, name: string, children: number, isPublic: boolean])[] = [
  ['hongqiao', '虹桥幼儿园', 356, true],
  ['longjin', '龙津幼儿园', 376, true],
  ['songkou', '嵩口中心幼儿园', 312, true],
  ['longteng', '龙腾御景幼儿园', 268, true],
  ...['东溪', '南岭', '青溪', '云岭', '桥头', '石湾'].map(
    (town, at) => [`kindergarten-${at + 1}`, `${town}幼儿园`, 96 + at * 14, true] as const,
  ),
  ...['小星星', '启明', '阳光', '金苹果'].map(
    (name, at) => [`private-${at + 1}`, `${name}幼儿园`, [139, 156, 173, 187][at]!, false] as const,
  ),
];
const kindergartens: DraftUnit[] = KINDERGARTENS.map(([id, name], at) => {
  return { id, name, groups: ['幼儿园', ...(at < 3 ? ['2023年新建幼儿园'] : [])] };
});

export const UNITS: readonly DraftUnit[] = [
  { id: 'bureau', name: '县教育局', groups: ['县'] },
  ...schools,
  ...heads,
  ...kindergartens,
];

/** Teachers who went to another school in the autumn of 2022, by pseudonym. */
export const PERSONS: readonly DraftPerson[] = Array.from({ length: 18 }, (_, at) => {
  const unitId = HEADS[at % HEADS.length]![0];
  return {
    id: `t-${padded(at + 1, 3)}`,
    label: `交流教师 ${padded(at + 1, 2)}`,
    unitId,
    groups: ['2022年秋季交流教师'],
  };
});
