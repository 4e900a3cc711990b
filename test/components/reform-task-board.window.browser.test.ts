import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import { all, enter, find, press, showPlan, textOf, titles, until } from './board-page.js';
import { longPlan, samplePlan } from './board-plans.js';

type Board = Awaited<ReturnType<typeof showPlan>>;

const lines = (board: Board): number[] => all(board, '.row').map((row) => Number(row.dataset['line']));

async function longBoard(count = 10_000): Promise<Board> {
  const board = await showPlan(longPlan(count));
  await until(() => all(board, '.gap').some((gap) => gap.offsetHeight > 0), 'the window');
  return board;
}

describe('a board of ten thousand tasks', () => {
  const usual = Object.getOwnPropertyDescriptor(window, 'innerHeight')!;
  afterEach(() => {
    window.scrollTo(0, 0);
    Object.defineProperty(window, 'innerHeight', usual);
  });

  it('draws what is on screen, and no more than 800 elements', async () => {
    const board = await longBoard();
    assert.isBelow(all(board, '*').length, 800);
    assert.isAbove(find(board, '.list').offsetHeight, 300_000);
    assert.equal(lines(board)[0], 0);
  });

  it('fills a window taller than what is checked at first', async () => {
    // Not every engine can be told how high its window is.
    Object.defineProperty(window, 'innerHeight', { value: 12_000, configurable: true });
    const bare = Array.from({ length: 1000 }, (_, n) => ({
      id: `t${n}`,
      number: n < 20 ? n : `${n}`,
      title: `第${n}项任务`,
    }));
    const board = await showPlan({ ...longPlan(0), tasks: bare });
    await until(() => lines(board).includes(100), 'more lines than are checked at first');
    assert.include(titles(board), '第120项任务');
  });

  it('draws what one scrolls to, in its place', async () => {
    const board = await longBoard();
    window.scrollTo(0, 200_000);
    await until(() => lines(board)[0]! > 1000, 'the lines further down');
    const seen = all(board, '.row').filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    });
    assert.isAtLeast(seen.length, Math.floor(window.innerHeight / 90), 'no hole on screen');
    assert.isBelow(all(board, '*').length, 800);
    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(() => lines(board).includes(9999), 'the last line');
  });

  it('keeps the focus where it is when one scrolls away, and walks on from there', async () => {
    const board = await longBoard();
    find(board, '.row .open').focus();
    window.scrollTo(0, 200_000);
    await until(() => lines(board).some((line) => line > 1000), 'the lines further down');
    assert.equal(textOf(board.shadowRoot!.activeElement!), '第1项任务');
    press(board.shadowRoot!.activeElement!, 'ArrowDown');
    await until(() => textOf(board.shadowRoot!.activeElement!) === '第2项任务', 'the next task');
    press(board.shadowRoot!.activeElement!, 'End');
    await until(() => textOf(board.shadowRoot!.activeElement!) === '第10000项任务', 'the last task');
    const { top } = board.shadowRoot!.activeElement!.getBoundingClientRect();
    assert.isTrue(top >= 0 && top < window.innerHeight, 'in sight');
  });

  it('finds by its own search what is not drawn', async () => {
    const board = await longBoard();
    enter(find<HTMLInputElement>(board, 'input[type=search]'), '第9876项');
    await until(() => titles(board)[0] === '第9876项任务', 'the task');
    assert.include(textOf(find(board, 'footer')), '显示 1 项');
  });

  it('draws all of a list that one asks for whole', async () => {
    const board = await longBoard(300);
    assert.isBelow(lines(board).length, 100);
    const button = all(board, 'footer button').find((each) => textOf(each) === '展开全部 300 项')!;
    button.click();
    await until(() => lines(board).length === 300, 'all lines');
    all(board, 'footer button')
      .find((each) => textOf(each) === '收起')!
      .click();
    await until(() => lines(board).length < 100, 'the window');
  });

  it('is printed whole, as a ledger on landscape, and is itself again afterwards', async () => {
    const board = await longBoard(300);
    board.view = 'board';
    await until(() => all(board, '.columns').length, 'the board');
    const sheets = document.adoptedStyleSheets.length;
    window.dispatchEvent(new Event('beforeprint'));
    assert.equal(lines(board).length, 300, 'at once: a browser that prints does not wait');
    assert.equal(all(board, '.gap').length, 0);
    assert.equal(document.adoptedStyleSheets.length, sheets + 1);
    assert.include(textOf(find(board, 'tfoot')), '示例县教育改革方案');
    window.dispatchEvent(new Event('afterprint'));
    await until(() => all(board, '.columns').length, 'the board');
    assert.equal(document.adoptedStyleSheets.length, sheets);
  });

  it('opens a task in the middle of it', async () => {
    const board = await longBoard();
    window.scrollTo(0, 100_000);
    await until(() => lines(board)[0]! > 100, 'the lines further down');
    const middle = all(board, '.row')[8]!;
    const button = middle.querySelector<HTMLElement>('.open')!;
    // As a press of the mouse does.
    button.focus({ preventScroll: true });
    button.click();
    await until(() => all(board, '.paper').length, 'the open task');
    assert.equal(find(board, '.detail').dataset['id'], middle.dataset['id']);
  });
});

describe('a short board', () => {
  it('is drawn whole, without a window', async () => {
    const board = await showPlan(samplePlan());
    assert.equal(all(board, '.gap').length, 0);
    assert.equal(lines(board).length, 6);
  });
});
