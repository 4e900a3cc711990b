import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { precompress } from '../../scripts/lib/precompress.mjs';
import { OFFLINE_POLICY, POLICY, serve, type RunningServer } from '../helpers/static-server.js';

describe('the server of npm start', () => {
  let folder = '';
  let server: RunningServer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jg-serve-'));
    mkdirSync(join(folder, 'site/sub'), { recursive: true });
    mkdirSync(join(folder, 'site-secret'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'site-secret/secret.txt'), 'secret');
    writeFileSync(join(folder, 'site/index.html'), `<p>${'首页'.repeat(200)}</p>`);
    writeFileSync(join(folder, 'site/sub/a.js'), 'export {};');
    writeFileSync(join(folder, 'site/notice.txt'), '通知');
    precompress(join(folder, 'site'));
    server = await serve({ folders: { '/': join(folder, 'site') }, pages: { '/page.html': '<p>hi</p>' } });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** A raw request: fetch would tidy the path up before sending it. */
  function ask(path: string, method = 'GET'): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> {
    return new Promise((resolve, reject) => {
      const sent = request({ port: server.port, host: '127.0.0.1', path, method }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers }));
      });
      sent.on('error', reject).end();
    });
  }

  for (const path of ['/', '/sub/a.js', '/page.html', '/nothing.html']) {
    it(`sends the strict policy and nosniff with ${path}`, async () => {
      const { headers } = await ask(path);
      assert.equal(headers['content-security-policy'], POLICY);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    });
  }

  it('keeps the policy that is promised, word for word', () => {
    assert.equal(
      POLICY,
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; " +
        "frame-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    assert.equal(OFFLINE_POLICY, `${POLICY} jiaogai-offline; worker-src 'self'`);
  });

  it('names types, and the encoding of Chinese text', async () => {
    assert.equal((await ask('/sub/a.js')).headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal((await ask('/notice.txt')).headers['content-type'], 'text/plain; charset=utf-8');
    assert.match(String((await ask('/')).headers['content-type']), /^text\/html; ?charset=utf-8$/);
  });

  it('sends brotli to those who can read it, as the same page', async () => {
    const answer = await fetch(server.url, { headers: { 'accept-encoding': 'br' } });
    assert.equal(answer.headers.get('content-encoding'), 'br');
    assert.match(answer.headers.get('content-type')!, /^text\/html; ?charset=utf-8$/);
    assert.match(await answer.text(), /首页/);
  });

  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/sub/../../secret.txt',
    '/../site-secret/secret.txt',
    '//etc/passwd',
    '/..%5csecret.txt',
    '/%00',
    '/%',
  ]) {
    it(`finds nothing at ${path}`, async () => {
      assert.equal((await ask(path)).status, 404);
    });
  }

  it('takes nothing in', async () => {
    assert.equal((await ask('/', 'POST')).status, 405);
    assert.equal((await ask('/', 'PUT')).status, 405);
  });
});
