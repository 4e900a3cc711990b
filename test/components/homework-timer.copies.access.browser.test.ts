import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { Attributes } from './board-page.js';
import { add, all, has, part, releaseClocks, settle, showTimer, stopClocks, until } from './timer-page.js';

/** What a person does before a state is met. */
const STATES: Readonly<Record<string, (timer: HomeworkTimer) => Promise<void>>> = {
  'the panel': async () => undefined,
  'the text to copy by hand': async (timer) => {
    const { execCommand } = document;
    document.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    part(timer, '.copies .copy').click();
    await until(() => has(timer, '.copies textarea'), 'the text');
    document.execCommand = execCommand;
    delete (navigator as { clipboard?: unknown }).clipboard;
  },
  'the question': async (timer) => {
    part(timer, '.copies .erase-all').click();
    await until(() => has(timer, '.copies .yes'), 'the question');
  },
  'what was erased': async (timer) => {
    part(timer, '.copies .erase-one').click();
    await until(() => has(timer, '.copies .yes'), 'the question');
    part(timer, '.copies .yes').click();
    await until(() => has(timer, '.copies .told'), 'the word');
  },
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 360 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 400 },
  'large, on a narrow phone': { looks: { size: 'large' }, width: 320 },
  'in English, large and dark': { looks: { lang: 'en', size: 'large', scheme: 'dark' }, width: 320 },
};

beforeEach(() => void stopClocks());
afterEach(releaseClocks);

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`copies and erasure meet no barrier ${look}`, () => {
    Object.entries(STATES).forEach(([state, reach]) => {
      it(`in ${state}`, async () => {
        const timer = await showTimer(looks, width);
        await add(timer, '数学', '2025-10-20', '17:00', '17:30');
        part(timer, '[data-panel="copies"]').click();
        await until(() => has(timer, '.copies'), 'the panel');
        await reach(timer);
        await settle(timer);
        releaseClocks();
        await assert.isAccessible(timer);
        const base = part(timer, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        const least = looks['size'] === 'large' ? 60 : 44;
        all(timer, '.copies button').forEach((each) => assert.isAtLeast(each.offsetHeight, least));
        assert.isFalse(has(timer, '[style]'));
      });
    });
  });
});
