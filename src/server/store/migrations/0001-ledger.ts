import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Engine } from '../tables.js';

type Table = CreateTableBuilder<string, never>;

/** Columns of a resource; tasks and targets are known within their plan, all else within its region. */
function kept(db: Kysely<unknown>, name: string, within: readonly string[] = []): Table {
  const table = db.schema.createTable(name) as unknown as Table;
  const withPlan = within.length > 0 ? table.addColumn('plan_id', 'text', (c) => c.notNull()) : table;
  return withPlan
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, ['region', ...within, 'id'] as never[]);
}

async function createPlans(db: Kysely<unknown>): Promise<void> {
  await kept(db, 'regions').execute();
  await kept(db, 'units').addColumn('name', 'text').addColumn('kind', 'text').execute();
  await kept(db, 'plans')
    .addColumn('title', 'text')
    .addColumn('is_published', 'integer', (c) => c.notNull())
    .addColumn('task_count', 'integer', (c) => c.notNull())
    .addColumn('touched', 'integer', (c) => c.notNull())
    .execute();
  await kept(db, 'tasks', ['plan_id'])
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('area', 'text')
    .addColumn('phase_id', 'text')
    .addColumn('due', 'text')
    .execute();
  await kept(db, 'targets', ['plan_id'])
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('tasks_by_due').on('tasks').columns(['region', 'due']).execute();
}

async function createWork(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await kept(db, 'reports')
    .addColumn('plan_id', 'text', (c) => c.notNull())
    .addColumn('task_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('on_day', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute();
  await kept(db, 'records')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('on_day', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('person', 'text')
    .addColumn('is_deleted', 'integer', (c) => c.notNull())
    .execute();
  await kept(db, 'rosters').addColumn('name', 'text').execute();
  await kept(db, 'calendars').addColumn('name', 'text').execute();
  await kept(db, 'files')
    .addColumn('bytes', engine === 'postgres' ? 'bytea' : 'blob', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('reports_by_task')
    .on('reports')
    .columns(['region', 'plan_id', 'task_id', 'on_day'])
    .execute();
  await db.schema.createIndex('records_by_kind').on('records').columns(['region', 'kind', 'on_day']).execute();
  await db.schema.createIndex('records_by_unit').on('records').columns(['region', 'unit_id', 'on_day']).execute();
  await db.schema.createIndex('records_by_change').on('records').columns(['region', 'changed_at']).execute();
  await db.schema.createIndex('records_by_person').on('records').columns(['region', 'person']).execute();
}

async function createMinutes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('minutes')
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('school', 'text', (c) => c.notNull())
    .addColumn('grade', 'integer', (c) => c.notNull())
    .addColumn('on_day', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('withdrawal_digest', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('minutes_key', ['region', 'key'])
    .execute();
  await db.schema.createIndex('minutes_by_school').on('minutes').columns(['region', 'school', 'on_day']).execute();
}

async function createJournal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('idempotency')
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['region', 'key'])
    .execute();
  await db.schema.createIndex('idempotency_by_end').on('idempotency').columns(['expires_at']).execute();
  let audit = db.schema.createTable('audit').addColumn('region', 'text', (c) => c.notNull());
  for (const name of ['id', 'at', 'who', 'action', 'kind', 'resource_id', 'request_id']) {
    audit = audit.addColumn(name, 'text', (c) => c.notNull()) as typeof audit;
  }
  await audit
    .addColumn('role', 'text')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('audit_key', ['region', 'id'] as never[])
    .execute();
  let events = db.schema.createTable('events').addColumn('region', 'text', (c) => c.notNull());
  for (const name of ['id', 'at', 'kind', 'resource_id']) {
    events = events.addColumn(name, 'text', (c) => c.notNull()) as typeof events;
  }
  await events
    .addColumn('plan_id', 'text')
    .addColumn('version', 'integer')
    .addPrimaryKeyConstraint('events_key', ['region', 'id'] as never[])
    .execute();
}

/** What the journal says is never changed or removed, whoever asks the database itself. */
async function closeAudit(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') {
    for (const deed of ['update', 'delete']) {
      await sql`create trigger ${sql.ref(`audit_no_${deed}`)} before ${sql.raw(deed)} on audit
        begin select raise(abort, 'the journal is never changed'); end`.execute(db);
    }
    return;
  }
  await sql`create function audit_closed() returns trigger language plpgsql as
    $$ begin raise exception 'the journal is never changed'; end $$`.execute(db);
  await sql`create trigger audit_closed before update or delete on audit
    for each row execute function audit_closed()`.execute(db);
}

/** Regions, units, plans, tasks, targets, reports, records, rosters, calendars, files, minutes, and the journals. */
export async function ledgerTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createPlans(db);
  await createWork(db, engine);
  await createMinutes(db);
  await createJournal(db);
  await closeAudit(db, engine);
}
