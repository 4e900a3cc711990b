import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { watch, type Page } from '../../src/embed/watch.js';

/** A page of which the test says what is on it and when it grows. */
function makePage(onIt: Record<string, number> = {}) {
  const state = { isWatched: false, grow: () => {} };
  const page: Page = {
    find: (tag) => ({
      get length() {
        return onIt[tag] ?? 0;
      },
    }),
    onGrow(callback) {
      state.isWatched = true;
      state.grow = callback;
      return () => (state.isWatched = false);
    },
  };
  return { page, state, onIt };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the pasted script', () => {
  const TAGS = ['jg-a', 'jg-b'];

  it('loads the parts of what is on the page, and nothing else', async () => {
    const { page, state } = makePage({ 'jg-a': 2 });
    const loaded: string[] = [];
    watch(page, TAGS, async (tag) => void loaded.push(tag));
    await settled();
    assert.deepEqual(loaded, ['jg-a']);
    assert.equal(state.isWatched, true, 'the other tag may still come');
  });

  it('loads what comes later, once, and then stops watching', async () => {
    const { page, state, onIt } = makePage({ 'jg-a': 1 });
    const loaded: string[] = [];
    watch(page, TAGS, async (tag) => void loaded.push(tag));
    onIt['jg-b'] = 1;
    state.grow();
    state.grow();
    await settled();
    assert.deepEqual(loaded, ['jg-a', 'jg-b']);
    assert.equal(state.isWatched, false);
  });

  it('stops watching at once when everything is there', async () => {
    const { page, state } = makePage({ 'jg-a': 1, 'jg-b': 1 });
    watch(page, TAGS, async () => {});
    await settled();
    assert.equal(state.isWatched, false);
  });

  it('says what could not be loaded, keeps the rest going, and tries again when the page grows', async (t) => {
    const said = t.mock.method(console, 'error', () => {});
    const { page, state } = makePage({ 'jg-a': 1, 'jg-b': 1 });
    const loaded: string[] = [];
    let isDown = true;
    watch(page, TAGS, async (tag) => {
      if (tag === 'jg-a' && isDown) throw new Error('503');
      loaded.push(tag);
    });
    await settled();
    assert.deepEqual(loaded, ['jg-b']);
    assert.equal(said.mock.callCount(), 1);
    isDown = false;
    state.grow();
    await settled();
    assert.deepEqual(loaded, ['jg-b', 'jg-a']);
    assert.equal(state.isWatched, false);
  });
});
