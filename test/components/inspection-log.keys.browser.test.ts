import { assert } from '@open-wc/testing';
import { all, find, has, openForm, press, showLog, textOf, type, until } from './log-page.js';

describe('the keyboard alone', () => {
  it('walks the list, opens and closes', async () => {
    const log = await showLog();
    const focused = (): Element | null => (log.renderRoot as ShadowRoot).activeElement;
    const open = all(log, '.row .open');
    assert.deepEqual(
      open.map((each) => each.tabIndex),
      [0, -1, -1],
    );
    open[0]!.focus();
    press(open[0]!, 'ArrowDown');
    await until(() => focused() === all(log, '.row .open')[1], 'the next');
    press(focused()!, 'End');
    await until(() => focused() === all(log, '.row .open')[2], 'the last');
    (focused() as HTMLElement).click();
    await until(() => has(log, '.row-acts'), 'the record');
    press(find(log, '.row-acts button'), 'Escape');
    await until(() => !has(log, '.detail'), 'closed');
    assert.equal(focused(), all(log, '.row .open')[2]);
  });

  it('puts a form aside with Esc, and the focus is where it was', async () => {
    const log = await showLog();
    await openForm(log);
    type(log, 'note', '打到一半');
    press(find(log, '[data-field=note]'), 'Escape');
    await until(() => !has(log, 'form'), 'the form closed');
    assert.equal((log.renderRoot as ShadowRoot).activeElement, find(log, '[data-act=add]'));
    await until(() => has(log, '.drafts li'), 'the draft');
    assert.include(textOf(find(log, '.drafts')), '打到一半');
  });
});
