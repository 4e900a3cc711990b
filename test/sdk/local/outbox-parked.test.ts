import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RuleError } from '../../../src/sdk/part-errors.js';
import { box, no, note, queueAll, states } from '../../helpers/outbox-box.js';
import { after } from '../../helpers/time-logs.js';

describe('A no for good', () => {
  const issues = [{ path: 'on', message: 'in the future' }];
  const cases: [Error, string | null, number | null][] = [
    [new RuleError('x', issues), null, null],
    [no(400, 'not-valid', issues), 'not-valid', 400],
    [no(403, 'not-allowed'), 'not-allowed', 403],
    [no(404, 'not-found'), 'not-found', 404],
    [no(409, 'exists'), 'exists', 409],
    [no(413), null, 413],
    [no(422, 'other-body'), 'other-body', 422],
  ];
  for (const [error, code, status] of cases) {
    it(`(${error.name} ${status} ${code}) parks it, is told, and stops nothing`, async () => {
      const { outbox, came } = box({ says: (text) => (text === 'a' ? Promise.reject(error) : 'done') });
      await queueAll(outbox, 'a', 'b');
      const { parked, sent, stopped } = await outbox.flush(after(1));
      assert.deepEqual([parked.length, sent.length, stopped], [1, 1, null]);
      assert.deepEqual(
        [parked[0]!.reason, parked[0]!.fault?.code, parked[0]!.fault?.status],
        ['refused', code, status],
      );
      assert.deepEqual(await states(outbox), ['a refused']);
      await outbox.flush(after(2));
      assert.deepEqual(came, ['a', 'b'], 'it is not sent again by itself');
    });
  }

  it('names the fields, so that it can be mended: under another key, in its old place', async () => {
    let isMended = false;
    const says = (text: string) => (text === 'a' ? Promise.reject(new RuleError('x', issues)) : 'done');
    const { outbox, came, keys } = box({
      says: (text) => (isMended || text !== 'b' ? says(text) : Promise.reject(new Error('offline'))),
    });
    await queueAll(outbox, 'a', 'b');
    const { parked } = await outbox.flush(after(1));
    assert.deepEqual(parked[0]!.fault?.issues, issues);
    isMended = true;
    assert.ok((await outbox.mend(keys[0]!, note('a, mended'), after(2))).ok);
    await outbox.flush(after(3));
    assert.deepEqual(came, ['a', 'b', 'a, mended', 'b']);
    assert.equal(new Set(keys).size, 3);
  });

  it('can be tried again or dropped by a person', async () => {
    let isAllowed = false;
    const { outbox, came, keys } = box({ says: () => (isAllowed ? 'done' : Promise.reject(no(403, 'not-allowed'))) });
    await queueAll(outbox, 'a', 'b');
    await outbox.flush(after(1));
    isAllowed = true;
    const again = await outbox.retry(keys[0]!, after(2));
    assert.ok(again.ok && again.queued.idempotencyKey !== keys[0], 'a refusal would be answered again under its key');
    assert.ok((await outbox.drop(keys[1]!, after(2))).ok);
    await outbox.flush(after(3));
    assert.deepEqual([came, await outbox.list()], [['a', 'b', 'a'], []]);
  });

  it('is no other than the eighth 500 in a row: what breaks the other side lets the others go first', async () => {
    const { outbox, came, keys } = box({
      says: (text) => (text === 'a' ? Promise.reject(no(500, 'internal')) : 'done'),
    });
    await queueAll(outbox, 'a', 'b');
    for (let minute = 1; minute < 8; minute += 1)
      assert.equal((await outbox.flush(after(minute))).stopped, 'no-answer');
    const { parked, sent } = await outbox.flush(after(8));
    assert.deepEqual([parked[0]!.reason, sent.length, came.filter((each) => each === 'a').length], ['failing', 1, 8]);
    const again = await outbox.retry(keys[0]!, after(9));
    assert.ok(again.ok && again.queued.idempotencyKey === keys[0], 'it may have been done: the key stays');
  });
});

describe('What may have arrived', () => {
  it('cannot be exchanged for something else; what has not left can', async () => {
    const { outbox } = box({ says: () => Promise.reject(new Error('offline')) });
    const [a, b] = [await outbox.queue(note('a'), after(0)), await outbox.queue(note('b'), after(0))];
    await outbox.flush(after(1));
    assert.ok(a.ok && b.ok);
    const mended = await outbox.mend(a.queued.idempotencyKey, note('x'), after(2));
    assert.deepEqual(mended, { ok: false, code: 'on-its-way', field: 'request' });
    assert.ok((await outbox.mend(b.queued.idempotencyKey, note('y'), after(2))).ok);
    assert.deepEqual(await states(outbox), ['a queued', 'y queued']);
  });

  it('and what is not there are told apart', async () => {
    const { outbox } = box();
    for (const answer of [
      await outbox.mend('nobody', note('x'), after(0)),
      await outbox.retry('nobody', after(0)),
      await outbox.drop('nobody', after(0)),
    ])
      assert.deepEqual(answer, { ok: false, code: 'not-found', field: 'request' });
  });
});

describe('Two tabs', () => {
  /** An other side that answers when it is told to. */
  function slow() {
    const answers: (() => void)[] = [];
    const made = box({ says: () => new Promise<void>((resolve) => answers.push(resolve)) });
    return { ...made, answers };
  }

  it('never send one request at the same time, nor one behind it', async () => {
    const { outbox, tab, came, answers } = slow();
    await queueAll(outbox, 'a', 'b');
    const first = outbox.flush(after(1));
    while (came.length === 0) await Promise.resolve();
    assert.equal((await tab().flush(after(1))).stopped, 'sending');
    const key = (await outbox.list())[0]!.idempotencyKey;
    assert.equal(((await tab().drop(key, after(1))) as { code?: string }).code, 'sending');
    assert.equal(((await tab().mend(key, note('x'), after(1))) as { code?: string }).code, 'sending');
    answers[0]!();
    while (came.length === 1) await Promise.resolve();
    answers[1]!();
    assert.equal((await first).sent.length, 2);
    assert.deepEqual(came, ['a', 'b']);
  });

  it('take over from each other when one was closed in the middle, under the same key', async () => {
    const { outbox, tab, came, keys, answers } = slow();
    await queueAll(outbox, 'a');
    void outbox.flush(after(1));
    while (came.length === 0) await Promise.resolve();
    const second = tab().flush(after(3));
    while (came.length === 1) await Promise.resolve();
    answers[1]!();
    assert.equal((await second).sent.length, 1);
    assert.deepEqual([came, new Set(keys).size], [['a', 'a'], 1]);
  });

  it('in one tab two presses are one', async () => {
    const { outbox, came } = box();
    await queueAll(outbox, 'a');
    const [one, two] = await Promise.all([outbox.flush(after(1)), outbox.flush(after(1))]);
    assert.equal(one, two);
    assert.deepEqual(came, ['a']);
  });
});
