import type { Plan, Target, Task } from '../../sdk/model/index.js';
import {
  listPlanTargets,
  listPlanTasks,
  type KeptPlan,
  type KeptReport,
  type PlanHead,
  type PlanPlace,
} from './plans.js';
import type { Tables, Tx } from './tables.js';

/** Rows that one statement takes: both engines limit its parameters. */
const AT_ONCE = 500;
/** Of a plan that is written anew as a whole, only so many tasks are told one by one. */
const TOLD = 200;

/** A change as the journal takes it. */
export interface PlanChange {
  readonly kind: 'plan' | 'task';
  readonly id: string;
  readonly action: 'create' | 'change' | 'delete';
  readonly before: object | null;
  readonly after: object | null;
  readonly event?: { readonly kind: 'plan' | 'task'; readonly planId: string; readonly version: number | null };
}

interface Facts {
  readonly region: string;
  readonly plan: Plan;
  /** What stands there; null: the plan is new, and its reports come along. */
  readonly kept: KeptPlan | null;
  readonly at: string;
}

interface Item<T> {
  readonly value: T;
  readonly position: number;
}

/** What of a list is new, what is another, what is gone. */
function compare<T extends { id: string }>(
  old: readonly { id: string; version: number; value: T }[],
  next: readonly T[],
): { added: Item<T>[]; changed: (Item<T> & { before: T; version: number })[]; gone: { id: string; value: T }[] } {
  const before = new Map(old.map((each, position) => [each.id, { ...each, position }]));
  const added: Item<T>[] = [];
  const changed: (Item<T> & { before: T; version: number })[] = [];
  next.forEach((value, position) => {
    const was = before.get(value.id);
    before.delete(value.id);
    if (!was) added.push({ value, position });
    else if (was.position !== position || JSON.stringify(was.value) !== JSON.stringify(value)) {
      changed.push({ value, position, before: was.value, version: was.version });
    }
  });
  return { added, changed, gone: [...before.values()] };
}

type Row<K extends 'tasks' | 'targets'> = Tables[K];

function taskRow(facts: Facts, { value, position }: Item<Task>, version: number): Row<'tasks'> {
  const { area, phaseId, due } = value;
  return { ...targetRow(facts, { value, position }, version), area, phase_id: phaseId, due };
}

function targetRow(
  { region, plan, at }: Facts,
  { value, position }: Item<{ id: string }>,
  version: number,
): Row<'targets'> {
  return { region, plan_id: plan.id, id: value.id, version, changed_at: at, data: JSON.stringify(value), position };
}

async function writeList<T extends { id: string }>(
  tx: Tx,
  table: 'tasks' | 'targets',
  facts: Facts,
  list: { readonly old: readonly { id: string; version: number; value: T }[]; readonly next: readonly T[] },
  toRow: (item: Item<T>, version: number) => Row<'targets'>,
): Promise<ReturnType<typeof compare<T>>> {
  const { region, plan } = facts;
  const { added, changed, gone } = compare(list.old, list.next);
  // One table stands for both: Kysely's types cannot say "either".
  const name = table as 'targets';
  for (let at = 0; at < gone.length; at += AT_ONCE) {
    const ids = gone.slice(at, at + AT_ONCE).map(({ id }) => id);
    await tx
      .deleteFrom(name)
      .where('region', '=', region)
      .where('plan_id', '=', plan.id)
      .where('id', 'in', ids)
      .execute();
  }
  for (const item of changed) {
    await tx
      .updateTable(name)
      .set(toRow(item, item.version + 1))
      .where('region', '=', region)
      .where('plan_id', '=', plan.id)
      .where('id', '=', item.value.id)
      .execute();
  }
  for (let at = 0; at < added.length; at += AT_ONCE) {
    await tx
      .insertInto(name)
      .values(added.slice(at, at + AT_ONCE).map((item) => toRow(item, 1)))
      .execute();
  }
  return { added, changed, gone };
}

/**
 * Where the count of what hangs on a plan begins: at the second in which the plan was made, so that a plan that comes
 * again under the id of one that was deleted has no ETag that was there before.
 */
export function firstTouch(at: string): number {
  return Math.floor((Date.parse(at) - Date.UTC(2020)) / 1000);
}

async function writeHead(tx: Tx, { region, plan, kept, at }: Facts, head: PlanHead): Promise<boolean> {
  const facts = { changed_at: at, data: JSON.stringify(head), title: plan.title, task_count: plan.tasks.length };
  if (!kept) {
    const result = await tx
      .insertInto('plans')
      .values({ region, id: plan.id, version: 1, is_published: 0, touched: firstTouch(at), ...facts })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
  }
  const result = await tx
    .updateTable('plans')
    .set({ version: kept.version + 1, ...facts })
    .where('region', '=', region)
    .where('id', '=', plan.id)
    .where('version', '=', kept.version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

async function addReports(tx: Tx, { region, plan, at }: Facts): Promise<void> {
  const rows = plan.reports.map((report) => {
    const isSaid = report.state !== 'draft';
    const isDecided = report.state === 'accepted' || report.state === 'returned';
    const value: KeptReport = {
      ...report,
      planId: plan.id,
      submittedAt: isSaid ? at : null,
      decidedAt: isDecided ? at : null,
      decisionText: null,
    };
    const { id, taskId, unitId, on, state } = report;
    const facts = { plan_id: plan.id, task_id: taskId, unit_id: unitId, on_day: on, state };
    return { region, id, version: 1, changed_at: at, data: JSON.stringify(value), ...facts };
  });
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx
      .insertInto('reports')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  }
}

function changesOf(
  { plan, kept }: Facts,
  head: PlanHead,
  tasks: ReturnType<typeof compare<Task>> & { readonly version: number },
): PlanChange[] {
  const event = { kind: 'plan', planId: plan.id, version: tasks.version } as const;
  if (!kept) {
    const after = { title: plan.title, tasks: plan.tasks.length, targets: plan.targets.length };
    return [{ kind: 'plan', id: plan.id, action: 'create', before: null, after, event }];
  }
  const count = tasks.added.length + tasks.changed.length + tasks.gone.length;
  const whole: PlanChange = {
    kind: 'plan',
    id: plan.id,
    action: 'change',
    before: { ...kept.value, tasks: kept.taskCount },
    after: { ...head, tasks: plan.tasks.length, changedTasks: count },
    event,
  };
  if (count > TOLD) return [whole];
  return [
    whole,
    ...tasks.added.map(({ value }): PlanChange => {
      return { kind: 'task', id: value.id, action: 'create', before: null, after: value };
    }),
    ...tasks.changed.map(({ value, before }): PlanChange => {
      return { kind: 'task', id: value.id, action: 'change', before, after: value };
    }),
    ...tasks.gone.map(({ id, value }): PlanChange => {
      return { kind: 'task', id, action: 'delete', before: value, after: null };
    }),
  ];
}

/** Writes a plan: what has changed of it, task by task. Undefined: somebody else was faster. */
export async function writePlan(tx: Tx, facts: Facts): Promise<PlanChange[] | undefined> {
  const { plan, kept, region } = facts;
  const { tasks, targets, reports, ...head } = plan;
  if (!(await writeHead(tx, facts, head))) return undefined;
  const place: PlanPlace = { region, planId: plan.id };
  // Which reports a task has is told by the reports.
  const next = tasks.map((task) => ({ ...task, reports: [] }));
  const oldTasks = kept ? await listPlanTasks(tx, place) : [];
  const oldTargets = kept ? await listPlanTargets(tx, place) : [];
  const lists = await writeList(tx, 'tasks', facts, { old: oldTasks, next }, (item, version) =>
    taskRow(facts, item, version),
  );
  await writeList<Target>(tx, 'targets', facts, { old: oldTargets, next: targets }, (item, version) =>
    targetRow(facts, item, version),
  );
  if (!kept && reports.length > 0) await addReports(tx, facts);
  return changesOf(facts, head, { ...lists, version: (kept?.version ?? 0) + 1 });
}
