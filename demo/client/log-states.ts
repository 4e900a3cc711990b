/** Hands invented records to the registers of the states page. */
import type { ReformRecord, Roster } from 'jiaogai/sdk';

const member = { groups: [], from: null, to: null };
const SCHOOLS = ['示例第一小学', '示例第二小学', '示例第三中学', '示例实验幼儿园'];

const roster: Roster = {
  units: SCHOOLS.map((name, at) => ({ id: `u${at + 1}`, name, sizes: {}, ...member })),
  persons: ['督学甲', '督学乙'].map((label, at) => ({ id: `p${at + 1}`, label, unitId: null, ...member })),
};

type Draft = Pick<ReformRecord, 'id' | 'kind' | 'on'> & Partial<ReformRecord>;

const settled = [{ on: '2025-09-26', text: '课表已按国家课程补齐，张贴在各班。', isSettled: true }];
const underWay = [{ on: '2025-10-10', text: '已下单，等待安装。', isSettled: false }];

const inspections: readonly Draft[] = [
  {
    id: 'i1',
    kind: 'inspection',
    on: '2025-09-03',
    unitId: 'u1',
    personId: 'p1',
    note: '开学检查',
    findings: [
      { id: 'f1', text: '三年级课表缺劳动课', due: '2025-09-30', followUps: settled },
      { id: 'f2', text: '作业公示栏没有更新', due: '2025-09-30', followUps: [] },
    ],
    evidence: [{ id: 'e1', title: '现场检查表', url: null, on: '2025-09-03', visibility: 'internal' }],
  },
  {
    id: 'i2',
    kind: 'inspection',
    on: '2025-09-18',
    unitId: 'u3',
    personId: 'p2',
    note: '实验室安全检查，查看危险化学品台账、通风和应急物品',
    findings: [{ id: 'f3', text: '两间实验室没有洗眼器', due: '2025-11-15', followUps: underWay }],
  },
  {
    id: 'i3',
    kind: 'inspection',
    on: '2025-09-25',
    unitId: 'u2',
    personId: 'p1',
    note: '课后服务检查',
    findings: [{ id: 'f4', text: '服务菜单没有公示', due: '2025-09-26', followUps: settled }],
  },
  { id: 'i4', kind: 'inspection', on: '2025-10-15', unitId: 'u4', personId: 'p2', note: '食堂检查，没有发现问题' },
];

const others: readonly Draft[] = [
  { id: 't1', kind: 'training', on: '2025-07-12', unitId: 'u1', personId: 'p1', quantity: 24, note: '暑期研修' },
  { id: 'h1', kind: 'homeVisit', on: '2025-09-20', unitId: 'u2', quantity: 3 },
  { id: 'g1', kind: 'readingTest', on: '2025-06-20', unitId: 'u3', quantity: 580, of: 600, note: '八年级' },
  { id: 'x1', kind: 'x-canteen', on: '2025-10-08', unitId: 'u4', note: '陪餐' },
];

const faulty: readonly unknown[] = [
  ...inspections,
  { id: 'b1', kind: 'dance', on: '2025-09-01' },
  { id: 'b2', kind: 'inspection', on: '2025-02-30' },
  { id: 'b3', kind: 'inspection', on: '2025-09-01', quantity: -3 },
  { id: 'b4', kind: 'inspection', on: '2025-09-01', quantity: 1e300 },
  { id: 'b5', kind: 'inspection', on: '2025-09-01', personId: '110101199003078515' },
  { ...inspections[3]!, note: '同一版的另一种说法' },
  null,
];

const many: readonly Draft[] = Array.from({ length: 10_000 }, (_, n) => ({
  id: `l${n}`,
  kind: 'lessonObserved',
  on: new Date(Date.UTC(2023, 0, 2 + Math.floor(n / 10))).toISOString().slice(0, 10),
  unitId: `u${(n % 4) + 1}`,
  personId: `p${(n % 2) + 1}`,
  note: `${['语文', '数学', '英语', '科学'][n % 4]}课，第 ${n + 1} 节`,
}));

const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  sample: inspections,
  faulty,
  mixed: [...inspections, ...others],
  many,
};

for (const [name, records] of Object.entries(SAMPLES)) {
  document.querySelectorAll(`inspection-log.${name}`).forEach((log) => Object.assign(log, { records, roster }));
}
