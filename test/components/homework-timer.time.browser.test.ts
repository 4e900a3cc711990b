import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { HomeworkLog } from '../../src/sdk/local/log-state.js';
import { timeLog, TimeLog } from '../../src/sdk/local/time-log.js';
import { textOf } from './board-page.js';
import {
  all,
  button,
  has,
  jump,
  logOf,
  makeTimer,
  newChild,
  part,
  pass,
  press,
  releaseClocks,
  settle,
  showTimer,
  shown,
  stopClocks,
  until,
} from './timer-page.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The log as it stands on the device, read as a page that is opened anew would read it. */
function stored(timer: HomeworkTimer): Promise<HomeworkLog> {
  return new TimeLog(timer.child).look();
}

/** The page comes into sight again, or leaves it. */
async function see(timer: HomeworkTimer, isHidden = false): Promise<void> {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
  await settle(timer);
}

function lengthOf(log: HomeworkLog): number {
  return log.entries.reduce((sum, { startAt, endAt }) => sum + Date.parse(endAt) - Date.parse(startAt), 0) / MINUTE;
}

describe('the time of a timer', () => {
  beforeEach(() => void stopClocks());
  afterEach(() => {
    delete (document as { hidden?: unknown }).hidden;
    releaseClocks();
  });

  it('is stored every 15 seconds while it runs, and at once when the page is left', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    const beat = async (): Promise<string> => (await stored(timer)).heartbeatAt!.slice(11, 19);
    assert.equal(await beat(), '18:00:00');
    await pass(timer, 14_000);
    assert.equal(await beat(), '18:00:00');
    await pass(timer, 2000);
    assert.equal(await beat(), '18:00:15');
    await pass(timer, 7000);
    await see(timer, true);
    assert.equal(await beat(), '18:00:23');
  });

  it('is asked about after a phone has slept, and kept up to the last heartbeat', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 10 * MINUTE);
    await see(timer, true);
    jump(3 * HOUR);
    await see(timer);
    assert.include(textOf(part(timer, '.ask')), '还在写吗？18:10 以后没有动静，数学先记到 18:10');
    assert.equal(shown(timer), '10:00');
    assert.equal(logOf(timer).log.running, null);
    await press(timer, '那时就停了');
    assert.isFalse(has(timer, '.ask'));
    assert.equal(lengthOf(await stored(timer)), 10);
  });

  it('goes on through the gap when the child was still writing', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 10 * MINUTE);
    await see(timer, true);
    jump(20 * MINUTE);
    await see(timer);
    await press(timer, '一直在写');
    assert.equal(shown(timer), '30:00');
    await pass(timer, MINUTE);
    assert.equal(shown(timer), '31:00');
    assert.equal(logOf(timer).log.running?.subject, '数学');
  });

  it('goes on without a question in a page that is hidden for less than five minutes', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await see(timer, true);
    jump(4 * MINUTE);
    await see(timer);
    assert.isFalse(has(timer, '.ask'));
    assert.equal(shown(timer), '4:00');
  });

  it('is asked about in a page that was closed and is opened the next day', async () => {
    const child = newChild();
    const timer = await showTimer({ child });
    await press(timer, '数学');
    await pass(timer, 10 * MINUTE);
    timer.remove();
    jump(22 * HOUR);
    const again = await showTimer({ child });
    assert.include(textOf(part(again, '.ask')), '还在写吗');
    assert.equal(shown(again), '0:00', 'a new day begins at nought');
    assert.closeTo(lengthOf(await stored(again)), 10, 0.26);
  });

  it('never goes backwards when the clock on the wall does', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 10 * MINUTE);
    jump(-2 * HOUR);
    await pass(timer, 20_000);
    assert.equal(logOf(timer).log.running, null);
    const log = await stored(timer);
    assert.equal(log.entries.length, 1);
    assert.closeTo(lengthOf(log), 10, 0.26);
    assert.isFalse(has(timer, '.ask'), 'nothing is asked: nobody can know');
  });

  it('asks when the clock is set forward', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 2 * MINUTE);
    jump(5 * HOUR);
    await pass(timer, 3000);
    assert.include(textOf(part(timer, '.ask')), '还在写吗');
    assert.closeTo(lengthOf(await stored(timer)), 2, 0.26);
  });

  it('comes back from the cache of back and forward', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 2 * MINUTE);
    jump(30 * MINUTE);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle(timer);
    assert.include(textOf(part(timer, '.ask')), '还在写吗');
  });

  it('belongs until 04:00 to the evening before, and then to a new day', async () => {
    stopClocks('2025-10-31T23:50:00+08:00');
    const timer = await showTimer({ bedtime: '03:50' });
    await press(timer, '数学');
    await pass(timer, 30 * MINUTE);
    await press(timer, '暂停');
    assert.equal(shown(timer), '30:00', 'midnight and the end of the month change nothing');
    assert.include(textOf(part(timer, '.top')), '周五');
    jump(4 * HOUR);
    await see(timer);
    assert.equal(shown(timer), '0:00');
    assert.include(textOf(part(timer, '.top')), '周六');
  });

  it('does not tick while paused, hidden or away, and ticks once a second for all', async () => {
    const clock = stopClocks();
    const timers = await Promise.all([showTimer(), showTimer(), showTimer()]);
    await until(() => timers.every((timer) => has(timer, '.week > *')), 'all that comes when there is time');
    await pass(timers[0]!, 10_000);
    assert.equal(clock.countTimers(), 0, 'nothing is waited for while nothing runs');
    for (const timer of timers) await press(timer, '数学');
    await pass(timers[0]!, 3000);
    assert.equal(clock.countTimers(), 1);
    await see(timers[0]!, true);
    assert.equal(clock.countTimers(), 0);
    await see(timers[0]!);
    assert.equal(clock.countTimers(), 1);
    for (const timer of timers) await press(timer, '暂停');
    await pass(timers[0]!, 1000);
    assert.equal(clock.countTimers(), 0);
  });

  it('writes to the page only what has changed', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 62_000);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(timer.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    await pass(timer, 3000);
    const written = observer.takeRecords().concat(changes);
    observer.disconnect();
    const digits = written.filter(({ type }) => type === 'characterData');
    assert.equal(digits.length, 3);
    assert.deepEqual(
      written.filter(({ target, type }) => type !== 'characterData' && !(target as Element).matches('.seg')),
      [],
    );
  });

  it('moves nothing', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 5000);
    assert.deepEqual((timer.shadowRoot as ShadowRoot).getAnimations?.() ?? [], []);
  });

  it('is not read out as it goes', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, MINUTE);
    const digits = part(timer, '.digits');
    assert.equal(digits.getAttribute('role'), 'timer', 'a timer is not live unless it says so');
    assert.isNull(digits.closest('[aria-live], [role=status], [role=alert], [role=log]'));
    const said = part(timer, '.spoken[role=status]');
    assert.equal(said.getAttribute('role'), 'status');
    const before = said.textContent;
    await pass(timer, 10 * MINUTE);
    assert.equal(said.textContent, before, 'nothing is said between two marks');
  });

  it('shows what another tab does', async () => {
    const timer = await showTimer();
    const tab = new TimeLog(timer.child);
    const stop = tab.subscribe(() => undefined);
    await tab.send({ type: 'start', subject: '英语' }, { at: Date.now(), offsetMinutes: 480 });
    await until(() => button(timer, '英语').getAttribute('aria-pressed') === 'true', 'news of the other tab');
    await press(timer, '数学');
    const log = await tab.look();
    assert.equal(log.running?.subject, '数学', 'there is never a second clock');
    stop();
  });
});

describe('where the browser stores nothing', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  it('says 仅存本机, and works on', async () => {
    const timer = makeTimer();
    const log = timeLog(timer.child);
    (log as unknown as { store: unknown }).store = (await import('../../src/sdk/local/store.js')).memoryStore(
      'refused',
    );
    await showTimer({}, 360, timer);
    assert.include(textOf(part(timer, '.ask')), '仅存本机：浏览器不让保存');
    await press(timer, '数学');
    await pass(timer, 2 * MINUTE);
    await press(timer, '暂停');
    assert.equal(shown(timer), '2:00');
    assert.equal(all(timer, '.ask').length, 1);
  });
});
