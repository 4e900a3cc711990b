/** Reports that came with a ledger, or were changed in it. */
import type { Plan, Report } from '../../sdk/model/index.js';
import { addKept, changeKept, getKept } from '../store/kept.js';
import { touchPlan, type KeptReport } from '../store/plans.js';
import type { Call } from './call.js';
import { txOf } from './call.js';
import { journal } from './journal.js';
import { Problem } from './problem.js';

const besideOf = ({ planId, taskId, unitId, on, state }: KeptReport) => ({
  ...{ plan_id: planId, task_id: taskId, unit_id: unitId, on_day: on, state },
});

/** What a report becomes: an officer's ledger speaks for the bureau, so what is accepted in it is decided. */
function next(report: Report, planId: string, was: KeptReport | null, at: string): KeptReport {
  const isSaid = report.state !== 'draft';
  const isDecided = report.state === 'accepted' || report.state === 'returned';
  const isSameState = was?.state === report.state;
  return {
    ...report,
    planId,
    submittedAt: was?.submittedAt ?? (isSaid ? at : null),
    decidedAt: isDecided ? (isSameState ? was.decidedAt : at) : null,
    decisionText: isSameState ? was.decisionText : null,
  };
}

async function addReport(call: Call, report: KeptReport): Promise<void> {
  const place = { region: call.region, id: report.id };
  const isNew = await addKept(txOf(call), 'reports', place, { value: report, at: call.at, beside: besideOf(report) });
  if (!isNew) throw new Problem('conflict', 'a report of this id belongs to another plan');
  const event = { kind: 'report', planId: report.planId, version: 1 } as const;
  await journal(call, { kind: 'report', id: report.id, action: 'create', after: report, event });
}

async function changeReport(call: Call, report: Report, planId: string): Promise<void> {
  const place = { region: call.region, id: report.id };
  const kept = await getKept<KeptReport>(call.db, 'reports', place);
  if (kept?.value.planId !== planId) throw new Problem('stale', 'a report was removed meanwhile');
  const value = next(report, planId, kept.value, call.at);
  const facts = { version: kept.version, value, at: call.at, beside: besideOf(value) };
  if (!(await changeKept(txOf(call), 'reports', place, facts))) throw new Problem('stale', 'it was changed meanwhile');
  const event = { kind: 'report', planId, version: kept.version + 1 } as const;
  await journal(call, { kind: 'report', id: report.id, action: 'change', before: kept.value, after: value, event });
}

/** A value as text that does not depend on the order of its fields: a workbook gives them in another. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Writes the reports of a plan that are new or another than they were. None is ever removed by a ledger. */
export async function writeLedgerReports(call: Call, before: readonly Report[], plan: Plan): Promise<void> {
  const was = new Map(before.map((report) => [report.id, textOf(report)]));
  const changed = plan.reports.filter((report) => was.get(report.id) !== textOf(report));
  for (const report of changed) {
    if (was.has(report.id)) await changeReport(call, report, plan.id);
    else await addReport(call, next(report, plan.id, null, call.at));
  }
  if (changed.length > 0) await touchPlan(txOf(call), { region: call.region, planId: plan.id });
}
