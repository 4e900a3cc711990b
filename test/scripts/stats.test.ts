import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interleave, median } from '../helpers/stats.js';

describe('benchmarks', () => {
  it('take the middle value, whatever the order', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.throws(() => median([]), RangeError);
  });

  it('run in turn, and do not count the warm-up', async () => {
    const order: string[] = [];
    const contender = (name: string) => () => order.push(name);
    const [a, b] = await interleave({ a: contender('a'), b: contender('b') }, { rounds: 3, warmups: 1 });
    assert.deepEqual(order, ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']);
    assert.deepEqual([a!.medianMs, a!.minMs, a!.maxMs], [5, 3, 7]);
    assert.equal(b!.medianMs, 6);
  });
});
