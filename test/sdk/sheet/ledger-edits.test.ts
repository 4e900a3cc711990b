import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLedger, writeLedger, type BadCell, type LedgerPreview } from '../../../src/sdk/sheet/index.js';
import { parsePlan, type Plan } from '../../../src/sdk/model/index.js';
import { ledgerRules, stateOf } from '../../../src/server/app/ledger-rules.js';
import { plan, report } from '../../server/cli/helpers/plans.js';
import { retype } from '../../server/cli/helpers/sheets.js';

const AS_OF = '2025-10-20';
const write = (given: Plan): Promise<Uint8Array> => writeLedger(given, { asOf: AS_OF, stateOf });
const read = (bytes: Uint8Array, given: Plan): Promise<LedgerPreview> =>
  readLedger(bytes, given, { asOf: AS_OF, rules: ledgerRules });
const [BOOKS, LESSONS] = plan().tasks.map(({ id }) => id) as [string, string];
const brief = ({ sheet, cell, head, text, reason }: BadCell): string => [sheet, cell, head, text, reason].join(' ');

/** The row of each task in our ledger: three lines and the heads stand above. */
const ROW = { books: 4, lessons: 5, lead: 6 };
const COLUMN = { title: 2, leads: 3, partners: 4, due: 5, status: 6, progress: 7, on: 8, text: 9, id: 10 };

describe('what an officer types into our ledger', () => {
  const given: Plan = { ...plan(), reports: [report(BOOKS, 'r1')] };
  given.tasks = given.tasks.map((task) => (task.id === BOOKS ? { ...task, reports: ['r1'] } : task));
  /** Types into the ledger's sheet and reads it back. */
  async function typed(
    cells: Partial<Record<string, [number, number, string | number | null][]>>,
    into = given,
  ): Promise<LedgerPreview> {
    const bytes = await retype(await write(given), (sheet) => {
      for (const [name, list] of Object.entries(cells))
        for (const [row, column, value] of list!) (sheet(name)[row] ??= [])[column] = value;
    });
    const preview = await read(bytes, into);
    parsePlan(preview.plan);
    return preview;
  }
  const ledger = (...cells: [number, number, string | number | null][]): Promise<LedgerPreview> =>
    typed({ 工作台账: cells });
  const taskOf = (preview: LedgerPreview, id: string) => preview.plan.tasks.find((task) => task.id === id)!;

  it('a status of a task without reports is the task’s own', async () => {
    const preview = await ledger([ROW.lessons, COLUMN.status, '进行中'], [ROW.lessons, COLUMN.progress, '82%']);
    assert.deepEqual([taskOf(preview, LESSONS).status, taskOf(preview, LESSONS).progress], ['inProgress', 82]);
    assert.equal(preview.plan.reports.length, 1);
    assert.deepEqual(
      preview.changes.map(({ field, from, to }) => [field, from, to]),
      [
        ['status', '未开始', '进行中'],
        ['progress', '', '82%'],
      ],
    );
  });

  it('done is done in full', async () => {
    assert.equal(taskOf(await ledger([ROW.lessons, COLUMN.status, '已办结']), LESSONS).progress, 100);
  });

  it('a new date of reporting is a new report, accepted and listed with its task', async () => {
    const preview = await ledger(
      [ROW.books, COLUMN.on, '2025年10月15日'],
      [ROW.books, COLUMN.progress, '75'],
      [ROW.books, COLUMN.text, '=已购200册'],
    );
    const [, added] = preview.plan.reports;
    assert.deepEqual(
      [added!.taskId, added!.on, added!.progress, added!.status, added!.text, added!.state],
      [BOOKS, '2025-10-15', 75, 'inProgress', '=已购200册', 'accepted'],
    );
    assert.deepEqual(taskOf(preview, BOOKS).reports, ['r1', added!.id]);
    assert.deepEqual(
      preview.changes.map(({ field, title }) => [field, title]),
      [['newReport', '补充图书']],
    );
  });

  it('without a new date corrects the report that is shown', async () => {
    const preview = await ledger([ROW.books, COLUMN.progress, '55']);
    assert.deepEqual(preview.plan.reports, [{ ...given.reports[0]!, progress: 55 }]);
  });

  it('a report on a task that had none is dated as of the ledger', async () => {
    const preview = await ledger([ROW.lessons, COLUMN.text, '全部开课'], [ROW.lessons, COLUMN.status, '已完成']);
    const [, added] = preview.plan.reports;
    assert.deepEqual([added!.on, added!.status, added!.progress, added!.text], [AS_OF, 'done', 100, '全部开课']);
  });

  it('reading the same workbook twice changes nothing more', async () => {
    const bytes = await retype(await write(given), (sheet) => {
      const row = sheet('工作台账')[ROW.books]!;
      [row[COLUMN.on], row[COLUMN.progress], row[COLUMN.due], row[COLUMN.leads]] = [
        '2025-10-15',
        '75',
        '2025.12',
        '装备中心、财务科',
      ];
    });
    const once = await read(bytes, given);
    const twice = await read(bytes, once.plan);
    assert.equal(once.changes.length, 3);
    assert.deepEqual([twice.plan, twice.changes], [once.plan, []]);
  });

  it('an empty cell changes nothing', async () => {
    const preview = await ledger(
      [ROW.books, COLUMN.status, null],
      [ROW.books, COLUMN.progress, ''],
      [ROW.books, COLUMN.text, null],
      [ROW.lessons, COLUMN.due, null],
      [ROW.lessons, COLUMN.leads, ' '],
    );
    assert.deepEqual([preview.plan, preview.badCells], [given, []]);
  });

  it('units are taken over under the names that the plan has, new ones are entered', async () => {
    const preview = await ledger([ROW.lessons, COLUMN.leads, '教研室，财务科'], [ROW.books, COLUMN.leads, '装备中心 ']);
    assert.deepEqual(taskOf(preview, LESSONS).leads, ['教研室', '财务科']);
    assert.ok(preview.plan.units.some(({ name }) => name === '财务科'));
    assert.deepEqual(
      preview.changes.map(({ field }) => field),
      ['leads'],
    );
  });

  const dates: [string | number, string][] = [
    ['2025.12', '2025-12-31'],
    ['2025年底前', '2025-12-31'],
    ['2025/8/9', '2025-08-09'],
    ['二〇二五年六月', '2025-06-30'],
    ['12月底前', '2025-12-31'],
    [46022, '2025-12-31'],
    [2025.12, '2025-12-31'],
  ];
  for (const [text, due] of dates) {
    it(`${typeof text === 'number' ? 'the number ' : ''}${text} is ${due}`, async () => {
      const preview = await ledger([ROW.books, COLUMN.due, text]);
      assert.deepEqual([taskOf(preview, BOOKS).due, preview.badCells], [due, []]);
    });
  }

  const bad: [string, [number, number, string | number], string][] = [
    ['a due date that cannot be read', [ROW.books, COLUMN.due, '尽快'], 'F5 完成时限 尽快 dateUnclear'],
    ['a day that is not there', [ROW.lessons, COLUMN.due, '2025.2.30'], 'F6 完成时限 2025.2.30 dateNotThere'],
    [
      'a month typed as a number that lost its nought',
      [ROW.lessons, COLUMN.due, 2025.1],
      'F6 完成时限 2025.1 dateAmbiguous',
    ],
    ['a status that is none', [ROW.lead, COLUMN.status, '差不多'], 'G7 状态 差不多 statusUnknown'],
    ['a share above a hundred', [ROW.books, COLUMN.progress, '120'], 'H5 进展（%） 120 progressUnclear'],
    [
      'a task that the plan does not have',
      [ROW.lead, COLUMN.id, 'task-gone'],
      'K7 任务编号（请勿改动） task-gone taskUnknown',
    ],
    ['a task that stands twice', [ROW.lead, COLUMN.id, BOOKS], `K7 任务编号（请勿改动） ${BOOKS} taskTwice`],
  ];
  for (const [name, cell, line] of bad) {
    it(`${name} is named with its cell and left out`, async () => {
      const preview = await ledger(cell, [ROW.lessons, COLUMN.progress, '10']);
      assert.deepEqual(preview.badCells.map(brief), [`工作台账 ${line}`]);
      assert.equal(taskOf(preview, LESSONS).progress, 10);
      assert.equal(preview.changes.length, 1);
    });
  }

  it('rows added to the sheet of reports are reports, found by task number and title', async () => {
    const number = given.tasks[1]!.number;
    const preview = await typed({
      报送记录: [
        [2, 2, number],
        [2, 3, '开好阅读课'],
        [2, 5, '教研室'],
        [2, 6, '2025.9.1'],
        [2, 7, '进行中'],
        [2, 8, '30%'],
        [2, 9, '备课'],
      ],
    });
    const [, added] = preview.plan.reports;
    assert.deepEqual(preview.badCells, []);
    assert.deepEqual(
      [added!.taskId, added!.on, added!.progress, added!.state, added!.unitId],
      [LESSONS, '2025-09-01', 30, 'accepted', given.units.find(({ name }) => name === '教研室')!.id],
    );
    assert.deepEqual(taskOf(preview, LESSONS).reports, [added!.id]);
  });

  it('each bad cell of the other sheets is named too', async () => {
    const preview = await typed({
      报送记录: [
        [1, 6, '去年'],
        [1, 7, '？'],
        [1, 8, '-5'],
        [1, 10, '同意'],
        [2, 0, 'a b'],
        [3, 0, 'r9'],
        [3, 1, 'task-gone'],
        [3, 6, '2025-01-01'],
        [3, 7, '已完成'],
      ],
      佐证材料: [
        [1, 1, '任务'],
        [1, 2, BOOKS],
        [1, 3, '照片'],
        [1, 4, 'javascript:alert(1)'],
        [2, 1, '任务'],
        [2, 2, 'gone'],
        [2, 3, 'x'],
      ],
    });
    assert.deepEqual(preview.badCells.map(brief), [
      '报送记录 G2 报送日期 去年 dateUnclear',
      '报送记录 H2 状态 ？ statusUnknown',
      '报送记录 I2 进展（%） -5 progressUnclear',
      '报送记录 K2 审核 同意 wordUnknown',
      '报送记录 A3 报送编号 a b idInvalid',
      '报送记录 B4 任务编号 task-gone taskUnknown',
      '佐证材料 E2 网址 javascript:alert(1) linkInvalid',
      '佐证材料 C3 所属编号 gone ownerUnknown',
    ]);
    assert.deepEqual(preview.plan, given);
  });

  it('reports and evidence that were struck out of the workbook stay', async () => {
    const preview = await typed({ 报送记录: Array.from({ length: 12 }, (_, column) => [1, column, null]) });
    assert.deepEqual(preview.plan, given);
  });
});
