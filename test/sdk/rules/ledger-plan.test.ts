import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readPlan } from '../../../src/sdk/model/index.js';
import { readLedgerGrid } from '../../../src/sdk/rules/ledger-grid.js';
import { planFromGrid } from '../../../src/sdk/rules/ledger-plan.js';
import { gridOf } from '../../helpers/ledger-table.js';

describe('a plan made of a table', () => {
  const table = gridOf(`
    课程改革台账（截至2025年10月20日） | < | < | < | < | <
    序号 | 任务 | 牵头单位 | 完成时限 | 进展 | 阶段
    1 | 建强教研队伍 | 教育科 | 2025年12月 | 已配齐学科教研员十二名，完成64% | 攻坚
    1 | 改进评价 | 督导室 | 长期坚持 | 100% | 攻坚
    2-1 | 落实经费 | 财务科 | 2025.13 | 推进中 |`);

  it('is one that the model reads', () => {
    const { plan, issues } = planFromGrid(table, '工作台账');
    const checked = readPlan(plan);
    assert.deepEqual(checked.issues, []);
    assert.equal(checked.plan.title, '工作台账');
    assert.deepEqual(
      checked.plan.tasks.map(({ id, status, progress, due, phaseId }) => [id, status, progress, due, phaseId]),
      [
        ['t-1', 'inProgress', 64, '2025-12-31', 'p-1'],
        ['row-4', 'done', 100, null, 'p-1'],
        ['t-2-1', 'inProgress', null, null, null],
      ],
    );
    assert.deepEqual(issues, [{ path: 'rows.4.3', message: '完成时限: dateNotThere (2025.13)' }]);
  });

  it('keeps what is told of the work as a report of the ledger’s day', () => {
    const { plan } = planFromGrid(table);
    assert.equal(plan?.title, '课程改革台账');
    assert.deepEqual(
      plan?.reports.map(({ taskId, on, text, visibility }) => [taskId, on, text, visibility]),
      [['t-1', '2025-10-20', '已配齐学科教研员十二名，完成64%', 'public']],
    );
    assert.equal(plan?.tasks[1]?.text, '长期坚持');
  });

  it('is none when the table is no ledger', () => {
    assert.equal(planFromGrid({ cells: [['课程', '周一']] }).plan, null);
  });
});

describe('any table at all', () => {
  const words = [
    '序号',
    '任务',
    '牵头单位',
    '配合单位',
    '完成时限',
    '进展',
    '状态',
    '2025年底',
    '82%',
    '一、',
    '合计',
    '',
    '教育局、财政局',
  ];
  const cell = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 20 }));
  const merge = fc.record({
    ...{ row: fc.nat(9), column: fc.nat(7), rowSpan: fc.integer({ min: 0, max: 2 ** 31 }) },
    columnSpan: fc.integer({ min: 0, max: 12 }),
  });

  it('is read without an error, and what comes out is a plan that the model reads', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 }),
        fc.array(merge, { maxLength: 4 }),
        (cells, merges) => {
          const { plan } = planFromGrid({ cells, merges });
          if (plan) assert.deepEqual(readPlan(plan).issues, []);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is read without an error under a good head, row by row', () => {
    const head = ['序号', '任务', '牵头单位', '配合单位', '完成时限', '状态', '进展'];
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 6 }), (cells) => {
        const ledger = readLedgerGrid({ cells: [head, ...cells] });
        assert.ok(ledger.ok);
        for (const bad of ledger.badCells) assert.equal(typeof cells[bad.row - 1]?.[bad.column], 'string');
      }),
      { numRuns: 1000 },
    );
  });

  it('is read in time proportional to its size, and a merged area that claims everything does no harm', () => {
    const line = ['1', '开齐课程', '教育局、财政局', '各学校', '2025年12月底前', '推进中', '64%'];
    const head = ['序号', '任务', '牵头单位', '配合单位', '完成时限', '状态', '进展'];
    const cells = [head, ...Array.from({ length: 10_000 }, () => line)];
    const timeOf = (rows: string[][]): number => {
      const started = performance.now();
      assert.ok(readLedgerGrid({ cells: rows }).ok);
      return performance.now() - started;
    };
    timeOf(cells.slice(0, 2000));
    const few = Math.max(...[0, 1, 2].map(() => timeOf(cells.slice(0, 1000))));
    assert.ok(timeOf(cells) < 40 * few);
    const merges = Array.from({ length: 1000 }, () => ({ row: 0, column: 0, rowSpan: 2 ** 31, columnSpan: 2 ** 31 }));
    assert.equal(readLedgerGrid({ cells, merges }).ok, false);
  });
});
