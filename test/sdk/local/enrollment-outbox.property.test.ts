import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memoryStore } from '../../../src/sdk/local/index.js';
import { Bureau, type Mood } from '../../helpers/bureau.js';
import { APPLICATION, codeOf as code, openTab, OTHER } from '../../helpers/outbox-tabs.js';
import { after } from '../../helpers/time-logs.js';

describe('presses, failures and closed pages in any order', () => {
  const act = fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('press' as const), tab: fc.nat(1), other: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('flush' as const), tab: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('reload' as const), tab: fc.nat(1) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('type' as const),
        tab: fc.nat(1),
        value: fc.constantFrom('x', 'y', 'z'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('mood' as const),
        mood: fc.constantFrom<Mood>('good', 'dropping', 'silent', 'offline', 'refusing', 'lying'),
      }),
    },
  );

  it('make one application at most, and one in the end, and lose no answer before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25, size: 'max' }), async (acts) => {
        const [store, bureau] = [memoryStore(null), new Bureau('good')];
        const tabs = [openTab(store, bureau), openTab(store, bureau)];
        let minute = 0;
        let typed: string | undefined;
        for (const each of acts) {
          minute += 2;
          if (each.type === 'mood') bureau.mood = each.mood;
          else if (each.type === 'reload') tabs[each.tab] = openTab(store, bureau);
          else if (each.type === 'flush') await tabs[each.tab]!.outbox.flush(after(minute));
          else if (each.type === 'press')
            await tabs[each.tab]!.outbox.submit(each.other ? OTHER : APPLICATION, after(minute));
          else {
            const { draft } = tabs[each.tab]!;
            const now = await draft.open();
            const was = (now.ok && now.draft?.values['b']) || '';
            const answer = await draft.change([{ field: 'b', was, value: each.value }], after(minute));
            if (answer.ok) typed = each.value;
          }
          assert.ok(bureau.taken.length <= 1, 'one application at most');
          const kept = await tabs[0]!.draft.receipt();
          const opened = await openTab(store, bureau).draft.open();
          assert.ok(opened.ok);
          if (kept) assert.equal(kept.number, 'SC-1');
          else assert.equal(opened.draft?.values['b'], typed, 'nothing that was typed is lost');
        }
        bureau.mood = 'good';
        const last = openTab(store, bureau);
        await last.outbox.flush(after(minute + 2));
        assert.equal(code(await last.outbox.submit(APPLICATION, after(minute + 4))), 'SC-1');
        assert.equal(bureau.taken.length, 1);
      }),
      { numRuns: 150 },
    );
  });
});
