import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { httpGateway } from '../../../src/server/host/gateway.js';
import type { Notice } from '../../../src/server/jobs/notify.js';

const NOTICE: Notice = {
  ...{ id: '410400/plan-1/2026/u-1/before3/2026-12-31', kind: 'round-reminder', to: '13800000000', channel: 'sms' },
  ...{ text: '请按时报送', planTitle: '方案', unitName: '督导室', year: 2026, dueOn: '2026-12-31', missing: 2 },
};
const SECRET = 'a secret of the bureau';

describe('the gateway for reminders', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; headers?: Record<string, string> } | null;
  let got: { headers: IncomingMessage['headers']; body: string }[];

  before(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
        if (answer) response.writeHead(answer.status, answer.headers).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    [got, answer] = [[], { status: 202 }];
  });
  const send = (timeoutMs = 5000) =>
    httpGateway({ url, secret: SECRET, timeoutMs, now: () => new Date('2026-12-28T02:00:00Z') }).send(NOTICE);

  it('is told by a signed POST with an id that stays the same', async () => {
    assert.deepEqual(await send(), { ok: true });
    const [{ headers, body }] = got as [(typeof got)[number]];
    assert.deepEqual(JSON.parse(body), NOTICE);
    assert.deepEqual([headers['idempotency-key'], headers['jiaogai-timestamp']], [NOTICE.id, '1798423200']);
    const expected = createHmac('sha256', SECRET).update(`1798423200.${body}`).digest('hex');
    assert.equal(headers['jiaogai-signature'], `sha256=${expected}`);
  });

  for (const language of ['', '.zh-CN']) {
    it(`is checked by the lines of the guide${language}`, async () => {
      await send();
      const [{ headers, body }] = got as [(typeof got)[number]];
      const guide = readFileSync(new URL(`../../../docs/operate/year-end${language}.md`, import.meta.url), 'utf8');
      const code = /```js\n([^]*?)```/.exec(guide)![1]!;
      const { isOurs } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
        isOurs(headers: object, body: string, secret: string, now: number): boolean;
      };
      const now = Date.parse('2026-12-28T02:00:10Z');
      assert.ok(isOurs(headers, body, SECRET, now));
      assert.ok(!isOurs(headers, `${body} `, SECRET, now));
      assert.ok(!isOurs(headers, body, `${SECRET}x`, now));
      assert.ok(!isOurs(headers, body, SECRET, now + 300_000));
      assert.ok(!isOurs({}, body, SECRET, now));
    });
  }

  it('may do better later when it is away, busy or wrongly set up, and not when it says no', async () => {
    const outcomes: [number, unknown][] = [];
    for (const status of [400, 404, 410, 401, 429, 500, 503]) {
      answer = { status, headers: { 'Retry-After': '120' } };
      const outcome = await send();
      outcomes.push([status, outcome.ok ? 'ok' : outcome.isFinal]);
    }
    assert.deepEqual(outcomes, [
      [400, true],
      [404, true],
      [410, true],
      [401, false],
      [429, false],
      [500, false],
      [503, false],
    ]);
    assert.deepEqual(await send(), { ok: false, fault: 'http-503', isFinal: false, retryAfterSeconds: 120 });
  });

  it('is not followed to another address', async () => {
    answer = { status: 307, headers: { Location: url } };
    assert.deepEqual(await send(), { ok: false, fault: 'unreachable', isFinal: false });
    assert.equal(got.length, 1);
  });

  it('is given up for this time when it does not answer', async () => {
    answer = null;
    assert.deepEqual(await send(50), { ok: false, fault: 'timeout', isFinal: false });
  });

  it('is never told in the clear, nor under a secret that can be guessed', () => {
    const now = (): Date => new Date(0);
    assert.throws(() => httpGateway({ url: 'http://sms.example/send', secret: SECRET, now }), RangeError);
    assert.throws(() => httpGateway({ url: 'https://sms.example/send', secret: 'short', now }), RangeError);
    assert.ok(httpGateway({ url: 'https://sms.example/send', secret: SECRET, now }));
  });
});
