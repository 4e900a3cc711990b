import type { Evidence, Plan, Report } from '../model/index.js';

const isPublic = ({ visibility }: Evidence): boolean => visibility === 'public';

/**
 * What the public may know of an accepted report. Of an internal one that is what it makes of its task: without it the
 * public ledger would show another state than the bureau's own.
 */
function toPublicReport(report: Report): Report {
  if (report.visibility === 'public') return { ...report, evidence: report.evidence.filter(isPublic) };
  return { ...report, unitId: null, text: '', evidence: [] };
}

/**
 * The plan as it may leave a server without a token: no warnings, only public evidence, only accepted reports, internal
 * ones without their words, evidence and unit. The state of every task on every day is the same as in `plan`
 * (`taskState`), which is not changed. Done twice it is done once.
 *
 * @example
 * respond(JSON.stringify(toPublicPlan(plan)));
 */
export function toPublicPlan(plan: Plan): Plan {
  const reports = plan.reports.filter(({ state }) => state === 'accepted').map(toPublicReport);
  const left = new Set(reports.map(({ id }) => id));
  return {
    ...plan,
    warnings: [],
    tasks: plan.tasks.map((task) => ({
      ...task,
      evidence: task.evidence.filter(isPublic),
      reports: task.reports.filter((id) => left.has(id)),
    })),
    reports,
  };
}
