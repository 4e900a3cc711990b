import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { findPostgres } from '../../scripts/lib/postgres.mjs';
import { newDatabase, postgres, sharedCluster, skipWithoutPostgres, startCluster } from '../helpers/postgres.js';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the search for PostgreSQL', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'jg-bin-'))));
  after(() => rmSync(folder, { recursive: true }));

  function lay(name: string, version: string, programs = ['postgres', 'initdb', 'pg_basebackup']): string {
    const bin = join(folder, name);
    mkdirSync(bin);
    for (const program of programs) {
      writeFileSync(join(bin, program), `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`);
      chmodSync(join(bin, program), 0o755);
    }
    return bin;
  }

  it('takes what PG_BIN names', () => {
    const bin = lay('named', '16.3 (Debian 16.3-1)');
    assert.deepEqual(findPostgres({ PG_BIN: bin, PATH: '' }), { bin, version: 16 });
  });

  it('refuses a PG_BIN that is too old, or holds a client only', () => {
    assert.throws(() => findPostgres({ PG_BIN: lay('old', '13.1') }), /PG_BIN is .*old/);
    assert.throws(() => findPostgres({ PG_BIN: lay('client', '15.1', ['psql']) }), /PG_BIN is .*client/);
  });

  it('takes the newest of the search path', () => {
    const path = [lay('one', '98.1'), lay('two', '99.2')].join(':');
    assert.equal(findPostgres({ PATH: path })?.version, 99);
  });
});

describe('a cluster for tests', { skip: skipWithoutPostgres('the cluster for tests') }, () => {
  it('gives empty databases that know nothing of one another', async () => {
    const [one, two] = [await newDatabase(), await newDatabase()];
    await ask(one, 'CREATE TABLE only_here (id int)');
    const tables = await ask(two, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    assert.deepEqual(tables, []);
  });

  it('is reached through a socket in a folder that nobody else may enter', async () => {
    const cluster = await sharedCluster();
    assert.equal(statSync(cluster.folder).mode & 0o077, 0);
    assert.deepEqual(await ask(cluster.urlOf('postgres'), 'SHOW listen_addresses'), [{ listen_addresses: '' }]);
  });

  it('sorts text otherwise than bytes do, so that a forgotten order is found', async () => {
    const rows = await ask(await newDatabase(), `SELECT 'a' < 'B' AS "isByLetter"`);
    assert.deepEqual(rows, [{ isByLetter: true }]);
  });

  it('comes back after a crash with what was acknowledged', async () => {
    const cluster = await startCluster(postgres!, { settings: { synchronous_commit: 'on' } });
    try {
      const url = await cluster.newDatabase();
      await ask(url, 'CREATE TABLE kept (id int)');
      await ask(url, 'INSERT INTO kept VALUES (7)');
      await cluster.crash();
      await assert.rejects(ask(url, 'SELECT 1'));
      await cluster.start();
      assert.deepEqual(await ask(url, 'SELECT id FROM kept'), [{ id: 7 }]);
    } finally {
      await cluster.stop();
    }
    assert.equal(existsSync(cluster.folder), false);
  });

  it('ends, and leaves nothing behind, when its test is killed', async () => {
    const script = `
      import { sharedCluster } from './test/helpers/postgres.js';
      const cluster = await sharedCluster();
      console.log(JSON.stringify({ folder: cluster.folder, pid: cluster.pid }));
      setInterval(() => undefined, 1000);`;
    const root = dirname(dirname(import.meta.dirname));
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const { folder, pid } = JSON.parse(line) as { folder: string; pid: number };
    assert.ok(existsSync(folder));
    child.kill('SIGKILL');
    while (existsSync(folder)) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
  });
});
