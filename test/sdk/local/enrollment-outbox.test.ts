import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContractError, HttpError, NetworkError } from '../../../src/sdk/errors.js';
import { EnrollmentDraft, EnrollmentOutbox, memoryStore } from '../../../src/sdk/local/index.js';
import { Bureau, type Mood } from '../../helpers/bureau.js';
import { APPLICATION, codeOf as code, openTab, OTHER } from '../../helpers/outbox-tabs.js';
import { after } from '../../helpers/time-logs.js';

/** One tab, its bureau, and what it answers to one press. */
async function pressed(mood: Mood) {
  const [store, bureau] = [memoryStore(null), new Bureau(mood)];
  const tab = openTab(store, bureau);
  await tab.begin();
  return { store, bureau, tab, answer: await tab.outbox.submit(APPLICATION, after(1)) };
}

describe('an application', () => {
  it('is handed in, its receipt is kept, and the draft is erased', async () => {
    const { store, bureau, tab, answer } = await pressed('good');
    assert.ok(answer.ok);
    assert.deepEqual(bureau.taken, [APPLICATION]);
    const fresh = new EnrollmentDraft('small', { store });
    assert.deepEqual(await fresh.receipt(), {
      number: answer.receipt.number,
      submittedAt: answer.receipt.submittedAt,
      receipt: answer.receipt,
    });
    const opened = await fresh.open();
    assert.ok(opened.ok && opened.draft === null);
    assert.deepEqual(await fresh.change([{ field: 'a', was: '', value: '2' }], after(2)), {
      ok: false,
      code: 'taken',
      field: 'draft',
    });
    assert.ok(await tab.draft.erase());
    assert.equal(
      (await fresh.receipt())?.receipt?.number,
      answer.receipt.number,
      'the receipt stays until it is let go',
    );
    assert.ok(await tab.draft.erase(true));
    assert.equal(await fresh.receipt(), null);
  });

  it('leaves nothing of the child in the open on the device', async () => {
    const held = new Map<string, unknown>();
    const bureau = new Bureau('silent');
    const tab = openTab(memoryStore(null, held), bureau);
    const secret = APPLICATION.child.identityNumber;
    const seen = (): string =>
      JSON.stringify([...held.values()], (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      );
    await tab.begin();
    await tab.outbox.submit(APPLICATION, after(1));
    assert.ok(!seen().includes(secret), 'while it waits');
    bureau.mood = 'good';
    assert.ok((await tab.outbox.flush(after(2))).ok);
    assert.ok(!seen().includes(secret) && !seen().includes('K7M2Q9'), 'when it has arrived');
  });

  it('pressed ten times is one', async () => {
    const [store, bureau] = [memoryStore(null), new Bureau('good')];
    const tab = openTab(store, bureau);
    await tab.begin();
    const answers = await Promise.all(Array.from({ length: 10 }, () => tab.outbox.submit(APPLICATION, after(1))));
    assert.equal(new Set(answers.map(code)).size, 1);
    assert.equal(bureau.asked, 1);
    assert.equal(code(await tab.outbox.submit(APPLICATION, after(2))), code(answers[0]!));
    assert.equal(bureau.taken.length, 1);
  });

  it('pressed in two tabs is one, and both have the receipt', async () => {
    const [store, bureau] = [memoryStore(null), new Bureau('good')];
    const [left, right] = [openTab(store, bureau), openTab(store, bureau)];
    await left.begin();
    await right.draft.open();
    const answers = await Promise.all([left, right].map(({ outbox }) => outbox.submit(APPLICATION, after(1))));
    assert.equal(bureau.taken.length, 1);
    assert.ok(answers.some(({ ok }) => ok));
    assert.deepEqual(
      await Promise.all([left, right].map(async ({ outbox }) => code(await outbox.submit(OTHER, after(2))))),
      ['SC-1', 'SC-1'],
    );
    assert.equal(bureau.taken.length, 1);
  });

  it('whose answer never came is asked after with the same key, and not exchanged', async () => {
    const { bureau, tab, answer } = await pressed('dropping');
    assert.equal(code(answer), 'no-answer');
    assert.equal(code(await tab.outbox.submit(OTHER, after(2))), 'on-its-way');
    bureau.mood = 'good';
    assert.equal(code(await tab.outbox.submit(APPLICATION, after(3))), 'SC-1');
    assert.deepEqual([bureau.taken, bureau.keys.size], [[APPLICATION], 1]);
  });

  it('is waited for, but not for ever; what comes late is taken', async () => {
    const [store, bureau] = [memoryStore(null), new Bureau('hanging')];
    const tab = openTab(store, bureau);
    await tab.begin();
    const pressedOnce = tab.outbox.submit(APPLICATION, after(1));
    await bureau.reached;
    tab.passes();
    assert.equal(code(await pressedOnce), 'no-answer');
    assert.ok(bureau.signals[0]!.aborted);
    bureau.release();
    await bureau.released;
    const other = openTab(store, bureau);
    bureau.mood = 'good';
    assert.equal(code(await other.outbox.submit(APPLICATION, after(2))), 'SC-1');
    assert.equal(bureau.taken.length, 1);
  });

  it('waits while there is no network, over a closed page, and goes when it is back', async () => {
    const [store, bureau] = [memoryStore(null), new Bureau('offline')];
    const tab = openTab(store, bureau);
    await tab.begin();
    assert.equal(code(await tab.outbox.submit(APPLICATION, after(1))), 'no-answer');
    const next = openTab(store, bureau);
    const opened = await next.draft.open();
    assert.ok(opened.ok && opened.draft?.isQueued);
    assert.equal(code(await next.outbox.flush(after(2))), 'no-answer');
    bureau.mood = 'good';
    assert.equal(code(await next.outbox.flush(after(3))), 'SC-1');
    assert.equal(code(await next.outbox.flush(after(4))), 'SC-1');
    assert.equal(bureau.taken.length, 1);
  });

  it('is left alone while another tab is at it, and taken over when that one has died', async () => {
    const [store, bureau] = [memoryStore(null), new Bureau('hanging')];
    const [dead, alive] = [openTab(store, bureau), openTab(store, bureau)];
    await dead.begin();
    void dead.outbox.submit(APPLICATION, after(1));
    await bureau.reached;
    bureau.mood = 'good';
    assert.equal(code(await alive.outbox.submit(APPLICATION, after(1))), 'sending');
    assert.equal(code(await alive.outbox.submit(APPLICATION, after(2))), 'SC-1');
  });

  it('that was refused stays a draft, and is another one when it was corrected', async () => {
    const { bureau, tab, answer } = await pressed('refusing');
    assert.ok(!answer.ok && answer.code === 'refused' && (answer as { cause?: unknown }).cause instanceof HttpError);
    const opened = await tab.draft.open();
    assert.ok(opened.ok && opened.draft?.values['a'] === '1' && !opened.draft.isQueued);
    assert.equal(code(await tab.outbox.flush(after(2))), 'nothing-queued');
    bureau.mood = 'good';
    assert.equal(code(await tab.outbox.submit(OTHER, after(3))), 'SC-1');
    assert.deepEqual([bureau.taken, bureau.keys.size], [[OTHER], 2]);
  });

  const errors: [string, unknown, string][] = [
    ['busy', new HttpError('too many', 429), 'no-answer'],
    ['broken', new HttpError('broken', 500), 'no-answer'],
    ['signed out', new HttpError('who?', 401), 'no-answer'],
    ['at it already', new HttpError('in progress', 409), 'conflict'],
    ['refusing for good', new HttpError('no', 422), 'refused'],
    ['speaking another language', new ContractError('no receipt', []), 'no-answer'],
    ['away', new NetworkError('away'), 'no-answer'],
    ['throwing a text', 'no', 'no-answer'],
  ];
  for (const [what, error, verdict] of errors) {
    it(`to a bureau that is ${what} is ${verdict}`, async () => {
      const draft = new EnrollmentDraft('small', { store: memoryStore(null) });
      const outbox = new EnrollmentOutbox(draft, { submit: () => Promise.reject(error as Error) });
      assert.equal(code(await outbox.submit(APPLICATION, after(0))), verdict);
    });
  }

  for (const lie of [
    null,
    undefined,
    'ok',
    {},
    { number: '', queryCode: 'K7M2' },
    { number: 'SC-1', queryCode: '1' },
  ]) {
    it(`answered with ${JSON.stringify(lie)} has no receipt, and stays`, async () => {
      const draft = new EnrollmentDraft('small', { store: memoryStore(null) });
      const outbox = new EnrollmentOutbox(draft, { submit: () => Promise.resolve(lie as never) });
      assert.equal(code(await outbox.submit(APPLICATION, after(0))), 'bad-answer');
      const opened = await draft.open();
      assert.ok(opened.ok && opened.draft?.isQueued);
      assert.equal(await draft.receipt(), null);
    });
  }

  it('is one from two devices, whichever of them changed it', async () => {
    const bureau = new Bureau('dropping');
    const first = openTab(memoryStore(null), bureau);
    await first.begin();
    const made = await first.draft.copy();
    assert.ok(made.ok && made.copy);
    assert.equal(code(await first.outbox.submit(APPLICATION, after(1))), 'no-answer');
    bureau.mood = 'good';
    const [same, changed] = [openTab(memoryStore(null), bureau), openTab(memoryStore(null), bureau)];
    await same.draft.adopt(made.copy, after(2));
    await changed.draft.adopt(made.copy, after(2));
    assert.equal(code(await changed.outbox.submit(OTHER, after(3))), 'conflict');
    assert.equal(code(await changed.outbox.submit(OTHER, after(4))), 'conflict', 'and never under another key');
    assert.equal(code(await same.outbox.submit(APPLICATION, after(5))), 'SC-1');
    assert.equal(code(await first.outbox.flush(after(6))), 'SC-1');
    assert.deepEqual(bureau.taken, [APPLICATION]);
  });

  it('that may have left keeps its key when a copy is taken over', async () => {
    const { bureau, tab } = await pressed('dropping');
    const values = { b: '2' };
    await tab.draft.adopt({ values, idempotencyKey: 'another-key', savedAt: '2025-06-20T10:00:00Z' }, after(2));
    bureau.mood = 'good';
    assert.equal(code(await tab.outbox.flush(after(3))), 'SC-1');
    assert.equal(bureau.keys.size, 1);
  });

  it('whose draft was erased on the way leaves its number, and no other draft is touched', async () => {
    const [store, bureau] = [memoryStore(null), new Bureau('hanging')];
    const tab = openTab(store, bureau);
    await tab.begin();
    const sent = tab.outbox.submit(APPLICATION, after(1));
    await bureau.reached;
    await tab.draft.erase();
    await tab.draft.change([{ field: 'a', was: '', value: 'anew' }], after(2));
    bureau.release();
    assert.equal(code(await sent), 'SC-1');
    const opened = await tab.draft.open();
    assert.ok(opened.ok && opened.draft?.values['a'] === 'anew');
    assert.equal((await tab.draft.receipt())?.number, 'SC-1');
  });
});
