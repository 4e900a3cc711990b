import type { CountRule, ReformRecord, Roster, Target } from '../../src/sdk/model/index.js';
import type { QuotaFault } from '../../src/sdk/rules/quota-fault.js';
import type { Reading } from '../../src/sdk/rules/measure.js';

/** A target of 90 hours, to be changed as a test needs it. */
export function targetOf(change: Partial<Target> = {}): Target {
  return {
    id: 't',
    taskId: null,
    label: '示例指标',
    quote: '示例',
    at: null,
    measure: 'count',
    comparator: 'atLeast',
    value: 90,
    valueMax: null,
    isStrict: false,
    isApproximate: false,
    baseline: null,
    unit: '学时',
    per: null,
    due: null,
    subject: null,
    scope: null,
    kind: 'target',
    source: null,
    ...change,
  };
}

export const perOf = (period: NonNullable<Target['per']>['period'], interval = 1): Target['per'] => ({
  text: '每年',
  period,
  interval,
  each: null,
});

export function ruleOf(change: Partial<CountRule> = {}): CountRule {
  const rule = { kinds: ['training' as const], counts: 'quantity' as const, each: 'region' as const };
  return { targetId: 't', ...rule, of: null, size: null, group: null, comparator: null, start: null, ...change };
}

export function recordOf(id: string, on: string, change: Partial<ReformRecord> = {}): ReformRecord {
  const rest = { note: '', evidence: [], findings: [], targetIds: [], revision: 1, isDeleted: false };
  return { id, kind: 'training', on, unitId: null, personId: null, quantity: 1, of: null, ...rest, ...change };
}

export const rosterOf = (
  units: Record<string, Record<string, number>>,
  persons: Record<string, string> = {},
): Roster => ({
  units: Object.entries(units).map(([id, sizes]) => ({ id, name: id, sizes, groups: [], from: null, to: null })),
  persons: Object.entries(persons).map(([id, group]) => {
    return { id, label: '', unitId: null, groups: group ? [group] : [], from: null, to: null };
  }),
});

/** A reading that must be one. */
export function soundly(reading: Reading | QuotaFault): Reading {
  if (!reading.ok) throw new Error(`no reading: ${reading.code} of ${reading.field}`);
  return reading;
}
