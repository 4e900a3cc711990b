import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import { textOf } from './board-page.js';
import { act, active, entries, field, rows, showEntries, TODAY, type } from './entries-page.js';
import {
  add,
  all,
  button,
  has,
  jump,
  logOf,
  part,
  pass,
  press,
  releaseClocks,
  sendTo,
  settle,
  stopClocks,
  until,
} from './timer-page.js';

beforeEach(() => void stopClocks());
afterEach(releaseClocks);

describe('a fault', () => {
  /** Saves, and gives what is said at a field. */
  async function said(timer: HomeworkTimer, name: string): Promise<string> {
    await press(timer, '记下');
    const input = field(timer, name);
    assert.equal(input.getAttribute('aria-invalid'), 'true', name);
    assert.equal(active(timer), input);
    return textOf(part(timer, `#${input.getAttribute('aria-describedby')}`));
  }

  it('is told at its field, which has the focus, and nothing that was typed is lost', async () => {
    const timer = await showEntries();
    await act(timer, 'add');
    await type(timer, 'subject', '');
    assert.include(await said(timer, 'other'), '选一个学科');
    await type(timer, 'other', '字'.repeat(41));
    assert.include(await said(timer, 'other'), '40 个字');
    assert.lengthOf(field(timer, 'other').value, 41);
    await type(timer, 'other', '书法');
    await type(timer, 'start', '');
    assert.include(await said(timer, 'start'), '18:30');
    await type(timer, 'start', '17:00');
    await type(timer, 'end', '16:00');
    assert.include(await said(timer, 'end'), '晚于开始');
    await type(timer, 'end', '21:00');
    assert.include(await said(timer, 'end'), '还没到');
    assert.equal(field(timer, 'other').value, '书法');
    assert.isFalse(field(timer, 'start').hasAttribute('aria-invalid'));
  });

  it('of minutes is told there', async () => {
    const timer = await showEntries();
    await act(timer, 'school');
    for (const text of ['', '四十', '0', '1441']) {
      await type(timer, 'minutes', text);
      assert.include(await said(timer, 'minutes'), '1 到 1440');
      assert.equal(field(timer, 'minutes').value, text);
    }
  });

  it('of an entry that is no longer there leaves what was typed', async () => {
    const timer = await showEntries();
    await act(timer, 'correct', 0);
    await type(timer, 'end', '16:15');
    await sendTo(timer, { type: 'delete', id: entries(timer)[0]!.id });
    assert.equal(field(timer, 'end').value, '16:15');
    await press(timer, '记下');
    assert.include(textOf(part(timer, 'form .fault')), '已经不在了');
    assert.equal(active(timer), part(timer, 'form .fault'));
    assert.equal(field(timer, 'end').value, '16:15');
  });
});

describe('what is being typed', () => {
  it('is left alone by the clock while an input method composes', async () => {
    const timer = await showEntries();
    await press(timer, '英语');
    await act(timer, 'correct', 0);
    await type(timer, 'subject', '');
    const input = field(timer, 'other');
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    // What is composed need not be told by any event.
    input.value = 'shu fa';
    input.setSelectionRange(3, 3);
    const descriptor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    let writes = 0;
    Object.defineProperty(input, 'value', {
      get: () => descriptor.get!.call(input) as string,
      set: (value: string) => {
        writes += 1;
        descriptor.set!.call(input, value);
      },
    });
    await pass(timer, 130_000);
    assert.include(textOf(part(timer, '[part=subjects]')), '在写 2 分', 'the timer was drawn anew');
    assert.equal(field(timer, 'other'), input);
    assert.equal(active(timer), input);
    assert.deepEqual([input.value, input.selectionStart, input.selectionEnd], ['shu fa', 3, 3]);
    assert.equal(writes, 0);
  });

  it('stays when the list is closed and opened again, and when another tab changes it', async () => {
    const timer = await showEntries();
    await act(timer, 'correct', 1);
    await type(timer, 'start', '16:50');
    const input = field(timer, 'start');
    await add(timer, '英语', TODAY, '15:00', '15:10');
    assert.equal(field(timer, 'start'), input);
    assert.equal(input.value, '16:50');
    await press(timer, '收起');
    assert.isFalse(has(timer, '.entries'));
    part(timer, '[data-panel=entries]').click();
    await settle(timer);
    assert.equal(field(timer, 'start').value, '16:50');
  });

  it('stays when another form is opened, and another day looked at', async () => {
    const timer = await showEntries();
    await act(timer, 'correct', 1);
    await type(timer, 'start', '16:50');
    part(timer, '.en-head button').click();
    await settle(timer);
    assert.isFalse(has(timer, '.entries form'));
    all(timer, '.en-head button')[1]!.click();
    await settle(timer);
    assert.equal(field(timer, 'start').value, '16:50');
    await act(timer, 'correct', 0);
    assert.equal(field(timer, 'start').value, '16:00');
    await act(timer, 'correct', 0);
    assert.equal(field(timer, 'start').value, '16:50');
  });

  it('is not shown to another child', async () => {
    const timer = await showEntries();
    await act(timer, 'add');
    timer.child = `${timer.child}-b`;
    await settle(timer);
    assert.isFalse(has(timer, '.entries form'));
    assert.isEmpty(rows(timer));
  });
});

describe('the keyboard alone', () => {
  it('corrects an entry: Enter opens and saves, and the focus goes in order', async () => {
    const timer = await showEntries();
    all(timer, '[data-act=correct]')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await settle(timer);
    assert.equal(active(timer), field(timer, 'subject'));
    await sendKeys({ press: 'Tab' });
    assert.equal(active(timer), field(timer, 'start'));
    await type(timer, 'start', '15:50');
    field(timer, 'start').focus();
    await sendKeys({ press: 'Enter' });
    await settle(timer);
    assert.match(rows(timer)[0]!, /15:50–16:25/);
    assert.equal(active(timer), all(timer, '[data-act=correct]')[0]);
    await sendKeys({ press: 'Tab' });
    assert.equal(active(timer), all(timer, '[data-act=delete]')[0]);
  });

  it('leaves a form with Escape, back where it came from', async () => {
    const timer = await showEntries();
    for (const name of ['correct', 'add', 'school']) {
      await act(timer, name);
      await sendKeys({ press: 'Escape' });
      await settle(timer);
      assert.isFalse(has(timer, '.entries form'));
      assert.equal(active(timer), part(timer, `[data-act=${name}]`));
    }
  });

  it('does not leave it with the Escape that ends a composition', async () => {
    const timer = await showEntries();
    await act(timer, 'add');
    await type(timer, 'subject', '');
    const composing = { key: 'Escape', isComposing: true, bubbles: true };
    field(timer, 'other').dispatchEvent(new KeyboardEvent('keydown', composing));
    await settle(timer);
    assert.isTrue(has(timer, '.entries form'));
  });

  it('names every button by what it is about', async () => {
    const timer = await showEntries();
    assert.equal(button(timer, '更正').getAttribute('aria-label'), '更正 数学 16:00–16:25');
    assert.equal(button(timer, '删除').getAttribute('aria-label'), '删除 数学 16:00–16:25');
  });
});

describe('the question when it stopped', () => {
  async function asked(): Promise<HomeworkTimer> {
    const timer = await showEntries();
    await press(timer, '英语');
    await pass(timer, 60_000);
    jump(3_600_000);
    await pass(timer, 2000);
    await until(() => has(timer, '.entries form'), 'the question');
    return timer;
  }

  it('is answered with a time, and the entry reaches up to it', async () => {
    const timer = await asked();
    assert.include(textOf(part(timer, '.entries form')), '英语停在几点？');
    await type(timer, 'end', '18:30');
    await press(timer, '记下');
    assert.isFalse(has(timer, '.entries form'));
    assert.isNull(logOf(timer).log.asks);
    assert.match(rows(timer)[2]!, /^英语 18:00–18:30/);
  });

  it('is told what cannot be', async () => {
    const timer = await asked();
    await type(timer, 'end', '23:00');
    await press(timer, '记下');
    assert.include(textOf(part(timer, '.entries .fault')), '还没到');
    assert.equal(active(timer), field(timer, 'end'));
    assert.isNotNull(logOf(timer).log.asks);
  });
});
