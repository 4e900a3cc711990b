import { assert } from '@open-wc/testing';
import type {
  HomeworkBedtimeDetail,
  HomeworkFinishDetail,
  HomeworkLimitDetail,
  HomeworkPauseDetail,
  HomeworkRestDetail,
  HomeworkStartDetail,
  HomeworkSwitchDetail,
} from '../../src/components/homework-timer/homework-timer.events.js';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import { nextEvent, textOf } from './board-page.js';
import {
  add,
  all,
  button,
  has,
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
const DAY = '2025-10-20';

/** All events of a timer, as they come. */
function eventsOf(timer: HomeworkTimer): [string, unknown][] {
  const seen: [string, unknown][] = [];
  ['start', 'pause', 'switch', 'finish', 'limit', 'bedtime', 'rest'].forEach((name) =>
    timer.addEventListener(`homework-${name}`, (event) => seen.push([name, (event as CustomEvent).detail])),
  );
  return seen;
}

const note = (timer: HomeworkTimer): string => textOf(part(timer, '.note'));
const spoken = (timer: HomeworkTimer): string => textOf(part(timer, '.spoken[role=status]'));

describe('a homework timer', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  it('starts, switches, pauses, resumes and finishes, and tells each with what it means', async () => {
    const timer = await showTimer({ subjects: '语文 数学' });
    const events = eventsOf(timer);
    await press(timer, '数学');
    await pass(timer, 10 * MINUTE);
    assert.equal(shown(timer), '10:00');
    assert.include(textOf(button(timer, '数学')), '在写 10 分');
    await press(timer, '语文');
    await pass(timer, 5 * MINUTE);
    await press(timer, '暂停');
    await pass(timer, 20 * MINUTE);
    assert.equal(shown(timer), '15:00', 'a pause adds nothing');
    await press(timer, '继续语文');
    await pass(timer, 90_000);
    await press(timer, '写完了');
    assert.deepEqual(
      events.map(([name]) => name),
      ['start', 'switch', 'pause', 'start', 'finish'],
    );
    const [start, change, pause, resume, finish] = events.map(([, detail]) => detail) as [
      HomeworkStartDetail,
      HomeworkSwitchDetail,
      HomeworkPauseDetail,
      HomeworkStartDetail,
      HomeworkFinishDetail,
    ];
    assert.deepEqual(start, { subject: '数学', startedAt: `${DAY}T18:00:00.000+08:00` });
    assert.deepEqual(change, { from: '数学', to: '语文', switchedAt: `${DAY}T18:10:00.000+08:00` });
    assert.deepEqual(pause, { subject: '语文', pausedAt: `${DAY}T18:15:00.000+08:00`, minutes: 5 });
    assert.equal(resume.subject, '语文');
    assert.deepEqual(finish, { on: DAY, minutes: 16.5, bySubject: { 数学: 10, 语文: 6.5 }, capMinutes: 60 });
    assert.include(note(timer), '今天记了 16 分钟');
    assert.equal(shown(timer), '16:30');
  });

  it('pauses a subject that is pressed while it runs, and says which one runs', async () => {
    const timer = await showTimer();
    await press(timer, '英语');
    assert.equal(button(timer, '英语').getAttribute('aria-pressed'), 'true');
    assert.equal(spoken(timer), '');
    await pass(timer, 1000);
    assert.equal(spoken(timer), '开始计时：英语');
    await press(timer, '英语');
    assert.equal(logOf(timer).log.running, null);
    assert.equal(button(timer, '英语').getAttribute('aria-pressed'), 'false');
  });

  it('does not forget who presses before anything but the face is there', async () => {
    const timer = makeTimer();
    document.body.append(timer);
    await until(() => has(timer, '.main'), 'the face');
    button(timer, '数学').click();
    await until(() => logOf(timer).log.running, 'the clock to run');
    assert.equal(logOf(timer).log.running!.subject, '数学');
    timer.remove();
  });

  it('says at 80 % that the cap is near and at the cap that it may stop, once each', async () => {
    const timer = await showTimer();
    const events = eventsOf(timer);
    await add(timer, '语文', DAY, '17:00', '17:47');
    await press(timer, '数学');
    await pass(timer, MINUTE + 1000);
    assert.deepEqual(events.at(-1), [
      'limit',
      { on: DAY, minutes: 48, capMinutes: 60, level: 'near' } satisfies HomeworkLimitDetail,
    ]);
    assert.include(note(timer), '快到参考上限了，还有约 12 分钟');
    assert.include(spoken(timer), '快到参考上限');
    assert.isTrue(has(timer, '.note.near'));
    await pass(timer, 12 * MINUTE);
    const { level, minutes } = events.at(-1)![1] as HomeworkLimitDetail;
    assert.equal(level, 'reached');
    assert.closeTo(minutes, 60, 0.1);
    for (const words of ['到参考上限了', '可以停下来', '照样可以交', '睡觉更要紧']) assert.include(note(timer), words);
    await press(timer, '暂停');
    await press(timer, '继续数学');
    await pass(timer, 3 * MINUTE);
    assert.equal(events.filter(([name]) => name === 'limit').length, 2);
    assert.notInclude(timer.renderRoot.textContent!, '违规');
  });

  it('tells nothing again after the page was loaded anew', async () => {
    const child = newChild();
    const timer = await showTimer({ child });
    await add(timer, '语文', DAY, '16:00', '17:30');
    timer.remove();
    const again = makeTimer({ child });
    const events = eventsOf(again);
    await showTimer({}, 360, again);
    assert.include(note(again), '到参考上限了');
    assert.deepEqual(events, []);
  });

  it('pauses at bedtime and asks, and goes on only when a person says so', async () => {
    stopClocks(`${DAY}T21:18:30+08:00`);
    const timer = await showTimer();
    const events = eventsOf(timer);
    await press(timer, '数学');
    await pass(timer, 2 * MINUTE);
    assert.deepEqual(
      events.map(([name]) => name),
      ['start', 'bedtime', 'pause'],
    );
    assert.deepEqual(events[1]![1], { on: DAY, bedtime: '21:20' } satisfies HomeworkBedtimeDetail);
    assert.equal(logOf(timer).log.running, null);
    assert.include(textOf(part(timer, '.ask')), '该睡觉了');
    assert.include(spoken(timer), '该睡觉了');
    await press(timer, '再写一会儿');
    await pass(timer, 3 * MINUTE);
    assert.equal(logOf(timer).log.running?.subject, '数学', 'it does not pause twice');
    assert.include(note(timer), '先睡觉');
    await press(timer, '写完了');
    assert.equal(events.at(-1)![0], 'finish');
  });

  it('lets who starts after bedtime do so, and says that it is late', async () => {
    stopClocks(`${DAY}T22:30:00+08:00`);
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, MINUTE);
    assert.equal(logOf(timer).log.running?.subject, '数学');
    assert.include(note(timer), '过了建议的就寝时间 21:20');
  });

  it('asks the eyes to rest after every 20 minutes of work, and a rest of five minutes counts', async () => {
    const timer = await showTimer();
    const events = eventsOf(timer);
    await press(timer, '数学');
    await pass(timer, 20 * MINUTE + 1000);
    const [name, detail] = events.at(-1)!;
    assert.equal(name, 'rest');
    assert.deepEqual(detail, { on: DAY, workedMinutes: 20 } satisfies HomeworkRestDetail);
    assert.include(textOf(part(timer, '.ask')), '连着写了 20 分钟');
    await press(timer, '歇一会儿');
    assert.isFalse(has(timer, '.ask'));
    await pass(timer, 6 * MINUTE);
    await press(timer, '继续数学');
    await pass(timer, 19 * MINUTE);
    assert.equal(events.filter(([each]) => each === 'rest').length, 1);
    await pass(timer, 2 * MINUTE);
    assert.equal(events.filter(([each]) => each === 'rest').length, 2);
    await press(timer, '知道了');
    assert.isFalse(has(timer, '.ask'));
  });

  it('rests as often as the page says, or never', async () => {
    const often = await showTimer({ 'rest-every': '5' });
    const never = await showTimer({ 'rest-every': '0' });
    const [one, other] = [eventsOf(often), eventsOf(never)];
    await press(often, '数学');
    await press(never, '数学');
    await pass(never, 21 * MINUTE);
    assert.equal(one.filter(([name]) => name === 'rest').length, 4);
    assert.equal(other.filter(([name]) => name === 'rest').length, 0);
  });

  it('draws today by subject up to the cap, beside it in words', async () => {
    const timer = await showTimer();
    await add(timer, '语文', DAY, '17:00', '17:15');
    await add(timer, '英语', DAY, '17:15', '17:45');
    const lengths = all(timer, '.seg').map((each) => Math.round(parseFloat(each.getAttribute('stroke-dasharray')!)));
    const whole = 2 * Math.PI * 54;
    assert.deepEqual(lengths, [Math.round(whole / 4 - 1), 0, Math.round(whole / 2 - 1)]);
    assert.equal(shown(timer), '45:00');
    assert.include(textOf(button(timer, '英语')), '30 分');
    await add(timer, '数学', DAY, '16:00', '17:00');
    const sum = all(timer, '.seg').reduce((all_, each) => all_ + parseFloat(each.getAttribute('stroke-dasharray')!), 0);
    assert.isAtMost(sum, whole, 'beyond the cap the ring is full, not overfull');
  });

  it('shows one state in two places, and never runs twice', async () => {
    const child = newChild();
    const [one, two] = [await showTimer({ child }), await showTimer({ child })];
    await press(one, '数学');
    assert.include(textOf(button(two, '数学')), '在写');
    await press(two, '语文');
    await settle(one);
    assert.equal(button(one, '数学').getAttribute('aria-pressed'), 'false');
    assert.equal(logOf(one).log.running!.subject, '语文');
  });

  it('keeps siblings apart', async () => {
    const [one, two] = [await showTimer(), await showTimer()];
    await press(one, '数学');
    assert.equal(logOf(two).log.running, null);
    two.child = one.child;
    await settle(two);
    assert.include(textOf(button(two, '数学')), '在写');
  });

  it('gives its log to the page, which cannot change it', async () => {
    const timer = await showTimer();
    await add(timer, '语文', DAY, '17:00', '17:15');
    assert.deepEqual(
      timer.log.map(({ subject, startAt }) => [subject, startAt]),
      [['语文', `${DAY}T17:00:00+08:00`]],
    );
  });

  it('is heard outside of shadow roots', async () => {
    const timer = await showTimer();
    const heard = nextEvent<HomeworkStartDetail>(document, 'homework-start');
    await press(timer, '数学');
    assert.isTrue((await heard).composed);
  });

  it('takes what it has with it when it leaves the page, and comes back', async () => {
    const timer = await showTimer();
    await press(timer, '数学');
    await pass(timer, 2 * MINUTE);
    const parent = timer.parentElement!;
    timer.remove();
    await pass(timer, 2 * MINUTE);
    parent.append(timer);
    await settle(timer);
    assert.equal(shown(timer), '4:00');
    await sendTo(timer, { type: 'pause' });
    assert.equal(shown(timer), '4:00');
  });
});
