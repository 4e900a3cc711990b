/** Plans: a head, and tasks, targets and reports in tables of their own. */
import type { CompiledQuery } from 'kysely';
import type { Plan, Report, Target, Task } from '../../sdk/model/index.js';
import { readRow, type Kept } from './kept.js';
import type { Db, Tx } from './tables.js';

/** What stands in a plan beside its lists. */
export type PlanHead = Omit<Plan, 'tasks' | 'targets' | 'reports'>;

/** A plan's head as it is kept. */
export interface KeptPlan extends Kept<PlanHead> {
  readonly isPublished: boolean;
  /** Counts reports, which do not change the plan itself. */
  readonly touched: number;
  readonly taskCount: number;
}

/** A report as it is kept: with its plan and what became of it. */
export interface KeptReport extends Report {
  readonly planId: string;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly decisionText: string | null;
}

export interface PlanPlace {
  readonly region: string;
  readonly planId: string;
}

const COLUMNS = ['id', 'version', 'changed_at', 'data'] as const;

interface PlanRow {
  id: string;
  version: number;
  changed_at: string;
  data: string;
  is_published: number;
  touched: number;
  task_count: number;
}

function toKeptPlan(row: PlanRow): KeptPlan {
  return {
    ...readRow<PlanHead>(row),
    isPublished: row.is_published === 1,
    touched: row.touched,
    taskCount: row.task_count,
  };
}

/** The head of a plan; undefined: there is none. */
export async function getPlanHead(db: Db | Tx, { region, planId }: PlanPlace): Promise<KeptPlan | undefined> {
  const row = await db
    .selectFrom('plans')
    .select([...COLUMNS, 'is_published', 'touched', 'task_count'])
    .where('region', '=', region)
    .where('id', '=', planId)
    .executeTakeFirst();
  return row && toKeptPlan(row);
}

/** How a plan stands. */
export interface PlanStamp {
  readonly version: number;
  readonly touched: number;
  readonly isPublished: boolean;
  readonly changedAt: string;
}

type StampRow = Pick<PlanRow, 'version' | 'touched' | 'is_published' | 'changed_at'>;

/** The question of every read of a plan, made once for each database: to make it takes longer than to answer it. */
const stampQueries = new WeakMap<Db | Tx, CompiledQuery<StampRow>>();

function stampQueryOf(db: Db | Tx): CompiledQuery<StampRow> {
  const known = stampQueries.get(db);
  if (known) return known;
  const made = db
    .selectFrom('plans')
    .select(['version', 'touched', 'is_published', 'changed_at'])
    .where('region', '=', '')
    .where('id', '=', '')
    .compile();
  stampQueries.set(db, made);
  return made;
}

/** How a plan stands, without reading it. */
export async function getPlanStamp(db: Db | Tx, { region, planId }: PlanPlace): Promise<PlanStamp | undefined> {
  const { rows } = await db.executeQuery<StampRow>({ ...stampQueryOf(db), parameters: [region, planId] });
  const [row] = rows;
  if (!row) return undefined;
  const { version, touched, is_published: isPublished, changed_at: changedAt } = row;
  return { version, touched, isPublished: isPublished === 1, changedAt };
}

/** Heads of plans after an id, in the order of their ids. */
export async function listPlanHeads(
  db: Db | Tx,
  facts: { region: string; after: string | null; limit: number; isPublicOnly: boolean },
): Promise<KeptPlan[]> {
  const rows = await db
    .selectFrom('plans')
    .select([...COLUMNS, 'is_published', 'touched', 'task_count'])
    .where('region', '=', facts.region)
    .$if(facts.after !== null, (query) => query.where('id', '>', facts.after!))
    .$if(facts.isPublicOnly, (query) => query.where('is_published', '=', 1))
    .orderBy('id')
    .limit(facts.limit)
    .execute();
  return rows.map(toKeptPlan);
}

/** Tasks of a plan in their order. */
export async function listPlanTasks(db: Db | Tx, { region, planId }: PlanPlace): Promise<Kept<Task>[]> {
  const rows = await db
    .selectFrom('tasks')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map((row) => readRow<Task>(row));
}

export async function listPlanTargets(db: Db | Tx, { region, planId }: PlanPlace): Promise<Kept<Target>[]> {
  const rows = await db
    .selectFrom('targets')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map((row) => readRow<Target>(row));
}

/** Reports of a plan, or of one of its tasks, oldest first; of one day in the order in which they were made. */
export async function listPlanReports(
  db: Db | Tx,
  { region, planId, taskId }: PlanPlace & { readonly taskId?: string },
): Promise<Kept<KeptReport>[]> {
  const rows = await db
    .selectFrom('reports')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('plan_id', '=', planId)
    .$if(taskId !== undefined, (query) => query.where('task_id', '=', taskId!))
    .orderBy('on_day')
    .orderBy('id')
    .execute();
  return rows.map((row) => readRow<KeptReport>(row));
}

/** A report of the model: nothing of what the bureau said of it. */
export function toReport({ planId, submittedAt, decidedAt, decisionText, ...report }: KeptReport): Report {
  void [planId, submittedAt, decidedAt, decisionText];
  return report;
}

/** A plan of its parts. Reports of tasks that are no longer set stay behind. */
export function assemblePlan(
  head: PlanHead,
  parts: { tasks: readonly Task[]; targets: readonly Target[]; reports: readonly KeptReport[] },
): Plan {
  const byTask = new Map<string, string[]>();
  const there = new Set(parts.tasks.map(({ id }) => id));
  const reports = parts.reports.filter(({ taskId }) => there.has(taskId));
  for (const { id, taskId } of reports) byTask.set(taskId, [...(byTask.get(taskId) ?? []), id]);
  return {
    ...head,
    tasks: parts.tasks.map((task) => ({ ...task, reports: byTask.get(task.id) ?? [] })),
    reports: reports.map(toReport),
    targets: [...parts.targets],
  };
}

/** Says that what hangs on a plan has changed. */
export async function touchPlan(tx: Tx, { region, planId }: PlanPlace): Promise<void> {
  await tx
    .updateTable('plans')
    .set((eb) => ({ touched: eb('touched', '+', 1) }))
    .where('region', '=', region)
    .where('id', '=', planId)
    .execute();
}
