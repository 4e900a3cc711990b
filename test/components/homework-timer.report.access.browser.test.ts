import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { Attributes } from './board-page.js';
import { School } from './timer-school.js';
import { add, all, has, part, pass, releaseClocks, settle, stopClocks, until } from './timer-page.js';
import { showPanel } from './timer-panels.js';

async function send(timer: HomeworkTimer, isAlways = false): Promise<void> {
  part(timer, '.agree').click();
  if (isAlways) part(timer, '.always').click();
  await settle(timer);
  part(timer, '.send').click();
  await until(() => has(timer, '.report li'), 'the report to be listed');
  await pass(timer, 1000);
}

/** What a person does before a state is met. */
const STATES: Readonly<Record<string, (timer: HomeworkTimer, school: School) => Promise<void>>> = {
  'what leaves': async (timer) => {
    part(timer, '.report summary').click();
  },
  'a consent that is missing': async (timer) => {
    part(timer, '.send').click();
    await until(() => has(timer, '.report .fault'), 'the fault');
  },
  'a report that arrived': (timer) => send(timer),
  'a report that waits, and a day to choose': async (timer, school) => {
    school.status = 0;
    await add(timer, '语文', '2025-10-19', '17:00', '17:20');
    await send(timer);
  },
  'a report that was refused': async (timer, school) => {
    school.status = 422;
    await send(timer);
  },
  'a consent that is remembered': async (timer) => {
    await send(timer, true);
    await add(timer, '语文', '2025-10-19', '17:00', '17:20');
    part(timer, '.days button:last-child').click();
  },
  'a withdrawal that waits': async (timer, school) => {
    await send(timer);
    school.status = 0;
    part(timer, '.report li button').click();
    await until(() => has(timer, '.report .withdrawing'), 'the withdrawal');
  },
  'a school that is not named': async (timer) => {
    timer.school = '';
    await until(() => has(timer, '.report .fault'), 'the fault');
  },
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 360 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 400 },
  'large, on a narrow phone': { looks: { size: 'large' }, width: 320 },
  'in English, large and dark': { looks: { lang: 'en', size: 'large', scheme: 'dark' }, width: 320 },
};

let school: School;
beforeEach(() => {
  stopClocks();
  school = new School();
});
afterEach(() => {
  school.close();
  releaseClocks();
});

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`reports meet no barrier ${look}`, () => {
    Object.entries(STATES).forEach(([state, reach]) => {
      it(`in ${state}`, async () => {
        const to = { 'report-to': '/minutes', school: 'shiyan-1', 'school-class': '四年级二班' };
        const timer = await showPanel('report', { ...to, ...looks }, width);
        await settle(timer);
        await reach(timer, school);
        await settle(timer);
        school.close();
        releaseClocks();
        await assert.isAccessible(timer);
        const base = part(timer, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        const least = looks['size'] === 'large' ? 60 : 44;
        all(timer, '.report button, .report .tick, .report summary').forEach((each) =>
          assert.isAtLeast(each.offsetHeight, least, each.className),
        );
        assert.isFalse(has(timer, '[style]'));
      });
    });
  });
});
