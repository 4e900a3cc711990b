import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fallbackFor, ledgerTable, targetTable } from '../../../src/sdk/paste/index.js';
import { makePlan, makeReport, makeTarget, makeTask } from '../../helpers/ledgers.js';

const plan = makePlan({
  title: '示例<方案>',
  mark: '演示数据',
  tasks: [
    makeTask({
      id: 't1',
      number: '1.',
      title: '控制作业总量',
      leads: ['教育科', '督导室'],
      due: '2025-09-01',
      status: 'inProgress',
      progress: 40,
    }),
    makeTask({ id: 't2', number: '2.', title: '公布书目' }),
  ],
  reports: [makeReport({ id: 'r1', taskId: 't2', on: '2025-10-01', status: 'done', progress: null })],
  targets: [makeTarget({ id: 'g1', label: '教研员', value: 43, due: '2025-12-31' })],
});

const rows = (html: string): string[][] =>
  [...html.matchAll(/<tr><td>(.*?)<\/td><\/tr>/g)].map(([, cells]) => cells!.split('</td><td>'));

describe('what is read inside a tag', () => {
  it('is the ledger as it stood on a day', () => {
    const html = ledgerTable(plan, { asOf: '2025-10-20' });
    assert.deepEqual(rows(html), [
      ['1.', '控制作业总量', '教育科、督导室', '', '2025年9月1日', '推进中 40%'],
      ['2.', '公布书目', '', '', '', '已完成'],
    ]);
    assert.match(html, /<caption>示例&lt;方案&gt;（截至2025年10月20日，演示数据）<\/caption>/);
    assert.equal(rows(ledgerTable(plan, { asOf: '2025-09-30' }))[1]![5], '未启动');
  });

  it('is the list of targets, in English too', () => {
    assert.deepEqual(rows(targetTable(plan)), [['教研员', '不少于 43个', '2025年12月31日']]);
    assert.deepEqual(rows(targetTable(plan, { lang: 'en' })), [['教研员', 'at least 43个', '2025-12-31']]);
  });

  it('is a table only where an element shows a list', () => {
    assert.match(fallbackFor('reform-task-board', plan, { asOf: '2025-10-20', lang: 'en' })!, /as of 2025-10-20/);
    assert.match(fallbackFor('quota-board', plan, { asOf: '2025-10-20' })!, /教研员/);
    assert.equal(fallbackFor('homework-timer', plan, { asOf: '2025-10-20' }), undefined);
  });
});
