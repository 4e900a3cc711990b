import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { makeKeys } from '../../src/server/app/keys.js';
import type { Db, Tables } from '../../src/server/store/tables.js';
import type { Sent } from './load.js';
import { SECRET } from './server-apart.js';

type Row<K extends keyof Tables> = Tables[K];

/** All that is in a store, as rows. */
interface Everything {
  readonly plan: Row<'plans'>;
  readonly tasks: readonly Row<'tasks'>[];
  readonly reports: readonly Row<'reports'>[];
  readonly units: readonly Row<'units'>[];
  readonly audit: readonly Row<'audit'>[];
  readonly events: readonly Row<'events'>[];
  readonly keys: ReadonlySet<string>;
}

async function readAll(db: Db): Promise<Everything> {
  const all = <K extends 'tasks' | 'reports' | 'units' | 'audit' | 'events'>(table: K): Promise<Row<K>[]> =>
    db
      .selectFrom(table as 'units')
      .selectAll()
      .orderBy('id')
      .execute() as unknown as Promise<Row<K>[]>;
  const keys = await db.selectFrom('idempotency').select('key').execute();
  return {
    plan: await db.selectFrom('plans').selectAll().executeTakeFirstOrThrow(),
    tasks: await all('tasks'),
    reports: await all('reports'),
    units: await all('units'),
    audit: await all('audit'),
    events: await all('events'),
    keys: new Set(keys.map(({ key }) => key)),
  };
}

function countBy(rows: readonly { readonly resource_id: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { resource_id: id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const parse = (text: string | null): Record<string, unknown> => JSON.parse(text ?? 'null') as Record<string, unknown>;

/** What was made once has one row in the journal that says so, and no other row says it of anything else. */
function assertMadeOnce(kind: string, rows: readonly { id: string }[], { audit, events }: Everything): void {
  const made = countBy(audit.filter((row) => row.kind === kind && row.action === 'create'));
  assert.deepEqual([...made.keys()].sort(), rows.map(({ id }) => id).sort(), `${kind}: data and journal`);
  assert.deepEqual(
    [...new Set(made.values())].filter((n) => n !== 1),
    [],
    `${kind}: made more than once`,
  );
  if (kind !== 'report') return;
  const told = countBy(events.filter((row) => row.kind === kind));
  assert.deepEqual([...told.keys()].sort(), rows.map(({ id }) => id).sort(), `${kind}: data and events`);
}

/** Each task went from title to title without a gap, as often as it counts, and ended where the journal ends. */
function assertChain(task: Row<'tasks'>, audit: readonly Row<'audit'>[], events: readonly Row<'events'>[]): void {
  const changes = audit
    .filter(({ kind, resource_id: id }) => kind === 'task' && id === task.id)
    .map((row) => ({ from: parse(row.before)['title'], to: parse(row.after)['title'] }));
  const next = new Map(changes.map(({ from, to }) => [from, to]));
  assert.equal(next.size, changes.length, `${task.id}: two changes of one state, so one of them was lost`);
  const first = changes.find(({ from }) => !changes.some(({ to }) => to === from));
  let title: unknown = first ? first.from : parse(task.data)['title'];
  for (let n = 0; n < changes.length; n += 1) title = next.get(title);
  assert.equal(parse(task.data)['title'], title, `${task.id}: data and journal`);
  assert.equal(task.version, changes.length + 1, `${task.id}: its version and the journal`);
  const versions = events.filter(({ kind, resource_id: id }) => kind === 'task' && id === task.id);
  for (const { version } of versions) assert.ok(Number(version) <= task.version, `${task.id}: an event ahead of it`);
}

/** What was acknowledged is there as it was said; of all else all is there, or nothing. */
async function assertSent(sent: readonly Sent[], all: Everything): Promise<void> {
  const { digest } = await makeKeys(Buffer.from(SECRET, 'hex'));
  const reports = new Map(all.reports.map((row) => [parse(row.data)['text'], row]));
  const units = new Map(all.units.map((row) => [row.id, row]));
  const titles = new Set(all.audit.filter(({ kind }) => kind === 'task').map(({ after }) => parse(after)['title']));
  for (const { mark, kind, body, answer } of sent) {
    if (kind === 'task') {
      assert.ok(answer?.status !== 200 || titles.has(mark), `${mark}: acknowledged and lost`);
      continue;
    }
    const row = kind === 'unit' ? units.get(mark) : reports.get((body as { text: string }).text);
    const isKept = all.keys.has(await digest(`key:${mark}`));
    assert.equal(isKept, row !== undefined, `${mark}: the ${kind} and its key`);
    if (answer?.status !== 201) continue;
    assert.ok(row, `${mark}: acknowledged and lost`);
    const { etag, ...said } = parse(answer.text);
    assert.deepEqual({ ...parse(row.data), etag }, { ...said, etag }, `${mark}: not as it was acknowledged`);
  }
}

/** Holds a store against what was sent to it: nothing lost, nothing half, data and journal agree. `touched`: where its plan began to count. */
export async function assertAgrees(db: Db, sent: readonly Sent[], touched: number): Promise<{ readonly rows: number }> {
  const all = await readAll(db);
  assertMadeOnce('report', all.reports, all);
  assertMadeOnce('unit', all.units, all);
  for (const task of all.tasks) assertChain(task, all.audit, all.events);
  const changes = all.tasks.reduce((sum, { version }) => sum + version - 1, 0);
  assert.equal(all.plan.version, changes + 1, 'the plan and changes of its tasks');
  assert.equal(all.plan.touched - touched, all.reports.length, 'the plan and its reports');
  await assertSent(sent, all);
  return { rows: all.audit.length };
}

/** What the engine itself says of its files. */
export async function assertSound(db: Db, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'postgres') return;
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  assert.deepEqual(rows, [{ integrity_check: 'ok' }]);
}
