import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onlyRow, readLedger } from '../../helpers/ledger-table.js';

describe('units', () => {
  const rows: [string, string[], string[]][] = [
    ['教育局、财政局，人社局；卫健委', ['教育局', '财政局', '人社局', '卫健委'], []],
    ['教育局 财政局', ['教育局', '财政局'], []],
    ['教育局\\n财政局\\n教育局', ['教育局', '财政局'], []],
    ['教育局（基教科、人事科）、各县（区）', ['教育局(基教科、人事科)', '各县(区)'], []],
    ['教育局,财政局;人社局/卫健委', ['教育局', '财政局', '人社局', '卫健委'], []],
    ['牵头单位：教育局；配合单位：财政局、人社局', ['教育局'], ['财政局', '人社局']],
    ['责任单位：教育局', ['教育局'], []],
    ['无', [], []],
    ['——', [], []],
  ];
  for (const [text, leads, partners] of rows) {
    it(`in ${text} are ${leads.concat(partners).join(' + ') || 'none'}`, () => {
      const row = onlyRow(`序号 | 任务 | 责任单位\n1 | 开齐课程 | ${text}`);
      assert.deepEqual([row.leads, row.partners], [leads, partners]);
    });
  }
});

describe('status and progress', () => {
  const rows: [text: string, status: string | null, progress: number | null, report: string][] = [
    ['82%', null, 82, ''],
    ['８２％', null, 82, ''],
    ['0.82', null, 82, ''],
    ['82', null, 82, ''],
    ['1', null, 100, ''],
    ['0', null, 0, ''],
    ['0%', null, 0, ''],
    ['33.333%', null, 33.33, ''],
    ['百分之八十二', null, 82, ''],
    ['八成', null, 80, ''],
    ['约80%', null, 80, ''],
    ['已完成', 'done', null, ''],
    ['✓ 已完成', 'done', null, ''],
    ['完成', 'done', null, ''],
    ['已办结', 'done', null, ''],
    ['√', 'done', null, ''],
    ['已完成100%', 'done', 100, ''],
    ['已完成60%', 'inProgress', 60, ''],
    ['推进中', 'inProgress', null, ''],
    ['正在推进', 'inProgress', null, ''],
    ['正常推进（70%）', 'inProgress', 70, ''],
    ['达到序时进度', 'inProgress', null, ''],
    ['已启动', 'inProgress', null, ''],
    ['基本完成', 'inProgress', null, ''],
    ['未完成', 'inProgress', null, ''],
    ['逾期', 'inProgress', null, ''],
    ['未启动', 'notStarted', null, ''],
    ['尚未开始', 'notStarted', null, ''],
    ['未完成启动', 'inProgress', null, ''],
    ['待启动', 'notStarted', null, ''],
    ['已暂停', 'suspended', null, ''],
    ['暂缓实施', 'suspended', null, ''],
    ['', null, null, ''],
    ['—', null, null, ''],
    ['城区12所学校作业公示全覆盖，完成总任务的75%', null, 75, '城区12所学校作业公示全覆盖，完成总任务的75%'],
    ['印发了实施方案，召开了推进会，培训教师三百人', null, null, '印发了实施方案，召开了推进会，培训教师三百人'],
  ];
  for (const [text, status, progress, report] of rows) {
    it(`of ${JSON.stringify(text)} are ${status}, ${progress}`, () => {
      const row = onlyRow(`序号 | 任务 | 工作进展\n1 | 开齐课程 | ${text}`);
      assert.deepEqual([row.status, row.progress, row.report], [status, progress, report]);
    });
  }

  it('are read as they stand where the head says percent', () => {
    assert.equal(onlyRow('序号 | 任务 | 进展（%）\n1 | 开齐课程 | 0.8').progress, 0.8);
    assert.equal(onlyRow('序号 | 任务 | 进展（%）\n1 | 开齐课程 | 1').progress, 1);
  });

  it('stand in columns of their own, too', () => {
    const row = onlyRow(
      '序号 | 任务 | 状态 | 进度 | 落实情况\n1 | 开齐课程 | 推进中 | 60% | 开足开齐了国家课程和地方课程',
    );
    assert.deepEqual([row.status, row.progress, row.report], ['inProgress', 60, '开足开齐了国家课程和地方课程']);
  });
});

describe('bad cells', () => {
  it('are named by row, column, head, text and code, and leave their rows standing', () => {
    const { rows, badCells } = readLedger(`
      序号 | 任务 | 完成时限 | 状态 | 进度（%）
      1 | 开齐课程 | 2025年2月30日 | 差不多 | 120
      2 | 改进评价 | 12月底 | 推进中 | 半数`);
    assert.deepEqual(badCells, [
      { row: 1, column: 2, header: '完成时限', text: '2025年2月30日', code: 'dateNotThere' },
      { row: 1, column: 3, header: '状态', text: '差不多', code: 'statusUnknown' },
      { row: 1, column: 4, header: '进度（%）', text: '120', code: 'progressUnclear' },
      { row: 2, column: 2, header: '完成时限', text: '12月底', code: 'dateWithoutYear' },
      { row: 2, column: 4, header: '进度（%）', text: '半数', code: 'progressUnclear' },
    ]);
    assert.deepEqual(
      rows.map(({ title, due, status, progress }) => [title, due, status, progress]),
      [
        ['开齐课程', null, null, null],
        ['改进评价', null, 'inProgress', null],
      ],
    );
  });

  it('are cut where they are too long for a plan', () => {
    const { rows, badCells } = readLedger(`序号 | 任务 | 备注\n1 | ${'长'.repeat(1200)} | 无`);
    assert.equal(rows[0]?.title.length, 1000);
    assert.deepEqual([badCells[0]?.code, badCells[0]?.text.length], ['tooLong', 1000]);
  });
});
