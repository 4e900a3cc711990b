/** A plan with one target in each state, and its records: what the page of states draws in every form. */
import type { DraftRecord, DraftRule, DraftUnit } from './document.js';

const AS_OF = '2024-06-30';
const NO_SIZE: Record<string, number> = {};
const UNITS: readonly DraftUnit[] = ['甲区', '乙区', '丙区'].map((name, at) => {
  return { id: `u${at + 1}`, name, sizes: at === 2 ? NO_SIZE : { 教师: 120 } };
});

interface State {
  readonly status: string;
  readonly label: string;
  readonly due: string | null;
  /** What units have recorded, in order; null: nothing. */
  readonly amounts: readonly (number | null)[];
  readonly isShare?: boolean;
}

export const QUOTA_STATES: readonly State[] = [
  { status: 'met', label: '已达成：新增活动场地', due: '2024-12-31', amounts: [5, 4, 3] },
  { status: 'onTrack', label: '按进度：校本课程', due: '2024-12-31', amounts: [3, 2, 1] },
  { status: 'behind', label: '落后：实验室改造', due: '2024-12-31', amounts: [2, 1, null] },
  { status: 'missed', label: '未达成：阅览室开放', due: '2024-05-31', amounts: [4, 4, 0] },
  { status: 'notReported', label: '未报送：校车线路', due: '2024-12-31', amounts: [null, null, null] },
  {
    status: 'denominatorUnknown',
    label: '缺少基数：骨干教师占比',
    due: '2024-12-31',
    amounts: [14, 12, 9],
    isShare: true,
  },
];

function targetOf({ status, label, due, isShare }: State): object {
  return {
    id: status,
    label,
    quote: label,
    at: null,
    measure: isShare ? 'share' : 'count',
    comparator: 'atLeast',
    value: 10,
    unit: isShare ? '%' : '处',
    due,
    kind: 'target',
    source: null,
  };
}

function recordsOf({ status, amounts }: State): DraftRecord[] {
  return amounts.flatMap((amount, at): DraftRecord[] => {
    if (amount === null) return [];
    const days = ['2024-02-20', '2024-05-15'];
    const first = Math.floor(amount / 2);
    return days.map((on, n) => {
      return {
        id: `${status}-${at}-${n}`,
        kind: `x-${status}`,
        on,
        unitId: UNITS[at]!.id,
        quantity: n === 0 ? first : amount - first,
      };
    });
  });
}

/** Files of the page of states by name. */
export function quotaStateFiles(): Map<string, unknown> {
  const rules = QUOTA_STATES.map(({ status, isShare }): DraftRule => {
    return { targetId: status, kinds: [`x-${status}`], ...(isShare ? { size: '教师' } : {}) };
  });
  const plan = {
    schemaVersion: 1,
    id: 'quota-states',
    title: '每种状态一个指标',
    issuer: '示例市教育局',
    issuedOn: '2024-01-01',
    mark: '演示数据',
    tasks: [],
    targets: QUOTA_STATES.map(targetOf),
  };
  const records = QUOTA_STATES.flatMap(recordsOf);
  const roster = { units: UNITS, persons: [] };
  const bad = [
    { id: 'ok', kind: 'x-met', on: '2024-03-01', unitId: 'u1', quantity: 4 },
    { id: 'negative', kind: 'x-met', on: '2024-03-01', unitId: 'u1', quantity: -3 },
    { id: 'huge', kind: 'x-met', on: '2024-03-01', unitId: 'u1', quantity: 1e308 },
    { id: 'text', kind: 'x-met', on: '2024-03-01', unitId: 'u1', quantity: '三' },
    { id: 'day', kind: 'x-met', on: '2024-02-30', unitId: 'u2', quantity: 1 },
    { id: 'kind', kind: 'schoolVisits', on: '2024-03-01', unitId: 'u2', quantity: 1 },
    { id: 'phone', kind: 'x-met', on: '2024-03-01', personId: '13800000000', quantity: 1 },
    { id: 'twice', kind: 'x-met', on: '2024-03-01', unitId: 'u3', quantity: 1 },
    { id: 'twice', kind: 'x-met', on: '2024-03-01', unitId: 'u3', quantity: 2 },
  ];
  return new Map<string, unknown>([
    ['state-quota.json', plan],
    ['state-quota-records.json', { mark: '演示数据', records, roster, rules }],
    ['state-quota-bad.json', { mark: '演示数据', records: bad, roster, rules }],
    ['state-quota-none.json', { mark: '演示数据', records: [], roster, rules }],
  ]);
}

export { AS_OF as QUOTA_STATES_AS_OF };
