import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  readLedger,
  readWorkbook,
  writeLedger,
  type BadCell,
  type LedgerPreview,
} from '../../../src/sdk/sheet/index.js';
import type { Plan } from '../../../src/sdk/model/index.js';
import { ledgerRules, stateOf } from '../../../src/server/app/ledger-rules.js';
import { readCsv } from '../../../src/sdk/sheet/read-csv.js';
import { gb18030 } from '../../server/cli/helpers/notice.js';
import { plan, plans, report, stripped } from '../../server/cli/helpers/plans.js';
import { officerWorkbook, type Typed } from '../../server/cli/helpers/sheets.js';

const AS_OF = '2025-10-20';
const write = (given: Plan): Promise<Uint8Array> => writeLedger(given, { asOf: AS_OF, stateOf });
const read = (bytes: Uint8Array, given: Plan): Promise<LedgerPreview> =>
  readLedger(bytes, given, { asOf: AS_OF, rules: ledgerRules });
const [BOOKS, LESSONS] = plan().tasks.map(({ id }) => id) as [string, string];
const brief = ({ sheet, cell, head, text, reason }: BadCell): string => [sheet, cell, head, text, reason].join(' ');

/** The row of each task in our ledger: three lines and the heads stand above. */
const ROW = { books: 4, lessons: 5 };

describe('a ledger workbook', () => {
  it('loses nothing: any plan comes back, into itself and into a plan compiled anew', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (given) => {
        const bytes = await write(given);
        for (const into of [given, stripped(given)]) {
          const back = await read(bytes, into);
          assert.deepEqual(back.badCells, []);
          assert.deepEqual(back.plan, given);
        }
        assert.deepEqual((await read(bytes, given)).changes, []);
      }),
      { numRuns: 80 },
    );
  });

  it('shows title, document number, day, heads and a row for each task as of the day', async () => {
    const given = {
      ...plan(),
      reports: [report(BOOKS, 'r1', { on: '2025-10-20' }), report(BOOKS, 'r2', { on: '2025-10-21', progress: 99 })],
    };
    const [ledger, reports] = await readWorkbook(await write(given));
    assert.deepEqual(
      ledger!.rows.slice(0, 3).map((row) => row[0]),
      [`${given.title}工作台账`, '文号：云教发〔2024〕9号', '截至日期：2025-10-20'],
    );
    assert.deepEqual(ledger!.rows[3]!.slice(0, 11).map(String), [
      '序号',
      '任务领域',
      '任务',
      '牵头单位',
      '配合单位',
      '完成时限',
      '状态',
      '进展（%）',
      '最近报送日期',
      '最近报送内容',
      '任务编号（请勿改动）',
    ]);
    assert.deepEqual(ledger!.rows[ROW.books]!.slice(2), [
      '补充图书',
      '装备中心',
      null,
      null,
      '进行中',
      '40',
      '2025-10-20',
      '已开工',
      BOOKS,
    ]);
    assert.deepEqual(ledger!.rows[ROW.lessons]!.slice(2), [
      '开好阅读课',
      '教研室',
      '各中小学',
      '2025-09-30',
      '未开始',
      null,
      null,
      null,
      LESSONS,
    ]);
    assert.equal(reports!.rows.length, 3);
    assert.deepEqual(
      ledger!.merges.map(({ top, left, right }) => [top, left, right]),
      [
        [0, 0, 10],
        [1, 0, 10],
        [2, 0, 10],
      ],
    );
  });

  it('of sample data says so at its head', async () => {
    const [ledger] = await readWorkbook(await write({ ...plan(), mark: '演示数据' }));
    assert.match(String(ledger!.rows[0]![0]), /^【演示数据】/);
    assert.match(String(ledger!.rows[3]![0]), /演示数据/);
  });

  it('keeps a report that is longer than a cell', async () => {
    const text = '长'.repeat(70_000) + '\u0007'.repeat(9_000);
    const given = { ...plan(), reports: [report(BOOKS, 'r1', { text }), report(LESSONS, 'r2')] };
    const bytes = await write(given);
    assert.deepEqual((await read(bytes, given)).plan, given);
    assert.deepEqual((await read(bytes, { ...given, reports: [] })).plan.reports, given.reports);
  });
});

describe('a ledger of an officer’s own', () => {
  const given = plan();
  const rows = (...body: Typed[][]): Promise<Uint8Array> =>
    officerWorkbook([
      [{ value: '云溪县阅读行动工作台账', columns: 7 }],
      [{ value: '填表日期：2025年10月20日', columns: 7 }],
      [
        { value: '序号', rows: 2 },
        { value: '工作任务', rows: 2 },
        { value: '责任分工', columns: 2 },
        null,
        { value: '完成时限', rows: 2 },
        { value: '推进情况', columns: 2 },
        null,
      ],
      [null, null, '牵头单位', '配合单位', null, '状态', '完成率'],
      ...body,
    ]);

  it('with two rows of heads, merged cells, real dates and shares is understood', async () => {
    const bytes = await rows(
      [1, '补充图书', { value: '装备中心', rows: 2 }, '财务科', new Date('2025-12-20T00:00:00Z'), '推进中', 0.4],
      [2, '开好阅读课', null, null, '2025年10月底前', '已完成', '100%'],
    );
    const { plan: next, badCells, asOf, rows: matched } = await read(bytes, given);
    assert.deepEqual([badCells, asOf, matched], [[], AS_OF, 2]);
    const [books, lessons, lead] = next.tasks;
    assert.deepEqual(
      [books!.leads, books!.partners, books!.due, books!.status, books!.progress],
      [['装备中心'], ['财务科'], '2025-12-20', 'inProgress', 40],
    );
    assert.deepEqual(
      [lessons!.leads, lessons!.partners, lessons!.due, lessons!.status, lessons!.progress],
      [['装备中心'], ['各中小学'], '2025-10-31', 'done', 100],
    );
    assert.deepEqual(lead, given.tasks[2]);
  });

  it('names the cells that it cannot place, and rows of tasks that the plan does not have', async () => {
    const bytes = await rows(
      [1, '补充图书', '装备中心', null, '待定', '已完成', 1],
      [2, '修建操场', '基建科', null, '2025.12', '未开始', null],
    );
    const { badCells } = await read(bytes, given);
    assert.deepEqual(badCells.map(brief), [
      'Sheet1 E5 完成时限 待定 dateUnclear',
      'Sheet1 B6 工作任务 修建操场 taskUnknown',
    ]);
  });

  it('without any head that tells of tasks is no ledger', async () => {
    await assert.rejects(
      read(
        await officerWorkbook([
          ['姓名', '电话'],
          ['甲', '1'],
        ]),
        given,
      ),
      /no ledger/,
    );
  });

  for (const [encoding, encode] of [
    ['UTF-8 with a mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['GB18030', gb18030],
  ] as const) {
    it(`may be a CSV file in ${encoding}`, async () => {
      const csv =
        '序号,任务,牵头单位,完成时限,进展\r\n1,"补充图书",装备中心,2025.12,40%\r\n2,开好阅读课,"教研室\n人事科",,"已完成"\r\n';
      const { plan: next, badCells } = await read(encode(csv), given);
      assert.deepEqual(badCells, []);
      assert.deepEqual(
        [next.tasks[0]!.due, next.tasks[0]!.progress, next.tasks[1]!.leads, next.tasks[1]!.status],
        ['2025-12-31', 40, ['教研室', '人事科'], 'done'],
      );
    });
  }

  it('may be a CSV file with tabs, and quotes in quotes', () => {
    const { rows } = readCsv(new TextEncoder().encode('任务\t说明\r"甲""乙"\t\'=1+1\n\n"a\r\nb"\t"x"y'));
    assert.deepEqual(rows, [
      ['任务', '说明'],
      ['甲"乙', '=1+1'],
      [null, null],
      ['a\r\nb', 'xy'],
    ]);
  });
});
