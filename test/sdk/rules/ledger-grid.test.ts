import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLedgerGrid, type LedgerRow } from '../../../src/sdk/rules/ledger-grid.js';
import { gridOf, onlyRow, readLedger } from '../../helpers/ledger-table.js';

describe('the head of a ledger', () => {
  it('is found by what its words mean', () => {
    const { head, rows } = readLedger(`
      序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 | 进展
      1 | 建强教研队伍 | 教师进修学校 | 各中小学、幼儿园 | 2025年12月底前 | 64%`);
    assert.deepEqual([head.from, head.to], [0, 0]);
    const [row] = rows;
    assert.deepEqual(
      [row?.number, row?.title, row?.leads, row?.partners, row?.due, row?.progress],
      ['1', '建强教研队伍', ['教师进修学校'], ['各中小学', '幼儿园'], '2025-12-31', 64],
    );
  });

  const sameMeaning: [field: string, heads: string[], value: string, expected: unknown][] = [
    [
      'leads',
      ['牵头单位', '责任单位', '负责单位', '主办单位', '责任科室', '牵头 单位', '责任部门（牵头）'],
      '教育科',
      ['教育科'],
    ],
    ['partners', ['配合单位', '协同单位', '参与单位', '协办单位', '配合部门'], '教育科', ['教育科']],
    [
      'due',
      ['完成时限', '时限', '完成时间', '截止日期', '办结时限', '时间节点', '时限要求', '进度安排'],
      '2025.12',
      '2025-12-31',
    ],
    ['progress', ['进展', '工作进展', '完成情况', '落实情况', '进度', '完成率', '推进情况'], '82%', 82],
    ['status', ['状态', '工作状态', '是否完成', '完成状态'], '已完成', 'done'],
    ['area', ['领域', '任务类别', '工作板块', '一级指标', '改革方面'], '课程改革', '课程改革'],
    ['text', ['具体措施', '主要措施', '任务内容', '工作要求'], '送教下乡', '送教下乡'],
    ['remark', ['备注', '说明'], '见附件', '见附件'],
  ];
  for (const [field, heads, value, expected] of sameMeaning) {
    it(`calls ${heads.join('、')} ${field}`, () => {
      for (const head of heads) {
        const row = onlyRow(`序号 | 工作任务 | ${head}\n1 | 建强教研队伍 | ${value}`);
        assert.deepEqual(row[field as keyof LedgerRow], expected, head);
      }
    });
  }

  for (const head of [
    '任务',
    '工作任务',
    '主要任务',
    '重点任务',
    '工作内容',
    '事项',
    '工作事项',
    '项目名称',
    '具体措施',
  ]) {
    it(`takes ${head} for the task`, () => {
      assert.equal(onlyRow(`序号 | ${head} | 责任单位\n1 | 建强教研队伍 | 教育科`).title, '建强教研队伍');
    });
  }

  it('may have two lines', () => {
    const { head, rows } = readLedger(`
      序号 | 重点任务 | 责任单位 | < | 完成时限 | 完成情况 | <
      ^ | ^ | 牵头单位 | 配合单位 | ^ | 进度 | 备注
      1 | 建强教研队伍 | 教育科 | 财政局 | 2025.12 | 0.82 | 无`);
    assert.deepEqual([head.from, head.to], [0, 1]);
    const [row] = rows;
    assert.deepEqual(
      [row?.leads, row?.partners, row?.due, row?.progress, row?.remark],
      [['教育科'], ['财政局'], '2025-12-31', 82, ''],
    );
  });

  it('may stand under a title, a day and a remark', () => {
    const ledger = readLedger(`
      附件1 | < | <
      深化课程教学改革工作台账 | < | <
      填报单位：示例县教育局 | < | （截至2025年10月20日）
      序号 | 任务 | 完成时限
      1 | 建强教研队伍 | 12月底前`);
    assert.deepEqual(
      [ledger.title, ledger.asOf, ledger.head.from, ledger.rows[0]?.due],
      ['深化课程教学改革工作台账', '2025-10-20', 3, '2025-12-31'],
    );
  });

  it('may be in English', () => {
    const row = onlyRow(
      `No. | Task | Lead unit | Partners | Due | Status\n1 | Train staff | A, B | C | 2025-12-31 | In progress`,
    );
    assert.deepEqual([row.leads, row.partners, row.due, row.status], [['A', 'B'], ['C'], '2025-12-31', 'inProgress']);
  });

  it('gives no column to persons and telephones', () => {
    const { head } = readLedger(
      `序号 | 任务 | 责任单位 | 责任人 | 联系电话 | 联系人\n1 | 建强 | 教育科 | 某某 | 123 | 某某`,
    );
    assert.deepEqual(Object.values(head.columns).flat().sort(), [0, 1, 2]);
  });

  it('is missed where there is none', () => {
    for (const text of [
      '一 | 二\n三 | 四',
      '任务',
      '',
      '课程 | 周一 | 周二\n语文 | 1 | 2',
      '牵头单位 | 时限\n教育科 | 2025',
    ]) {
      assert.deepEqual(readLedgerGrid(gridOf(text)), { ok: false, code: 'headMissing' });
    }
    assert.deepEqual(readLedgerGrid({ cells: [] }), { ok: false, code: 'headMissing' });
  });
});

describe('merged cells', () => {
  it('hold for each of their rows', () => {
    const { rows } = readLedger(`
      领域 | 序号 | 任务 | 牵头单位 | 完成时限
      课程改革 | 1 | 开齐课程 | 教育科 | 2025年底
      ^ | 2 | 建强教研 | ^ | ^
      评价改革 | 3 | 改进评价 | 督导室 | 2026年底`);
    assert.deepEqual(
      rows.map(({ number, area, leads, due }) => [number, area, leads[0], due]),
      [
        ['1', '课程改革', '教育科', '2025-12-31'],
        ['2', '课程改革', '教育科', '2025-12-31'],
        ['3', '评价改革', '督导室', '2026-12-31'],
      ],
    );
  });

  it('make one task of several rows, with the units of all', () => {
    const { rows } = readLedger(`
      序号 | 任务 | 具体措施 | 责任单位 | 完成时限
      1 | 建强教研队伍 | 配齐教研员 | 教育科 | 2025.6
      ^ | ^ | 集体备课 | 进修学校、教育科 | 2025.12
      2 | 改进评价 | 综合评价 | 督导室 | 2026.6`);
    assert.equal(rows.length, 2);
    assert.deepEqual(
      [rows[0]?.text, rows[0]?.leads, rows[0]?.due],
      ['配齐教研员\n集体备课', ['教育科', '进修学校'], '2025-12-31'],
    );
  });

  it('are areas where each row beside them has a number of its own', () => {
    const { rows } = readLedger(`
      序号 | 重点任务 | 具体措施 | 责任单位
      1 | 建强教研队伍 | 配齐教研员 | 教育科
      2 | ^ | 集体备课 | 进修学校`);
    assert.deepEqual(
      rows.map(({ area, title }) => [area, title]),
      [
        ['建强教研队伍', '配齐教研员'],
        ['建强教研队伍', '集体备课'],
      ],
    );
  });

  it('across a row are headings of what follows', () => {
    const { rows, badCells } = readLedger(`
      序号 | 任务 | 牵头单位
      一、课程教学改革 | < | <
      1 | 开齐课程 | 教育科
      （二）评价改革 | |
      2 | 改进评价 | 督导室
      三 | 保障 |
      3 | 落实经费 | 财务科
      合计 | 3 |`);
    assert.deepEqual(
      rows.map(({ number, area }) => [number, area]),
      [
        ['1', '一、课程教学改革'],
        ['2', '（二）评价改革'],
        ['3', '保障'],
      ],
    );
    assert.deepEqual(badCells, []);
  });
});

describe('two columns that might be the task', () => {
  it('are the task and what it is about', () => {
    const row = onlyRow('序号 | 工作任务 | 工作内容 | 责任单位\n1 | 建强教研队伍 | 配齐教研员 | 教育科');
    assert.deepEqual([row.area, row.title, row.text], ['', '建强教研队伍', '配齐教研员']);
  });

  it('are an area and its tasks where the first is said again and again', () => {
    const { rows } = readLedger(`
      序号 | 重点工作 | 工作内容
      1 | 建强教研队伍 | 配齐教研员
      2 | 建强教研队伍 | 集体备课
      3 | 改进评价 | 综合评价`);
    assert.deepEqual(
      rows.map(({ area, title }) => [area, title]),
      [
        ['建强教研队伍', '配齐教研员'],
        ['建强教研队伍', '集体备课'],
        ['改进评价', '综合评价'],
      ],
    );
  });
});

describe('rows that are no tasks', () => {
  it('are passed over: heads again, blanks, numbers without a task, notes at the foot', () => {
    const { rows, badCells } = readLedger(`
      序号 | 任务 | 牵头单位
      1 | 开齐课程 | 教育科
       | |
      序号 | 任务 | 牵头单位
      2 | 改进评价 | 督导室
      3 | |
      注：本表每月更新 | |
      填表人：某某 | | 审核：某某`);
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['开齐课程', '改进评价'],
    );
    assert.deepEqual(badCells, []);
  });

  it('are named where something is said of a task that has no words', () => {
    assert.deepEqual(readLedger('序号 | 任务 | 牵头单位\n1 | | 教育科\n2 | 开齐课程 | 教育科').badCells, [
      { row: 1, column: 1, header: '任务', text: '', code: 'missing' },
    ]);
  });

  it('do not need serial numbers', () => {
    const { rows } = readLedger('工作任务 | 责任单位\n开齐课程 | 教育科\n改进评价 | 督导室');
    assert.deepEqual(
      rows.map(({ number }) => number),
      ['1', '2'],
    );
  });
});
