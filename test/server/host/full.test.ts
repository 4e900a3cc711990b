import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { openSqlite } from '../../../src/server/host/open-sqlite.js';
import { StoreFault, toStoreFault } from '../../../src/server/store/store-fault.js';

interface Tables {
  readonly note: { readonly id: number; readonly words: string };
}

const WORDS = '教'.repeat(30_000);

async function prepare(db: Kysely<Tables>): Promise<void> {
  await db.schema.createTable('note').addColumn('id', 'integer').addColumn('words', 'text').execute();
  await write(db, 0);
}

async function write(db: Kysely<Tables>, id: number): Promise<void> {
  await db.transaction().execute((trx) => trx.insertInto('note').values({ id, words: WORDS }).execute());
}

/** Writes until nothing goes in any more; answers how much did. */
async function fill(db: Kysely<Tables>): Promise<{ readonly count: number; readonly fault: StoreFault | undefined }> {
  for (let id = 1; id < 1000; id += 1) {
    try {
      await write(db, id);
    } catch (error) {
      return { count: id, fault: toStoreFault(error) };
    }
  }
  assert.fail('it was never full');
}

async function countOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM note`.execute(db);
  return rows[0]!.n;
}

describe('a full disk', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jg-full-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is said, loses nothing that was acknowledged, and reads go on', async () => {
    const { db, close } = openSqlite<Tables>({ folder });
    await prepare(db);
    await sql`PRAGMA max_page_count = 200`.execute(db);
    const { count, fault } = await fill(db);
    assert.equal(fault?.reason, 'full');
    assert.equal(await countOf(db), count);
    await sql`PRAGMA max_page_count = 1000`.execute(db);
    await write(db, count);
    assert.equal(await countOf(db), count + 1);
    await close();
  });

  it('of a real file system likewise, and writes go on when there is room again', async (t) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'jg-full', disk]);
    if (mounted.status !== 0) return t.skip('only root may mount a small disk');
    try {
      const data = join(disk, 'data');
      const { db, close } = openSqlite<Tables>({ folder: data });
      await prepare(db);
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(2_000_000));
      const { count, fault } = await fill(db);
      assert.equal(fault?.reason, 'full');
      assert.equal(await countOf(db), count);
      unlinkSync(ballast);
      await write(db, count);
      assert.equal(await countOf(db), count + 1);
      await close();
      const again = openSqlite<Tables>({ folder: data });
      assert.equal(await countOf(again.db), count + 1);
      await again.close();
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});

describe('a data folder that cannot be written to', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jg-ro-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says so at every write, and reads go on', async () => {
    const { db, close } = openSqlite<Tables>({ folder });
    await prepare(db);
    await sql`PRAGMA query_only = ON`.execute(db);
    await assert.rejects(write(db, 1), (error) => toStoreFault(error)?.reason === 'read-only');
    assert.equal(await countOf(db), 1);
    await close();
  });

  for (const isCrashed of [false, true]) {
    it(`is opened for reading, ${isCrashed ? 'after a crash' : 'after it was closed'}`, async (t) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'jg-ro', disk]).status !== 0) {
        return t.skip('only root may mount a disk and take it back');
      }
      try {
        const data = join(disk, 'data');
        if (isCrashed) leaveOpen(data);
        else {
          const { db, close } = openSqlite<Tables>({ folder: data });
          await prepare(db);
          await close();
        }
        assert.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0);
        const { db, isReadOnly, close } = openSqlite<Tables>({ folder: data });
        assert.equal(isReadOnly, true);
        assert.equal(await countOf(db), 1);
        await assert.rejects(write(db, 1), (error) => toStoreFault(error)?.reason === 'read-only');
        await close();
        assert.throws(
          () => openSqlite({ folder: join(disk, 'other') }),
          (error) => error instanceof StoreFault && error.reason === 'read-only' && error.message.includes('other'),
        );
      } finally {
        spawnSync('umount', ['-l', disk]);
      }
    });
  }
});

/** A process that writes a row and is killed before it can put its log away. */
function leaveOpen(data: string): void {
  const script = `
    import { openSqlite } from './src/server/host/open-sqlite.js';
    const { db } = openSqlite({ folder: ${JSON.stringify(data)} });
    await db.schema.createTable('note').addColumn('id', 'integer').addColumn('words', 'text').execute();
    await db.insertInto('note').values({ id: 0, words: '教' }).execute();
    process.kill(process.pid, 'SIGKILL');`;
  const root = join(import.meta.dirname, '../../..');
  const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
  });
  assert.equal(signal, 'SIGKILL');
}
