import type { TaskChange, TaskResource } from '../../sdk/contract/index.js';
import type { Task, Unit } from '../../sdk/model/index.js';
import { todayIn } from '../../sdk/rules/today.js';
import { hasRole, speaksFor } from '../auth/principal.js';
import type { Kept } from '../store/kept.js';
import { listPlanReports, toReport, type KeptPlan, type PlanHead } from '../store/plans.js';
import type { Call, Handlers } from './call.js';
import { txOf } from './call.js';
import { journal } from './journal.js';
import { listTasks } from './list-tasks.js';
import { foundPlan, isOfBureau, reportsSeenBy } from './plans.js';
import { Problem } from './problem.js';
import { toTaskResource } from './task-resource.js';
import { found, replace } from './versions.js';

/** The names under which units are known in a plan, and in the region. */
export function namesOf(units: readonly Unit[], ids: readonly string[]): string[] {
  return units.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

/** Whether somebody speaks for one of the units that lead a task. */
export function leads(call: Call, head: PlanHead, task: Task): boolean {
  const { principal } = call;
  if (!principal) return false;
  const own = namesOf(head.units, principal.units);
  return task.leads.some((name) => own.includes(name)) || speaksFor(principal, task.leads);
}

const CLERKS = ['status', 'progress', 'evidence'];

function requireMay(call: Call, plan: KeptPlan, task: Task, change: TaskChange): void {
  if (hasRole(call.principal!, 'officer')) return;
  if (!leads(call, plan.value, task)) throw new Problem('not-allowed', 'only a unit that leads the task changes it');
  const others = Object.keys(change).filter((name) => !CLERKS.includes(name));
  if (others.length === 0) return;
  const issues = others.map((path) => ({ path, message: 'is changed by an officer' }));
  throw new Problem('not-allowed', 'a clerk changes status, progress and evidence', { issues });
}

/** @throws {Problem} `rule-broken` for what no task may be. */
function checkChange(plan: KeptPlan, task: Task): void {
  const phases = plan.value.phases.map(({ id }) => id);
  const issues: { path: string; message: string }[] = [];
  if (task.phaseId !== null && !phases.includes(task.phaseId))
    issues.push({ path: 'phaseId', message: 'no such phase' });
  if (task.title.trim() === '') issues.push({ path: 'title', message: 'a task has a title' });
  if (task.status === 'done' && task.progress !== null && task.progress < 100) {
    issues.push({ path: 'progress', message: 'what is done is done to 100 %' });
  }
  if (issues.length > 0) throw new Problem('rule-broken', 'a rule says no', { issues });
}

async function shown(call: Call, plan: KeptPlan, kept: Kept<Task>, asOf?: string): Promise<TaskResource> {
  const { region, principal } = call;
  const isPublic = !isOfBureau(principal);
  const all = await listPlanReports(call.db, { region, planId: plan.id, taskId: kept.id });
  const seen = all
    .map(({ value }) => value)
    .filter(isPublic ? ({ state }) => state === 'accepted' : reportsSeenBy(principal));
  const day = asOf ?? todayIn(call.now, plan.value.timeZone);
  return toTaskResource(kept, { planId: plan.id, reports: seen.map(toReport), asOf: day, isPublic });
}

const placeOf = (call: Call): { region: string; planId: string; id: string } => ({
  region: call.region,
  planId: call.params['planId']!,
  id: call.params['taskId']!,
});

/** Says that a plan was changed in one of its tasks. */
async function bumpPlan(call: Call, planId: string): Promise<void> {
  await txOf(call)
    .updateTable('plans')
    .set((eb) => ({ version: eb('version', '+', 1), changed_at: call.at }))
    .where('region', '=', call.region)
    .where('id', '=', planId)
    .execute();
}

async function patch(call: Call, change: TaskChange): Promise<Kept<Task>> {
  const plan = await foundPlan(call);
  const place = placeOf(call);
  // The plan first, as where it is written whole: then nobody changes a task between the look at it and the change.
  await bumpPlan(call, plan.id);
  const kept = await found<Task>(call, 'tasks', place);
  requireMay(call, plan, kept.value, change);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const value: Task = { ...kept.value, ...given };
  if (change.status === 'done' && change.progress === undefined) value.progress = 100;
  checkChange(plan, value);
  const resource = await shown(call, plan, kept);
  const beside = { area: value.area, phase_id: value.phaseId, due: value.due };
  const next = await replace(call, 'tasks', place, { kept, value, beside, show: () => resource });
  const event = { kind: 'task', planId: plan.id, version: next.version } as const;
  await journal(call, { kind: 'task', id: kept.id, action: 'change', before: kept.value, after: value, event });
  return next;
}

export const taskHandlers: Handlers<'listTasks' | 'getTask' | 'patchTask'> = {
  listTasks,

  async getTask(call) {
    const plan = await foundPlan(call);
    const kept = await found<Task>(call, 'tasks', placeOf(call));
    const body = await shown(call, plan, kept, call.query['as-of']);
    return { body, etag: body.etag, isPublic: !isOfBureau(call.principal) };
  },

  async patchTask(call) {
    const next = await patch(call, call.body);
    const plan = await foundPlan(call);
    const body = await shown(call, plan, next);
    return { body, etag: body.etag };
  },
};
