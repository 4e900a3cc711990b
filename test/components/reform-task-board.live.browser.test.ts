import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import type {
  PlanErrorDetail,
  PlanLoadDetail,
  TaskChangeDetail,
} from '../../src/components/reform-task-board/reform-task-board.js';
import { HttpError, NetworkError } from '../../src/sdk/errors.js';
import { addressOf, all, attach, find, makeBoard, nextEvent, textOf, titles, until } from './board-page.js';
import { makePlan, makeTask, samplePlan } from './board-plans.js';
import { FakeLedger } from './fake-ledger.js';
import { row, showLive } from './live-page.js';

/** A browser whose page is hidden, or seen again. */
function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a board that follows a server', () => {
  afterEach(() => {
    delete (document as { hidden?: boolean }).hidden;
  });

  it('reads the plan that is named, and says that it is up to date at any time', async () => {
    const loaded = nextEvent<PlanLoadDetail>(document, 'plan-load');
    const board = await showLive(new FakeLedger());
    assert.equal((await loaded).detail.plan.id, 'test');
    assert.equal(titles(board).length, 6);
    await until(() => textOf(find(board, '.follow')) === '●随时更新', 'the word');
  });

  it('reads the plan that was changed last where none is named', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger, { 'plan-id': '' });
    assert.deepEqual(ledger.calls.slice(0, 2), ['plans.list', 'plans.get']);
    assert.equal(titles(board).length, 6);
  });

  it('reads the one task that has changed, and tells the page', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    const changed = nextEvent<TaskChangeDetail>(document, 'task-change');
    ledger.changeElsewhere('t4', { progress: 33 });
    const { detail } = await changed;
    assert.deepEqual(
      [detail.taskId, detail.by, detail.previous?.progress, detail.task?.progress],
      ['t4', 'server', null, 33],
    );
    await until(() => row(board, 't4').includes('33%'), 'the change');
    assert.equal(ledger.calls.filter((call) => call === 'plans.get').length, 1);
    assert.equal(ledger.calls.filter((call) => call === 'tasks.get').length, 1);
  });

  it('reads a task once however often it was changed, and takes away what is gone', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    for (const progress of [10, 20, 30]) ledger.changeElsewhere('t4', { progress });
    ledger.tell({ kind: 'task', id: 't1', etag: null });
    await until(() => row(board, 't4').includes('30%'), 'the last change');
    assert.equal(ledger.calls.filter((call) => call === 'tasks.get').length, 1);
    assert.notInclude(titles(board), '转变观念');
  });

  it('reads all again when a report was taken in', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    ledger.plan = { ...ledger.plan, title: '另一个标题' };
    ledger.put('t1', {});
    ledger.tell({ kind: 'report', id: 'r9', etag: '"1"' });
    await until(() => textOf(find(board, 'h2')).includes('另一个标题'), 'the plan');
  });

  it('looks again where the line is lost, and listens anew', async function () {
    this.timeout(20_000);
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    ledger.lines[0]!.cut();
    ledger.put('t4', { progress: 44 });
    await until(() => row(board, 't4').includes('44%'), 'what was missed');
    await until(() => ledger.lines.length === 2, 'the next line');
    await until(() => textOf(find(board, '.follow')) === '●随时更新', 'the word');
  });

  it('looks now and then where there is no line at all', async function () {
    this.timeout(20_000);
    const ledger = new FakeLedger();
    ledger.faults['events'] = Array.from({ length: 9 }, () => new HttpError('GET /events: 404', 404));
    const board = makeBoard({ 'plan-id': 'test' });
    board.client = ledger;
    await attach(board);
    await until(() => all(board, '.row').length, 'the ledger');
    ledger.put('t4', { progress: 44 });
    await until(() => row(board, 't4').includes('44%'), 'the change');
    assert.equal(textOf(find(board, '.follow')), '◔隔一会儿更新一次');
    board.remove();
  });

  it('keeps the last good ledger when the server goes, and says so', async function () {
    this.timeout(20_000);
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    ledger.faults['plans.get'] = Array.from({ length: 9 }, () => new NetworkError('GET: cannot be reached'));
    ledger.lines[0]!.cut();
    await until(() => textOf(find(board, '.follow')).includes('暂时连不上'), 'the word');
    assert.equal(titles(board).length, 6);
    board.remove();
  });

  it('says why there is no plan, and comes by itself when there is', async function () {
    this.timeout(20_000);
    const ledger = new FakeLedger();
    ledger.faults['plans.get'] = [new NetworkError('GET: cannot be reached')];
    ledger.faults['events'] = [new NetworkError('GET: cannot be reached')];
    const failed = nextEvent<PlanErrorDetail>(document, 'plan-error');
    const board = makeBoard({ 'plan-id': 'test' });
    board.client = ledger;
    await attach(board);
    await failed;
    await until(() => all(board, '.note').some((note) => textOf(note).includes('连不上数据所在的网站')), 'the words');
    await until(() => titles(board).length === 6, 'the ledger');
  });

  it('stops while the page is hidden, and reads what it missed when it is seen again', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    hide(true);
    assert.equal(ledger.open, 0);
    ledger.put('t4', { progress: 44 });
    hide(false);
    await until(() => row(board, 't4').includes('44%'), 'what was missed');
    await until(() => ledger.open === 1, 'the line');
  });

  it('stops when it is removed, leaves nothing behind, and comes back', async () => {
    const ledger = new FakeLedger();
    const board = await showLive(ledger);
    const box = board.parentElement!;
    board.remove();
    assert.equal(ledger.open, 0);
    const calls = ledger.calls.length;
    ledger.changeElsewhere('t4', { progress: 44 });
    hide(true);
    hide(false);
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(ledger.calls.length, calls);
    box.append(board);
    await until(() => row(board, 't4').includes('44%'), 'what was missed');
    assert.equal(ledger.open, 1);
  });

  it('shows the plan of `src` first, and goes over to the server', async () => {
    const ledger = new FakeLedger();
    ledger.put('t4', { progress: 44 });
    const board = makeBoard({ 'plan-id': 'test', src: addressOf(samplePlan()) });
    board.client = ledger;
    await attach(board);
    await until(() => titles(board).length === 6, 'the ledger');
    await until(() => row(board, 't4').includes('44%'), 'the plan of the server');
    assert.equal(ledger.open, 1);
  });

  it('goes over to another plan, and leaves the line of the first', async () => {
    const [one, other] = [new FakeLedger(), new FakeLedger(makePlan({ id: 'other', tasks: [makeTask({ id: 'o1' })] }))];
    const board = await showLive(one);
    board.client = other;
    board.planId = 'other';
    await until(() => titles(board).length === 1, 'the other plan');
    assert.deepEqual([one.open, other.open], [0, 1]);
  });

  it('follows ten thousand tasks', async () => {
    const plan = makePlan({ tasks: Array.from({ length: 10_000 }, (_, n) => makeTask({ id: `t${n}` })) });
    const ledger = new FakeLedger(plan);
    const board = await showLive(ledger);
    ledger.changeElsewhere('t3', { title: '改过的任务' });
    await until(() => titles(board).includes('改过的任务'), 'the change');
  });
});
