import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Plan } from '../../../src/sdk/model/index.js';
import { compileNotice } from '../../../src/sdk/notice/index.js';
import { mergePlan } from '../../../src/sdk/rules/merge-plan.js';
import { readFixtures } from '../../helpers/expected-plan.js';
import { makePlan, makeTask } from '../../helpers/ledgers.js';
import { assertNothingLost, assertSound } from '../../helpers/merge-checks.js';

describe('a plan of ten thousand tasks', () => {
  const word = (seed: number, length: number): string => {
    let state = seed + 1;
    const next = (): number => (state = (Math.imul(state, 48_271) >>> 1) % 2_147_483_647);
    return Array.from({ length }, () => String.fromCharCode(0x4e00 + (next() % 3000))).join('');
  };
  const many = (prefix: string, edit: (text: string, i: number) => string): Plan =>
    makePlan({
      tasks: Array.from({ length: 10_000 }, (_, i) => {
        const text = edit(word(i, 60), i);
        return makeTask({
          id: `${prefix}${i}`,
          number: `一.${i}`,
          area: '任务',
          title: text.slice(0, 8),
          text,
          status: 'done',
        });
      }),
    });

  it('finds every item again when each was corrected in one word and moved', () => {
    const old = many('a', (text) => text);
    const next = many('n', (text) => `${text.slice(3, 20)}修订${text.slice(22)}`);
    next.tasks.reverse().forEach((task, i) => Object.assign(task, { number: `二.${i}` }));
    const { plan, orphans } = mergePlan(old, next);
    assert.equal(orphans.tasks.length, 0);
    assert.ok(plan.tasks.every((task, i) => task.id === `a${9999 - i}`));
  });
});

describe('an invented notice from which a line was cut, or whose lines changed places', () => {
  const texts = readFixtures().map(({ text }) => text);

  it('keeps the id of every task that still says the same, and whatever was done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        (text, where, cut) => {
          const old = compileNotice(text);
          old.tasks.forEach((task, i) => Object.assign(task, i % 2 ? { status: 'done', progress: 100 } : {}));
          const lines = text.split('\n');
          const [gone] = lines.splice(Math.floor(where * lines.length), lines.length > 4 ? cut : 0);
          if (cut === 3 && gone) lines.push(gone);
          const merged = mergePlan(old, compileNotice(lines.join('\n')));
          assertSound(merged.plan);
          assertNothingLost(old, merged);
          const whole = (task: Plan['tasks'][number]): string => `${task.number}|${task.title}|${task.text}`;
          const now = new Map(merged.plan.tasks.map((task) => [whole(task), task.id]));
          const seen = new Map<string, number>();
          for (const task of old.tasks) seen.set(whole(task), (seen.get(whole(task)) ?? 0) + 1);
          for (const task of old.tasks)
            if (seen.get(whole(task)) === 1 && task.parentId === null && now.has(whole(task)))
              assert.equal(now.get(whole(task)), task.id);
        },
      ),
      { numRuns: 60 },
    );
  });
});
