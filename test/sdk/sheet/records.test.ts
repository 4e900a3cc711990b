import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReformRecord } from '../../../src/sdk/model/index.js';
import { recordSheetRules } from '../../../src/sdk/rules/record-sheet-rules.js';
import {
  readRecordSheet,
  readWorkbook,
  recordsCsv,
  RECORD_HEADS,
  writeRecords,
  type RecordSheet,
} from '../../../src/sdk/sheet/index.js';
import { gb18030 } from '../../server/cli/helpers/notice.js';
import { officerWorkbook } from '../../server/cli/helpers/sheets.js';
import { logs, roster, sorted } from '../../helpers/arbitrary-records.js';
import { recordOf } from '../../helpers/records.js';

const AS_OF = '2025-10-20';
const rules = recordSheetRules(roster, { kind: 'inspection' });
const read = (file: Uint8Array): Promise<RecordSheet> => readRecordSheet(file, { rules, asOf: AS_OF });
const write = (records: readonly ReformRecord[]): Promise<Uint8Array> =>
  writeRecords(records, { rules, asOf: AS_OF, title: '督导检查登记表' });
const csv = (records: readonly ReformRecord[]): Uint8Array =>
  new TextEncoder().encode(recordsCsv(records, { rules, asOf: AS_OF }));
const typed = (lines: string): Promise<RecordSheet> => read(new TextEncoder().encode(lines));

describe('a sheet of records', () => {
  it('loses nothing as a workbook: findings, follow-ups, evidence, revisions and deletions come back', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (records) => {
        const back = await read(await write(records));
        assert.deepEqual(back.badCells, []);
        assert.deepEqual(sorted(back.records), sorted(records));
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (records) => {
        const back = await read(csv(records));
        assert.deepEqual(back.badCells, []);
        assert.deepEqual(sorted(back.records), sorted(records));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps texts that are longer than a cell', async () => {
    const long = `=${'长'.repeat(40_000)}𠮷`.repeat(2);
    const record = recordOf('r1', '2024-03-05', {
      note: long,
      findings: [
        { id: 'f1', text: long, due: '2024-04-01', followUps: [{ on: '2024-03-09', text: long, isSettled: true }] },
      ],
      targetIds: Array.from({ length: 2000 }, (_, n) => `target-of-a-long-list-${n}`),
    });
    assert.deepEqual((await read(await write([record]))).records, [record]);
  });

  it('is a register: title, day, heads, a line for each record and more for its findings', async () => {
    const record = recordOf('r1', '2024-03-05', {
      kind: 'inspection',
      unitId: '007',
      personId: 'p1',
      findings: [
        { id: 'f1', text: '课表不全', due: '2024-03-20', followUps: [] },
        {
          id: 'f2',
          text: '作业未公示',
          due: '2026-03-20',
          followUps: [{ on: '2024-03-15', text: '已公示', isSettled: true }],
        },
      ],
    });
    const [sheet] = await readWorkbook(await write([record]));
    assert.deepEqual(
      sheet!.rows.map((row) => row.slice(0, 15).map((cell) => String(cell ?? ''))),
      [
        ['督导检查登记表', ...Array(14).fill('')],
        ['截至日期：2025-10-20', ...Array(14).fill('')],
        Object.values(RECORD_HEADS).slice(0, 15),
        [
          '1',
          '2024-03-05',
          '督导检查',
          '第一小学',
          '教研员甲',
          '1',
          '次',
          '',
          '',
          '课表不全',
          '2024-03-20',
          '已逾期',
          '',
          '',
          '',
        ],
        ['', '', '', '', '', '', '', '', '', '作业未公示', '2026-03-20', '已整改', '2024-03-15', '已公示', '是'],
      ],
    );
  });

  it('guards texts that a spreadsheet would take for a formula', () => {
    const notes = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'];
    const text = recordsCsv(
      notes.map((note, at) => recordOf(`r${at}`, '2024-03-05', { note })),
      { rules, asOf: AS_OF },
    );
    const cells = text.split('\r\n').flatMap((line) => line.match(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g) ?? []);
    const dangerous = cells.filter((cell) => /^,?"?[\s]*[=+\-@＝]/.test(cell));
    assert.deepEqual(dangerous, []);
  });
});

describe('a register that officers made', () => {
  it('is read by what its heads mean, in GB18030 as well, with dates and figures as people write them', async () => {
    const lines = [
      '2024年春季下校视导登记表,,,,,',
      '序号,视导日期,受检学校,视导员,天数,备注',
      '1,2024年3月5日,第一小学,p1,２天,听课三节',
      '2,2024.3.6,第二小学,教研员乙,半天,',
      '3,3月7日,7,p1,一天,校名写成了编号',
      '合计,,,,3.5,',
    ].join('\r\n');
    const given = recordSheetRules(roster, { kind: 'schoolVisit' });
    for (const bytes of [new TextEncoder().encode(lines), gb18030(lines)]) {
      const { records, badCells } = await readRecordSheet(bytes, { rules: given, asOf: AS_OF });
      assert.deepEqual(badCells, []);
      assert.deepEqual(
        records.map(({ kind, on, unitId, personId, quantity }) => [kind, on, unitId, personId, quantity]),
        [
          ['schoolVisit', '2024-03-05', '007', 'p1', 2],
          ['schoolVisit', '2024-03-06', 'u-2', 'p2', 0.5],
          ['schoolVisit', '2024-03-07', '007', 'p1', 1],
        ],
      );
    }
  });

  it('takes merged cells and lines that carry on for one record with several findings', async () => {
    const bytes = await officerWorkbook([
      ['检查日期', '单位', '发现问题', '整改期限', '整改情况', '是否到位'],
      [{ value: '2024-03-05', rows: 2 }, { value: '第一小学', rows: 2 }, '课表不全', '2024年3月底前', '已补', '是'],
      [null, null, '作业未公示', '3月底前', '', ''],
      [new Date('2024-03-06'), '第四中学', '无', '', '', ''],
      ['2024-03-07', '第四中学', '两处', '2024年4月', '', ''],
      [null, null, '三处', '2024年5月', '正在补', '否'],
    ]);
    const { records, badCells } = await read(bytes);
    assert.deepEqual(
      badCells.map(({ cell, code }) => [cell, code]),
      [['D3', 'dateWithoutYear']],
      'nobody knows of which year',
    );
    assert.deepEqual(
      records.map(({ on, unitId, findings }) => [
        on,
        unitId,
        findings.map(({ text, due, followUps }) => [text, due, followUps]),
      ]),
      [
        ['2024-03-06', 'e12', []],
        [
          '2024-03-07',
          'e12',
          [
            ['两处', '2024-04-30', []],
            ['三处', '2024-05-31', [{ on: AS_OF, text: '正在补', isSettled: false }]],
          ],
        ],
      ],
    );
  });

  it('names each bad line by its cell, and reads the others', async () => {
    const { records, badCells, rows } = await typed(
      [
        '日期,类型,单位,人员,数量,内容',
        '2024-03-05,听课,第一小学,p1,2,好',
        '2024-02-30,听课,第一小学,p1,2,没有这一天',
        '2024年3月,听课,第一小学,p1,2,没有日子',
        '2024-03-05,跳舞,第一小学,p1,2,',
        '2024-03-05,听课,第九小学,p1,2,',
        '2024-03-05,听课,第一小学,张三,2,',
        '2024-03-05,听课,第一小学,110101199003078515,2,',
        '2024-03-05,听课,第一小学,p1,-2,',
        '2024-03-05,听课,第一小学,p1,两三节,',
        '2024-03-05,培训,第一小学,p1,,学时没写',
        '2024-03-05,听课,第一小学,p1,1,家长电话13800138000',
      ].join('\n'),
    );
    assert.equal(rows, 11);
    assert.equal(records.length, 1);
    assert.deepEqual(
      badCells.map(({ row, cell, head, code }) => [row, cell, head, code]),
      [
        [3, 'A3', '日期', 'dateNotThere'],
        [4, 'A4', '日期', 'dateUnclear'],
        [5, 'B5', '类型', 'kindUnknown'],
        [6, 'C6', '单位', 'unitUnknown'],
        [7, 'D7', '人员', 'personName'],
        [8, 'D8', '人员', 'residentId'],
        [9, 'E9', '数量', 'negative'],
        [10, 'E10', '数量', 'notANumber'],
        [11, 'E11', '数量', 'missing'],
        [12, 'F12', '内容', 'mobile'],
      ],
    );
  });

  it('gives a line without an id the same id every time, and two equal lines two', async () => {
    const lines = '日期,单位,内容\n2024-03-05,第一小学,甲\n2024-03-05,第一小学,甲\n2024-03-05,第一小学,乙';
    const [one, two] = [await typed(lines), await typed(lines)];
    assert.deepEqual(one.records, two.records);
    assert.equal(new Set(one.records.map(({ id }) => id)).size, 3);
  });

  it('takes a name that was changed for what is meant, whatever id is left beside it', async () => {
    const before = recordOf('r1', '2024-03-05', { kind: 'inspection', unitId: '007', personId: 'p1' });
    const text = recordsCsv([before], { rules, asOf: AS_OF })
      .replace('第一小学', '第四中学')
      .replace('教研员甲', '教研员乙');
    const { records, badCells } = await typed(text);
    assert.deepEqual(badCells, []);
    assert.deepEqual(records, [{ ...before, unitId: 'e12', personId: 'p2' }]);
  });

  it('is refused as a whole where no line says what its columns are', async () => {
    await assert.rejects(typed('甲,乙\n1,2'), { code: 'sheet' });
    await assert.rejects(read(new Uint8Array([0x50, 0x4b, 3, 4, 0])), { code: 'sheet' });
  });

  it('never throws over what else a sheet may hold', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...Object.values(RECORD_HEADS), '2024-03-05', '是', '1', '=1'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), async (rows) => {
        const lines = rows.map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(','));
        const sheet = await typed(['日期,单位,问题,整改日期,整改情况', ...lines].join('\n'));
        assert.ok(sheet.records.length <= sheet.rows);
      }),
      { numRuns: 300 },
    );
  });
});
