import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NetworkError } from '../../../src/sdk/errors.js';
import { memoryStore } from '../../../src/sdk/local/index.js';
import { box, no, note, queueAll, states } from '../../helpers/outbox-box.js';
import { after } from '../../helpers/time-logs.js';

describe('What is queued', () => {
  it('is sent in order, each with its own key, and is gone then', async () => {
    const { outbox, came, keys } = box();
    await queueAll(outbox, 'a', 'b', 'c');
    const { sent, parked, stopped } = await outbox.flush(after(1));
    assert.deepEqual(came, ['a', 'b', 'c']);
    assert.equal(new Set(keys).size, 3);
    assert.deepEqual(
      sent.map(({ idempotencyKey, answer }) => [idempotencyKey, answer]),
      keys.map((key) => [key, 'done']),
    );
    assert.deepEqual([parked, stopped, await outbox.list()], [[], null, []]);
  });

  it('outlives the page', async () => {
    const { outbox, tab, came } = box();
    await queueAll(outbox, 'a');
    await tab().flush(after(1));
    assert.deepEqual(came, ['a']);
  });

  it('stands under its name, and holds no address and no token', async () => {
    const held = new Map<string, unknown>();
    const { outbox } = box({ store: memoryStore(null, held) });
    await queueAll(outbox, 'a');
    assert.deepEqual([...held.keys()], ['jg:outbox:clerk']);
    const { schemaVersion, requests } = held.get('jg:outbox:clerk') as { schemaVersion: number; requests: object[] };
    assert.equal(schemaVersion, 1);
    assert.deepEqual(Object.keys(requests[0]!).sort(), [
      'breaks',
      'claim',
      'fault',
      'idempotencyKey',
      'queuedAt',
      'reason',
      'request',
      'state',
      'triedAt',
    ]);
  });

  it('twice under one key is one request; another one under it is refused', async () => {
    const { outbox, came } = box();
    const first = await outbox.queue(note('a'), after(0), 'key-1');
    assert.deepEqual(await outbox.queue(note('a'), after(0), 'key-1'), first);
    assert.deepEqual(await outbox.queue(note('b'), after(0), 'key-1'), {
      ok: false,
      code: 'known-key',
      field: 'request',
    });
    await outbox.flush(after(1));
    assert.deepEqual(came, ['a']);
  });

  it('while it is being sent goes with the same flush', async () => {
    const { outbox, came } = box({ says: (text) => text === 'a' && outbox.queue(note('b'), after(0)) });
    await queueAll(outbox, 'a');
    await outbox.flush(after(1));
    assert.deepEqual(came, ['a', 'b']);
  });

  it('is told to who listens, until they listen no more', async () => {
    const { outbox } = box();
    const told: number[] = [];
    const stop = outbox.subscribe((requests) => told.push(requests.length));
    await queueAll(outbox, 'a', 'b');
    await outbox.list();
    stop();
    await outbox.flush(after(1));
    assert.deepEqual(told, [1, 2]);
  });

  it('says when the device does not keep it, and is sent all the same', async () => {
    const { outbox, came } = box({ store: memoryStore('full') });
    assert.ok((await outbox.queue(note('a'), after(0))).ok);
    assert.equal(outbox.memoryReason, 'full');
    await outbox.flush(after(1));
    assert.deepEqual(came, ['a']);
  });

  it('is left alone where a later release wrote it', async () => {
    const value = { schemaVersion: 2, requests: { b: 1 } };
    const held = new Map<string, unknown>([['jg:outbox:clerk', value]]);
    const { outbox } = box({ store: memoryStore(null, held) });
    assert.deepEqual(await outbox.queue(note('a'), after(0)), { ok: false, code: 'newer', field: 'request' });
    assert.equal((await outbox.flush(after(1))).stopped, 'newer');
    assert.deepEqual(await outbox.list(), []);
    assert.equal(held.get('jg:outbox:clerk'), value);
  });

  it('is kept beside what cannot be read', async () => {
    const strange = [7, null, { idempotencyKey: 3 }];
    const held = new Map<string, unknown>([['jg:outbox:clerk', { schemaVersion: 1, requests: strange }]]);
    const { outbox, came } = box({ store: memoryStore(null, held) });
    await queueAll(outbox, 'a');
    await outbox.flush(after(1));
    assert.deepEqual(came, ['a']);
    assert.deepEqual((held.get('jg:outbox:clerk') as { requests: unknown[] }).requests, strange);
  });

  it('is forgotten as a whole, also while it is being sent', async () => {
    const { outbox } = box({ says: () => outbox.erase().then(() => Promise.reject(new Error('late'))) });
    await queueAll(outbox, 'a', 'b');
    await outbox.flush(after(1));
    assert.deepEqual(await outbox.list(), []);
  });
});

describe('Without an answer', () => {
  for (const error of [
    new NetworkError('x'),
    new Error('x'),
    no(401, 'bad-token'),
    no(403),
    no(409, 'in-progress'),
    no(409),
    no(429, 'too-many'),
    no(500),
    no(503, 'unavailable'),
  ]) {
    it(`such as ${error.name} ${error.message}, it ends there, and begins there again under the same key`, async () => {
      let isBack = false;
      const { outbox, came, keys } = box({ says: () => (isBack ? 'done' : Promise.reject(error)) });
      await queueAll(outbox, 'a', 'b');
      const { sent, stopped, cause } = await outbox.flush(after(1));
      assert.deepEqual([sent, stopped, cause], [[], 'no-answer', error]);
      isBack = true;
      await outbox.flush(after(2));
      assert.deepEqual(came, ['a', 'a', 'b']);
      assert.equal(keys[0], keys[1]);
    });
  }

  it('in time, it is aborted and waits', async () => {
    let pass = (): void => undefined;
    const signals: AbortSignal[] = [];
    const { outbox } = box({
      wait: () => new Promise((resolve) => (pass = resolve)),
      send: (_, { signal }) => new Promise(() => signals.push(signal)),
    });
    await queueAll(outbox, 'a');
    const flush = outbox.flush(after(1));
    while (signals.length === 0) await Promise.resolve();
    pass();
    assert.equal((await flush).stopped, 'no-answer');
    assert.ok(signals[0]!.aborted);
    assert.deepEqual(await states(outbox), ['a queued']);
  });

  it('for so long that the other side has forgotten the key, it is not sent blindly: a person looks', async () => {
    let isBack = false;
    const { outbox, came, keys } = box({ says: () => (isBack ? 'done' : Promise.reject(new Error('offline'))) });
    await queueAll(outbox, 'a', 'b');
    await outbox.flush(after(1));
    isBack = true;
    const { parked, sent } = await outbox.flush(after(1 + 72 * 60));
    assert.deepEqual([parked.map(({ reason }) => reason), sent.length], [['unsure'], 1]);
    assert.deepEqual([came, await states(outbox)], [['a', 'b'], ['a unsure']]);
    await outbox.retry(keys[0]!, after(5000));
    await outbox.flush(after(5001));
    assert.deepEqual(came, ['a', 'b', 'a']);
    assert.notEqual(keys[2], keys[0]);
  });
});
