/** What an unlucky day, an odd page and a broken device do to a timer. */
import { assert } from '@open-wc/testing';
import { spy } from 'sinon';
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
  sendTo,
  settle,
  showTimer,
  shown,
  stopClocks,
  until,
} from './timer-page.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

afterEach(releaseClocks);

describe('an interval that runs over 04:00', () => {
  async function nightTimer(): ReturnType<typeof showTimer> {
    stopClocks('2025-10-21T03:50:00+08:00');
    const timer = await showTimer({ bedtime: '03:30' });
    await press(timer, '数学');
    await pass(timer, 15 * MINUTE);
    return timer;
  }

  it('counts for the evening on which it began, which is shown until it ends', async () => {
    const timer = await nightTimer();
    assert.equal(shown(timer), '15:00');
    assert.include(textOf(part(timer, '.top')), '周一');
    assert.include(textOf(part(timer, '[part=note]')), '先睡觉');
    await pass(timer, 30_000);
    assert.equal(shown(timer), '15:30');
    await press(timer, '暂停');
    assert.equal(shown(timer), '0:00', 'the new day');
    assert.include(textOf(part(timer, '.top')), '周二');
    assert.isFalse(button(timer, '开始').disabled);
  });

  it('ends the evening on which it began when the day is finished, and not the new one', async () => {
    const timer = await nightTimer();
    const finished: CustomEvent[] = [];
    timer.addEventListener('homework-finish', (event) => finished.push(event as CustomEvent));
    await pass(timer, 5 * MINUTE);
    await press(timer, '写完了');
    const [{ detail }] = finished as [CustomEvent];
    assert.deepEqual([detail.on, detail.minutes, detail.bySubject], ['2025-10-20', 20, { 数学: 20 }]);
    assert.notInclude(textOf(part(timer, '[part=note]')), '收好书包', 'the new day is not finished');
    await pass(timer, 1000);
    assert.include(textOf(part(timer, '.spoken[role=status]')), '记了 20 分钟');
  });
});

describe('presses', () => {
  it('ten at once on every button are one', async () => {
    stopClocks();
    const timer = await showTimer();
    const names = ['start', 'pause', 'switch', 'finish'].map((name) => `homework-${name}`);
    const events: string[] = [];
    names.forEach((name) => timer.addEventListener(name, () => events.push(name)));
    const ten = async (name: string): Promise<void> => {
      const pressed = button(timer, name);
      for (let count = 0; count < 10; count += 1) pressed.click();
      await settle(timer);
    };
    await ten('数学');
    assert.equal(logOf(timer).log.running?.subject, '数学');
    await pass(timer, MINUTE);
    await ten('语文');
    await pass(timer, MINUTE);
    await ten('暂停');
    await ten('继续');
    await pass(timer, MINUTE);
    await ten('写完了');
    assert.deepEqual(
      events.map((name) => name.slice(9)),
      ['start', 'switch', 'pause', 'start', 'finish'],
    );
    assert.equal(shown(timer), '3:00');
  });
});

describe('a question that waits', () => {
  it('for a week: what was still written ends with its day', async () => {
    stopClocks();
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 10 * MINUTE);
    jump(7 * 24 * HOUR);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle(timer);
    assert.include(textOf(part(timer, '.ask')), '10-20 18:', 'it says of which day it asks');
    await press(timer, '一直在写');
    const [entry, ...others] = logOf(timer).log.entries;
    assert.isNull(logOf(timer).log.running);
    assert.deepEqual(others, []);
    assert.isAtMost(Date.parse(entry!.endAt), Date.parse('2025-10-21T04:00:00+08:00'));
    assert.isFalse(has(timer, '.ask'));
  });
});

describe('bedtime', () => {
  it('is not lost when the page is loaded anew over it', async () => {
    stopClocks('2025-10-20T21:15:00+08:00');
    const child = newChild();
    const first = await showTimer({ child });
    await press(first, '数学');
    await pass(first, 3 * MINUTE);
    first.remove();
    jump(4 * MINUTE);
    const second = await showTimer({ child });
    assert.isNull(logOf(second).log.running);
    assert.include(textOf(second.renderRoot as unknown as Element), '该睡觉了');
    await press(second, '再写一会儿');
    second.remove();
    const third = await showTimer({ child });
    assert.isNotNull(logOf(third).log.running, 'who went on after bedtime knows it');
  });
});

describe('what a page sets', () => {
  it('may be absurd: nothing slows, loops or breaks', async () => {
    stopClocks();
    const warn = spy(console, 'warn');
    const many = Array.from({ length: 5000 }, (_, index) => `科${index}`).join(' ');
    const timer = await showTimer({
      child: `__proto__${'长'.repeat(10_000)}`,
      subjects: many,
      bedtime: '1e309',
      'rest-every': '0.001',
      schooling: '\u202e6-3',
    });
    warn.restore();
    assert.equal(all(timer, '[part=subjects] button').length, 12);
    const rests = spy();
    timer.addEventListener('homework-rest', rests);
    const from = performance.now();
    for (let count = 0; count < 20; count += 1) {
      timer.requestUpdate();
      await timer.updateComplete;
    }
    assert.isBelow(performance.now() - from, 400, 'twenty times drawn');
    await press(timer, '科0');
    await pass(timer, MINUTE);
    assert.equal(rests.callCount, 0, 'nobody rests every 60 ms');
    assert.isTrue(warn.args.every(([text]) => String(text).length < 250));
  });

  it('may change while it runs, leave and come back in one task: the clock goes on', async () => {
    stopClocks();
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 10 * MINUTE);
    const box = timer.parentElement!;
    timer.remove();
    timer.grade = 4.5;
    timer.grade = 7;
    box.append(timer);
    timer.subjects = ['物理'];
    timer.setAttribute('schooling', '5-4');
    await settle(timer);
    await pass(timer, MINUTE);
    assert.equal(shown(timer), '11:00');
    assert.include(textOf(part(timer, '.clock')), '90');
    assert.include(textOf(part(timer, '[part=subjects]')), '数学');
    const copy = timer.cloneNode(true) as typeof timer;
    box.append(copy);
    await settle(copy);
    await until(() => has(copy, '.foot'), 'the copy to have its hands');
    await settle(copy);
    assert.equal(shown(copy), '11:00');
    timer.remove();
    await pass(copy, MINUTE);
    assert.equal(shown(copy), '12:00');
  });

  it('has no year 99: a preview is of the day that it names', async () => {
    const warn = spy(console, 'warn');
    const timer = await showTimer({ 'as-of': '0099-03-01' });
    warn.restore();
    assert.isFalse(button(timer, '开始').disabled);
    assert.include(warn.args.join(), 'as-of');
  });
});

describe('a plan that cannot be had', () => {
  it('leaves the clock and its buttons where they are while it is asked for again', async () => {
    stopClocks();
    const warn = spy(console, 'error');
    const timer = await showTimer({ src: 'data:application/json,no' });
    await press(timer, '数学');
    let isSlow = true;
    const real = window.fetch;
    window.fetch = () => new Promise((_, reject) => (isSlow ? undefined : reject(new Error('no'))));
    try {
      await press(timer, '重新读取');
      await pass(timer, MINUTE);
      isSlow = false;
      assert.isTrue(has(timer, '.main'));
      assert.include(textOf(part(timer, '.main')), '暂停');
    } finally {
      window.fetch = real;
      warn.restore();
    }
  });
});

describe('a log of 5,000 entries', () => {
  it('is looked through in no time, and drawn as fast', async () => {
    stopClocks();
    const timer = makeTimer();
    const entries = Array.from({ length: 5000 }, (_, index) => {
      const at = Date.parse('2025-10-20T01:00:00+08:00') - (index + 1) * 4 * HOUR;
      const iso = (ms: number): string => `${new Date(ms + 8 * HOUR).toISOString().slice(0, 23)}+08:00`;
      const [startAt, endAt] = [iso(at), iso(at + 20 * MINUTE)];
      return { id: `e${index}`, child: timer.child, subject: '数学', startAt, endAt, place: 'home', source: 'timed' };
    });
    await showTimer({}, 360, timer);
    const { store } = logOf(timer) as unknown as {
      store: { update(key: string, change: () => { value: unknown; answer: null }): Promise<null> };
    };
    const { log } = logOf(timer);
    await store.update(`jg:homework-log:${timer.child}`, () => ({ value: { ...log, entries }, answer: null }));
    const from = performance.now();
    await sendTo(timer, { type: 'start', subject: '语文' });
    await pass(timer, MINUTE);
    assert.equal(shown(timer), '1:00');

    assert.isBelow(performance.now() - from, 3000);
  });
});
