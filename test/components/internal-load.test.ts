import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { loadJson } from '../../src/components/internal/load.js';
import { isJiaogaiError } from '../../src/sdk/errors.js';

const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  '/plan.json': (response) => response.end('{"title":"深化行动"}'),
  '/bom.json': (response) => response.end('\uFEFF{"title":"深化行动"}'),
  '/halves.json': (response) => {
    const bytes = Buffer.from('{"title":"教改"}');
    response.write(bytes.subarray(0, 11));
    setImmediate(() => response.end(bytes.subarray(11)));
  },
  '/page.html': (response) => response.end('<!doctype html>'),
  '/empty': (response) => response.end(),
  '/missing': (response) => response.writeHead(404).end('{}'),
  '/broken': (response) => response.writeHead(502).end(),
  '/silent': () => undefined,
  '/stalled': (response) => void response.write('{"title":'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"title":');
    setImmediate(() => response.destroy());
  },
  '/endless': (response) => {
    const more = (): void => void (response.destroyed || response.write(' '.repeat(10_000), more));
    more();
  },
};

let server: Server;
let base = '';

before(async () => {
  server = createServer((request, response) => ANSWERS[(request.url ?? '').split('?')[0]!]?.(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

async function failureOf(load: Promise<unknown>): Promise<{ code: string; message: string; status?: number }> {
  try {
    await load;
  } catch (error) {
    assert.ok(isJiaogaiError(error), String(error));
    return error as { code: string; message: string };
  }
  return assert.fail('the load went well');
}

describe('loading a document', () => {
  it('gives what the JSON says', async () => {
    assert.deepEqual(await loadJson(`${base}/plan.json`), { title: '深化行动' });
  });

  it('reads a byte order mark, and a character that arrives in two halves', async () => {
    assert.deepEqual(await loadJson(`${base}/bom.json`), { title: '深化行动' });
    assert.deepEqual(await loadJson(`${base}/halves.json`), { title: '教改' });
  });

  it('says that the answer was no', async () => {
    const missing = await failureOf(loadJson(`${base}/missing`));
    assert.deepEqual([missing.code, missing.status], ['http', 404]);
    assert.equal((await failureOf(loadJson(`${base}/broken`))).status, 502);
  });

  it('says that a page or nothing is not JSON', async () => {
    for (const path of ['/page.html', '/empty']) {
      assert.equal((await failureOf(loadJson(base + path))).code, 'contract');
    }
  });

  it('says that nobody is there', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    assert.equal((await failureOf(loadJson(`http://127.0.0.1:${port}/`))).code, 'network');
    assert.equal((await failureOf(loadJson('http://['))).code, 'network');
  });

  it('says that the line was cut in the middle', async () => {
    assert.equal((await failureOf(loadJson(`${base}/cut`))).code, 'network');
  });

  it('waits no longer than it was told, for the first byte and for the last', async () => {
    for (const path of ['/silent', '/stalled']) {
      assert.equal((await failureOf(loadJson(base + path, { timeoutMs: 60 }))).code, 'timeout');
    }
  });

  it('reads no more than it was told', async () => {
    const { code, message } = await failureOf(loadJson(`${base}/endless`, { maxBytes: 2000 }));
    assert.equal(code, 'contract');
    assert.match(message, /too large/);
  });

  it('stops when it is called off, before and during the load', async () => {
    const abort = new AbortController();
    const load = failureOf(loadJson(`${base}/silent`, { signal: abort.signal }));
    abort.abort();
    assert.equal((await load).code, 'network');
    assert.equal((await failureOf(loadJson(`${base}/plan.json`, { signal: abort.signal }))).code, 'network');
  });

  it('never repeats a query string, a password or inline data in its message', async () => {
    const local = base.replace('//', '//officer:secret@');
    for (const url of [`${base}/missing?token=secret#secret`, `${local}/missing`, 'data:application/json,secret']) {
      const { message } = await failureOf(loadJson(url, { timeoutMs: 500 }));
      assert.equal(message.includes('secret'), false, message);
      assert.match(message, /^GET /);
    }
  });
});
