import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openPostgres } from '../../../src/server/host/open-postgres.js';
import { openSqlite, SQLITE_FILE } from '../../../src/server/host/open-sqlite.js';
import { StoreFault, toStoreFault, type StoreReason } from '../../../src/server/store/store-fault.js';
import { forEachEngine } from '../../helpers/engines.js';
import { newDatabase, sharedCluster, skipWithoutPostgres } from '../../helpers/postgres.js';

interface Tables {
  readonly note: { readonly id: number; readonly words: string };
}

function isFault(reason: StoreReason, words: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof StoreFault, String(error));
    assert.equal(error.reason, reason);
    assert.match(error.message, words);
    return true;
  };
}

forEachEngine('an open database', (engine, open) => {
  it('says which it is, and keeps what a transaction wrote', async () => {
    const opened = await open<Tables>();
    assert.equal(opened.engine, engine);
    await opened.db.schema.createTable('note').addColumn('id', 'integer').addColumn('words', 'text').execute();
    await opened.db.transaction().execute((trx) => trx.insertInto('note').values({ id: 1, words: '一' }).execute());
    assert.deepEqual(await opened.reads.selectFrom('note').selectAll().execute(), [{ id: 1, words: '一' }]);
  });

  it('is read by everyone while somebody writes: what is committed, without waiting', async () => {
    const { db, reads } = await open<Tables>();
    await db.schema.createTable('note').addColumn('id', 'integer').addColumn('words', 'text').execute();
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ id: 1, words: '一' }).execute();
      assert.deepEqual(await reads.selectFrom('note').selectAll().execute(), []);
    });
    assert.equal((await reads.selectFrom('note').selectAll().execute()).length, 1);
  });

  it('counts in numbers', async () => {
    const { db } = await open();
    const { rows } = await sql`SELECT count(*) AS n, sum(x) AS s FROM (SELECT 1 AS x UNION ALL SELECT 2) t`.execute(db);
    assert.deepEqual(rows, [{ n: 2, s: 3 }]);
  });

  it('gives a transaction up as a whole', async () => {
    const { db } = await open<Tables>();
    await db.schema.createTable('note').addColumn('id', 'integer').addColumn('words', 'text').execute();
    const failed = db.transaction().execute(async (trx) => {
      await trx.insertInto('note').values({ id: 1, words: '一' }).execute();
      throw new Error('after the first row');
    });
    await assert.rejects(failed, /after the first row/);
    assert.deepEqual(await db.selectFrom('note').selectAll().execute(), []);
  });
});

describe('a data folder', () => {
  let folder = '';
  beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'jg-data-')), 'data')));
  afterEach(() => rmSync(dirname(folder), { recursive: true }));

  it('is made, and closed to other users', async () => {
    const { close } = openSqlite({ folder });
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, SQLITE_FILE)).mode & 0o777, 0o600);
    await close();
  });

  it('writes to the disk before it answers', async () => {
    const { db, close } = openSqlite({ folder });
    const { rows: mode } = await sql`PRAGMA journal_mode`.execute(db);
    const { rows: synchronous } = await sql`PRAGMA synchronous`.execute(db);
    const { rows: keys } = await sql`PRAGMA foreign_keys`.execute(db);
    assert.deepEqual(
      [mode, synchronous, keys],
      [[{ journal_mode: 'wal' }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]],
    );
    await close();
  });

  it('belongs to one opener at a time', async () => {
    const first = openSqlite({ folder });
    assert.throws(() => openSqlite({ folder }), isFault('locked', /Another process has .*data: one server at a time/));
    await first.close();
    await openSqlite({ folder }).close();
  });

  it('belongs to one process at a time, and to none after a kill -9', async () => {
    const root = dirname(dirname(dirname(import.meta.dirname)));
    const script = `
      import { openSqlite } from './src/server/host/open-sqlite.js';
      openSqlite({ folder: ${JSON.stringify(folder)} });
      console.log('open');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    assert.throws(() => openSqlite({ folder }), isFault('locked', /one server at a time/));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await openSqlite({ folder }).close();
  });

  it('with something else in the place of the data says so', async () => {
    await openSqlite({ folder }).close();
    writeFileSync(join(folder, SQLITE_FILE), 'not a database, though as long as the head of one would be'.repeat(20));
    assert.throws(() => openSqlite({ folder }), isFault('corrupt', /damaged.*data/));
  });
});

describe('PostgreSQL', { skip: skipWithoutPostgres('openPostgres') }, () => {
  it('that does not answer is named without its password', async () => {
    const url = 'postgresql://clerk:secret@127.0.0.1:1/ledger';
    await assert.rejects(openPostgres({ url }), (error: Error) => {
      assert.doesNotMatch(error.message, /secret/);
      return isFault('unreachable', /127\.0\.0\.1:1\/ledger does not answer/)(error);
    });
  });

  it('without the database that is asked for says so', async () => {
    const url = (await sharedCluster()).urlOf('nowhere');
    await assert.rejects(openPostgres({ url }), isFault('unreachable', /"nowhere" does not exist/));
  });

  it('gives up a statement that takes too long, and goes on', async () => {
    const { db, close } = await openPostgres({ url: await newDatabase(), max: 1 });
    await sql`SET statement_timeout = 10`.execute(db);
    const slow = await sql`SELECT pg_sleep(5)`.execute(db).catch((error: unknown) => toStoreFault(error));
    assert.ok(slow instanceof StoreFault && slow.reason === 'locked');
    await sql`SELECT 1`.execute(db);
    await close();
  });

  it('that closes a connection while nobody uses it is asked over another', async () => {
    const { db, close } = await openPostgres({ url: await newDatabase(), max: 1 });
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
    const other = await openPostgres({ url: (await sharedCluster()).urlOf('postgres') });
    await sql`SELECT pg_terminate_backend(${rows[0]!.pid})`.execute(other.db);
    await other.close();
    await sql`SELECT 1`.execute(db).catch(() => sql`SELECT 1`.execute(db));
    await close();
  });
});
