import { assert } from '@open-wc/testing';
import type {
  RecordsErrorDetail,
  RecordsLoadDetail,
  PlanLoadDetail,
} from '../../src/components/quota-board/quota-board.events.js';
import { addressOf, nextEvent, textOf, until } from './board-page.js';
import { attachQuota, every, has, labels, makeQuota, part, rowOf, showQuota } from './quota-page.js';
import { makeTarget, quotaPlan, quotaRecords } from './quota-plans.js';

const NO_FILE = '/there-is-no-such-file.json';

describe('A board and where its data comes from', () => {
  it('loads plan and records, and tells of both', async () => {
    const told = Promise.all([
      nextEvent<PlanLoadDetail>(document, 'plan-load'),
      nextEvent<RecordsLoadDetail>(document, 'records-load'),
    ]);
    const board = await attachQuota(
      makeQuota({ src: addressOf(quotaPlan()), 'records-src': addressOf(quotaRecords()) }),
    );
    assert.equal(part(board, '[part=base]').getAttribute('aria-busy'), 'true');
    const [plan, records] = await told;
    assert.equal(plan.detail.plan.targets.length, 9);
    assert.equal(records.detail.records.length, 39);
    await until(() => has(board, '.row .state'), 'the statuses');
    assert.equal(part(board, '[part=base]').getAttribute('aria-busy'), 'false');
  });

  it('reads both from inside the tag, each in a script of its own', async () => {
    const board = makeQuota();
    for (const data of [quotaRecords(), quotaPlan()]) {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(data);
      board.append(script);
    }
    await attachQuota(board);
    await until(() => has(board, '.row .state'), 'the statuses');
    assert.equal(labels(board).length, 9);
  });

  it('lets what stands inside be read where there is no plan', async () => {
    const board = makeQuota();
    board.innerHTML = '<a href="/notice.html">通知</a>';
    await attachQuota(board);
    assert.equal(part<HTMLSlotElement>(board, 'slot').assignedElements().length, 1);
    board.src = NO_FILE;
    await until(() => has(board, '.note'), 'the failure');
    assert.include(textOf(part(board, '.note')), '没有读到方案');
    assert.equal(part<HTMLSlotElement>(board, 'slot').assignedElements().length, 1);
    board.src = addressOf(quotaPlan());
    await until(() => has(board, '.row'), 'the targets');
    assert.isFalse(has(board, '.note'));
  });

  it('keeps the last good figures when records can no longer be had, and tries again when asked', async () => {
    const board = await attachQuota(makeQuota({ 'records-src': addressOf(quotaRecords()) }));
    board.plan = quotaPlan();
    await until(() => has(board, '.row .state'), 'the statuses');
    const failed = nextEvent<RecordsErrorDetail>(board, 'records-error');
    board.recordsSrc = NO_FILE;
    await failed;
    await until(() => has(board, '.note'), 'the failure');
    assert.include(textOf(part(board, '.note')), '上一次读到的数据');
    assert.include(textOf(rowOf(board, 'behind')), '20 个');
    const again = nextEvent<RecordsErrorDetail>(board, 'records-error');
    part(board, '.note button').click();
    await again;
    board.recordsSrc = addressOf(quotaRecords());
    await until(() => !has(board, '.note'), 'the records');
  });

  it('keeps its rows in place while values come', async () => {
    const board = await attachQuota(makeQuota({ 'records-src': addressOf(quotaRecords()) }));
    board.plan = quotaPlan();
    await until(() => has(board, '.row'), 'the targets');
    const before = part(board, 'table').offsetHeight;
    await until(() => has(board, '.row .state'), 'the statuses');
    assert.closeTo(part(board, 'table').offsetHeight, before, 24);
  });
});

describe('A board and hostile data', () => {
  it('shows markup as text, follows no script, and never says NaN', async () => {
    const label = '<img src=x onerror=alert(1)>';
    const targets = [
      makeTarget({ id: 'a', label, unit: label }),
      makeTarget({ id: 'b', value: 1e308 }),
      makeTarget({ id: 'c', value: 0, measure: 'share', unit: '%' }),
      makeTarget({ id: 'd', value: -5 }),
      makeTarget({ id: 'e', measure: 'increase', unit: '%', baseline: 0 }),
      makeTarget({ id: 'f', due: '1999-01-01' }),
    ];
    const records = targets.map(({ id }, n) => ({
      id: `r${n}`,
      kind: 'award',
      on: '2024-05-01',
      targetIds: [id],
      note: label,
    }));
    const rules = targets.map(({ id }) => ({ targetId: id, kinds: ['award'] }));
    const plan = { ...quotaPlan({ targets, mark: label, title: label }), source: { url: 'https://example.org/' } };
    const board = await showQuota({ plan, records: { records, rules, roster: { units: [{ id: 'u', name: label }] } } });
    assert.isFalse(has(board, 'img'));
    assert.include(labels(board), label);
    assert.notMatch(part(board, '[part=base]').textContent!, /NaN|Infinity|undefined|\[object/);
  });

  it('bears long words and long lists of faults without breaking the page', async () => {
    const targets = [
      makeTarget({ id: 'a', label: 'A'.repeat(900), unit: '长'.repeat(900) }),
      ...Array(300).fill({ id: 'x' }),
    ];
    const board = await showQuota({ plan: { ...quotaPlan(), targets } }, {}, 340);
    const base = part(board, '[part=base]');
    assert.isAtMost(base.scrollWidth, base.clientWidth);
    assert.equal(every(board, 'details li').length, 100);
    assert.match(textOf(part(board, 'details p')), /还有 \d+ 处没有列出/);
  });

  it('bears data that throws when it is read, and attributes that make no sense', async () => {
    const trap = new Proxy(
      {},
      {
        get() {
          throw new TypeError('trap');
        },
      },
    );
    const board = await showQuota(
      { plan: trap, records: trap, roster: trap },
      { 'as-of': 'soon', sort: '__proto__', status: 'late', size: 'huge', theme: 'pink', unit: '"><b>' },
    );
    assert.include(textOf(part(board, '.note')), '没有读到方案');
    for (const wrong of [7, 'x', [], true, { schemaVersion: 1 }]) {
      Object.assign(board, { plan: wrong, records: wrong, roster: wrong });
      await board.updateComplete;
    }
    assert.match(part(board, '[part=base]').className, /^[a-z ]+$/);
  });
});

describe('Long lists', () => {
  it('of a thousand targets and ten thousand records are drawn as a window, and measured once', async () => {
    const targets = Array.from({ length: 1000 }, (_, n) => makeTarget({ id: `t${n}`, label: `指标 ${n}` }));
    const records = Array.from({ length: 10_000 }, (_, n) => ({
      ...{ id: `r${n}`, kind: 'award', on: '2024-05-01' },
      targetIds: [`t${n % 1000}`],
    }));
    const board = await showQuota({ plan: quotaPlan({ targets }), records });
    await until(() => has(board, '.gap'), 'the window');
    assert.isBelow(every(board, '.row').length, 120);
    const { measure } = (board as unknown as { hands: { measure: { entries: unknown } } }).hands;
    const { entries } = measure;
    board.q = '指标 7';
    await board.updateComplete;
    board.status = 'met';
    await board.updateComplete;
    assert.equal(measure.entries, entries, 'neither a search nor a filter measures anew');
    board.asOf = '2024-11-11';
    await board.updateComplete;
    assert.notEqual(measure.entries, entries, 'another day does');
  });
});
