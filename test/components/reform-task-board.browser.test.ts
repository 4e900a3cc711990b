import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import type {
  FilterChangeDetail,
  TaskOpenDetail,
} from '../../src/components/reform-task-board/reform-task-board.events.js';
import {
  all,
  attach,
  enter,
  find,
  makeBoard,
  nextEvent,
  press,
  showPlan,
  textOf,
  titles,
  until,
} from './board-page.js';
import { samplePlan } from './board-plans.js';

const status = (board: Parameters<typeof find>[0]): string => textOf(find(board, '[role=status]'));

describe('what a person does on a board', () => {
  it('filters by a tile, and by it again shows all', async () => {
    const board = await showPlan();
    const overdue = (): HTMLElement => find(board, '.tiles .overdue');
    const changed = nextEvent<FilterChangeDetail>(document, 'filter-change');
    overdue().click();
    const { detail } = await changed;
    assert.deepEqual([detail.total, detail.shown, detail.query.status], [6, 1, 'overdue']);
    await until(() => titles(board).length === 1, 'one task');
    assert.equal(overdue().getAttribute('aria-pressed'), 'true');
    assert.include(textOf(find(board, 'footer')), '共 6 项，显示 1 项');
    await until(() => status(board) === '共 6 项，显示 1 项', 'the spoken count');
    overdue().click();
    await until(() => titles(board).length === 6, 'all tasks');
  });

  it('searches while writing, but not half-typed pinyin', async () => {
    const board = await showPlan();
    const field = find<HTMLInputElement>(board, 'input[type=search]');
    field.value = '平';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.equal(board.q, '');
    field.value = '平台';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => titles(board).length === 1, 'one task');
    assert.deepEqual(titles(board), ['智慧学校']);
    enter(field, '没有这样的任务');
    await until(() => all(board, '.note').length, 'the sentence');
    find(board, '.note button').click();
    await until(() => titles(board).length === 6, 'all tasks');
    assert.equal(find<HTMLInputElement>(board, 'input[type=search]').value, '');
  });

  it('chooses units, phases, areas and states from lists that say how many there are', async () => {
    const board = await showPlan();
    const list = (key: string): HTMLSelectElement => find<HTMLSelectElement>(board, `select[data-set=${key}]`);
    list('unit').focus();
    await until(() => list('unit').options.length > 1, 'the units');
    assert.deepEqual(Array.from(list('unit').options, textOf), [
      '全部单位',
      '教育科（3）',
      '督导室（2）',
      '教育局（1）',
      '教研室（1）',
      '各中小学（1）',
    ]);
    enter(list('unit'), '督导室');
    await until(() => titles(board).length === 2, 'its tasks');
    enter(list('status'), 'suspended');
    await until(() => titles(board).length === 1, 'its suspended task');
    enter(list('unit'), '');
    enter(list('status'), '');
    enter(list('phase'), '实施阶段');
    await until(() => titles(board).length === 2, 'the tasks of the phase');
    enter(list('phase'), '');
    enter(list('area'), '数字化');
    await until(() => titles(board).length === 1, 'the tasks of the area');
  });

  it('groups, with a heading for each group', async () => {
    const board = await showPlan();
    enter(find<HTMLSelectElement>(board, 'select[data-set=groupBy]'), 'status');
    await until(() => all(board, '.group').length, 'the headings');
    assert.deepEqual(all(board, '.group th').map(textOf)[0], '! 已逾期 共 1 项');
    assert.equal(all(board, '.group').length, 6);
  });

  it('sorts by a heading, turns it round, and goes back to the order of the notice', async () => {
    const board = await showPlan();
    const heading = (): HTMLElement => find(board, 'th.verdict');
    const click = async (expected: string | null): Promise<string[]> => {
      heading().querySelector('button')!.click();
      await until(() => heading().getAttribute('aria-sort') === expected, `sorted ${expected}`);
      return titles(board);
    };
    assert.equal((await click('ascending'))[0], '落实课标');
    assert.equal((await click('descending'))[0], '转变观念');
    assert.deepEqual((await click(null))[1], '落实课标');
  });

  it('goes to another day', async () => {
    const board = await showPlan();
    enter(find<HTMLInputElement>(board, 'input[type=date]'), '2025-11-01');
    await until(() => textOf(find(board, '[data-id=t3] .verdict')) === '✓已完成', 'the later report');
    assert.include(textOf(find(board, '.asof')), '2025年11月1日');
    enter(find<HTMLInputElement>(board, 'input[type=date]'), '');
    await until(() => board.asOf === '', 'today');
  });

  it('opens a task to its text, the sentence it rests on, public evidence and reports', async () => {
    const board = await showPlan();
    const opened = nextEvent<TaskOpenDetail>(document, 'task-open');
    find(board, '[data-id=t3] .open').click();
    assert.equal((await opened).detail.task.title, '智慧学校');
    await until(() => all(board, '.paper').length, 'the open task');
    const paper = textOf(find(board, '.paper'));
    assert.include(paper, '共享资源平台');
    assert.include(paper, '十二所学校已接入');
    assert.notInclude(paper, '内部');
    assert.notInclude(paper, '全部接入', 'that was reported later');
    const links = all<HTMLAnchorElement>(board, '.paper a').map((link) => link.href);
    assert.isTrue(links.some((href) => href.startsWith('https://example.org/notice.html#:~:text=')));
    assert.include(links, 'https://example.org/p');
    assert.equal(find(board, '[data-id=t3] .open').getAttribute('aria-expanded'), 'true');
  });

  it('opens by a click anywhere on the row, and closes by another', async () => {
    const board = await showPlan();
    find(board, '[data-id=t3] .leads').click();
    await until(() => all(board, '.detail').length, 'the open task');
    find(board, '[data-id=t3] .leads').click();
    await until(() => !all(board, '.detail').length, 'the closed task');
  });

  it('walks the list by keys, opens with Enter and closes with Escape', async () => {
    const board = await showPlan();
    const stops = (): HTMLElement[] => all(board, '.open[tabindex="0"]');
    const focused = (): string => textOf((board.shadowRoot!.activeElement ?? board) as Element);
    await until(() => stops().length === 1, 'one stop for the Tab key');
    stops()[0]!.focus();
    assert.isTrue(press(stops()[0]!, 'ArrowDown').defaultPrevented);
    await until(() => focused() === '落实课标', 'the second task');
    press(board.shadowRoot!.activeElement!, 'End');
    await until(() => focused() === '睡眠管理', 'the last task');
    press(board.shadowRoot!.activeElement!, 'Home');
    await until(() => focused() === '转变观念', 'the first task');
    assert.isFalse(press(board.shadowRoot!.activeElement!, 'a').defaultPrevented);
    (board.shadowRoot!.activeElement as HTMLElement).click();
    await until(() => all(board, '.paper').length, 'the open task');
    press(find(board, '.paper'), 'Escape');
    await until(() => !all(board, '.paper').length, 'the closed task');
    assert.equal(focused(), '转变观念');
    assert.equal(stops().length, 1);
  });

  it('sees it as a board, a timeline and a summary', async () => {
    const board = await showPlan();
    const see = async (name: string, selector: string): Promise<void> => {
      all(board, '.views button')
        .find((button) => textOf(button) === name)!
        .click();
      await until(() => all(board, selector).length, name);
    };
    await see('看板', '.columns');
    assert.equal(all(board, '.card').length, 6);
    all(board, '.card .open')[0]!.click();
    await until(() => all(board, '.card .paper').length, 'the open card');
    press(find(board, '.card .paper'), 'Escape');
    await until(() => !all(board, '.card .paper').length, 'the closed card');
    await see('时间轴', '.dues');
    assert.equal(all(board, '.phases [role=listitem]').length, 2);
    assert.equal(textOf(find(board, '.mark-today')), '截至 2025年10月20日');
    await see('汇总', '.summary');
    assert.equal(all(board, '.summary tbody tr').length, 5);
    all(board, '.summary .open')
      .find((button) => textOf(button) === '督导室')!
      .click();
    await until(() => titles(board).length === 2, 'the tasks of the unit');
    assert.equal(board.view, 'table');
  });
});

describe('a board and its page', () => {
  it('fires nothing when a property is set', async () => {
    const board = await showPlan();
    let events = 0;
    ['filter-change', 'plan-load', 'task-open'].forEach((name) => board.addEventListener(name, () => (events += 1)));
    board.unit = '督导室';
    board.plan = samplePlan({ title: '另一个' });
    board.view = 'summary';
    await until(() => all(board, '.summary').length, 'the summary');
    assert.equal(events, 0);
  });

  it('keeps what is seen in the address, beside what others keep there', async () => {
    history.replaceState(null, '', '#other.q=a');
    const board = await showPlan(samplePlan(), { hash: 'ledger' });
    find(board, '.tiles .done').click();
    await until(() => location.hash.includes('ledger.status=done'), 'the address');
    assert.include(location.hash, 'other.q=a');
    const second = await showPlan(samplePlan(), { hash: 'ledger' });
    assert.deepEqual(titles(second), ['转变观念'], 'who follows the link sees the same');
    location.hash = '#ledger.status=overdue&other.q=a';
    await until(() => titles(second)[0] === '落实课标', 'the changed address');
    find(second, '.tiles button').click();
    await until(() => !location.hash.includes('ledger'), 'the address without');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves no listener behind', async () => {
    const added: string[] = [];
    const removed: string[] = [];
    const spied = [window, document].map((target) => {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = function (this: EventTarget, name: string, ...rest: never[]) {
        added.push(name);
        return (addEventListener as (...all: unknown[]) => void).call(this, name, ...rest);
      };
      target.removeEventListener = function (this: EventTarget, name: string, ...rest: never[]) {
        removed.push(name);
        return (removeEventListener as (...all: unknown[]) => void).call(this, name, ...rest);
      };
      return () => Object.assign(target, { addEventListener, removeEventListener });
    });
    const board = makeBoard({ hash: 'ledger' });
    board.plan = samplePlan();
    await attach(board);
    await until(() => titles(board).length, 'the tasks');
    board.remove();
    spied.forEach((restore) => restore());
    assert.includeMembers(added, ['scroll', 'hashchange', 'beforeprint', 'afterprint']);
    const left = added.filter((name) => !removed.includes(name) || count(added, name) > count(removed, name));
    assert.deepEqual(left, []);
  });

  it('shares it with another board', async () => {
    const first = await showPlan();
    const second = await showPlan(samplePlan({ title: '第二个方案' }));
    find(first, '.tiles .overdue').click();
    await until(() => titles(first).length === 1, 'one task');
    assert.equal(titles(second).length, 6);
  });

  it('speaks the language around it, also when that changes', async () => {
    const board = await showPlan();
    board.parentElement!.lang = 'en';
    await until(() => textOf(find(board, '.views')) === 'Ledger Board Timeline Summary', 'English');
    assert.include(textOf(find(board, '[data-id=t2] .verdict')), '112 days overdue');
    board.parentElement!.lang = 'zh';
    await until(() => textOf(find(board, '.views')).startsWith('台账'), 'Chinese');
    board.words = { total: '全部事项' };
    await until(() => textOf(find(board, '.tiles')).includes('全部事项'), 'the page’s own word');
  });

  it('takes bad attributes for none', async () => {
    const bad = {
      view: 'pie',
      'group-by': 'x',
      sort: '-y',
      status: 'z',
      'due-soon': 'soon',
      size: 'vast',
      scheme: 'pink',
    };
    const board = await showPlan(samplePlan(), bad);
    await until(() => titles(board).length === 6, 'the tasks');
    assert.equal(textOf(find(board, '[data-id=t3] .verdict')), '△还有 9 个工作日');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    board.asOf = '2025-13-45';
    await until(() => find<HTMLInputElement>(board, 'input[type=date]').value === today, 'today in Shanghai');
  });

  it('takes attributes for what they say', async () => {
    const asked = {
      'group-by': 'phase',
      sort: '-number',
      unit: '教育科',
      'due-soon': '5',
      size: 'large',
      theme: 'blue',
    };
    const board = await showPlan(samplePlan(), asked);
    await until(() => all(board, '.group').length === 2, 'the groups');
    assert.deepEqual(titles(board), ['规范管理', '智慧学校', '作业管理']);
    assert.equal(textOf(find(board, '[data-id=t3] .verdict')), '◐推进中');
    assert.isAtLeast(parseFloat(getComputedStyle(find(board, '.gist, td')).fontSize), 15);
    assert.isAtLeast(find(board, '.views button').offsetHeight, 60);
  });
});

function count(names: readonly string[], name: string): number {
  return names.filter((each) => each === name).length;
}
