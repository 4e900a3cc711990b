import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { STATES } from '../../src/components/internal/states.js';
import { findFacets, gather, GroupRows } from '../../src/components/reform-task-board/reform-task-board.group.js';
import { Ledger } from '../../src/components/reform-task-board/reform-task-board.ledger.js';
import { readQuery, type BoardQuery } from '../../src/components/reform-task-board/reform-task-board.query.js';
import { select } from '../../src/components/reform-task-board/reform-task-board.select.js';
import { taskState } from '../../src/sdk/rules/task-state.js';
import { makePlan, makeReport, makeTask, samplePlan } from './board-plans.js';

const plan = samplePlan();
const ledger = new Ledger(plan, '2025-10-20', 10);
const ids = (order: readonly number[], of = ledger): string[] => order.map((index) => of.tasks[index]!.id);
const seen = (query: { [K in keyof BoardQuery]?: string }) => select(ledger, readQuery(query), STATES);
const verdicts = (asOf: string) => {
  const then = new Ledger(plan, asOf, 10);
  return plan.tasks.map((_, index) => then.verdict(index));
};

describe('a ledger', () => {
  it('shows the state of each task as of a day', () => {
    assert.deepEqual(verdicts('2025-10-20'), ['done', 'overdue', 'dueSoon', 'inProgress', 'notStarted', 'suspended']);
    assert.deepEqual(verdicts('2025-11-01')[2], 'done');
    assert.deepEqual(verdicts('2025-06-30')[1], 'dueSoon');
    assert.deepEqual(verdicts('2025-01-31')[2], 'notStarted', 'nothing was reported yet');
  });

  it('agrees with the rule for one task on any day', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2024, 6, 1 + n)).toISOString().slice(0, 10));
    const status = fc.constantFrom('notStarted', 'inProgress', 'done', 'suspended' as const);
    const state = fc.constantFrom('draft', 'submitted', 'accepted', 'returned' as const);
    const reports = fc.array(fc.record({ on: day, status, state }), { maxLength: 4 });
    fc.assert(
      fc.property(day, fc.option(day), status, reports, (asOf, due, own, list) => {
        const task = makeTask({ id: 't', due, status: own as 'done' });
        const told = list.map((each, n) => makeReport({ id: `r${n}`, taskId: 't', ...(each as object) }));
        const rule = taskState(task, told, { asOf, dueSoonWorkdays: 10 });
        const small = new Ledger(makePlan({ tasks: [task], reports: told }), asOf, 10);
        assert.equal(small.verdict(0), rule.verdict);
        assert.equal(small.progress(0), rule.progress);
      }),
    );
  });

  it('puts parts behind their wholes, one step in, also when they stand elsewhere in the data', () => {
    const mixed = makePlan({
      tasks: [
        makeTask({ id: 'b1', parentId: 'b' }),
        makeTask({ id: 'a' }),
        makeTask({ id: 'b' }),
        makeTask({ id: 'b11', parentId: 'b1' }),
      ],
    });
    const small = new Ledger(mixed, '2025-10-20', 10);
    const { order, depths } = small.select();
    assert.deepEqual(ids(order, small), ['a', 'b', 'b1', 'b11']);
    assert.deepEqual(depths, [0, 0, 1, 2]);
  });

  it('shows every task once, also those that belong to themselves in a circle or to nobody', () => {
    const round = makePlan({
      tasks: [
        makeTask({ id: 'a', parentId: 'b' }),
        makeTask({ id: 'b', parentId: 'a' }),
        makeTask({ id: 'c', parentId: 'c' }),
        makeTask({ id: 'd', parentId: 'gone' }),
      ],
    });
    const { order } = new Ledger(round, '2025-10-20', 10).select();
    assert.deepEqual([...order].sort(), [0, 1, 2, 3]);
  });

  it('keeps its feet with data that nobody has checked', () => {
    const raw = [{ id: 1 }, { id: 'x', due: 7, status: 'nonsense', parentId: {} }] as never;
    const wary = new Ledger(
      makePlan({ tasks: raw, reports: [{ taskId: 'x', state: 'accepted' }] as never }),
      '2025-10-20',
      10,
    );
    assert.equal(wary.select().order.length, 2);
  });
});

describe('a selection', () => {
  it('is everything in the order of the notice when nothing is asked for', () => {
    assert.deepEqual(ids(seen({}).order), ['t1', 't2', 't3', 't4', 't41', 't42']);
    assert.deepEqual(seen({}).counts, [1, 1, 1, 1, 1, 1]);
  });

  it('filters by unit (lead or partner), phase (id or name), area and state', () => {
    assert.deepEqual(ids(seen({ unit: '各中小学' }).order), ['t3']);
    assert.deepEqual(ids(seen({ unit: '督导室' }).order), ['t4', 't42']);
    assert.deepEqual(ids(seen({ phase: 'p2' }).order), ['t3', 't4']);
    assert.deepEqual(ids(seen({ phase: '启动阶段' }).order), ['t1']);
    assert.deepEqual(ids(seen({ area: '课程' }).order), ['t1', 't2']);
    assert.deepEqual(ids(seen({ status: 'due-soon' }).order), ['t3']);
  });

  it('searches all words, in any case, in titles, texts, numbers, areas and units', () => {
    assert.deepEqual(ids(seen({ q: '平台 每学期' }).order), ['t3']);
    assert.deepEqual(ids(seen({ q: '教研室' }).order), ['t2']);
    assert.deepEqual(ids(seen({ q: '平台 没有的词' }).order), []);
    assert.deepEqual(ids(seen({ q: '   ' }).order).length, 6);
  });

  it('counts the states as if no state were asked for', () => {
    assert.deepEqual(seen({ unit: '教育科', status: 'dueSoon' }).counts, [0, 1, 1, 1, 0, 0]);
    assert.equal(seen({ unit: '教育科', status: 'dueSoon' }).order.length, 1);
  });

  it('sorts wholes and keeps their parts behind them', () => {
    assert.deepEqual(ids(seen({ sort: 'status' }).order), ['t2', 't3', 't4', 't41', 't42', 't1']);
    assert.deepEqual(ids(seen({ sort: '-number' }).order), ['t4', 't41', 't42', 't3', 't2', 't1']);
    assert.deepEqual(ids(seen({ sort: 'due' }).order), ['t2', 't3', 't4', 't41', 't42', 't1'], 'without a date last');
    assert.deepEqual(ids(seen({ sort: '-progress' }).order).slice(0, 3), ['t1', 't3', 't2']);
    assert.deepEqual(ids(seen({ sort: 'title' }).order).slice(0, 2), ['t4', 't41'], '规 before 落, 智, 转, by sound');
  });

  it('lets a part stand alone whose whole is not seen', () => {
    const { order, depths } = seen({ q: '作业管理' });
    assert.deepEqual([ids(order), depths], [['t41'], [0]]);
  });

  it('never loses or doubles a task, whatever is asked for', () => {
    const sort = fc.constantFrom('number', 'title', 'unit', 'due', 'status', 'progress', '-due', '-status', '-title');
    fc.assert(
      fc.property(sort, fc.constantFrom('', '教育科', '督导室'), (order, unit) => {
        const found = seen({ sort: order, unit }).order;
        assert.deepEqual([...found].sort(), [...seen({ unit }).order].sort());
      }),
    );
  });
});

describe('groups', () => {
  const groups = (by: BoardQuery['groupBy']) =>
    gather(ledger, seen({}), by, STATES).map(({ name, order }) => [name, ids(order).join(' ')]);

  it('stand in the order of the notice, those without a name last', () => {
    assert.deepEqual(groups('area'), [
      ['课程', 't1 t2'],
      ['数字化', 't3'],
      ['', 't4 t41 t42'],
    ]);
    assert.deepEqual(groups('phase'), [
      ['启动阶段', 't1'],
      ['实施阶段', 't3 t4'],
      ['', 't2 t41 t42'],
    ]);
  });

  it('hold a task of two lead units twice', () => {
    assert.deepEqual(
      groups('unit').filter(([, tasks]) => tasks!.includes('t4 ') || tasks!.endsWith('t42')),
      [
        ['教育科', 't3 t4 t41'],
        ['督导室', 't4 t42'],
      ],
    );
  });

  it('stand by states in the order of their urgency, without the empty ones', () => {
    assert.deepEqual(
      groups('status').map(([name]) => name),
      ['overdue', 'dueSoon', 'inProgress', 'notStarted', 'suspended', 'done'],
    );
    assert.equal(gather(ledger, { order: [0] }, 'status', STATES).length, 1);
  });

  it('give each line a key of its own', () => {
    const rows = new GroupRows(ledger, gather(ledger, seen({}), 'unit', STATES));
    const keys = Array.from({ length: rows.length }, (_, line) => rows.at(line).key);
    assert.equal(new Set(keys).size, rows.length);
    assert.equal(rows.at(0).index, -1, 'a heading first');
    assert.equal(rows.at(1).index, 0);
  });
});

describe('what filters offer', () => {
  it('is units by how often they occur, areas and phases in their order, with counts', () => {
    const facets = findFacets(plan);
    assert.deepEqual(facets.unit.slice(0, 2), [
      { value: '教育科', count: 3 },
      { value: '督导室', count: 2 },
    ]);
    assert.deepEqual(facets.area, [
      { value: '课程', count: 2 },
      { value: '数字化', count: 1 },
    ]);
    assert.deepEqual(facets.phase, [
      { value: '启动阶段', count: 1 },
      { value: '实施阶段', count: 2 },
    ]);
  });
});
