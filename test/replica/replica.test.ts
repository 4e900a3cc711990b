import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openPostgres } from '../../src/server/host/open-postgres.js';
import { openStore } from '../../src/server/host/open-store.js';
import type { Opened } from '../../src/server/host/opened.js';
import type { Tables as StoreTables } from '../../src/server/store/tables.js';
import { openBureau, type Told } from '../helpers/open-bureau.js';
import { postgres, skipWithoutPostgres, startCluster, type Cluster } from '../helpers/postgres.js';

interface Tables {
  readonly note: { readonly id: number };
}

/** A replica of a running cluster, as an operator makes one: a base backup that goes on by streaming. */
async function startReplica(primary: Cluster): Promise<Cluster> {
  return startCluster(postgres!, {
    fsync: true,
    fill: (folder, run) => {
      run('pg_basebackup', ['-h', primary.host, '-U', 'jiaogai', '-D', folder, '-R', '-X', 'stream', '-c', 'fast']);
    },
  });
}

/** Asks until the answer is as wanted; the limit of the test is the limit of the wait. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a read replica by streaming', { skip: skipWithoutPostgres('the read replica') }, () => {
  let primary: Cluster;
  let replica: Cluster;
  let opened: Opened<Tables>;
  let atReplica: Opened<Tables>;

  before(async () => {
    primary = await startCluster(postgres!, { fsync: true });
    const url = await primary.newDatabase();
    replica = await startReplica(primary);
    const replicaUrl = replica.urlOf(new URL(url).pathname.slice(1));
    // Every read looks first, so that no test waits for a clock.
    opened = await openPostgres<Tables>({ url, replicaUrl, lookMs: 0 });
    atReplica = await openPostgres<Tables>({ url: replicaUrl });
    await opened.db.schema.createTable('note').addColumn('id', 'integer').execute();
  });

  after(async () => {
    await opened.close();
    await atReplica.close();
    await replica.stop();
    await primary.stop();
  });

  const isFromReplica = async (): Promise<boolean> => {
    const { rows } = await sql<{ yes: boolean }>`SELECT pg_is_in_recovery() AS yes`.execute(opened.reads);
    return rows[0]!.yes;
  };
  const read = async (db: Opened<Tables>['db']): Promise<number[]> =>
    (await db.selectFrom('note').select('id').orderBy('id').execute()).map(({ id }) => id);

  it('has what everyone may read', async () => {
    await opened.db.insertInto('note').values({ id: 1 }).execute();
    await until(async () => (await isFromReplica()) && (await read(atReplica.db)).includes(1));
    assert.deepEqual(await read(opened.reads), [1]);
  });

  it('is never written to', async () => {
    await assert.rejects(atReplica.db.insertInto('note').values({ id: 9 }).execute(), { code: '25006' });
    const { rows } = await sql<{ yes: boolean }>`SELECT pg_is_in_recovery() AS yes`.execute(opened.db);
    assert.equal(rows[0]!.yes, false);
  });

  it('that stands still is left after one look, and asked again when it follows', async () => {
    await until(isFromReplica);
    await sql`SELECT pg_wal_replay_pause()`.execute(atReplica.db);
    await opened.db.insertInto('note').values({ id: 2 }).execute();
    assert.deepEqual(await read(opened.db), [1, 2], 'who writes reads the primary');
    await until(async () => !(await isFromReplica()));
    assert.deepEqual(await read(opened.reads), [1, 2]);
    assert.deepEqual(await read(atReplica.db), [1]);
    await sql`SELECT pg_wal_replay_resume()`.execute(atReplica.db);
    await until(isFromReplica);
    assert.deepEqual(await read(opened.reads), [1, 2]);
  });

  it('goes on being read while the primary is away', async () => {
    await until(isFromReplica);
    await primary.crash();
    assert.deepEqual(await read(opened.reads), [1, 2]);
    await assert.rejects(opened.db.insertInto('note').values({ id: 3 }).execute());
    await primary.start();
    await until(async () =>
      opened.db
        .insertInto('note')
        .values({ id: 3 })
        .execute()
        .then(
          () => true,
          () => false,
        ),
    );
    assert.deepEqual(await read(opened.db), [1, 2, 3]);
  });

  it('that is killed is done without', async () => {
    await until(isFromReplica);
    await replica.crash();
    await until(async () => !(await isFromReplica().catch(() => true)));
    assert.deepEqual(await read(opened.reads), [1, 2, 3]);
    await replica.start();
    await until(isFromReplica);
  });
});

describe('a server with a replica', { skip: skipWithoutPostgres('the read replica of a server') }, () => {
  it('answers who brings no token from it, and who writes from the primary', async () => {
    const primary = await startCluster(postgres!, { fsync: true });
    const url = await primary.newDatabase();
    const replica = await startReplica(primary);
    const replicaUrl = replica.urlOf(new URL(url).pathname.slice(1));
    // Every read looks first, and what it asks for is what the primary had at the look before.
    const store = await openStore({ folder: '', databaseUrl: url, replicaUrl, lookMs: 0 });
    const atReplica = await openPostgres({ url: replicaUrl });
    const bureau = await openBureau(store);
    const add = (id: string): Promise<Told> =>
      bureau.ask('POST', '/units', { as: 'officer', body: { id, name: id, kind: 'other' } });
    const idsOf = ({ body }: Told): string[] => body.items.map(({ id }: { id: string }) => id);
    assert.equal((await add('u-1')).status, 201);
    await untilFollowed(store, atReplica);
    await sql`SELECT pg_wal_replay_pause()`.execute(atReplica.db);
    assert.equal((await add('u-2')).status, 201);
    assert.deepEqual(idsOf(await bureau.ask('GET', '/units', { as: 'officer' })), ['u-1', 'u-2']);
    assert.deepEqual(idsOf(await bureau.ask('GET', '/units')), ['u-1'], 'a moment behind');
    assert.deepEqual(idsOf(await bureau.ask('GET', '/units')), ['u-1', 'u-2'], 'no further behind than a look');
    await store.close();
    await atReplica.close();
    await replica.stop();
    await primary.stop();
  });
});

/** The first look takes a mark, the next sees it at the replica; it has what was written so far. */
async function untilFollowed(store: Opened<StoreTables>, atReplica: Opened<unknown>): Promise<void> {
  const { rows } = await sql<{ lsn: string }>`SELECT pg_current_wal_lsn()::text AS lsn`.execute(store.db);
  await until(async () => {
    const { rows: there } = await sql<{ yes: boolean }>`
      SELECT pg_last_wal_replay_lsn() >= ${rows[0]!.lsn}::pg_lsn AS yes`.execute(atReplica.db);
    return there[0]!.yes;
  });
  await until(async () => {
    const { rows: now } = await sql<{ yes: boolean }>`SELECT pg_is_in_recovery() AS yes`.execute(store.reads);
    return now[0]!.yes;
  });
}
