/** What a timer does not do: it draws nothing without need, tells nothing that is no news, and touches nothing in a preview. */
import { assert } from '@open-wc/testing';
import { spy } from 'sinon';
import { TimeLog } from '../../src/sdk/local/time-log.js';
import { textOf } from './board-page.js';
import {
  has,
  jump,
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

const MINUTE = 60_000;

describe('a timer', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  it('draws nothing anew within a minute but its digits', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 2000);
    await until(() => has(timer, '[part=week] *'), 'the week, which comes after the first paint');
    await settle(timer);
    const drawn = spy(timer, 'requestUpdate');
    await pass(timer, 50_000);
    assert.equal(drawn.callCount, 0);
    await pass(timer, 10_000);
    assert.isAbove(drawn.callCount, 0, 'a minute is full');
    drawn.restore();
  });

  it('stores a heartbeat when the page is left, also in a browser that only says so', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 7000);
    window.dispatchEvent(new Event('pagehide'));
    await settle(timer);
    const { heartbeatAt } = await new TimeLog(timer.child).look();
    assert.equal(heartbeatAt?.slice(11, 19), '18:00:07');
  });

  it('holds another grade for no news: the cap was not reached just now', async () => {
    const timer = await showTimer({ grade: '8' });
    const limits = spy();
    timer.addEventListener('homework-limit', limits);
    await press(timer, '数学');
    await pass(timer, 70 * MINUTE);
    assert.equal(limits.callCount, 0, '70 of 90 minutes');
    timer.grade = 4;
    await settle(timer);
    assert.include(textOf(part(timer, '[part=note]')), '到参考上限了');
    assert.equal(limits.callCount, 0);
  });

  it('says to ears that it asks after a gap', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 2 * MINUTE);
    jump(10 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle(timer);
    await pass(timer, 1000);
    await until(() => textOf(part(timer, '.spoken[role=status]')).includes('还在写吗'), 'the question to be said');
  });

  it('leaves the log as it is in a preview, though something ran', async () => {
    const child = newChild();
    const timer = await showTimer({ child });
    await press(timer, '数学');
    await pass(timer, MINUTE);
    timer.remove();
    const before = JSON.stringify((await new TimeLog(child).look()).running);
    jump(30 * MINUTE);
    const preview = await showTimer({ child, 'as-of': '2025-10-20' });
    document.dispatchEvent(new Event('visibilitychange'));
    await settle(preview);
    assert.equal(JSON.stringify(logOf(preview).log.running), before);
    assert.isNull(logOf(preview).log.asks);
  });

  it('does not lose the focus when a panel is closed: it goes back to the button that opened it', async () => {
    const timer = await showTimer();
    await press(timer, '依据');
    await until(() => has(timer, '.panel .basis'), 'the panel');
    await press(timer, '收起');
    const opener = part(timer, '.foot [data-panel=basis]');
    await until(() => timer.shadowRoot!.activeElement === opener, 'the focus to be back');
  });
});
