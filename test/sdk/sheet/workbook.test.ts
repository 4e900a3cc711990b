import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { readMergedCells, sheetPaths } from '../../../src/sdk/sheet/merged-cells.js';
import { cellName, cellText, readWorkbook, spreadMerges, writeWorkbook } from '../../../src/sdk/sheet/index.js';

const sheet = (values: readonly (string | number | null)[][], name = '表') => ({
  name,
  rows: values.map((row) => row.map((value) => ({ value }))),
  widths: [10],
  frozenRows: 1,
});

/** The XML of a workbook's file. */
const xmlOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

describe('a workbook gives back what was written', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ minLength: 1 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@x',
      'constructor',
      '__proto__',
      'toString',
      '_x0041_',
      '_x005F_',
      'a\r\nb',
      ' \n ',
      '　',
      '&amp;',
      '<b>',
      ']]>',
      '\u0000',
      '\ud800',
      '\ufffd',
      '123',
      '1e3',
      'TRUE',
      '2025-01-01',
      '#REF!',
    ),
  );
  it('for any text whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 12 }), async (texts) => {
        const [read] = await readWorkbook(await writeWorkbook([sheet(texts.map((text) => [text, 1]))]));
        assert.deepEqual(
          read!.rows.map(([text]) => text),
          texts,
        );
      }),
      { numRuns: 80 },
    );
  });

  it('from a Blob, an ArrayBuffer and bytes inside a larger buffer', async () => {
    const bytes = await writeWorkbook([sheet([['甲', 2.5]])]);
    const padded = new Uint8Array(bytes.length + 20);
    padded.set(bytes, 10);
    for (const file of [
      bytes,
      new Blob([bytes as Uint8Array<ArrayBuffer>]),
      bytes.slice().buffer,
      padded.subarray(10, 10 + bytes.length),
    ]) {
      assert.deepEqual((await readWorkbook(file))[0]!.rows, [['甲', 2.5]]);
    }
  });

  it('with its sheets, names and merged cells', async () => {
    const title = {
      ...sheet([['a']], '甲&乙'),
      rows: [[{ value: '题', span: 3 }], [{ value: 'a' }, { value: 'b' }, { value: 'c' }]],
    };
    const sheets = await readWorkbook(await writeWorkbook([title, sheet([['x']], '二')]));
    assert.deepEqual(
      sheets.map(({ name, merges }) => [name, merges]),
      [
        ['甲&乙', [{ top: 0, left: 0, bottom: 0, right: 2 }]],
        ['二', []],
      ],
    );
    assert.deepEqual(spreadMerges(sheets[0]!)[0], ['题', '题', '题']);
  });
});

describe('a text in a workbook is never a formula', () => {
  it('whatever it begins with', async () => {
    const bytes = await writeWorkbook([sheet([['=HYPERLINK("http://x")'], ['+1'], ['-1'], ['@SUM(1)']])]);
    const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    assert.doesNotMatch(xml, /<f>/);
    assert.equal(xml.match(/t="s"/g)?.length, 4);
  });
});

describe('cells as officers and other programs leave them', () => {
  /** A workbook of one sheet with given XML of its rows. */
  async function workbook(rows: string, after = ''): Promise<Uint8Array> {
    const files = unzipSync(await writeWorkbook([sheet([[null]])]));
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(files[name]!).replace(
      /<sheetData>.*<\/sheetData>|<sheetData\/>/,
      `<sheetData>${rows}</sheetData>${after}`,
    );
    return zipSync({ ...files, [name]: strToU8(xml) });
  }

  it('formulas count as their last result, empty cells as nothing', async () => {
    const [read] = await readWorkbook(
      await workbook(
        '<row r="2"><c r="B2" t="str"><f>A1&amp;"b"</f><v>ab</v></c><c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="e"><v>#REF!</v></c></row>',
      ),
    );
    assert.deepEqual(read!.rows, [
      [null, null, null, null],
      [null, 'ab', null, 2, '#REF!'],
    ]);
  });

  it('a merged area that claims the whole sheet does not hang the reader', async () => {
    const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`;
    const [read] = await readWorkbook(
      await workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="9000"><c r="J9000"><v>2</v></c></row>', merges),
    );
    assert.equal(read!.merges.length, 500);
    assert.equal(cellText(spreadMerges(read!)[5]![5]), '1');
  });

  it('a file that is no workbook, is cut off or empty is refused as such', async () => {
    const whole = await writeWorkbook([sheet([['a']])]);
    const bad = [
      new Uint8Array(),
      strToU8('text'),
      whole.subarray(0, 300),
      zipSync({ 'a.txt': strToU8('a') }),
      zipSync({ 'xl/workbook.xml': strToU8('<a') }),
    ];
    for (const bytes of bad) {
      await assert.rejects(readWorkbook(bytes), (error) => isJiaogaiError(error, 'sheet'));
    }
  });

  it('a file above 10 MB is refused unread', async () => {
    await assert.rejects(readWorkbook(new Uint8Array(10 * 1024 * 1024 + 1)), /10 MB/);
  });

  it('a text longer than a cell holds is refused when writing', async () => {
    await assert.rejects(writeWorkbook([sheet([['字'.repeat(32_768)]])]), (error) => isJiaogaiError(error, 'sheet'));
    assert.equal(
      (await readWorkbook(await writeWorkbook([sheet([['字'.repeat(32_767)]])])))[0]!.rows[0]![0],
      '字'.repeat(32_767),
    );
  });
});

describe('names and places of cells', () => {
  it('are counted as Excel does', () => {
    assert.deepEqual(
      [
        [0, 0],
        [6, 3],
        [0, 25],
        [0, 26],
        [0, 701],
        [0, 702],
      ].map(([row, column]) => cellName(row!, column!)),
      ['A1', 'D7', 'Z1', 'AA1', 'ZZ1', 'AAA1'],
    );
  });

  it('of merged areas are read with a prefix, with dollars, and not from elsewhere', () => {
    assert.deepEqual(
      readMergedCells('<x:worksheet><x:mergeCells count="1"><x:mergeCell ref="$B$3:B5"/></x:mergeCells></x:worksheet>'),
      [{ top: 2, left: 1, bottom: 4, right: 1 }],
    );
    assert.deepEqual(readMergedCells('<worksheet><hyperlink ref="A1:B2"/></worksheet>'), []);
  });

  it('of sheets are found through the relations, absolute or relative', () => {
    const paths = sheetPaths(
      '<sheets><sheet name="A &amp; B" sheetId="1" r:id="rId7"/><sheet name="C" sheetId="2" r:id="rId8"/></sheets>',
      '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/a.xml"/><Relationship Target="worksheets/c.xml" Id="rId8"/></Relationships>',
    );
    assert.deepEqual(
      [...paths],
      [
        ['A & B', 'xl/worksheets/a.xml'],
        ['C', 'xl/worksheets/c.xml'],
      ],
    );
  });
});
