import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import type { TaskChangeDetail, TaskConflictDetail } from '../../src/components/reform-task-board/reform-task-board.js';
import { HttpError, NetworkError } from '../../src/sdk/errors.js';
import { all, enter, find, nextEvent, press, textOf, until } from './board-page.js';
import { FakeLedger } from './fake-ledger.js';
import { act, edit, focused, openForm, openTask, row, save, showLive, spoken, type } from './live-page.js';

const http = (status: number): HttpError => new HttpError(`PATCH /plans/{planId}/tasks/{taskId}: ${status}`, status);

describe('editing a task in place', () => {
  it('shows a change before it is saved, and says when it is', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    let letGo = (): void => undefined;
    ledger.gate = new Promise((resolve) => (letGo = resolve));
    await openForm(board, 't4');
    type(board, 't4', 'status', 'done');
    type(board, 't4', 'due', '2026-01-31');
    await board.updateComplete;
    assert.equal(edit(board, 't4').querySelector<HTMLInputElement>('[data-field=progress]')!.value, '100');
    await save(board, 't4');
    assert.match(row(board, 't4'), /2026年1月31日.*已完成.*100%/);
    assert.include(textOf(edit(board, 't4')), '正在保存');
    assert.equal(ledger.task('t4').status, 'inProgress');
    const changed = nextEvent<TaskChangeDetail>(document, 'task-change');
    letGo();
    const { detail } = await changed;
    assert.deepEqual(
      [detail.taskId, detail.by, detail.previous?.status, detail.task?.status],
      ['t4', 'person', 'inProgress', 'done'],
    );
    await until(() => spoken(board) === '已保存：规范管理', 'the spoken word');
    assert.include(textOf(edit(board, 't4')), '已保存');
    assert.deepEqual([ledger.task('t4').progress, ledger.task('t4').due], [100, '2026-01-31']);
    assert.equal(focused(board), act(board, 't4', 'open'));
  });

  it('is done with keys alone: Enter opens, Escape leaves, the focus comes back', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    await openTask(board, 't4');
    act(board, 't4', 'open').focus();
    act(board, 't4', 'open').click();
    await until(() => focused(board)?.matches('select[data-field=status]'), 'the first field');
    type(board, 't4', 'progress', '12');
    press(focused(board)!, 'Escape');
    await until(() => focused(board)?.matches('[data-task=t4] [data-edit=open]'), 'the focus back at the button');
    assert.notInclude(ledger.calls, 'tasks.change');
    assert.equal(all(board, '.edit form').length, 0);
    // Nothing is left in the form that was left: another press reads anew.
    press(focused(board)!, 'Escape');
    await until(() => all(board, '.edit').length === 0, 'the task closed');
    assert.equal(focused(board), find(board, '.row[data-id=t4] .open'));
  });

  it('refuses what cannot be, beside its field, and sends nothing', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    await openForm(board, 't4');
    type(board, 't4', 'progress', '150');
    await save(board, 't4');
    const field = edit(board, 't4').querySelector<HTMLInputElement>('[data-field=progress]')!;
    await until(() => focused(board) === field, 'the focus at the fault');
    assert.equal(field.getAttribute('aria-invalid'), 'true');
    const about = field.getAttribute('aria-describedby')!.split(' ');
    const said = about.map((id) => textOf(find(board, `#${id}`))).join(' ');
    assert.include(said, '请填 0 到 100 之间的数');
    assert.notInclude(ledger.calls, 'tasks.change');
    type(board, 't4', 'progress', '15');
    await until(() => !field.hasAttribute('aria-invalid'), 'the fault to be gone');
  });

  it('takes a change back that was not allowed, keeps what was typed, and tries again', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    ledger.faults['tasks.change'] = [http(403)];
    await openForm(board, 't4');
    type(board, 't4', 'progress', '70');
    await save(board, 't4');
    await until(() => edit(board, 't4').querySelector('.failed'), 'the words');
    assert.include(textOf(edit(board, 't4')), '您的账号不能改这项任务');
    assert.include(textOf(edit(board, 't4')), '您填的都还在');
    assert.notInclude(row(board, 't4'), '70%');
    await until(() => spoken(board).startsWith('您的账号不能改'), 'the spoken words');
    assert.equal(focused(board)?.tagName, 'H3');
    act(board, 't4', 'goOn').click();
    await until(() => edit(board, 't4').querySelector('form'), 'the form');
    assert.equal(edit(board, 't4').querySelector<HTMLInputElement>('[data-field=progress]')!.value, '70');
    await save(board, 't4');
    await until(() => row(board, 't4').includes('70%') && ledger.task('t4').progress === 70, 'the change');
  });

  it('keeps what was typed through a lost network, and knows its own change when only the answer was lost', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    ledger.faults['tasks.change'] = [new NetworkError('PATCH: cannot be reached')];
    ledger.isLostAfterwards = true;
    await openForm(board, 't4');
    type(board, 't4', 'progress', '70');
    await save(board, 't4');
    await until(() => edit(board, 't4').querySelector('.failed'), 'the words');
    assert.include(textOf(edit(board, 't4')), '连不上服务器');
    act(board, 't4', 'retry').click();
    await until(() => textOf(edit(board, 't4')).includes('已保存'), 'the change, once');
    assert.equal(all(board, '.edit .met').length, 0);
    assert.include(row(board, 't4'), '70%');
  });

  it('shows both sides when someone else was first, and lets a person choose theirs', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    await openForm(board, 't4');
    type(board, 't4', 'progress', '70');
    ledger.put('t4', { progress: 55, due: '2026-03-31' });
    const met = nextEvent<TaskConflictDetail>(document, 'task-conflict');
    await save(board, 't4');
    const { detail } = await met;
    assert.deepEqual([detail.taskId, detail.typed, detail.current.progress], ['t4', { progress: 70 }, 55]);
    await until(() => edit(board, 't4').querySelector('.met'), 'both sides');
    const words = textOf(edit(board, 't4'));
    assert.include(words, '完成时限 台账上现在是 2026年3月31日 您填的是 没有改');
    assert.include(words, '进展 台账上现在是 55% 您填的是 70%');
    assert.include(row(board, 't4'), '55%');
    await until(() => focused(board)?.tagName === 'H3', 'the focus at the words');
    act(board, 't4', 'drop').click();
    await until(() => focused(board)?.matches('[data-task=t4] [data-edit=open]'), 'the focus back');
    assert.equal(ledger.task('t4').progress, 55);
  });

  it('saves mine over theirs when a person says so, and leaves alone what only they changed', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    await openForm(board, 't4');
    type(board, 't4', 'progress', '70');
    ledger.put('t4', { progress: 55, due: '2026-03-31' });
    await save(board, 't4');
    await until(() => edit(board, 't4').querySelector('.met'), 'both sides');
    act(board, 't4', 'save').click();
    await until(() => ledger.task('t4').progress === 70, 'the change');
    assert.equal(ledger.task('t4').due, '2026-03-31');
    await until(() => /2026年3月31日.*70%/.test(row(board, 't4')), 'both on the ledger');
  });

  it('does not hide what was not saved behind a filter', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    ledger.faults['tasks.change'] = [http(500)];
    await openForm(board, 't4');
    type(board, 't4', 'progress', '70');
    await save(board, 't4');
    await until(() => edit(board, 't4').querySelector('.failed'), 'the words');
    assert.include(textOf(edit(board, 't4')), '服务器出了问题');
    enter(find<HTMLInputElement>(board, 'input[type=search]'), '智慧');
    await until(() => all(board, '.note').length, 'the note');
    assert.include(textOf(find(board, '.note')), '有 1 项修改没有保存上');
    find(board, '.note button').click();
    await until(() => all(board, '.edit[data-task=t4] .failed').length, 'what was not saved');
  });

  it('says that it changes while it is typed, and that a report speaks for the ledger', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    await openForm(board, 't3');
    assert.include(textOf(edit(board, 't3')), '台账上的状态以 2025年9月29日 采纳的报送为准');
    type(board, 't3', 'progress', '95');
    ledger.changeElsewhere('t3', { due: '2025-11-30' });
    await until(() => textOf(edit(board, 't3')).includes('刚刚有人改了这项任务'), 'the word');
    assert.equal(edit(board, 't3').querySelector<HTMLInputElement>('[data-field=progress]')!.value, '95');
    assert.include(row(board, 't3'), '2025年11月30日');
  });

  it('offers what a role may: a clerk of a lead unit status and progress, no other task', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger, {}, 1200, { role: 'clerk', units: ['督导室'] });
    await openForm(board, 't4');
    const fields = Array.from(
      edit(board, 't4').querySelectorAll<HTMLElement>('[data-field]'),
      (e) => e.dataset['field'],
    );
    assert.deepEqual(fields, ['status', 'progress']);
    find(board, '.row[data-id=t3] .open').click();
    await until(() => all(board, '.detail[data-id=t3] .paper').length, 'the open task');
    assert.equal(all(board, '.edit[data-task=t3]').length, 0);
  });

  it('is edited in every view', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger, { view: 'board' });
    await openForm(board, 't4');
    type(board, 't4', 'status', 'suspended');
    await save(board, 't4');
    await until(() => all(board, '.column.suspended .card[data-id=t4]').length, 'the card in its new column');
    await until(() => focused(board)?.matches('[data-task=t4] [data-edit=open]'), 'the focus with the card');
  });
});
