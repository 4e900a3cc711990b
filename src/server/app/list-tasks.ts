import { sql } from 'kysely';
import { DEFAULT_PAGE, type TaskResource } from '../../sdk/contract/index.js';
import type { Endpoints } from '../../sdk/contract/index.js';
import type { Task } from '../../sdk/model/index.js';
import { todayIn } from '../../sdk/rules/today.js';
import { readRow, type Kept } from '../store/kept.js';
import { getPlanHead, toReport, type KeptPlan, type KeptReport } from '../store/plans.js';
import type { Answer, Call } from './call.js';
import { pageOf, readCursor } from './pages-of.js';
import { isOfBureau, reportsSeenBy } from './plans.js';
import { toTaskResource } from './task-resource.js';

type ListCall = Call<Endpoints['listTasks']>;

/** Tasks that are looked at in one go: some filters can only be judged one by one. */
const BATCH = 500;
/** Sorts what has no due date behind all that has. */
const NEVER = '9999-12-31';

interface Found {
  readonly planId: string;
  readonly kept: Kept<Task>;
}

type Key = readonly (string | number)[];

const keyOf = ({ planId, kept }: Found, isByDue: boolean): Key =>
  isByDue ? [kept.value.due ?? NEVER, planId, kept.id] : [planId, kept.id];

async function readBatch(call: ListCall, after: Key | null): Promise<Found[]> {
  const { query, region, principal } = call;
  const isByDue = query.sort === 'due';
  const due = sql<string>`coalesce(tasks.due, ${NEVER})`;
  let rows = call.db
    .selectFrom('tasks')
    .innerJoin('plans', (join) =>
      join.onRef('plans.region', '=', 'tasks.region').onRef('plans.id', '=', 'tasks.plan_id'),
    )
    .select(['tasks.id', 'tasks.plan_id', 'tasks.version', 'tasks.changed_at', 'tasks.data'])
    .where('tasks.region', '=', region);
  if (!isOfBureau(principal)) rows = rows.where('plans.is_published', '=', 1);
  if (query.plan !== undefined) rows = rows.where('tasks.plan_id', '=', query.plan);
  if (query.area !== undefined) rows = rows.where('tasks.area', '=', query.area);
  if (query.phase !== undefined) rows = rows.where('tasks.phase_id', '=', query.phase);
  if (after) {
    const columns = isByDue ? sql`(${due}, tasks.plan_id, tasks.id)` : sql`(tasks.plan_id, tasks.id)`;
    rows = rows.where(sql<boolean>`${columns} > (${sql.join(after)})`);
  }
  if (isByDue) rows = rows.orderBy(due);
  const read = await rows.orderBy('tasks.plan_id').orderBy('tasks.id').limit(BATCH).execute();
  return read.map((row) => ({ planId: row.plan_id, kept: readRow<Task>(row) }));
}

/** Reports of some tasks, by plan and task. */
async function readReports(call: ListCall, tasks: readonly Found[]): Promise<Map<string, KeptReport[]>> {
  const found = new Map<string, KeptReport[]>();
  if (tasks.length === 0) return found;
  const maySee = isOfBureau(call.principal) ? reportsSeenBy(call.principal) : null;
  const rows = await call.db
    .selectFrom('reports')
    .select(['id', 'version', 'changed_at', 'data'])
    .where('region', '=', call.region)
    .where('plan_id', 'in', [...new Set(tasks.map(({ planId }) => planId))])
    .where(
      'task_id',
      'in',
      tasks.map(({ kept }) => kept.id),
    )
    .orderBy('on_day')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const { value } = readRow<KeptReport>(row);
    if (!(maySee ? maySee(value) : value.state === 'accepted')) continue;
    const key = `${value.planId}\n${value.taskId}`;
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** Heads of plans, each read once. */
class Heads {
  private readonly call: ListCall;
  private readonly known = new Map<string, KeptPlan | undefined>();

  constructor(call: ListCall) {
    this.call = call;
  }

  async get(planId: string): Promise<KeptPlan | undefined> {
    if (!this.known.has(planId)) {
      this.known.set(planId, await getPlanHead(this.call.db, { region: this.call.region, planId }));
    }
    return this.known.get(planId);
  }
}

function isWanted(task: TaskResource, { unit, status, q }: ListCall['query'], plan: KeptPlan): boolean {
  if (status !== undefined && task.state.verdict !== status) return false;
  if (unit !== undefined) {
    const name = plan.value.units.find(({ id }) => id === unit)?.name ?? unit;
    if (![...task.leads, ...task.partners].includes(name)) return false;
  }
  if (q === undefined || q.trim() === '') return true;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [task.number, task.area, task.title, task.text, ...task.leads, ...task.partners]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

async function judge(call: ListCall, heads: Heads, batch: readonly Found[]): Promise<[Found, TaskResource][]> {
  const reports = await readReports(call, batch);
  const isPublic = !isOfBureau(call.principal);
  const wanted: [Found, TaskResource][] = [];
  for (const found of batch) {
    const plan = await heads.get(found.planId);
    if (!plan) continue;
    const asOf = call.query['as-of'] ?? todayIn(call.now, plan.value.timeZone);
    const own = (reports.get(`${found.planId}\n${found.kept.id}`) ?? []).map(toReport);
    const task = toTaskResource(found.kept, { planId: found.planId, reports: own, asOf, isPublic });
    if (isWanted(task, call.query, plan)) wanted.push([found, task]);
  }
  return wanted;
}

/** Tasks across plans, as of a day. */
export async function listTasks(call: ListCall): Promise<Answer> {
  const isByDue = call.query.sort === 'due';
  const limit = call.query.limit ?? DEFAULT_PAGE;
  const heads = new Heads(call);
  const wanted: [Found, TaskResource][] = [];
  let after: Key | null = readCursor(call.query.cursor, isByDue ? 3 : 2);
  while (wanted.length <= limit) {
    const batch = await readBatch(call, after);
    wanted.push(...(await judge(call, heads, batch)));
    if (batch.length < BATCH) break;
    after = keyOf(batch[batch.length - 1]!, isByDue);
  }
  const page = pageOf(wanted, limit, { toItem: ([, task]) => task, keyOf: ([found]) => keyOf(found, isByDue) });
  return { body: page, isPublic: !isOfBureau(call.principal) };
}
