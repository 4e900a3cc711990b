import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bundled } from '../../scripts/lib/bundle.mjs';
import { withServer } from '../helpers/client-server.js';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { root } from '../helpers/static-server.js';

interface Seen {
  readonly agent: string;
  readonly faults: readonly string[];
  readonly lacked: readonly string[];
  readonly keys: readonly string[];
  readonly got: Readonly<Record<string, unknown>>;
}

/** A back end on another origin: busy at first, silent, forgetful, or sending elsewhere. */
function backEnd(): { answer: (request: IncomingMessage, response: ServerResponse) => void; keys: string[] } {
  const keys: string[] = [];
  let isBusy = true;
  const json = (response: ServerResponse, status: number, body: unknown, more = {}): void => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...more }).end(JSON.stringify(body));
  };
  return {
    keys,
    answer(request, response) {
      const path = (request.url ?? '').replace('/api/v1', '');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, idempotency-key, if-match');
      response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After');
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
      if (path === '/regions/350423' && isBusy) {
        isBusy = false;
        return json(response, 503, { code: 'unavailable', requestId: 'r-1' }, { 'Retry-After': '0' });
      }
      if (path === '/regions/350423') return json(response, 200, { code: '350423', name: '示例县' }, { ETag: '"7"' });
      if (path === '/units' && keys.push(String(request.headers['idempotency-key'])) === 1)
        return void request.socket.destroy();
      if (path === '/units') return json(response, 201, { id: 'u1', name: '一小' }, { ETag: '"1"' });
      if (path.startsWith('/events')) {
        const change = { kind: 'task', region: '350423', planId: 'p1', id: 't1', etag: '"2"' };
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        return void response.write(`event: task\nid: 1\ndata: ${JSON.stringify(change)}\n\n`);
      }
      if (path === '/targets') return void response.writeHead(302, { Location: '/api/v1/regions/350423' }).end();
      // Plans are never answered.
    },
  };
}

describe('The client in Chromium 78', () => {
  it('asks, asks again, is aborted, runs out of time, and hears of changes', async (t) => {
    const old = await oldChromiumFor(t);
    if (!old) return;
    const code = `import { createClient, isJiaogaiError } from 'jiaogai/sdk'; Object.assign(window, { createClient, isJiaogaiError });`;
    const client = await bundled(code, { target: 'chrome78', isClassic: true });
    const read = (name: string): string => readFileSync(join(root, 'test/legacy', name), 'utf8');
    const { answer, keys } = backEnd();
    await withServer(answer, async (url) => {
      const scripts = ['listen.page.js', 'client.js', 'client.page.js'].map(
        (name) => `<script src="/${name}"></script>`,
      );
      const seen = await lookInOldChromium<Seen>(
        old,
        {
          '/client.html': `<!doctype html><meta charset="utf-8"><title>客户端</title><body data-api="${url}">${scripts.join('')}`,
          '/listen.page.js': read('listen.page.js'),
          '/client.js': client,
          '/client.page.js': read('client.page.js'),
        },
        { policy: `default-src 'none'; script-src 'self'; connect-src 'self' ${url}` },
      );
      assert.match(seen.agent, /Chrome\/78\./);
      assert.deepEqual(seen.faults, []);
      assert.deepEqual(seen.lacked, ['hasOwn', 'replaceAll', 'at'], 'a browser that has them shows nothing');
      assert.deepEqual(seen.got, {
        region: { value: { code: '350423', name: '示例县' }, etag: '"7"' },
        unit: 'u1',
        change: '1 t1',
        aborted: 'AbortError',
        abortedBefore: 'AbortError',
        late: 'timeout',
        elsewhere: 'network',
      });
    });
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
  });
});
