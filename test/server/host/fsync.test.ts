import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../../src/server/host/open-store.js';
import { openBureau, type Bureau } from '../../helpers/open-bureau.js';
import { postgres, skipWithoutPostgres, startCluster, type Cluster } from '../../helpers/postgres.js';
import { skipWithoutStrace } from '../../helpers/strace.js';

const WRITES = 12;

/** A unit is the least that can be written: the row, its audit row and the answer under its key. */
async function write(bureau: Bureau, id: string): Promise<void> {
  const answer = await bureau.ask('POST', '/units', { as: 'officer', body: { id, name: id, kind: 'other' } });
  assert.equal(answer.status, 201, answer.text);
}

describe('SQLite, before a write is acknowledged,', { skip: skipWithoutStrace('SQLite’s fsync') }, () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'jg-fsync-'))));
  after(() => rmSync(folder, { recursive: true }));

  // Each acknowledgement is a write of its own, so that it has its place among the system calls.
  const script = `
    import { writeSync } from 'node:fs';
    import { sql } from 'kysely';
    import { openStore } from './src/server/host/open-store.js';
    import { openBureau } from './test/helpers/open-bureau.js';
    const store = await openStore({ folder: process.argv[1] });
    const bureau = await openBureau(store);
    const write = async (id) => {
      const { status } = await bureau.ask('POST', '/units', { as: 'officer', body: { id, name: id, kind: 'other' } });
      writeSync(1, status + ' ' + id + '\\n');
    };
    writeSync(1, 'begin\\n');
    for (let n = 0; n < ${WRITES}; n += 1) await write('kept-' + n);
    await sql\`PRAGMA synchronous = OFF\`.execute(store.db);
    for (let n = 0; n < ${WRITES}; n += 1) await write('loose-' + n);
    await store.close();`;

  /** Of each acknowledgement: how often the log was forced to the disk since the one before. */
  function trace(): Map<string, number> {
    const file = join(folder, 'calls');
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script, join(folder, 'data')];
    const flags = ['-f', '-qq', '-y', '-e', 'trace=fsync,fdatasync,write', '-o', file];
    const { status, stderr } = spawnSync('strace', [...flags, ...node], {
      cwd: join(import.meta.dirname, '../../..'),
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const counts = new Map<string, number>();
    let count = 0;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (/\bf(?:data)?sync\(\d+<[^>]*jiaogai\.db-wal>\) += 0/.test(line)) count += 1;
      const [, word] = /\bwrite\(1<[^>]*>, "(?:201 )?([\w-]+)\\n"/.exec(line) ?? [];
      if (word === undefined) continue;
      counts.set(word, count);
      count = 0;
    }
    return counts;
  }

  it('has forced it to the disk; and would be found out if it had not', () => {
    const counts = trace();
    const of = (name: string): number[] =>
      [...counts].filter(([word]) => word.startsWith(name)).map(([, number]) => number);
    assert.equal(of('kept-').length, WRITES);
    assert.ok(Math.min(...of('kept-')) >= 1, `forced ${of('kept-').join(', ')} times`);
    assert.deepEqual(
      of('loose-'),
      Array.from({ length: WRITES }, () => 0),
    );
  });
});

describe('PostgreSQL, before a write is acknowledged,', { skip: skipWithoutPostgres('its fsync') }, () => {
  let cluster: Cluster;
  before(async () => (cluster = await startCluster(postgres!, { fsync: true })));
  after(() => cluster.stop());

  const QUERY =
    Number(postgres?.version) >= 18
      ? `SELECT sum(fsyncs)::int AS n FROM pg_stat_io WHERE object = 'wal'`
      : 'SELECT wal_sync::int AS n FROM pg_stat_wal';

  async function syncs(url: string): Promise<number> {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ n: number }>(QUERY);
    await client.end();
    return rows[0]!.n;
  }

  /** How often the log was forced to the disk by what is done with a bureau. */
  async function during(work: (bureau: Bureau) => Promise<void>, flags = ''): Promise<number> {
    const url = await cluster.newDatabase();
    await (await openStore({ folder: '', databaseUrl: url })).close();
    const store = await openStore({ folder: '', databaseUrl: url + flags, max: 4 });
    const earlier = await syncs(url);
    await work(await openBureau(store));
    // A connection tells what it has counted when it is closed.
    await store.close();
    return (await syncs(url)) - earlier;
  }

  async function oneByOne(bureau: Bureau): Promise<void> {
    for (let n = 0; n < WRITES; n += 1) await write(bureau, `one-${n}`);
  }

  it('has forced it to the disk, once for each', async () => {
    assert.ok((await during(oneByOne)) >= WRITES);
  });

  it('has forced it to the disk, at least once for each group that came at the same time', async () => {
    const count = await during(async (bureau) => {
      for (let group = 0; group < WRITES; group += 1) {
        await Promise.all(['a', 'b', 'c', 'd'].map((name) => write(bureau, `${name}-${group}`)));
      }
    });
    assert.ok(count >= WRITES, `forced ${count} times`);
  });

  it('would be found out if it had not', async () => {
    const count = await during(oneByOne, `&options=${encodeURIComponent('-c synchronous_commit=off')}`);
    assert.ok(count < WRITES, `forced ${count} times`);
  });
});
