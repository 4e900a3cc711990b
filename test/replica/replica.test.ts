import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openPostgres } from '../../src/server/host/open-postgres.js';
import type { Opened } from '../../src/server/host/opened.js';
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
