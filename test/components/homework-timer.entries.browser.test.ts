import { assert } from '@open-wc/testing';
import { TimeLog } from '../../src/sdk/local/time-log.js';
import { momentOf } from '../../src/sdk/rules/homework-day.js';
import { textOf } from './board-page.js';
import { act, active, entries, field, rows, showEntries, TODAY, type } from './entries-page.js';
import {
  add,
  all,
  has,
  part,
  pass,
  press,
  releaseClocks,
  sendTo,
  settle,
  showTimer,
  stopClocks,
  until,
} from './timer-page.js';

beforeEach(() => void stopClocks());
afterEach(releaseClocks);

describe('the list of entries', () => {
  it('has today, newest last, with times, length and how they came', async () => {
    const timer = await showEntries();
    await sendTo(timer, { type: 'addSchool', subject: '英语', on: TODAY, minutes: 40 });
    assert.deepEqual(rows(timer), [
      '英语 在校 40 分钟 · 补记',
      '数学 16:00–16:25 · 25 分钟 · 补记',
      '语文 17:00–17:30 · 30 分钟 · 补记',
    ]);
  });

  it('shows what runs, which cannot be edited', async () => {
    const timer = await showEntries();
    await press(timer, '英语');
    await pass(timer, 60_000);
    const running = part(timer, '.entries li.running');
    assert.match(textOf(running), /英语 ?18:00 开始 · 正在计时/);
    assert.isNull(running.querySelector('button'));
    assert.lengthOf(rows(timer), 3);
  });

  it('is kind where there is nothing', async () => {
    const timer = await showTimer();
    await press(timer, '记录');
    await until(() => has(timer, '.entries'), 'the list');
    assert.include(textOf(part(timer, '.entries')), '今天还没有记录');
  });

  it('leafs through the days of the log, not beyond today', async () => {
    const timer = await showEntries();
    await add(timer, '英语', '2025-10-19', '16:00', '16:10');
    const [before, after] = all(timer, '.en-head button');
    assert.equal(after!.getAttribute('aria-disabled'), 'true');
    after!.click();
    await settle(timer);
    assert.lengthOf(rows(timer), 2);
    before!.click();
    await settle(timer);
    assert.deepEqual(rows(timer), ['英语 16:00–16:10 · 10 分钟 · 补记']);
    assert.equal(part<HTMLInputElement>(timer, '[type=date]').value, '2025-10-19');
    const date = part<HTMLInputElement>(timer, '[type=date]');
    assert.deepEqual([date.min, date.max], ['2025-10-14', TODAY]);
    date.value = TODAY;
    date.dispatchEvent(new Event('change'));
    await settle(timer);
    assert.lengthOf(rows(timer), 2);
  });

  it('says that what overlaps counts once', async () => {
    const timer = await showEntries();
    assert.notInclude(textOf(part(timer, '.entries')), '只算一次');
    await act(timer, 'add');
    await type(timer, 'start', '16:10');
    await type(timer, 'end', '16:40');
    await press(timer, '记下');
    assert.include(textOf(part(timer, '.entries')), '只算一次');
    assert.lengthOf(rows(timer), 3);
  });

  it('cannot be changed in a preview', async () => {
    const timer = await showEntries();
    timer.asOf = TODAY;
    await settle(timer);
    assert.lengthOf(rows(timer), 2);
    assert.isFalse(has(timer, '.entries [data-act]'));
  });
});

describe('a correction', () => {
  it('changes what was typed and leaves the rest', async () => {
    const timer = await showEntries();
    await act(timer, 'correct', 0);
    assert.equal(active(timer), field(timer, 'subject'));
    await type(timer, 'end', '16:20');
    await press(timer, '记下');
    assert.deepEqual(rows(timer)[0], '数学 16:00–16:20 · 20 分钟 · 已更正');
    assert.equal(active(timer), all(timer, '[data-act=correct]')[0]);
  });

  it('takes another subject', async () => {
    const timer = await showEntries();
    await act(timer, 'correct', 0);
    assert.isFalse(has(timer, '[name=other]'));
    await type(timer, 'subject', '');
    await type(timer, 'other', '书法');
    await press(timer, '记下');
    assert.match(rows(timer)[0]!, /^书法 16:00/);
  });

  it('reaches beyond midnight on the same homework day', async () => {
    stopClocks('2025-10-21T00:40:00+08:00');
    const timer = await showEntries();
    await act(timer, 'correct', 1);
    await type(timer, 'start', '23:30');
    await type(timer, 'end', '00:20');
    await press(timer, '记下');
    assert.equal(entries(timer).find(({ subject }) => subject === '语文')!.endAt, '2025-10-21T00:20:00.000+08:00');
    assert.lengthOf(rows(timer), 2);
  });

  it('of minutes at school has minutes', async () => {
    const timer = await showEntries();
    await act(timer, 'school');
    await type(timer, 'minutes', '４０');
    await press(timer, '记下');
    await act(timer, 'correct', 0);
    assert.isFalse(has(timer, '[name=start]'));
    await type(timer, 'minutes', '25');
    await press(timer, '记下');
    assert.equal(rows(timer)[0], '语文 在校 25 分钟 · 已更正');
  });
});

describe('what was forgotten', () => {
  it('is added afterwards, the last half hour at first', async () => {
    const timer = await showEntries();
    await act(timer, 'add');
    assert.deepEqual([field(timer, 'start').value, field(timer, 'end').value], ['17:30', '18:00']);
    await press(timer, '记下');
    assert.equal(rows(timer)[2], '语文 17:30–18:00 · 30 分钟 · 补记');
    assert.equal(active(timer), part(timer, '[data-act=add]'));
  });

  it('is added to the day that is shown', async () => {
    const timer = await showEntries();
    part(timer, '.en-head button').click();
    await settle(timer);
    await act(timer, 'add');
    await type(timer, 'start', '17:00');
    await type(timer, 'end', '17:20');
    await press(timer, '记下');
    assert.equal(entries(timer)[2]!.startAt, '2025-10-19T17:00:00.000+08:00');
  });
});

describe('a deletion', () => {
  it('can be undone, and the entry is as it was', async () => {
    const timer = await showEntries();
    const before = entries(timer)[0]!;
    await act(timer, 'delete', 0);
    assert.lengthOf(rows(timer), 1);
    const undo = part(timer, '[data-act=undo]');
    assert.equal(active(timer), undo);
    await pass(timer, 120_000);
    undo.click();
    await settle(timer);
    assert.deepEqual(
      entries(timer).find(({ id }) => id === before.id),
      before,
    );
    assert.equal(active(timer), all(timer, '[data-act=delete]')[0]);
    assert.isFalse(has(timer, '[data-act=undo]'));
  });

  it('can be undone until something else is done', async () => {
    const timer = await showEntries();
    await act(timer, 'delete', 0);
    await act(timer, 'add');
    assert.isFalse(has(timer, '[data-act=undo]'));
  });

  it('of what another tab has deleted is told kindly', async () => {
    const timer = await showEntries();
    const { id } = entries(timer)[0]!;
    const elsewhere = new TimeLog(timer.child);
    await elsewhere.send({ type: 'delete', id }, momentOf(new Date()));
    const gone = part(timer, '[data-act=delete]');
    gone.click();
    await settle(timer);
    assert.include(textOf(part(timer, '.entries .fault')), '已经不在了');
  });
});
