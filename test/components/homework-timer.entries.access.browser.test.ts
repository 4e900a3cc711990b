import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { Attributes } from './board-page.js';
import { add, all, has, part, releaseClocks, sendTo, settle, showTimer, stopClocks, until } from './timer-page.js';

beforeEach(() => void stopClocks());
afterEach(releaseClocks);

async function showEntries(looks: Attributes, width: number): Promise<HomeworkTimer> {
  const timer = await showTimer(looks, width);
  await add(timer, '数学与一个很长很长的学科名称abcdefghijklmnopqrst', '2025-10-20', '16:00', '16:25');
  await sendTo(timer, { type: 'addSchool', subject: '语文', on: '2025-10-20', minutes: 40 });
  part(timer, '[data-panel=entries]').click();
  await until(() => has(timer, '.entries'), 'the list');
  await settle(timer);
  return timer;
}

async function act(timer: HomeworkTimer, selector: string): Promise<void> {
  part(timer, `.entries ${selector}`).click();
  await settle(timer);
}

/** What a person does to come to a state. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'the list': [],
  'a correction': ['li:last-child [data-act=correct]'],
  'an addition with a fault': ['.en-head button', '[data-act=add]', '.save'],
  'minutes at school with a fault': ['[data-act=school]', '.save'],
  'a deletion that can be undone': ['[data-act=delete]'],
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 360 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 480 },
  'on a phone, large': { looks: { size: 'large' }, width: 320 },
  'in English on a phone, large, dark': { looks: { lang: 'en', size: 'large', scheme: 'dark' }, width: 320 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met in the entries ${look}`, () => {
    Object.entries(STATES).forEach(([state, steps]) => {
      it(`in ${state}`, async () => {
        const timer = await showEntries(looks, width);
        for (const step of steps) await act(timer, step);
        if (state.includes('fault')) assert.isTrue(has(timer, '[aria-invalid]'));
        releaseClocks();
        await assert.isAccessible(timer);
        for (const selector of ['[part=base]', '.card', '.entries']) {
          assert.isAtMost(part(timer, selector).scrollWidth, part(timer, selector).clientWidth, selector);
        }
        assert.isFalse(has(timer, '[style]'));
        const target = looks['size'] === 'large' ? 60 : 44;
        all(timer, '.entries button, .entries input, .entries select').forEach((each) => {
          assert.isAtLeast(each.offsetHeight, target);
          assert.isAtLeast(each.offsetWidth, target);
        });
      });
    });
  });
});
