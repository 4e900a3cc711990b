/** A public plan is read the short way from the second time on: nobody can tell, but by the time it takes. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { signIn } from '../../../scripts/lib/demo-data.mjs';
import { startServed, type Served } from '../../helpers/served.js';

const PLAN = {
  schemaVersion: 1,
  id: 'plan-1',
  title: '试验方案',
  tasks: [{ id: 't-1', number: '1', title: '第一项' }],
};

interface Got {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Buffer;
}

function read(url: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { 'x-request-id': id, date, ...rest } = response.headers;
        assert.ok(id && date);
        resolve({ status: response.statusCode!, headers: rest, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

describe('a public plan that is read again', () => {
  let served: Served;
  let token: string;
  const change = (method: string, path: string, body: object) =>
    fetch(`${served.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'If-Match': '*',
        'Idempotency-Key': 'a-key-of-this-very-test',
      },
      body: JSON.stringify(body),
    });

  before(async () => {
    served = await startServed({ hasDemoUsers: true, limits: { client: 12, token: 100, minutes: 1 } });
    token = await signIn(served.url, 'office');
    assert.equal((await change('POST', '/plans', PLAN)).status, 201);
    assert.equal((await change('PUT', '/plans/plan-1/publication', { isPublished: true })).status, 200);
  });
  after(() => served.drop());

  const path = () => `${served.url}/api/v1/plans/plan-1`;

  it('is the same to the last header, in each coding, and logged like any other', async () => {
    for (const coding of ['identity', 'br']) {
      const [first, second] = [
        await read(path(), { 'accept-encoding': coding }),
        await read(path(), { 'accept-encoding': coding }),
      ];
      assert.equal(first.status, 200);
      const { 'transfer-encoding': _, ...headers } = first.headers;
      assert.deepEqual({ ...headers, 'content-length': String(first.body.length) }, second.headers);
      assert.deepEqual(first.body, second.body);
    }
    const logged = served.lines.filter(({ route, method }) => route === '/plans/{planId}' && method === 'GET');
    assert.deepEqual(
      logged.map(({ status }) => status),
      [200, 200, 200, 200],
    );
  });

  it('is another as soon as the plan is, and gone when it is taken back', async () => {
    assert.equal((await change('PATCH', '/plans/plan-1/tasks/t-1', { area: '教研' })).status, 200);
    assert.match((await read(path(), { 'accept-encoding': 'identity' })).body.toString(), /教研/);
    assert.equal((await read(path(), { 'accept-encoding': 'identity' })).status, 200);
    assert.equal((await change('PUT', '/plans/plan-1/publication', { isPublished: false })).status, 200);
    assert.equal((await read(path(), { 'accept-encoding': 'identity' })).status, 404);
    assert.equal((await change('PUT', '/plans/plan-1/publication', { isPublished: true })).status, 200);
  });

  it('counts towards the limit of who asks', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await read(path(), { 'accept-encoding': 'identity' })).status);
    assert.deepEqual([statuses[0], statuses.at(-1)], [200, 429]);
  });
});
