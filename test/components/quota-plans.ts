import type { CountRule, Plan, ReformRecord, Roster, Target } from '../../src/sdk/model/index.js';
import { makePlan } from './board-plans.js';

/** A target, to be changed as a test needs it. */
export function makeTarget(over: Partial<Target> & { id: string }): Target {
  return {
    taskId: null,
    label: `指标${over.id}`,
    quote: `指标${over.id}`,
    at: null,
    measure: 'count',
    comparator: 'atLeast',
    value: 10,
    valueMax: null,
    isStrict: false,
    isApproximate: false,
    baseline: null,
    unit: '个',
    per: null,
    due: '2024-12-31',
    subject: null,
    scope: null,
    kind: 'target',
    source: null,
    ...over,
  };
}

/** A plan with a target of every status on 10 October 2024, a condition and a rhythm. */
export function quotaPlan(over: Partial<Plan> = {}): Plan {
  const targets = [
    makeTarget({ id: 'met', label: '基地不少于 2 个', value: 2 }),
    makeTarget({ id: 'track', label: '教研组不少于 10 个' }),
    makeTarget({ id: 'share', label: '参与率达到 100%', measure: 'share', value: 100, unit: '%' }),
    makeTarget({ id: 'silent', label: '评选 1 次', value: 1, unit: '次' }),
    makeTarget({
      id: 'behind',
      label: '编制不少于 43 个',
      value: 43,
      source: { markers: ['一、'], at: [0, 8], quote: '编制不少于43个' },
    }),
    makeTarget({ id: 'missed', label: '上年学位 100 个', value: 100, due: '2023-12-31' }),
    makeTarget({ id: 'each', label: '每人培训 90 学时', value: 90, unit: '学时', due: '2024-12-31' }),
    makeTarget({ id: 'six', label: '从事教学工作 6 年', value: 6, unit: '年', due: null, kind: 'eligibility' }),
    makeTarget({ id: 'cycle', label: '三年一周期', value: 3, unit: '年', due: null, kind: 'schedule' }),
  ];
  return makePlan({ title: '示例县教研行动计划', mark: '演示数据', issuedOn: '2023-01-01', targets, ...over });
}

export function makeRecord(
  id: string,
  kind: ReformRecord['kind'],
  over: Partial<ReformRecord> = {},
): Partial<ReformRecord> {
  return { id, kind, on: '2024-05-20', unitId: 'a', ...over };
}

export function makeRule(
  targetId: string,
  kind: ReformRecord['kind'],
  over: Partial<CountRule> = {},
): Partial<CountRule> {
  return { targetId, kinds: [kind], ...over };
}

export const roster = {
  units: [
    { id: 'a', name: '甲县教研室' },
    { id: 'b', name: '乙县教研室' },
    { id: 'c', name: '丙县教研室' },
  ],
  persons: [
    { id: 'p1', label: '教研员一', unitId: 'a' },
    { id: 'p2', label: '教研员二', unitId: 'a' },
    { id: 'p3', label: '教研员三', unitId: 'b' },
  ],
} as unknown as Roster;

/** Records of that plan with roster and rules. */
export function quotaRecords(): Record<string, unknown> {
  const many = (count: number, kind: ReformRecord['kind'], over: Partial<ReformRecord> = {}): Partial<ReformRecord>[] =>
    Array.from({ length: count }, (_, n) => makeRecord(`${kind}-${n}`, kind, over));
  return {
    records: [
      ...many(3, 'baseFounded', { on: '2024-09-24' }),
      ...many(9, 'groupFounded', { unitId: 'b' }),
      ...many(20, 'postFilled'),
      ...many(4, 'placeAdded', { on: '2023-06-01' }),
      makeRecord('read', 'readingTest', { quantity: 580 }),
      makeRecord('t1', 'training', { personId: 'p1', quantity: 95 }),
      makeRecord('t2', 'training', { personId: 'p2', quantity: 20 }),
    ],
    roster,
    rules: [
      makeRule('met', 'baseFounded'),
      makeRule('track', 'groupFounded'),
      makeRule('share', 'readingTest'),
      makeRule('silent', 'award'),
      makeRule('behind', 'postFilled'),
      makeRule('missed', 'placeAdded'),
      makeRule('each', 'training', { each: 'person' }),
    ],
  };
}
