import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { startServed, type Served } from '../../helpers/served.js';

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks with the path as it is: `fetch` would set it right first. */
function raw(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = ask({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

/** Sends what need not be HTTP, and gives what comes back. */
function send(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let told = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk: Buffer) => (told += chunk.toString('latin1')));
    socket.on('close', () => resolve(told));
    socket.on('error', reject);
  });
}

const site = mkdtempSync(join(tmpdir(), 'jg-site-'));
const LONG = `<!doctype html><title>首页</title>${'<p>今天天气很好。</p>'.repeat(200)}`;
let served: Served;
before(async () => {
  writeFileSync(join(site, 'index.html'), LONG);
  writeFileSync(join(site, '.hidden'), 'not for you');
  mkdirSync(join(site, 'plans'));
  writeFileSync(join(site, 'plans/index.html'), 'plans');
  mkdirSync(join(site, 'chunks'));
  writeFileSync(join(site, 'chunks/part-DhlwLXiS.js'), 'export {};');
  served = await startServed({ site });
});
after(async () => {
  await served.drop();
  rmSync(site, { recursive: true });
});

describe('a server', () => {
  it('serves the API with its region known', async () => {
    const health = await fetch(`${served.url}/api/v1/health`);
    assert.deepEqual(await health.json(), { status: 'ok', version: '0.1.0' });
    const ready = await fetch(`${served.url}/api/v1/ready`);
    assert.deepEqual([ready.status, await ready.json()], [200, { status: 'ready', checks: { store: true } }]);
    const regions = await fetch(`${served.url}/api/v1/regions`);
    assert.deepEqual(await regions.json(), { items: [{ code: '410402', name: '410402' }], next: null });
  });

  it('takes no tokens where nobody can sign in', async () => {
    const headers = { Authorization: 'Bearer a.b.c' };
    const response = await fetch(`${served.url}/api/v1/plans`, { headers });
    assert.equal(response.status, 401);
    assert.deepEqual(await (await fetch(`${served.url}/work/config.json`)).json(), { region: '410402' });
  });

  it('keeps its secret where nobody else reads it', () => {
    assert.equal(statSync(join(served.folder, 'secret')).mode & 0o777, 0o600);
  });

  it('says what is no request, and what is too long, in a problem document', async () => {
    assert.match(await send(served.url, 'nonsense\r\n\r\n'), /^HTTP\/1\.1 400 .*application\/problem\+json/s);
    const long = `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
    assert.match(await send(served.url, long), /^HTTP\/1\.1 431 .*urn:jiaogai:problem:headers-too-large/s);
    const bad = await raw(served.url, '/api/v1/plans', { Host: 'a b' });
    assert.deepEqual([bad.status, bad.headers['content-type']], [400, 'application/problem+json']);
  });
});

describe('pages of a server', () => {
  it('are served with their policy, and known again by their ETag', async () => {
    const page = await raw(served.url, '/');
    assert.equal(page.status, 200);
    assert.equal(page.body.toString(), LONG);
    assert.match(String(page.headers['content-security-policy']), /^default-src 'none'; script-src 'self'/);
    assert.equal(page.headers['x-content-type-options'], 'nosniff');
    const again = await raw(served.url, '/', { 'If-None-Match': String(page.headers['etag']) });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
  });

  it('come compressed to who takes that, as another form of the same', async () => {
    const page = await raw(served.url, '/');
    const small = await raw(served.url, '/', { 'Accept-Encoding': 'gzip;q=0.5, br' });
    assert.deepEqual([small.headers['content-encoding'], small.headers['vary']], ['br', 'Accept-Encoding']);
    assert.equal(brotliDecompressSync(small.body).toString(), LONG);
    assert.ok(small.body.length < 400);
    assert.notEqual(small.headers['etag'], page.headers['etag']);
    const refused = await raw(served.url, '/', { 'Accept-Encoding': 'br;q=0, gzip;q=0' });
    assert.equal(refused.headers['content-encoding'], undefined);
  });

  it('in a folder are found, and chunks are kept for good', async () => {
    const moved = await raw(served.url, '/plans');
    assert.deepEqual([moved.status, moved.headers['location']], [308, '/plans/']);
    assert.equal((await raw(served.url, '/plans/')).body.toString(), 'plans');
    const chunk = await raw(served.url, '/chunks/part-DhlwLXiS.js', {}, 'HEAD');
    assert.match(String(chunk.headers['cache-control']), /immutable/);
    assert.deepEqual([chunk.body.length, chunk.headers['content-length']], [0, '10']);
  });

  const tricks = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/plans/%2e%2e%2f.hidden',
    '/plans/..%5c.hidden',
    '/plans\\..\\.hidden',
    '/.hidden',
    '/%2ehidden',
    '/index.html%00.js',
    '/chunks/',
    '//index.html',
    '/%',
    '/%c0%ae%c0%ae/package.json',
    '/index.html/',
  ];
  for (const path of tricks) {
    it(`are all that there is: ${path} is nothing`, async () => {
      const { status, body } = await raw(served.url, path);
      assert.ok(status === 404 || status === 400, String(status));
      assert.match(body.toString(), /^(?:这里没有这个网页|地址不对)/);
    });
  }

  it('are only read', async () => {
    const answer = await raw(served.url, '/', {}, 'POST');
    assert.deepEqual([answer.status, answer.headers['allow']], [405, 'GET, HEAD']);
  });
});

describe('the log of a server', () => {
  it('names the route of a request, never its address', async () => {
    await fetch(`${served.url}/api/v1/units?q=王小明`, { headers: { 'X-Request-Id': 'request-of-a-test' } });
    const line = served.lines.find((each) => each['requestId'] === 'request-of-a-test');
    assert.deepEqual([line?.['route'], line?.['method'], line?.['status']], ['/units', 'GET', 200]);
    assert.doesNotMatch(JSON.stringify(served.lines), /王小明|%E7/);
  });
});

describe('a server with demo users', () => {
  it('signs people in below its own address and takes their tokens', async () => {
    const demo = await startServed({ hasDemoUsers: true });
    try {
      const config = (await (await fetch(`${demo.url}/work/config.json`)).json()) as Record<string, string>;
      assert.deepEqual(config, {
        region: '410402',
        issuer: `${demo.url}/demo-sign-in`,
        clientId: 'jiaogai',
        mark: '演示数据',
      });
      const found = await fetch(`${config['issuer']}/.well-known/openid-configuration`);
      assert.equal(((await found.json()) as Record<string, string>)['issuer'], config['issuer']);
      const forged = await fetch(`${demo.url}/api/v1/records`, { headers: { Authorization: 'Bearer e30.e30.' } });
      assert.equal(forged.status, 401);
    } finally {
      await demo.drop();
    }
  });
});
