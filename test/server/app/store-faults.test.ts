import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openStore } from '../../../src/server/host/open-store.js';
import { migrate, STORE_VERSION } from '../../../src/server/store/migrate.js';
import { StoreFault } from '../../../src/server/store/store-fault.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { openBureau, REGION, type Bureau, type Told } from '../../helpers/open-bureau.js';
import { newDatabase, skipWithoutPostgres, startCluster, postgres } from '../../helpers/postgres.js';

const unit = (id: string): object => ({ id, name: id, kind: 'other' });

function add(bureau: Bureau, id: string): Promise<Told> {
  return bureau.ask('POST', '/units', { as: 'officer', body: unit(id) });
}

/** A problem document, with nothing of the store's own words in it. */
function assertProblem(told: Told, status: number, code: string): void {
  assert.equal(told.status, status, told.text);
  assert.equal(told.headers.get('Content-Type'), 'application/problem+json');
  assert.equal(told.body.code, code);
  assert.doesNotMatch(told.text, /SQLITE|PRAGMA|units_|\/tmp/i);
}

/** Rows of a change, however it is kept: the thing, its audit row, the answer under its key. */
async function countsOf(bureau: Bureau): Promise<number[]> {
  const counts = [];
  for (const table of ['units', 'audit', 'idempotency'] as const) {
    const { db } = bureau.deps.store;
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('region', '=', REGION)
      .executeTakeFirstOrThrow();
    counts.push(row.n);
  }
  return counts;
}

forEachEngine('a store that takes no changes', (engine, open) => {
  it('is said with 503, and reads go on', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await openBureau(store);
    assert.equal((await add(bureau, 'u-1')).status, 201);
    const close =
      engine === 'sqlite'
        ? sql`PRAGMA query_only = ON`
        : sql.raw(`ALTER DATABASE ${await nameOf(bureau)} SET default_transaction_read_only = on`);
    await close.execute(store.db);
    if (engine === 'postgres') await leaveConnections(bureau);
    assertProblem(await add(bureau, 'u-2'), 503, 'read-only');
    assert.equal((await bureau.ask('GET', '/units')).body.items.length, 1);
    assert.deepEqual(await countsOf(bureau), [1, 1, 1]);
  });

  it('of a newer release is refused, and left as it is', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    await sql`update store_version set version = ${STORE_VERSION + 1}`.execute(store.db);
    await assert.rejects(migrate(store.db, engine), (error) => error instanceof StoreFault && error.reason === 'newer');
  });
});

async function nameOf(bureau: Bureau): Promise<string> {
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(bureau.deps.store.db);
  return rows[0]!.name;
}

/** A setting of a database holds for new connections. */
async function leaveConnections(bureau: Bureau): Promise<void> {
  const { db } = bureau.deps.store;
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()`
    .execute(db)
    .catch(() => undefined);
}

describe('a full disk', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jg-full-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is said with 507, keeps nothing half, and reads and writes go on as they can', async () => {
    const store = await openStore({ folder });
    const bureau = await openBureau(store);
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db);
    await sql.raw(`PRAGMA max_page_count = ${rows[0]!.page_count + 4}`).execute(store.db);
    let count = 0;
    let told = await add(bureau, 'u-0');
    for (; told.status === 201; told = await add(bureau, `u-${count}`)) count += 1;
    assertProblem(told, 507, 'full');
    assert.ok(count > 0);
    assert.deepEqual(await countsOf(bureau), [count, count, count]);
    assert.equal((await bureau.ask('GET', '/units')).status, 200);
    await sql`PRAGMA max_page_count = 100000`.execute(store.db);
    assert.equal((await add(bureau, `u-${count}`)).status, 201);
    await store.close();
  });
});

describe('a store on PostgreSQL', { skip: skipWithoutPostgres('the faults of the store') }, () => {
  it('that has gone away is said with 503, and served again when it is back', async () => {
    // Written, though not forced to the disk: that is enough for a crash that the system survives.
    const cluster = await startCluster(postgres!, { settings: { synchronous_commit: 'on' } });
    const store = await openStore({ folder: '', databaseUrl: await cluster.newDatabase() });
    const bureau = await openBureau(store);
    assert.equal((await add(bureau, 'u-1')).status, 201);
    await cluster.crash();
    assertProblem(await add(bureau, 'u-2'), 503, 'unavailable');
    assertProblem(await bureau.ask('GET', '/units'), 503, 'unavailable');
    await cluster.start();
    assert.equal((await add(bureau, 'u-2')).status, 201);
    assert.deepEqual(await countsOf(bureau), [2, 2, 2]);
    await store.close();
    await cluster.stop();
  });

  it('is brought to this release once, though two servers start at the same moment', async () => {
    const databaseUrl = await newDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ folder: '', databaseUrl, max: 2 })));
    const { rows } = await sql`SELECT version FROM store_version`.execute(stores[0]!.db);
    assert.deepEqual(rows, [{ version: STORE_VERSION }]);
    for (const store of stores) await store.close();
  });
});
