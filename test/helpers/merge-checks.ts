import assert from 'node:assert/strict';
import { parsePlan, type Plan } from '../../src/sdk/model/index.js';
import type { MergedPlan } from '../../src/sdk/rules/merge-plan.js';

/** The ids of a list, in order. */
export const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const sorted = (list: readonly string[]): string[] => [...list].sort();

/** No id twice, nothing that refers to nothing. */
export function assertSound(plan: Plan): void {
  parsePlan(plan);
  const lists = [plan.tasks, plan.targets, plan.reports, plan.units, plan.phases];
  for (const list of lists) assert.equal(new Set(ids(list)).size, list.length, 'no id twice');
  const [tasks, phases, units] = [new Set(ids(plan.tasks)), new Set(ids(plan.phases)), new Set(ids(plan.units))];
  const reports = new Map(plan.reports.map((report) => [report.id, report.taskId]));
  for (const task of plan.tasks) {
    assert.ok(task.parentId === null || tasks.has(task.parentId), `parent of ${task.id}`);
    assert.ok(task.phaseId === null || phases.has(task.phaseId), `phase of ${task.id}`);
    for (const id of task.reports) assert.equal(reports.get(id), task.id, `report ${id}`);
  }
  for (const each of [...plan.targets, ...plan.deadlines])
    assert.ok(each.taskId === null || tasks.has(each.taskId), `task ${each.taskId}`);
  for (const report of plan.reports) {
    assert.ok(tasks.has(report.taskId), `task of ${report.id}`);
    assert.ok(report.unitId === null || units.has(report.unitId), `unit of ${report.id}`);
  }
}

const hasState = (plan: Plan, id: string): boolean => {
  const task = plan.tasks.find((each) => each.id === id)!;
  const isTouched = task.status !== 'notStarted' || task.progress !== null || task.evidence.length > 0;
  return isTouched || plan.reports.some((report) => report.taskId === id);
};

/** What was done stands in the merged plan or among the orphans, and only there. */
export function assertNothingLost(old: Plan, { plan, kept, orphans }: MergedPlan): void {
  assert.deepEqual(sorted([...ids(plan.reports), ...ids(orphans.reports)]), sorted(ids(old.reports)));
  assert.equal(kept.reports, plan.reports.length);
  const withState = ids(old.tasks).filter((id) => hasState(old, id));
  const there = withState.filter((id) => plan.tasks.some((task) => task.id === id));
  assert.deepEqual(sorted([...there, ...ids(orphans.tasks)]), sorted(withState));
  assert.equal(kept.tasksWithState, there.length);
  for (const id of there) {
    const [was, is] = [old, plan].map((each) => each.tasks.find((task) => task.id === id)!);
    assert.deepEqual([is!.status, is!.progress, is!.evidence], [was!.status, was!.progress, was!.evidence]);
    assert.deepEqual(is!.reports, was!.reports);
  }
  assert.equal(kept.targets + orphans.targets.length, old.targets.length);
}
