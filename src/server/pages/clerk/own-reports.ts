import type { ReportResource } from 'jiaogai/sdk';
import { desk } from '../app/desk.js';

/** The last report of each task, by plan and task. */
export type OwnReports = ReadonlyMap<string, ReportResource>;

export const taskKey = (planId: string, taskId: string): string => `${planId}/${taskId}`;

/** Where what is typed of a task waits on this device. */
export function draftPlace(planId: string, taskId: string): readonly string[] {
  return [desk.identity?.subject ?? '', desk.config?.region ?? '', 'report', planId, taskId];
}

function isLater(one: ReportResource, other: ReportResource): boolean {
  // What is still to be done comes before what is done with.
  const open = (report: ReportResource): number => Number(report.state === 'draft' || report.state === 'returned');
  if (open(one) !== open(other)) return open(one) > open(other);
  return one.on === other.on ? one.id > other.id : one.on > other.on;
}

/** Of each task the report that counts for its clerk: one that is open, else the last one. */
export function latestByTask(reports: readonly ReportResource[]): OwnReports {
  const found = new Map<string, ReportResource>();
  for (const report of reports) {
    const key = taskKey(report.planId, report.taskId);
    const known = found.get(key);
    if (!known || isLater(report, known)) found.set(key, report);
  }
  return found;
}
