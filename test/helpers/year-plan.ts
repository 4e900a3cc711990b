import { parsePlan, type Plan, type Report, type Task } from '../../src/sdk/model/index.js';

/** 每年年底 of the plan as a whole. */
export const YEAR_END = { period: 'year', interval: 1, on: '12-31', text: '每年年底' } as const;

export const task = (id: string, leads: string[], some: Partial<Task> = {}): Task => ({
  ...{ id, parentId: null, number: id, area: '课程', title: `任务${id}`, text: '', leads, partners: [], phaseId: null },
  ...{ due: null, recurrence: null, status: 'notStarted', progress: null, evidence: [], reports: [], source: null },
  ...some,
});

export const report = (taskId: string, unitId: string | null, on: string, some: Partial<Report> = {}): Report => ({
  ...{ id: `${taskId}-${unitId ?? 'x'}-${on}`, taskId, unitId, on, status: 'inProgress', progress: 50, text: '已开展' },
  ...{ evidence: [], state: 'accepted', visibility: 'internal' },
  ...some,
});

const UNITS = [
  { id: 'u-basic', name: '基础教育科' },
  { id: 'u-sup', name: '督导室' },
  { id: 'u-train', name: '教师进修学校' },
];

/** A plan of 2023 that is reported at the end of every year: three units, three tasks. */
export function yearPlan(some: Partial<Plan> = {}): Plan {
  return parsePlan({
    schemaVersion: 1,
    id: 'plan-year',
    title: '临江市教学改革行动方案',
    documentNumber: '临教〔2023〕6号',
    issuer: '临江市教育局',
    issuedOn: '2023-05-15',
    region: { code: '411121', name: '临江市' },
    mark: '演示数据',
    units: UNITS,
    deadlines: [{ quote: '每年年底', at: [0, 4], date: null, recurrence: YEAR_END, taskId: null }],
    tasks: [
      task('t1', ['基础教育科'], { due: '2024-06-30' }),
      task('t2', ['督导室', '教师进修学校'], { area: '教研', due: '2025-12-31' }),
      task('t3', ['督导室'], { area: '评价' }),
    ],
    ...some,
  });
}
