import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LineHeights, windowParts } from '../../src/components/internal/window.js';

describe('the heights of lines', () => {
  it('are the estimate where none was measured', () => {
    const heights = new LineHeights(10, 50);
    assert.equal(heights.top(10), 500);
    heights.set(0, 100);
    heights.set(1, 60);
    assert.equal(heights.top(2), 160);
    assert.equal(heights.top(10), 160 + 8 * 50, 'one open task moves no other');
  });

  it('are the average of what was measured once that is made the estimate', () => {
    const heights = new LineHeights(10, 50);
    heights.settle();
    assert.equal(heights.top(10), 500, 'nothing was measured yet');
    heights.set(0, 100);
    heights.set(1, 60);
    heights.settle();
    assert.equal(heights.top(10), 160 + 8 * 80);
  });

  it('are news only when they differ', () => {
    const heights = new LineHeights(3, 50);
    assert.equal(heights.set(1, 70), true);
    assert.equal(heights.set(1, 70.2), false);
    assert.equal(heights.set(7, 70), false, 'there is no such line');
  });

  it('find the line at a distance, whatever was measured', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (list, seed) => {
          const heights = new LineHeights(list.length, 40);
          list.forEach((height, line) => heights.set(line, height));
          const y = seed % heights.top(list.length);
          const line = heights.at(y);
          assert.ok(heights.top(line) <= y && y < heights.top(line + 1));
        },
      ),
    );
  });

  it('find the first and the last line beyond the edges', () => {
    const heights = new LineHeights(5, 10);
    assert.deepEqual([heights.at(-20), heights.at(0), heights.at(49), heights.at(1000)], [0, 0, 4, 4]);
    assert.equal(new LineHeights(0, 10).at(5), 0);
  });
});

describe('the parts of a window', () => {
  const heights = new LineHeights(100, 10);
  const draw = (first: number, last: number, kept = -1): string =>
    windowParts(heights, first, last, kept)
      .map(({ line, height }) => (line < 0 ? `(${height})` : String(line)))
      .join(' ');

  it('are the lines on screen and the space of all others', () => {
    assert.equal(draw(10, 12), '(100) 10 11 12 (870)');
    assert.equal(draw(0, 1), '0 1 (980)');
    assert.equal(draw(98, 99), '(980) 98 99');
  });

  it('hold the line that has the focus, wherever it stands', () => {
    assert.equal(draw(10, 11, 3), '(30) 3 (60) 10 11 (880)');
    assert.equal(draw(10, 11, 50), '(100) 10 11 (380) 50 (490)');
    assert.equal(draw(10, 11, 10), '(100) 10 11 (880)');
    assert.equal(draw(10, 11, 9), '(90) 9 10 11 (880)');
  });

  it('always add up to the whole height', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.integer({ min: -1, max: 99 }), (a, b, kept) => {
        const parts = windowParts(heights, Math.min(a, b), Math.max(a, b), kept);
        const height = parts.reduce((sum, part) => sum + (part.line < 0 ? part.height : 10), 0);
        assert.equal(height, 1000);
        const lines = parts.filter(({ line }) => line >= 0).map(({ line }) => line);
        assert.deepEqual(
          lines,
          [...new Set(lines)].sort((x, y) => x - y),
        );
      }),
    );
  });
});
