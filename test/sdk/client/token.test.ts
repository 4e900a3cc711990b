import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { createClient, type TokenRequest } from '../../../src/sdk/client/index.js';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { bench, json, problem, thrown, withServer } from '../../helpers/client-server.js';

const REGION = json({ code: '350423', name: '示例县' }, { etag: '"1"' });
const UNIT = json({ id: 'u1', name: '一小' }, { etag: '"1"', status: 201 });
const expired = problem(401, 'bad-token');

describe('A token', () => {
  it('goes with each try, and with none where there is none', async () => {
    const tokens = ['t-1', null, undefined, ''];
    const { client, asked } = bench([REGION], { getToken: () => tokens.shift() });
    for (let n = 0; n < 4; n += 1) await client.regions.get('350423');
    assert.deepEqual(
      asked.map(({ headers }) => headers.get('Authorization')),
      ['Bearer t-1', null, null, null],
    );
  });

  it('is asked for anew once after a 401, of writes too', async () => {
    const requests: TokenRequest[] = [];
    const getToken = (request: TokenRequest) => `token-${requests.push(request)}`;
    const { client, asked } = bench([expired, UNIT, expired, json(undefined, { status: 204 })], { getToken, retry: 0 });
    await client.units.create({ name: '一小' });
    await client.units.remove('u1', { ifMatch: '"1"' });
    assert.deepEqual(
      requests.map(({ isAnew }) => isAnew),
      [false, true, false, true],
    );
    assert.equal(asked[1]!.headers.get('Authorization'), 'Bearer token-2');
    assert.equal(await asked[1]!.text(), '{"name":"一小"}');
  });

  it('is not asked for a third time', async () => {
    const { client, asked } = bench([expired], { getToken: () => 'token' });
    const error = await thrown(client.regions.get('350423'));
    assert.ok(isJiaogaiError(error, 'http') && error.status === 401);
    assert.equal(asked.length, 2);
  });

  it('is not asked for anew where there was none', async () => {
    const { client, asked } = bench([problem(401, 'no-token')], { getToken: () => null });
    await thrown(client.regions.get('350423'));
    assert.equal(asked.length, 1);
  });

  it('stands in no error: not where it cannot be had, nor where it is none, nor where the answer is no', async () => {
    const secret = 'hush-hush';
    const faults = [
      await thrown(bench([REGION], { getToken: () => `${secret}\nX: y` }).client.regions.get('350423')),
      await thrown(bench([new TypeError('fetch failed')], { getToken: () => secret }).client.regions.get('350423')),
      await thrown(bench([problem(403, 'not-allowed')], { getToken: () => secret }).client.regions.get('350423')),
      await thrown(bench([json({})], { getToken: () => secret }).client.regions.get('350423')),
    ];
    assert.deepEqual(
      faults.map((error) => isJiaogaiError(error) && error.code),
      ['contract', 'network', 'http', 'contract'],
    );
    faults.forEach((error) => assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes('hush')));
  });

  it('that cannot be had is an error of the network, with its cause, and nothing is asked', async () => {
    const cause = new Error('signed out');
    const { client, asked } = bench([REGION], { getToken: () => Promise.reject(cause) });
    const error = await thrown(client.regions.get('350423'));
    assert.ok(isJiaogaiError(error, 'network'));
    assert.deepEqual([error.cause, asked.length], [cause, 0]);
  });

  it('never follows a redirect to another origin, nor to its own', async () => {
    const seen: string[] = [];
    await withServer(
      (request, response) => {
        seen.push(`stranger ${request.headers.authorization}`);
        response.end('{}');
      },
      async (stranger) => {
        await withServer(
          (request, response) => {
            seen.push(`own ${request.headers.authorization}`);
            const to = request.url?.endsWith('tasks') ? '/elsewhere' : `${stranger}${request.url}`;
            response.writeHead(request.method === 'GET' ? 302 : 307, { Location: to }).end();
          },
          async (baseUrl) => {
            const client = createClient({ baseUrl, getToken: () => 'token' });
            const calls = [
              () => client.plans.list().page(),
              () => client.units.create({ name: '一' }),
              () => client.tasks.list().page(),
            ];
            for (const call of calls) {
              const error = await thrown(call());
              assert.ok(isJiaogaiError(error, 'network'));
              assert.match(error.message, /was sent elsewhere, which is not followed/);
            }
          },
        );
      },
    );
    assert.deepEqual(seen, Array(3).fill('own Bearer token'));
  });
});

describe('Over a real line', () => {
  it('a value comes, an error is told, and a server that drops the line is tried again', async () => {
    let calls = 0;
    await withServer(
      (request, response) => {
        calls += 1;
        if (calls === 1) return void request.socket.destroy();
        if (calls === 2) {
          response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
          response.write('{"items":');
          return void setImmediate(() => response.destroy());
        }
        response.setHeader('Content-Type', 'application/json');
        return void response.end('{"items":[{"code":"350423","name":"示例县"}],"next":null}');
      },
      async (baseUrl) => {
        const client = createClient({ baseUrl, retry: { baseMs: 0 } });
        assert.deepEqual(await client.regions.list().all(), [{ code: '350423', name: '示例县' }]);
      },
    );
    assert.equal(calls, 3);
  });

  it('nobody there is an error of the network', async () => {
    let gone = '';
    await withServer(
      () => undefined,
      async (url) => void (gone = url),
    );
    const error = await thrown(createClient({ baseUrl: gone, retry: 0 }).regions.get('350423'));
    assert.ok(isJiaogaiError(error, 'network'));
  });

  it('an abort ends the request at the server', async () => {
    const stop = new AbortController();
    let close = (): void => undefined;
    const closed = new Promise<void>((resolve) => (close = resolve));
    await withServer(
      (_request, response) => {
        response.on('close', close);
        stop.abort();
      },
      async (baseUrl) => {
        const error = await thrown(createClient({ baseUrl }).plans.list({}, { signal: stop.signal }).page());
        assert.equal((error as DOMException).name, 'AbortError');
        await closed;
      },
    );
  });
});
