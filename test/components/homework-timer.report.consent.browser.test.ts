import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import { School } from './timer-school.js';
import {
  add,
  button,
  has,
  logOf,
  newChild,
  part,
  pass,
  press,
  releaseClocks,
  settle,
  showTimer,
  stopClocks,
  until,
} from './timer-page.js';
import { focused, instead, openPanel, showPanel, textOf } from './timer-panels.js';

const TERMS = { 'report-to': '/minutes', school: 'shiyan-1' };

async function openReport(child = newChild()): Promise<HomeworkTimer> {
  const timer = await showPanel('report', { ...TERMS, child });
  await settle(timer);
  return timer;
}

async function outcome(timer: HomeworkTimer): Promise<void> {
  await until(() => has(timer, '.report .told') && !textOf(timer, '.report .told').includes('正在发出'), 'the outcome');
  await settle(timer);
}

/** Reports today with a consent that is remembered. */
async function agreeForGood(timer: HomeworkTimer): Promise<void> {
  part(timer, '.agree').click();
  part(timer, '.always').click();
  await press(timer, '同意并报送');
  await outcome(timer);
}

let school: School;
beforeEach(() => {
  stopClocks();
  school = new School();
});
afterEach(() => {
  school.close();
  releaseClocks();
});

describe('a consent that is remembered', () => {
  it('is not asked for again, but nothing goes out by itself', async () => {
    const timer = await openReport();
    await agreeForGood(timer);
    const words = textOf(timer, '.report .agreed');
    assert.include(words, '以后都这样报送');
    await add(timer, '语文', '2025-10-19', '17:00', '17:20');
    await press(timer, '昨天');
    assert.isFalse(has(timer, '.agree'));
    assert.include(textOf(timer, '.report pre'), '2025-10-19');
    await press(timer, '英语');
    await pass(timer, 60_000);
    await press(timer, '写完了');
    await pass(timer, 5000);
    assert.lengthOf(school.asked, 1);
    await press(timer, '报送这一天的');
    await until(() => school.asked.length === 2, 'the second report');
  });

  it('is asked for again where the school is another one', async () => {
    const timer = await openReport();
    await agreeForGood(timer);
    await add(timer, '语文', '2025-10-19', '17:00', '17:20');
    await press(timer, '昨天');
    timer.school = 'shiyan-2';
    await settle(timer);
    assert.isTrue(has(timer, '.agree'));
    assert.isFalse(has(timer, '.report .forget'));
  });

  it('can be taken back, and what waits under it stays here', async () => {
    const timer = await openReport();
    await agreeForGood(timer);
    await press(timer, '收回同意');
    await outcome(timer);
    assert.include(textOf(timer, '.report .told'), '已收回同意');
    assert.equal(focused(timer), part(timer, '.report .told'));
    assert.isFalse(has(timer, '.report .agreed'));
    await add(timer, '语文', '2025-10-19', '17:00', '17:20');
    await press(timer, '昨天');
    assert.isTrue(has(timer, '.agree'));
  });

  it('is remembered only where that was ticked', async () => {
    const timer = await openReport();
    part(timer, '.agree').click();
    await press(timer, '同意并报送');
    await outcome(timer);
    await add(timer, '语文', '2025-10-19', '17:00', '17:20');
    await press(timer, '昨天');
    assert.isTrue(has(timer, '.agree'));
  });
});

describe('a withdrawal', () => {
  it('asks the report back with the secret that stayed here, and the day may be reported anew', async () => {
    const timer = await openReport();
    await agreeForGood(timer);
    const [report] = await school.kept(timer.child);
    await press(timer, '撤回');
    await outcome(timer);
    assert.equal(school.asked[1], `DELETE ${location.origin}/minutes/${report!.idempotencyKey}`);
    assert.equal(school.headers[1]!['Withdrawal-Secret'], report!.withdrawalSecret);
    assert.include(textOf(timer, '.report .told'), '已撤回');
    assert.isFalse(has(timer, '.report li'));
    await settle(timer);
    assert.notInclude(textOf(timer, '.report pre'), report!.idempotencyKey);
  });

  it('is kept while there is no network', async () => {
    const timer = await openReport();
    await agreeForGood(timer);
    school.status = 0;
    await press(timer, '撤回');
    await outcome(timer);
    assert.include(textOf(timer, '.report .told'), '联网后自动办完');
    assert.isTrue(has(timer, '.report li.withdrawing'));
    school.status = 204;
    await press(timer, '再试一次');
    await outcome(timer);
    assert.isFalse(has(timer, '.report li'));
  });
});

describe('where nothing lasts', () => {
  it('it is said that what was sent cannot be withdrawn later', async () => {
    const timer = await openReport();
    await instead(logOf(timer), 'memoryReason', 'refused', async () => {
      timer.requestUpdate();
      await settle(timer);
      assert.include(textOf(timer, '.report'), '没法再撤回');
    });
  });
});

describe('nothing leaves', () => {
  it('without report-to, whatever is done', async () => {
    const timer = await showPanel('copies');
    await press(timer, '英语');
    await pass(timer, 60_000);
    await press(timer, '写完了');
    window.dispatchEvent(new Event('online'));
    await press(timer, '清除这个孩子的记录');
    part(timer, '.copies .yes').click();
    await pass(timer, 5000);
    assert.deepEqual(school.leaks, []);
  });

  it('without consent, whatever is done', async () => {
    const timer = await openReport();
    await press(timer, '英语');
    await pass(timer, 60_000);
    await press(timer, '写完了');
    await press(timer, '同意并报送');
    window.dispatchEvent(new Event('online'));
    await pass(timer, 5000);
    assert.deepEqual(school.leaks, []);
  });

  it('when the attribute is taken away while something waits', async () => {
    const timer = await openReport();
    school.status = 0;
    await agreeForGood(timer);
    timer.removeAttribute('report-to');
    await settle(timer);
    window.dispatchEvent(new Event('online'));
    await pass(timer, 5000);
    const again = await showTimer({ child: timer.child });
    await pass(again, 5000);
    assert.lengthOf(school.asked, 1);
    button(again, '依据');
  });

  it('by the keyboard alone it can be done all the same', async () => {
    const timer = await showTimer(TERMS);
    await add(timer, '数学', '2025-10-20', '17:00', '17:30');
    await openPanel(timer, 'report');
    const stops = Array.from(part(timer, '.report').querySelectorAll<HTMLElement>('summary, input, button'));
    stops.forEach((each) => {
      each.focus();
      assert.equal(focused(timer), each);
      assert.isAtLeast(each.tabIndex, 0);
    });
    assert.deepEqual(
      stops.map((each) => each.className || each.localName),
      ['summary', 'agree', 'always', 'send'],
    );
  });
});
