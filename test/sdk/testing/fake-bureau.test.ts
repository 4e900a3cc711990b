import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFakeBureau, type FakeBureau } from '../../../src/sdk/testing/index.js';

const PLAN = {
  schemaVersion: 1 as const,
  id: 'plan-1',
  title: '试验方案',
  tasks: [{ id: 't-1', number: '1', title: '第一项', leads: ['基础教育科'] }],
  units: [{ id: 'u-1', name: '基础教育科' }],
};

async function open(): Promise<FakeBureau> {
  const now = () => new Date('2026-11-28T08:00:00Z');
  return createFakeBureau({ seed: { plans: [PLAN], units: [{ id: 'u-1', name: '基础教育科' }] }, now });
}

const post = async (bureau: FakeBureau, key = 'a-key-of-this-very-test') => {
  const headers = {
    Authorization: `Bearer ${await bureau.token({ role: 'clerk', units: ['u-1'] })}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
  };
  const body = JSON.stringify({ on: '2026-11-01', status: 'inProgress', text: '开了会' });
  return bureau.fetch(`${bureau.baseUrl}/plans/plan-1/tasks/t-1/reports`, { method: 'POST', headers, body });
};

describe('The fake bureau', () => {
  it('is the real server: what was seeded is published, and tokens hold as long as they hold there', async () => {
    let at = Date.parse('2026-11-28T08:00:00Z');
    const bureau = await createFakeBureau({ seed: { plans: [PLAN] }, now: () => new Date(at) });
    const plan = await (await bureau.fetch(`${bureau.baseUrl}/plans/plan-1`)).json();
    assert.equal(plan.tasks[0].title, '第一项');
    const headers = { Authorization: `Bearer ${await bureau.token({ role: 'auditor' })}` };
    assert.equal((await bureau.fetch(`${bureau.baseUrl}/audit`, { headers })).status, 200);
    at += 12 * 60_000;
    const late = await bureau.fetch(`${bureau.baseUrl}/audit`, { headers });
    assert.match((await late.json()).detail, /expired/);
    await bureau.close();
  });

  it('fails as it is told to: a status with its patience, no answer, and one that is lost after the deed', async () => {
    const bureau = await open();
    bureau.fail({ method: 'POST', status: 503, retryAfter: 2 });
    bureau.fail({ method: 'POST', isDroppedAfterCommit: true });
    const refused = await post(bureau);
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [503, '2']);
    await assert.rejects(post(bureau), TypeError);
    const again = await post(bureau);
    assert.equal(again.status, 201);
    const headers = { Authorization: `Bearer ${await bureau.token({ role: 'officer' })}` };
    const { items } = await (await bureau.fetch(`${bureau.baseUrl}/reports`, { headers })).json();
    assert.equal(items.length, 1);
    await bureau.close();
  });

  it('is given up while it is slow, and never asked for what is not its own', async () => {
    const bureau = await open();
    bureau.fail({ latencyMs: 60_000 });
    const ended = new AbortController();
    const slow = bureau.fetch(`${bureau.baseUrl}/plans`, { signal: ended.signal });
    ended.abort();
    await assert.rejects(slow, { name: 'AbortError' });
    await assert.rejects(bureau.fetch('https://elsewhere.test/api/v1/plans'), TypeError);
    await bureau.close();
  });

  it('says why it refuses what it is to begin with', async () => {
    const seed = { plans: [{ ...PLAN, tasks: [{ id: 't 1' }] }] };
    await assert.rejects(createFakeBureau({ seed: seed as never }), /POST \/plans: 400 .*tasks\.0\.id/);
  });

  it('answers for MSW', async () => {
    const bureau = await open();
    const [handler] = bureau.handlers({ all: (path, resolver) => ({ path, resolver }) });
    assert.equal(handler!.path, 'https://bureau.test/api/v1/*');
    const response = await handler!.resolver({ request: new Request(`${bureau.baseUrl}/health`) });
    assert.equal((await response.json()).status, 'ok');
    assert.deepEqual(bureau.requests, [{ method: 'GET', path: '/api/v1/health', status: 200 }]);
    await bureau.close();
  });
});
