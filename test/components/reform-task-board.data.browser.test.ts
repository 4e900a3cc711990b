import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import type {
  PlanErrorDetail,
  PlanLoadDetail,
} from '../../src/components/reform-task-board/reform-task-board.events.js';
import { isJiaogaiError } from '../../src/sdk/errors.js';
import { addressOf, all, attach, find, makeBoard, nextEvent, showPlan, textOf, titles, until } from './board-page.js';
import { longPlan, makePlan, makeTask, samplePlan } from './board-plans.js';

const TITLES = ['转变观念', '落实课标', '智慧学校', '规范管理', '作业管理', '睡眠管理'];

describe('the data of a board', () => {
  it('is the same whether it is set before or after it comes onto the page', async () => {
    const before = await showPlan();
    const after = await attach(makeBoard());
    after.plan = samplePlan();
    await until(() => titles(after).length, 'the tasks');
    assert.deepEqual(titles(before), TITLES);
    assert.equal(textOf(find(after, 'table')), textOf(find(before, 'table')));
  });

  it('is read from an address, and said to have arrived', async () => {
    const board = makeBoard({ src: addressOf(samplePlan()) });
    const loaded = nextEvent<PlanLoadDetail>(document, 'plan-load');
    await attach(board);
    const { detail } = await loaded;
    assert.equal(detail.plan.title, '示例县教育改革方案');
    assert.deepEqual(detail.issues, []);
    await until(() => titles(board).length, 'the tasks');
    assert.deepEqual(titles(board), TITLES);
  });

  it('keeps its place while it is read', async () => {
    const board = await attach(makeBoard({ src: addressOf(samplePlan()) }));
    assert.equal(all(board, '.skeleton').length, 1);
    assert.equal(find(board, '[part=base]').getAttribute('aria-busy'), 'true');
    const loading = board.offsetHeight;
    await until(() => titles(board).length, 'the tasks');
    assert.isAtLeast(loading, window.innerHeight);
    assert.isAtLeast(board.offsetHeight, window.innerHeight, 'what follows on the page does not jump up');
    assert.equal(find(board, '[part=base]').getAttribute('aria-busy'), 'false');
  });

  it('is that of the last address, whichever answers last', async () => {
    const board = makeBoard({ src: addressOf(longPlan(5000)) });
    const titlesLoaded: string[] = [];
    board.addEventListener('plan-load', (event) =>
      titlesLoaded.push((event as CustomEvent<PlanLoadDetail>).detail.plan.tasks[0]!.title),
    );
    await attach(board);
    board.src = addressOf(samplePlan());
    await until(() => titlesLoaded.length, 'a plan');
    await until(() => titles(board).length === 6, 'the last plan');
    assert.deepEqual(titlesLoaded, ['转变观念']);
  });

  it('is not read on after the board was taken away, and read anew when it comes back', async () => {
    const board = makeBoard({ src: addressOf(samplePlan()) });
    await attach(board);
    const box = board.parentElement!;
    board.remove();
    await board.updateComplete;
    assert.deepEqual(titles(board), []);
    box.append(board);
    await until(() => titles(board).length, 'the tasks');
    assert.deepEqual(titles(board), TITLES);
  });

  it('that cannot be had leaves a sentence and a way on', async () => {
    const board = makeBoard({ src: '/there-is-no-such-plan.json' });
    board.innerHTML = '<a href="/notice.html">通知原文</a>';
    const failed = nextEvent<PlanErrorDetail>(board, 'plan-error');
    await attach(board);
    const { detail } = await failed;
    assert.isTrue(isJiaogaiError(detail.error, 'http'));
    await until(() => all(board, '.note').length, 'the sentence');
    assert.include(textOf(find(board, '.note')), '没有给出数据');
    assert.isNotNull(find<HTMLSlotElement>(board, 'slot').assignedElements()[0], 'the link inside stays readable');
    board.src = addressOf(samplePlan());
    await until(() => titles(board).length, 'the tasks');
  });

  it('stays on screen when the next cannot be had, and is read again on request', async () => {
    const board = await attach(makeBoard({ src: addressOf(samplePlan()) }));
    await until(() => titles(board).length, 'the tasks');
    board.src = '/there-is-no-such-plan.json';
    await until(() => all(board, '.note').length, 'the sentence');
    assert.deepEqual(titles(board), TITLES);
    assert.include(textOf(find(board, '.note')), '上一次读到的数据');
    const again = nextEvent(board, 'plan-error');
    find(board, '.note button').click();
    await again;
  });

  it('of a newer version is refused with a reason', async () => {
    const board = await showPlan({ ...samplePlan(), schemaVersion: 2 });
    await until(() => all(board, '.note').length, 'the sentence');
    assert.include(textOf(find(board, '.note')), '版本');
  });

  [null, 7, 'text', [], {}, { schemaVersion: 1 }].forEach((input) => {
    it(`that is ${JSON.stringify(input)} breaks nothing`, async () => {
      const board = await attach(makeBoard());
      board.plan = input;
      if (input) await until(() => all(board, '.note').length, 'the sentence');
      board.plan = samplePlan();
      await until(() => titles(board).length, 'the tasks');
    });
  });

  it('may be empty', async () => {
    const board = await showPlan(makePlan());
    await until(() => all(board, '.note').length, 'the sentence');
    assert.include(textOf(find(board, '.note')), '还没有任务');
    assert.equal(all(board, '.tiles').length, 0);
  });

  it('that is partly wrong shows what is right, and counts the rest with reasons', async () => {
    const { tasks } = samplePlan();
    const broken = [...tasks, { ...tasks[1], id: 't7', due: '2025-02-30' }, null, { ...tasks[0] }];
    const board = await showPlan({ ...samplePlan(), tasks: broken });
    await until(() => all(board, '.invalid').length, 'the count');
    assert.deepEqual(titles(board), TITLES);
    assert.include(textOf(find(board, '.invalid')), '有 3 处数据有误');
    assert.include(textOf(find(board, '.invalid')), 'tasks.6.due');
  });

  it('of ten thousand tasks is checked to its end after it was shown', async () => {
    const long = longPlan(3000);
    long.tasks[2500] = { ...long.tasks[2500]!, due: 'soon' };
    long.tasks[2600] = null as never;
    const board = await showPlan(long);
    await until(() => all(board, '.invalid').length, 'the count');
    assert.include(textOf(find(board, '.tiles')), '2998');
  });

  it('that throws when it is read is left out', async () => {
    const trap = new Proxy(longPlan(2000).tasks[0]!, {
      get: () => {
        throw new Error('boo');
      },
    });
    const long = longPlan(2000);
    long.tasks[1500] = trap;
    const board = await showPlan(long);
    await until(() => all(board, '.invalid').length, 'the count');
    assert.include(textOf(find(board, '.tiles')), '1999');
  });
});

describe('hostile data', () => {
  it('is text: no markup of it is made, no script of it runs, no link of it is followed', async () => {
    const evil = '<img src=x onerror="window.hit=1"><b>粗</b>';
    const plan = samplePlan({ title: evil, mark: evil });
    plan.tasks[0] = { ...plan.tasks[0]!, title: evil, text: evil, area: evil, leads: [evil] };
    const raw = { ...plan, source: { url: 'javascript:window.hit=1' } };
    const board = await showPlan(raw, { 'group-by': 'area' });
    await until(() => titles(board).length, 'the tasks');
    find(board, '[data-id=t1] .open').click();
    await until(() => all(board, '.paper').length, 'the open task');
    assert.equal(all(board, 'img, b > b, .open b').length, 0);
    assert.include(titles(board), evil);
    assert.deepEqual(
      all<HTMLAnchorElement>(board, 'a').filter((link) => !/^https?:/.test(link.href)),
      [],
    );
    assert.isUndefined((window as { hit?: number }).hit);
  });

  it('of a megabyte in one word is left out or cut', async () => {
    const huge = 'A'.repeat(1_000_000);
    const plan = samplePlan();
    plan.tasks[0] = makeTask({ id: 't1', title: huge });
    plan.tasks[1] = makeTask({ id: 't2', title: '好任务', text: 'B'.repeat(190_000) });
    const board = await showPlan({ ...plan, title: huge });
    await until(() => all(board, '.invalid').length, 'the count');
    assert.isBelow(textOf(find(board, 'h2')).length, 400);
    assert.equal(titles(board)[0], '好任务');
    find(board, '[data-id=t2] .open').click();
    await until(() => all(board, '.paper').length, 'the open task');
    assert.isBelow(textOf(find(board, '.paper')).length, 30_000);
    const base = find(board, '[part=base]');
    assert.isAtMost(base.scrollWidth, base.clientWidth, 'no sideways scroll');
  });
});

describe('what stands inside a board', () => {
  const TABLE = `<table><caption>台账</caption><tr><th>序号</th><th>任务</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th><th>进展</th></tr>
    <tr><td>1</td><td>建强教研队伍</td><td rowspan="2">教研室</td><td>各校</td><td>2025年底</td><td>82%</td></tr>
    <tr><td>2</td><td>开展家访</td><td></td><td>2025.6.30</td><td>已完成</td></tr></table>`;

  it('is a plan, when it is a script of JSON', async () => {
    const board = makeBoard();
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(samplePlan());
    board.append(script);
    const loaded = nextEvent(board, 'plan-load');
    await attach(board);
    await loaded;
    await until(() => titles(board).length, 'the tasks');
    assert.deepEqual(titles(board), TITLES);
  });

  it('is a ledger, when it is a table as people make them', async () => {
    const board = makeBoard();
    board.innerHTML = TABLE;
    await attach(board);
    await until(() => titles(board).length, 'the tasks');
    assert.deepEqual(titles(board), ['建强教研队伍', '开展家访']);
    assert.deepEqual(all(board, '.row .leads').map(textOf), ['教研室', '教研室']);
  });

  it('may come later, and be changed by the page', async () => {
    const board = await attach(makeBoard());
    assert.equal(all(board, 'slot').length, 1);
    board.innerHTML = TABLE;
    await until(() => titles(board).length === 2, 'the tasks');
    board.querySelectorAll('td')[1]!.textContent = '建强教研员队伍';
    await until(() => titles(board)[0] === '建强教研员队伍', 'the changed task');
  });

  it('stays readable when it is no plan', async () => {
    const board = makeBoard();
    board.innerHTML = '<p>请看<a href="/x">通知</a></p>';
    await attach(board);
    await until(() => all(board, 'slot').length, 'what stands inside');
    assert.isAbove(board.querySelector('p')!.offsetHeight, 0);
  });
});
