/** The client and the outbox before a fake bureau that fails in every way it knows. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createClient, type Client, type QueuedCall } from '../../../src/sdk/client/index.js';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { memoryStore, Outbox } from '../../../src/sdk/local/index.js';
import { createFakeBureau, type FakeBureau, type Fault } from '../../../src/sdk/testing/index.js';
import { thrown } from '../../helpers/client-server.js';
import { after as minutes } from '../../helpers/time-logs.js';

const PLAN = {
  schemaVersion: 1 as const,
  id: 'plan-1',
  title: '试验方案',
  tasks: [{ id: 't-1', number: '1', title: '第一项' }],
};
const FAULTS: readonly Fault[] = [
  { status: 500 },
  { status: 502 },
  { status: 503, retryAfter: 1 },
  { status: 429 },
  { isUnreachable: true },
  { isDroppedAfterCommit: true },
];

describe('Before a bureau that fails', () => {
  let bureau: FakeBureau;
  let client: Client;
  const rests: number[] = [];
  before(async () => {
    bureau = await createFakeBureau({ seed: { plans: [PLAN] } });
    const token = await bureau.token({ role: 'officer' });
    client = createClient({
      baseUrl: bureau.baseUrl,
      fetch: bureau.fetch,
      getToken: () => token,
      retry: 3,
      // Rests pass at once, time limits never.
      wait: (ms, signal) =>
        ms < 20_000
          ? Promise.resolve(void rests.push(ms))
          : new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('over')))),
    });
  });
  after(() => bureau.close());

  let visits = 0;
  const visit = () => ({ id: `visit-${(visits += 1)}`, kind: 'schoolVisit' as const, on: '2026-10-01' });
  const isThere = async (id: string): Promise<boolean> => {
    const error = await client.records.get(id).then(
      () => null,
      (cause: unknown) => cause,
    );
    return error === null;
  };

  it('a question is answered through any three faults, and a fourth is told', async () => {
    const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(faults, async (some) => {
        some.forEach((fault) => bureau.fail({ ...fault, method: 'GET' }));
        if (some.length <= 3) return assert.equal((await client.plans.get('plan-1')).value.title, '试验方案');
        const error = await thrown(client.plans.get('plan-1'));
        const isNetwork = some[3]!.status === undefined;
        assert.ok(isNetwork ? isJiaogaiError(error, 'network') : isJiaogaiError(error, 'http'));
      }),
      { numRuns: 40 },
    );
  });

  it('what is added is there once, or not at all where it was never taken', async () => {
    const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(faults, async (some) => {
        some.forEach((fault) => bureau.fail({ ...fault, method: 'POST' }));
        const record = visit();
        const made = await client.records.create(record).then(
          ({ value }) => value.id,
          () => null,
        );
        assert.equal(made, some.length <= 3 ? record.id : null);
        const tries = some.slice(0, 4);
        const isTaken = some.length <= 3 || tries.some(({ isDroppedAfterCommit }) => isDroppedAfterCommit);
        assert.equal(await isThere(record.id), isTaken);
        // What is left of the faults is met by questions of no interest.
        if (some.length > tries.length) await client.records.search({ personId: 'p' }).page();
      }),
      { numRuns: 40 },
    );
  });

  it('a change is tried once, and what is told of it is true', async () => {
    for (const fault of FAULTS) {
      const { etag } = await client.tasks.get('plan-1', 't-1');
      bureau.fail({ ...fault, method: 'PATCH' });
      const asked = bureau.requests.length;
      await thrown(client.tasks.change('plan-1', 't-1', { progress: 1 }, { ifMatch: etag }));
      assert.equal(bureau.requests.length - asked, fault.isUnreachable ? 0 : 1);
      const now = await client.tasks.get('plan-1', 't-1');
      assert.equal(now.etag !== etag, fault.isDroppedAfterCommit === true);
    }
  });

  it('an answer that breaks the contract is told as one', async () => {
    bureau.fail({ method: 'GET', body: '{"items":[{"id":3}],"next":null}' });
    const error = await thrown(client.plans.list().page());
    assert.ok(isJiaogaiError(error, 'contract'));
    assert.match(error.message, /^GET \/plans: .*items\.0\.id/);
  });

  it('an outbox brings all in order, each once', async () => {
    const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(faults, fc.integer({ min: 1, max: 4 }), async (some, most) => {
        const outbox = new Outbox<QueuedCall>('any', { send: client.send, store: memoryStore(null) });
        const records = Array.from({ length: most }, visit);
        for (const body of records) await outbox.queue({ endpoint: 'createRecord', path: {}, body }, minutes(0));
        some.forEach((fault) => bureau.fail({ ...fault, method: 'POST' }));
        const arrived: string[] = [];
        for (let minute = 0; minute < 20 && arrived.length < most; minute += 1) {
          const { sent } = await outbox.flush(minutes(minute));
          arrived.push(...sent.map(({ answer }) => (answer as { id: string }).id));
        }
        assert.deepEqual(
          arrived,
          records.map(({ id }) => id),
        );
        assert.deepEqual(await outbox.list(), []);
        await client.records.search({ personId: 'p' }, { retry: 9 }).page();
      }),
      { numRuns: 30 },
    );
  });
});
