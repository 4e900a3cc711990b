import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import { all, attach, enter, find, makeBoard, showPlan, textOf, titles, until, type Attributes } from './board-page.js';
import { longPlan, makePlan, samplePlan } from './board-plans.js';

type Board = Awaited<ReturnType<typeof showPlan>>;

const plan = (): unknown => samplePlan({ mark: '演示数据' });

async function open(board: Board): Promise<void> {
  find(board, '[data-id=t3] .open').click();
  await until(() => all(board, '.paper').length, 'the open task');
}

/** Every state in which a board may be met. */
const STATES: Readonly<Record<string, (looks: Attributes, width?: number) => Promise<Board>>> = {
  'the ledger': (looks, width) => showPlan(plan(), looks, width),
  'an open task': async (looks, width) => {
    const board = await showPlan(plan(), looks, width);
    await open(board);
    return board;
  },
  'groups and order': (looks, width) => showPlan(plan(), { ...looks, 'group-by': 'status', sort: '-due' }, width),
  'the board': async (looks, width) => {
    const board = await showPlan(plan(), { ...looks, view: 'board' }, width);
    await until(() => all(board, '.columns').length, 'the board');
    await open(board);
    return board;
  },
  'the timeline': async (looks, width) => {
    const board = await showPlan(plan(), { ...looks, view: 'timeline' }, width);
    await until(() => all(board, '.dues').length, 'the timeline');
    return board;
  },
  'the summary': async (looks, width) => {
    const board = await showPlan(plan(), { ...looks, view: 'summary' }, width);
    await until(() => all(board, '.summary').length, 'the summary');
    return board;
  },
  'nothing found': async (looks, width) => {
    const board = await showPlan(plan(), { ...looks, q: '没有这样的任务' }, width);
    await until(() => all(board, '.note').length, 'the sentence');
    return board;
  },
  'an empty plan': (looks, width) => showPlan(makePlan(), looks, width),
  'a plan partly wrong': (looks, width) =>
    showPlan({ ...samplePlan(), tasks: [...samplePlan().tasks, null] }, looks, width),
  'a plan that cannot be read': (looks, width) => showPlan({ schemaVersion: 9 }, looks, width),
  'a board that loads': (looks, width) => attach(makeBoard({ ...looks, src: '/never-asked.json' }), width),
  'a long list': (looks, width) => showPlan(longPlan(500), looks, width),
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width?: number }>> = {
  'as it is': { looks: {} },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' } },
  'on a phone, large, in blue': { looks: { size: 'large', theme: 'blue' }, width: 360 },
  'dark and large, in medium room': { looks: { scheme: 'dark', size: 'large' }, width: 800 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met ${look}`, () => {
    Object.entries(STATES).forEach(([state, make]) => {
      it(`in ${state}`, async () => {
        const board = await make(looks, width);
        await assert.isAccessible(board);
        const base = find(board, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
      }).timeout(20_000);
    });
  });
});

describe('what a screen reader is told', () => {
  it('is a table with its size, whatever of it is drawn', async () => {
    const board = await showPlan(longPlan(500));
    await until(() => all(board, '.gap').length, 'the window');
    const table = find(board, 'table');
    assert.equal(table.getAttribute('aria-rowcount'), '501');
    assert.equal(table.getAttribute('aria-label'), '工作台账');
    const rows = all(board, '.row');
    assert.deepEqual(
      rows.slice(0, 2).map((row) => row.getAttribute('aria-rowindex')),
      ['2', '3'],
    );
    assert.deepEqual(
      Array.from(rows[0]!.children, (cell) => cell.getAttribute('role')),
      ['cell', 'rowheader', 'cell', 'cell', 'cell', 'cell', 'cell'],
    );
  });

  it('is which view, which state and which order are chosen', async () => {
    const board = await showPlan(plan(), { status: 'overdue', sort: '-due' });
    await until(() => titles(board).length === 1, 'the task');
    assert.equal(textOf(find(board, '.views [aria-pressed=true]')), '台账');
    assert.include(textOf(find(board, '.tiles [aria-pressed=true]')), '已逾期');
    assert.equal(find(board, 'th.due').getAttribute('aria-sort'), 'descending');
  });

  it('is a state as a word, never only a colour or a shape', async () => {
    const board = await showPlan(plan());
    all(board, '.state').forEach((state) => {
      assert.equal(state.querySelector('i')!.getAttribute('aria-hidden'), 'true');
      assert.match(textOf(state).slice(1), /[\u4e00-\u9fff]/);
    });
  });
});

describe('the looks of a board', () => {
  it('follow the room that the board itself has', async () => {
    const board = await showPlan(plan(), {}, 1200);
    const display = (selector: string): string => getComputedStyle(find(board, selector)).display;
    assert.notEqual(display('.row .partners'), 'none');
    board.parentElement!.style.width = '800px';
    await until(() => find(board, '[part=base]').classList.contains('medium'), 'the medium look');
    await until(() => display('.row .partners') === 'none', 'without partners');
    board.parentElement!.style.width = '340px';
    await until(() => find(board, '[part=base]').classList.contains('narrow'), 'the narrow look');
    assert.isBelow(find(board, 'thead').offsetHeight, 2, 'cards instead of columns');
    assert.isAtLeast(find(board, '.row .open').offsetHeight, 44, 'room for a thumb');
    find(board, '[data-act=filters]').click();
    await until(() => all(board, 'select[data-set=sort]').length, 'the filters, and the order among them');
    enter(find<HTMLSelectElement>(board, 'select[data-set=sort]'), 'status');
    await until(() => titles(board)[0] === '落实课标', 'the order');
  });

  it('are dark on a dark page, and light on a light one', async () => {
    const ink = (board: Board): string => getComputedStyle(find(board, '[part=base]')).color;
    const light = await showPlan(plan());
    const dark = makeBoard();
    dark.plan = plan();
    const box = document.createElement('div');
    box.style.backgroundColor = 'rgb(20, 24, 32)';
    light.parentElement!.append(box);
    box.append(dark);
    await until(() => titles(dark).length, 'the tasks');
    assert.equal(ink(light), 'rgb(26, 33, 48)');
    assert.equal(ink(dark), 'rgb(233, 236, 241)');
  });

  it('take the tokens of the page', async () => {
    const board = makeBoard();
    board.plan = plan();
    const box = document.createElement('div');
    box.style.setProperty('--jg-accent', 'rgb(0, 100, 0)');
    box.style.setProperty('--jg-palette-red', 'rgb(100, 0, 0)');
    (await showPlan()).parentElement!.append(box);
    box.append(board);
    await until(() => titles(board).length, 'the tasks');
    assert.equal(getComputedStyle(find(board, 'header a')).color, 'rgb(0, 100, 0)');
    assert.equal(getComputedStyle(find(board, '.state.overdue')).color, 'rgb(100, 0, 0)');
  });

  it('need no inline style, which a strict policy forbids', async () => {
    const board = await showPlan(plan());
    assert.equal(all(board, '[style]').length, 0);
  });
});
