import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import { DeviceStore } from '../../src/sdk/local/device-store.js';
import { HomeworkOutbox, TimeLog } from '../../src/sdk/local/index.js';
import { dayTotals, momentOf } from '../../src/sdk/rules/homework-day.js';
import type { Attributes } from './board-page.js';
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
import { DAY, focused, instead, openPanel, showPanel, textOf } from './timer-panels.js';

const openCopies = (attributes: Attributes = {}): Promise<HomeworkTimer> => showPanel('copies', attributes);

beforeEach(() => void stopClocks());
afterEach(releaseClocks);

describe('erasing', () => {
  it('asks first, says what goes, and cancels with Escape where it began', async () => {
    const timer = await openCopies();
    await press(timer, '清除这个孩子的记录');
    assert.match(textOf(timer, '.copies .ask'), /计时记录.*等着报送.*找不回来/);
    assert.equal(focused(timer), button(timer, '先不清除'));
    focused(timer)!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle(timer);
    assert.isFalse(has(timer, '.copies .ask'));
    assert.equal(focused(timer), button(timer, '清除这个孩子的记录'));
    assert.lengthOf(timer.log, 1);
    await press(timer, '清除所有孩子的记录');
    await press(timer, '先不清除');
    assert.equal(focused(timer), button(timer, '清除所有孩子的记录'));
    assert.lengthOf(timer.log, 1);
  });

  it('takes all of this child, stops the clock, and leaves a sibling alone', async () => {
    const sister = newChild();
    const timer = await openCopies();
    const other = await showTimer({ child: sister });
    await add(other, '语文', DAY, '17:00', '17:10');
    await press(timer, '英语');
    await press(timer, '清除这个孩子的记录');
    part(timer, '.copies .yes').click();
    await until(() => has(timer, '.copies .told'), 'the word');
    assert.include(textOf(timer, '.copies .told'), '都清除了');
    assert.equal(focused(timer), part(timer, '.copies .told'));
    await settle(timer);
    assert.isNull(logOf(timer).log.running);
    assert.lengthOf(timer.log, 0);
    assert.isFalse(has(timer, '[aria-pressed="true"]'));
    assert.lengthOf(other.log, 1);
    await pass(timer, 1000);
    assert.include(textOf(timer, '[role=status]'), '都清除了');
  });

  it('of all children takes the siblings too, and other tabs follow', async () => {
    const timer = await openCopies();
    const other = await showTimer();
    await add(other, '语文', DAY, '17:00', '17:10');
    const tab = new TimeLog(timer.child, { store: new DeviceStore() });
    await tab.look();
    const followed = new Promise<void>((resolve) => tab.subscribe(() => tab.log.entries.length === 0 && resolve()));
    await press(timer, '清除所有孩子的记录');
    part(timer, '.copies .yes').click();
    await followed;
    await until(() => other.log.length === 0, 'the sibling to follow');
    assert.lengthOf(timer.log, 0);
  });

  it('says so when the browser does not let go of what it holds', async () => {
    const timer = await openCopies();
    await instead(
      logOf(timer),
      'erase',
      () => Promise.resolve(false),
      async () => {
        await press(timer, '清除这个孩子的记录');
        part(timer, '.copies .yes').click();
        await until(() => has(timer, '.copies .told'), 'the word');
      },
    );
    assert.include(textOf(timer, '.copies .told'), '浏览器设置');
  });

  async function sendReport(timer: HomeworkTimer, status: number): Promise<void> {
    const box = new HomeworkOutbox(timer.child, { send: () => Promise.resolve({ status }) });
    const reportTo = new URL('/minutes', document.baseURI).href;
    const report = await box.prepare({ school: 's1', grade: 4, day: dayTotals(timer.log, DAY) });
    if (!report.ok) throw new Error(report.code);
    await box.queue(report, { reportTo, text: '同意', givenAt: `${DAY}T18:00:00.000+08:00` });
    await box.flush(reportTo, momentOf(new Date()));
  }

  it('says that what was sent stays sent, and leads to its withdrawal first', async () => {
    const timer = await openCopies({ 'report-to': '/minutes', school: 's1' });
    await sendReport(timer, 201);
    await press(timer, '清除这个孩子的记录');
    await until(() => has(timer, '.copies .sent'), 'the sentence');
    assert.include(textOf(timer, '.copies .sent'), '不会跟着撤回');
    await press(timer, '先去撤回');
    await until(() => !has(timer, '.copies'), 'the other panel');
    assert.equal(focused(timer), part(timer, '[data-panel="report"]'));
    assert.equal(part(timer, '[data-panel="report"]').getAttribute('aria-expanded'), 'true');
    assert.lengthOf(timer.log, 1);
  });

  it('says nothing of sending where nothing was sent', async () => {
    const timer = await openCopies({ 'report-to': '/minutes', school: 's1' });
    await sendReport(timer, 422);
    await press(timer, '清除这个孩子的记录');
    await settle(timer);
    assert.isFalse(has(timer, '.copies .sent'));
    assert.isFalse(has(timer, '.copies .withdraw'));
  });

  it('is not offered in a preview', async () => {
    const timer = await showTimer({ 'as-of': DAY });
    await openPanel(timer, 'copies');
    assert.isFalse(has(timer, '.copies .erase-one'));
    assert.include(textOf(timer, '.copies'), '预览');
  });
});
