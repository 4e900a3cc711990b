import { assert } from '@open-wc/testing';
import type { QuotaBoard } from '../../src/components/quota-board/quota-board.js';
import { textOf, until, type Attributes } from './board-page.js';
import { attachQuota, every, has, makeQuota, part, rowOf, showQuota } from './quota-page.js';
import { makeTarget, quotaPlan } from './quota-plans.js';

async function open(board: QuotaBoard): Promise<QuotaBoard> {
  rowOf(board, 'each').querySelector<HTMLElement>('.open')!.click();
  await until(() => has(board, 'quota-meter'), 'the meter');
  await until(() => part(board, 'quota-meter').shadowRoot?.querySelector('svg'), 'its drawing');
  return board;
}

type Make = (looks: Attributes, width?: number, lang?: string) => Promise<QuotaBoard>;

/** Every state in which a board may be met. */
const STATES: Readonly<Record<string, Make>> = {
  'the overview': (looks, width, lang) => showQuota({}, looks, width, lang),
  'an open target': async (looks, width, lang) => open(await showQuota({}, looks, width, lang)),
  'one unit': (looks, width, lang) => showQuota({}, { ...looks, unit: 'a', sort: '-due' }, width, lang),
  'nothing found': (looks, width, lang) => showQuota({}, { ...looks, q: '没有这样的指标' }, width, lang),
  'no targets': (looks, width, lang) => showQuota({ plan: quotaPlan({ targets: [] }) }, looks, width, lang),
  'faults and no roster': async (looks, width, lang) => {
    const plan = { ...quotaPlan(), targets: [...quotaPlan().targets, { id: 'x' }] };
    const board = await showQuota({ plan, records: [{ id: 'r' }] }, looks, width, lang);
    part<HTMLDetailsElement>(board, 'details').open = true;
    return board;
  },
  'data that cannot be read': (looks, width, lang) =>
    showQuota({ plan: { schemaVersion: 9 }, records: 'nothing' }, looks, width, lang),
  'a board that loads': (looks, width, lang) =>
    attachQuota(makeQuota({ ...looks, src: '/never-asked.json' }), width, lang),
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width?: number; lang?: string }>> = {
  'as it is': { looks: {} },
  'in English, dark': { looks: { scheme: 'dark' }, lang: 'en' },
  'on a phone, large, in blue': { looks: { size: 'large', theme: 'blue' }, width: 360 },
  'on a phone': { looks: {}, width: 328 },
  'dark and large, in medium room': { looks: { scheme: 'dark', size: 'large' }, width: 800 },
};

Object.entries(LOOKS).forEach(([look, { looks, width, lang }]) => {
  describe(`no barrier is met ${look}`, () => {
    Object.entries(STATES).forEach(([state, make]) => {
      it(`in ${state}`, async () => {
        const board = await make(looks, width, lang);
        await assert.isAccessible(board);
        const base = part(board, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
      }).timeout(20_000);
    });
  });
});

describe('what a screen reader is told', () => {
  it('is a table with its size, whatever of it is drawn', async () => {
    const targets = Array.from({ length: 500 }, (_, n) => makeTarget({ id: `t${n}` }));
    const board = await showQuota({ plan: quotaPlan({ targets }) });
    await until(() => has(board, '.gap'), 'the window');
    const table = part(board, 'table');
    assert.equal(table.getAttribute('aria-rowcount'), '501');
    assert.equal(table.getAttribute('aria-label'), '指标总览');
    const [row] = every(board, '.row');
    assert.equal(row!.getAttribute('aria-rowindex'), '2');
    assert.deepEqual(
      Array.from(row!.children, (cell) => cell.getAttribute('role')),
      ['cell', 'rowheader', 'cell', 'cell', 'cell', 'cell'],
    );
    assert.isBelow(every(board, '.row').length, 100);
  });

  it('is a status as a word, never only a colour or a shape, and a bar in words beside it', async () => {
    const board = await showQuota();
    every(board, '.state').forEach((state) => {
      assert.equal(state.querySelector('i')!.getAttribute('aria-hidden'), 'true');
      assert.match(textOf(state).slice(1), /[\u4e00-\u9fff]/);
    });
    every(board, 'svg').forEach((drawing) => {
      assert.equal(drawing.getAttribute('aria-hidden'), 'true');
      assert.match(textOf(drawing.parentElement!), /\d|—/);
    });
  });

  it('is how many are seen, once things are quiet', async () => {
    const board = await showQuota();
    part(board, '.tiles [value=behind]').click();
    await until(() => textOf(part(board, '[role=status]')) === '共 7 项指标，显示 2 项', 'the sentence');
  });

  it('is which status, unit and order are chosen', async () => {
    const board = await showQuota({}, { status: 'not-reported', sort: '-label' });
    assert.include(textOf(part(board, '.tiles [aria-pressed=true]')), '未报送');
    assert.equal(part(board, 'th.label').getAttribute('aria-sort'), 'descending');
    assert.equal(part(board, '[data-set=sort]').getAttribute('aria-label'), '排序');
    assert.equal(part(board, '[data-set=unit]').getAttribute('aria-label'), '单位');
  });
});

describe('the looks of a board', () => {
  it('follow the room that the board itself has', async () => {
    const board = await showQuota();
    board.parentElement!.style.width = '340px';
    await until(() => part(board, '[part=base]').classList.contains('narrow'), 'the narrow look');
    assert.isBelow(part(board, 'thead').offsetHeight, 2, 'cards instead of columns');
    assert.isAtLeast(part(board, '.row .open').offsetHeight, 44, 'room for a thumb');
    every(board, 'select, .asof, .tiles button, footer button').forEach((control) => {
      assert.isAtLeast(control.offsetHeight, 44);
    });
  });

  it('are a whole table on paper, whatever is open or shown', async () => {
    const targets = Array.from({ length: 200 }, (_, n) => makeTarget({ id: `t${n}` }));
    const board = await showQuota({ plan: quotaPlan({ targets }) });
    await until(() => has(board, '.gap'), 'the window');
    window.dispatchEvent(new Event('beforeprint'));
    assert.equal(every(board, '.row').length, 200);
    assert.isFalse(has(board, 'thead button'), 'heads are text, so that browsers repeat them');
    assert.include(
      textOf(part(board, 'tfoot')),
      '示例县教研行动计划 · 示教发〔2025〕3号 · 活动记录 39 条 · 截至2024年10月10日 · 演示数据',
    );
    window.dispatchEvent(new Event('afterprint'));
    await board.updateComplete;
    assert.isBelow(every(board, '.row').length, 200);
  });

  it('need no inline style, which a strict policy forbids', async () => {
    assert.equal(every(await open(await showQuota()), '[style]').length, 0);
  });
});
