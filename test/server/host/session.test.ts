/** A server as an operator runs it: a process of its own, its log, its metrics, its end. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { signIn } from '../../../scripts/lib/demo-data.mjs';
import { startServed, type Served } from '../../helpers/served.js';

const root = join(import.meta.dirname, '../../..');

interface Spawned {
  readonly child: ChildProcess;
  readonly url: string;
  readonly out: () => string;
  readonly err: () => string;
}

/** Starts `jiaogai serve` from its sources and waits until it serves. */
async function spawnServe(folder: string, env: Record<string, string> = {}): Promise<Spawned> {
  const argv = ['--import', 'tsx', 'src/server/cli/main.ts', 'serve', '--data', folder, '--port', '0', '--lang', 'en'];
  const child = spawn(process.execPath, [...argv, '--region', '410402', '--demo-users'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
      const found = /serving at (\S+)\/ /.exec(err)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(err)));
  });
  return { child, url, out: () => out, err: () => err };
}

describe('a server that is told to stop', () => {
  const parent = mkdtempSync(join(tmpdir(), 'jg-session-'));
  after(() => rmSync(parent, { recursive: true }));

  it('ends its streams, closes its store and ends with 0', async () => {
    const { child, url, out, err } = await spawnServe(join(parent, 'one'));
    const events = await fetch(`${url}/api/v1/events`);
    const reader = events.body!.getReader();
    assert.match(Buffer.from((await reader.read()).value!).toString(), /: open/);
    child.kill('SIGTERM');
    const [[code]] = await Promise.all([once(child, 'exit'), reader.read()]);
    assert.equal(code, 0);
    assert.match(err(), /stopping: .*\nstopped\n$/s);
    const lines = out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      lines.map(({ msg }) => msg).filter((msg) => msg !== 'request' && msg !== 'job'),
      ['serving', 'stopping', 'stopped'],
    );
  });

  it('twice ends at once, with what a shell expects', async () => {
    const { child } = await spawnServe(join(parent, 'two'), { JIAOGAI_DRAIN: '60' });
    child.kill('SIGTERM');
    child.stderr!.once('data', () => child.kill('SIGTERM'));
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 143);
  });
});

describe('a session at a server', () => {
  const METRICS = 'a-secret-for-metrics';
  let served: Served;
  let office: Record<string, string>;
  before(async () => {
    served = await startServed({ hasDemoUsers: true, logLevel: 'debug', metricsSecret: METRICS });
    office = { Authorization: `Bearer ${await signIn(served.url, 'office')}` };
  });
  after(() => served.drop());

  const post = (path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> =>
    fetch(`${served.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `key-of-a-session-${path.length}`, ...more },
      body: JSON.stringify(body),
    });

  it('leaves nothing of a person, a token or an address in the log', async () => {
    const made = await post('/units', { id: 'school-7', name: '王小明小学', contact: '13912345678' }, office);
    assert.equal(made.status, 201);
    await post('/records/search', { personId: 'pupil-wang-xiaoming' }, office);
    await post('/units', '{"name":"李小红', office);
    await fetch(`${served.url}/api/v1/units?q=李小红`, { headers: office });
    await fetch(`${served.url}/api/v1/plans/plan-李小红`);
    await fetch(`${served.url}/李小红.html?name=王小明`);
    await fetch(`${served.url}/api/v1/plans`, { headers: { Authorization: 'Bearer not.a.token' } });
    const text = JSON.stringify(served.lines);
    assert.ok(served.lines.length > 6);
    assert.doesNotMatch(
      text,
      /王小明|李小红|%E7|%E6|13912345678|pupil-wang|school-7|Bearer|eyJ|not\.a\.token|127\.0\.0\.1/,
    );
  });

  it('is counted in metrics, for who knows their secret', async () => {
    const closed = await fetch(`${served.url}/api/v1/metrics`, { headers: { Authorization: 'Bearer wrong' } });
    assert.equal(closed.status, 401);
    const open = await fetch(`${served.url}/api/v1/metrics`, { headers: { Authorization: `Bearer ${METRICS}` } });
    const text = await open.text();
    assert.match(text, /jiaogai_requests_total\{method="POST",route="\/units",status="201"\} 1/);
    assert.match(text, /jiaogai_store_transactions_total\{outcome="committed"\} \d/);
    assert.match(text, /jiaogai_event_listeners 0/);
    assert.match(text, /process_cpu_seconds_total/);
    assert.doesNotMatch(text, /王小明|school-7/);
  });

  it('gets large answers compressed, in a form of their own, and 304 for what it has', async () => {
    const url = `${served.url}/api/v1/openapi.json`;
    const plain = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
    const small = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(small.headers.get('Content-Encoding'), 'gzip');
    assert.match(small.headers.get('Vary') ?? '', /Accept-Encoding/);
    assert.equal(await small.text(), await plain.text());
    const etag = small.headers.get('ETag');
    if (etag !== null) {
      const again = await fetch(url, { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etag } });
      assert.deepEqual([again.status, again.headers.get('ETag')], [304, etag]);
    }
  });
});

describe('a server with limits', () => {
  it('says when to come again to who asks too often, and counts clients behind its proxy apart', async () => {
    const served = await startServed({ limits: { client: 2, token: 2, minutes: 1 }, trustProxy: 1 });
    const ask = (address: string): Promise<Response> =>
      fetch(`${served.url}/api/v1/plans`, { headers: { 'X-Forwarded-For': `10.9.9.9, ${address}` } });
    try {
      const statuses = [];
      for (let at = 0; at < 3; at += 1) statuses.push((await ask('203.0.113.7')).status);
      assert.deepEqual(statuses, [200, 200, 429]);
      assert.match((await ask('203.0.113.7')).headers.get('Retry-After') ?? '', /^\d+$/);
      assert.equal((await ask('203.0.113.8')).status, 200);
    } finally {
      await served.drop();
    }
  });
});
