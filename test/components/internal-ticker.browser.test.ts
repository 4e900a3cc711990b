import { assert } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { everyTick } from '../../src/components/internal/ticker.js';

describe('the one ticker', () => {
  let clock: SinonFakeTimers;
  let stops: (() => void)[] = [];
  const timeouts: number[] = [];

  beforeEach(() => {
    clock = useFakeTimers({
      now: Date.parse('2025-10-20T18:00:00.300+08:00'),
      toFake: ['Date', 'setTimeout', 'clearTimeout'],
    });
    timeouts.length = 0;
    stops = [];
  });
  afterEach(() => {
    stops.forEach((stop) => stop());
    delete (document as { hidden?: unknown }).hidden;
    clock.restore();
  });

  const follow = (everyMs = 1000): Date[] => {
    const seen: Date[] = [];
    stops.push(everyTick(everyMs, (at) => seen.push(at)));
    return seen;
  };
  const hide = (isHidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('calls all who want a second at the same full second, with one timeout', () => {
    const first = follow();
    clock.tick(250);
    const second = follow();
    assert.equal(clock.countTimers(), 1);
    clock.tick(450);
    assert.deepEqual([first.length, second.length], [1, 1]);
    assert.equal(first[0]!.getTime() % 1000, 0);
    clock.tick(3000);
    assert.deepEqual([first.length, second.length, clock.countTimers()], [4, 4, 1]);
  });

  it('rests while the page is hidden, and is late rather than never', () => {
    const seen = follow();
    hide(true);
    assert.equal(clock.countTimers(), 0);
    clock.tick(60_000);
    assert.equal(seen.length, 0);
    hide(false);
    clock.tick(0);
    assert.equal(seen.length, 1);
  });

  it('leaves no timer behind', () => {
    follow();
    stops.pop()!();
    assert.equal(clock.countTimers(), 0);
  });

  it('goes on at once when the clock on the wall is set back', () => {
    const seen = follow();
    clock.setSystemTime(clock.now - 3_600_000);
    clock.tick(2000);
    assert.isAtLeast(seen.length, 2);
  });

  it('does not let one that fails stop the others', () => {
    const { error } = console;
    console.error = () => undefined;
    stops.push(
      everyTick(1000, () => {
        throw new Error('bad widget');
      }),
    );
    const seen = follow();
    clock.tick(2000);
    console.error = error;
    assert.equal(seen.length, 2);
  });
});
