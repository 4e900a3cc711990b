import { assert } from '@open-wc/testing';
import type { QuotaFilterChangeDetail, TargetOpenDetail } from '../../src/components/quota-board/quota-board.events.js';
import { enter, nextEvent, press, textOf, until } from './board-page.js';
import { every, has, labels, makeQuota, attachQuota, part, rowOf, showQuota } from './quota-page.js';
import { quotaPlan, quotaRecords, roster } from './quota-plans.js';

const WORST = [
  '上年学位 100 个',
  '编制不少于 43 个',
  '每人培训 90 学时',
  '评选 1 次',
  '参与率达到 100%',
  '教研组不少于 10 个',
  '基地不少于 2 个',
];
const APART = ['从事教学工作 6 年', '三年一周期'];

describe('A board of numbers', () => {
  it('shows every target, the worst first, with status, value, goal, due date and who is behind', async () => {
    const board = await showQuota();
    assert.deepEqual(labels(board), [...WORST, ...APART]);
    const row = textOf(rowOf(board, 'behind'));
    for (const words of [
      '△落后',
      '目标：不少于 43 个',
      '20 个',
      '还差 23 个',
      '2024年12月31日前',
      '2/3 个单位',
      '2024年5月20日',
    ])
      assert.include(row, words);
    assert.equal(rowOf(board, 'behind').querySelectorAll('svg.quota .mark').length, 1);
    assert.include(textOf(part(board, 'footer')), '共 7 项指标 · 活动记录 39 条 · 截至2024年10月10日 · 演示数据');
    assert.equal(textOf(part(board, '[part=mark]')), '演示数据');
  });

  it('lists conditions and rhythms apart, without a status', async () => {
    const board = await showQuota();
    assert.include(textOf(part(board, '.group')), '条件与周期（2 条，不计入统计）');
    assert.isNull(rowOf(board, 'six').querySelector('.state'));
    assert.include(textOf(rowOf(board, 'six')), '资格条件');
  });

  it('counts by status in its tiles, and a press shows only those', async () => {
    const board = await showQuota();
    assert.deepEqual(every(board, '.tiles b').map(textOf), ['7', '1', '2', '1', '1', '1', '1']);
    const changed = nextEvent<QuotaFilterChangeDetail>(board, 'filter-change');
    part(board, '.tiles [value=behind]').click();
    const { query, total, shown } = (await changed).detail;
    assert.deepEqual([query.status, total, shown], ['behind', 7, 2]);
    await board.updateComplete;
    assert.deepEqual(labels(board), WORST.slice(1, 3));
    assert.equal(part(board, '.tiles [value=behind]').getAttribute('aria-pressed'), 'true');
    part(board, '.tiles [value=behind]').click();
    await board.updateComplete;
    assert.equal(board.status, '');
  });

  it('lists the targets before anything is measured, and calls nothing not reported', async () => {
    const board = makeQuota();
    Object.assign(board, { plan: quotaPlan(), recordsSrc: '/there-are-no-such-records.json' });
    await attachQuota(board);
    await until(() => has(board, '.row'), 'the targets');
    assert.include(textOf(rowOf(board, 'behind')), '目标：不少于 43 个');
    await until(() => has(board, '.note'), 'the failure');
    assert.include(textOf(part(board, '.note')), '没有读到活动记录：数据所在的网站没有给出数据');
    assert.isFalse(has(board, '.state'));
    assert.deepEqual(every(board, '.tiles b').map(textOf), ['7', '–', '–', '–', '–', '–', '–']);
  });
});

describe('What a person looks for', () => {
  it('is found by words, and the rest is one press away', async () => {
    const board = await showQuota();
    enter(part<HTMLInputElement>(board, '[data-set=q]'), '教研组');
    await board.updateComplete;
    assert.deepEqual(labels(board), ['教研组不少于 10 个']);
    enter(part<HTMLInputElement>(board, '[data-set=q]'), '没有这个');
    await board.updateComplete;
    assert.include(textOf(part(board, '.note')), '没有符合条件的指标');
    part(board, '.note button').click();
    await board.updateComplete;
    assert.equal(labels(board).length, 9);
  });

  it('may be one unit\u2019s part of each target', async () => {
    const board = await showQuota();
    const units = part<HTMLSelectElement>(board, '[data-set=unit]');
    assert.deepEqual(Array.from(units.options, textOf), ['全部单位', '甲县教研室', '乙县教研室', '丙县教研室']);
    enter(units, 'a');
    await board.updateComplete;
    assert.include(textOf(rowOf(board, 'behind')), '已报送');
    assert.include(textOf(rowOf(board, 'each')), '1/2 人达到');
    assert.notInclude(labels(board), APART[0]);
    board.unit = '丙县教研室';
    await board.updateComplete;
    assert.equal(part<HTMLSelectElement>(board, '[data-set=unit]').value, 'c');
    assert.notInclude(labels(board), '每人培训 90 学时');
  });

  it('may be in another order, by list or by heading', async () => {
    const board = await showQuota();
    enter(part<HTMLSelectElement>(board, '[data-set=sort]'), 'number');
    await board.updateComplete;
    assert.equal(labels(board)[0], '基地不少于 2 个');
    const press3 = async (): Promise<string | null> => {
      part(board, '[data-sort=due]').click();
      await board.updateComplete;
      return part(board, 'th.due').getAttribute('aria-sort');
    };
    assert.equal(await press3(), 'ascending');
    assert.equal(labels(board)[0], '上年学位 100 个');
    assert.equal(await press3(), 'descending');
    assert.equal(await press3(), null);
    assert.equal(board.sort, 'worst');
  });

  it('may be of another day', async () => {
    const board = await showQuota();
    enter(part<HTMLInputElement>(board, '[data-set=asOf]'), '2025-01-05');
    await board.updateComplete;
    assert.equal(board.asOf, '2025-01-05');
    assert.include(textOf(rowOf(board, 'behind')), '未达成');
    assert.include(textOf(part(board, 'footer')), '截至2025年1月5日');
  });

  it('lives in the address under a name, and goes back to it', async () => {
    const board = await showQuota({}, { hash: 'quota' });
    part(board, '.tiles [value=missed]').click();
    await board.updateComplete;
    assert.equal(location.hash, '#quota.status=missed');
    location.hash = '#quota.status=met&other=1';
    await until(() => board.status === 'met', 'the state of the address');
    part(board, '.tiles [value=met]').click();
    await board.updateComplete;
    assert.equal(location.hash, '#other=1');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('An open target', () => {
  it('is a meter of its own, told by an event, and measured from the same data', async () => {
    const board = await showQuota();
    const opened = nextEvent<TargetOpenDetail>(board, 'target-open');
    rowOf(board, 'behind').querySelector<HTMLElement>('.open')!.click();
    assert.equal((await opened).detail.target.label, '编制不少于 43 个');
    await until(() => has(board, 'quota-meter'), 'the meter');
    const meter = part(board, 'quota-meter');
    await until(() => meter.shadowRoot?.textContent?.includes('20 个'), 'its value');
    assert.include(meter.shadowRoot!.textContent, '落后');
    const forms = every(board, '.forms button');
    assert.deepEqual(forms.map(textOf), ['分项', '走势', '合计']);
    forms[1]!.click();
    await board.updateComplete;
    assert.equal(part(board, 'quota-meter').getAttribute('form') ?? (meter as { form?: string }).form, 'trend');
    rowOf(board, 'behind').querySelector<HTMLElement>('.open')!.click();
    await board.updateComplete;
    assert.isFalse(has(board, 'quota-meter'));
  });

  it('is reached and closed by keys', async () => {
    const board = await showQuota();
    const buttons = every(board, '.open');
    buttons[0]!.focus();
    const focused = (): string => textOf(board.shadowRoot!.activeElement!);
    press(buttons[0]!, 'ArrowDown');
    await until(() => focused() === WORST[1], 'the second');
    press(board.shadowRoot!.activeElement!, 'End');
    await until(() => focused() === APART[1], 'the last');
    press(board.shadowRoot!.activeElement!, 'ArrowUp');
    await until(() => focused() === APART[0], 'the one before');
    press(board.shadowRoot!.activeElement!, 'ArrowUp');
    await until(() => focused() === WORST[6], 'over the heading');
    press(board.shadowRoot!.activeElement!, 'Home');
    await until(() => focused() === WORST[0], 'the first');
    (board.shadowRoot!.activeElement as HTMLElement).click();
    await until(() => has(board, '.detail'), 'the detail');
    press(board.shadowRoot!.activeElement!, 'Escape');
    await board.updateComplete;
    assert.isFalse(has(board, '.detail'));
    assert.equal(every(board, '.open[tabindex="0"]').length, 1, 'one stop for the Tab key');
  });
});

describe('What a board needs to be told', () => {
  it('is told once: no records, no roster, no targets', async () => {
    const alone = await attachQuota(Object.assign(makeQuota(), { plan: quotaPlan() }));
    await until(() => has(alone, '.aside'), 'the sentence');
    assert.include(textOf(part(alone, '.aside')), '还没有接入活动记录');
    assert.isFalse(has(alone, '.state'));
    const bare = await showQuota({ records: [] });
    assert.include(textOf(part(bare, '.aside')), '没有名册');
    bare.roster = roster;
    await until(() => !has(bare, '.aside'), 'the roster');
    const empty = await showQuota({ plan: quotaPlan({ targets: [] }) });
    assert.include(textOf(part(empty, '.note')), '没有数字指标');
  });

  it('is every fault, counted and with its place', async () => {
    const document = quotaRecords();
    const plan = { ...quotaPlan(), targets: [...quotaPlan().targets, { id: 'x' }] };
    const records = {
      ...document,
      records: [...(document['records'] as object[]), { id: 'r', kind: 'award', on: '2024-02-30' }],
    };
    const board = await showQuota({ plan, records });
    const faults = part(board, '[part=faults]');
    await until(() => textOf(faults).includes('records.39.on'), 'those of the records');
    assert.match(textOf(faults), /有 \d+ 处数据有误/);
    assert.include(textOf(faults), 'targets.9.label');
    assert.notInclude(board.shadowRoot!.textContent, 'NaN');
  });
});
