import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HttpError } from '../../../src/sdk/errors.js';
import { memoryStore, Outbox, type Store } from '../../../src/sdk/local/index.js';
import { after } from '../../helpers/time-logs.js';

type Mood = 'good' | 'dropping' | 'offline' | 'refusing' | 'breaking' | 'dying';

/** Another side that keeps each key once. `dropping`: it takes a request and loses the answer. */
class OtherSide {
  mood: Mood = 'good';
  readonly taken = new Map<string, number>();
  readonly order: number[] = [];

  async take(request: number, key: string): Promise<void> {
    const { mood } = this;
    // The page is closed while it sends: before it has left, or behind it.
    if (mood === 'dying' && request % 2) return new Promise(() => undefined);
    if (mood === 'offline') throw new Error('offline');
    if (mood === 'breaking') throw new HttpError('500', 500);
    // What was taken under a key is answered again, whatever the mood.
    if (mood === 'refusing' && !this.taken.has(key) && request % 3 === 0) throw new HttpError('400', 400);
    if (!this.taken.has(key)) this.order.push(request);
    this.taken.set(key, request);
    if (mood === 'dropping') throw new Error('lost');
    if (mood === 'dying') return new Promise(() => undefined);
  }
}

const openTab = (store: Store, side: OtherSide): Outbox<number> =>
  new Outbox<number>('any', {
    store,
    send: (request, { idempotencyKey }) => side.take(request, idempotencyKey),
    wait: () => new Promise(() => undefined),
  });

describe('requests, failures and closed pages in any order', () => {
  const act = fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('queue' as const), tab: fc.nat(1) }) },
    { weight: 5, arbitrary: fc.record({ type: fc.constant('flush' as const), tab: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('reload' as const), tab: fc.nat(1) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('mood' as const),
        mood: fc.constantFrom<Mood>('good', 'dropping', 'offline', 'refusing', 'breaking', 'dying'),
      }),
    },
  );

  it('each arrive once, in the order in which they were queued, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40, size: 'max' }), async (acts) => {
        const [store, side] = [memoryStore(null), new OtherSide()];
        const tabs = [openTab(store, side), openTab(store, side)];
        let [minute, queued] = [0, 0];
        for (const each of acts) {
          // A tab that was closed in the middle is waited for now and then.
          minute += 0.4;
          if (each.type === 'mood') side.mood = each.mood;
          else if (each.type === 'reload') tabs[each.tab] = openTab(store, side);
          else if (each.type === 'queue') await tabs[each.tab]!.queue((queued += 1), after(minute));
          else {
            const flush = tabs[each.tab]!.flush(after(minute));
            // Whoever never hears an answer is gone: the page was closed.
            if (side.mood !== 'dying') await flush;
            else for (let n = 0; n < 20; n += 1) await Promise.resolve();
            if (side.mood === 'dying') tabs[each.tab] = openTab(store, side);
          }
          const left = await openTab(store, side).list();
          const there = new Set([...side.order, ...left.map(({ request }) => request)]);
          assert.equal(there.size, queued, 'nothing is lost');
          assert.equal(new Set(side.order).size, side.order.length, 'nothing arrives twice');
        }
        side.mood = 'good';
        minute += 2;
        const last = openTab(store, side);
        await last.flush(after(minute));
        const parked = await last.list();
        assert.ok(parked.every(({ state }) => state === 'parked'));
        const straight = side.order.filter((request) => !parked.some((each) => each.request === request));
        assert.deepEqual(
          straight,
          [...straight].sort((a, b) => a - b),
          'in order',
        );
        for (const { idempotencyKey } of parked) await last.retry(idempotencyKey, after(minute + 2));
        await last.flush(after(minute + 4));
        assert.deepEqual(await last.list(), []);
        assert.equal(side.order.length, queued, 'all arrive in the end, each once');
      }),
      { numRuns: 300 },
    );
  });
});
