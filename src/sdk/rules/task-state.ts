import type { Report, Task, TaskStatus } from '../model/index.js';
import { countWorkdays, workdayLimit } from './calendar.js';
import { daysBetween } from './dates.js';

/** What a task is on a day: its status, or what its due date makes of it. */
export type Verdict = 'done' | 'inProgress' | 'notStarted' | 'suspended' | 'dueSoon' | 'overdue';

/** A task's state as of a day (截至某日的状态). */
export interface TaskState {
  readonly status: TaskStatus;
  /** Percent, or null when nobody said. */
  readonly progress: number | null;
  readonly verdict: Verdict;
  /** Calendar days past the due date; 0 unless overdue. */
  readonly daysOverdue: number;
  /** Workdays up to and including the due date; null without a due date, when done, suspended or overdue, or when a year is not yet published. */
  readonly workdaysLeft: number | null;
  /** The accepted report that gives the state, or null. */
  readonly report: Report | null;
}

/** The day on which a ledger is seen, and how many workdays ahead count as soon. */
export interface StateRule {
  readonly asOf: string;
  readonly dueSoonWorkdays: number;
}

type Stated = Pick<Task, 'id' | 'status' | 'progress' | 'due'>;

/**
 * The accepted report that speaks for a task on a day: the last one dated no later. Null when all accepted ones are
 * later, undefined when there is none at all. Of two of one day the later in the list speaks.
 */
export function latestReport(reports: readonly Report[], asOf: string): Report | null | undefined {
  let latest: Report | null | undefined;
  for (const report of reports) {
    if (report.state !== 'accepted') continue;
    if (report.on > asOf) latest ??= null;
    else if (!latest || report.on >= latest.on) latest = report;
  }
  return latest;
}

/** The status that a report (as `latestReport` gives it) leaves a task in; a task whose reports are all later has not started. */
export function statusOf(task: Stated, report: Report | null | undefined): TaskStatus {
  return report ? report.status : report === null ? 'notStarted' : task.status;
}

/** Progress in percent: what the report says, 100 when done, else what the task says; null when nobody said. */
export function progressOf(task: Stated, report: Report | null | undefined): number | null {
  const said = report ? report.progress : report === null ? null : task.progress;
  if (said !== null && said !== undefined) return said;
  return statusOf(task, report) === 'done' ? 100 : report ? task.progress : null;
}

/** What `status` and a due date are on `asOf`, `limit` being the last day that is soon (`workdayLimit`). */
export function verdictOf(status: TaskStatus, due: string | null, asOf: string, limit: string): Verdict {
  if (status === 'done' || status === 'suspended' || !due || due > limit) return status;
  return due < asOf ? 'overdue' : 'dueSoon';
}

/**
 * The state of a task as of a day, from its accepted reports dated no later; overdue and due soon are verdicts. A task
 * without any accepted report keeps its stored status. On the due date itself a task is due soon, the day after overdue.
 *
 * @example
 * taskState(task, plan.reports, { asOf: '2025-10-20', dueSoonWorkdays: 10 }).verdict; // 'overdue'
 */
export function taskState(task: Stated, reports: readonly Report[], rule: StateRule): TaskState {
  const own = reports.filter((report) => report.taskId === task.id);
  const report = latestReport(own, rule.asOf);
  const status = statusOf(task, report);
  const verdict = verdictOf(status, task.due, rule.asOf, workdayLimit(rule.asOf, rule.dueSoonWorkdays));
  const isOpen = task.due !== null && task.due >= rule.asOf && status !== 'done' && status !== 'suspended';
  const left = isOpen ? countWorkdays(rule.asOf, task.due!) : undefined;
  return {
    status,
    progress: progressOf(task, report),
    verdict,
    daysOverdue: verdict === 'overdue' ? daysBetween(task.due!, rule.asOf) : 0,
    workdaysLeft: left?.ok ? left.days : null,
    report: report ?? null,
  };
}
