import type { Report, Task, TaskStatus } from '../model/index.js';

/** What a task is on a day: its status, or what its due date makes of it. */
export type Verdict = 'done' | 'inProgress' | 'notStarted' | 'suspended' | 'dueSoon' | 'overdue';

/** What of a task its state is read from. */
export type Stated = Pick<Task, 'id' | 'status' | 'progress' | 'due'>;

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
