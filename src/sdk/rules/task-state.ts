import type { Report, TaskStatus } from '../model/index.js';
import { countWorkdays, workdayLimit } from './calendar.js';
import { daysBetween } from './dates.js';
import { latestReport, progressOf, statusOf, verdictOf, type Stated, type Verdict } from './task-status.js';

export * from './task-status.js';

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
