import { assert, fixture, html } from '@open-wc/testing';
import { childIssues, gridOf, readChildSource, type TableReader } from '../../src/components/internal/source.js';
import { isJiaogaiError } from '../../src/sdk/errors.js';

async function tableOf(rows: string): Promise<HTMLTableElement> {
  const table = await fixture<HTMLTableElement>(html`<table></table>`);
  table.innerHTML = rows;
  return table;
}

const echo: TableReader = (grid, title) => ({
  plan: { title, cells: grid.cells },
  issues: [{ path: 'R1C1', message: 'said' }],
});

describe('a table as a grid', () => {
  it('gives one text a cell, with new lines where a reader sees them', async () => {
    const table = await tableOf('<tr><th>任务</th><td> 建强 \n 教研<br>队伍<p>送教</p></td></tr>');
    assert.deepEqual(gridOf(table), { cells: [['任务', '建强 教研\n队伍\n送教']], merges: [] });
  });

  it('names merged areas and keeps the cells after them in their columns', async () => {
    const table = await tableOf(
      '<tr><td rowspan="2">课程</td><td>一</td><td rowspan="2" colspan="2">局</td></tr><tr><td>二</td></tr><tr><td colspan="3">合计</td><td>x</td></tr>',
    );
    assert.deepEqual(gridOf(table), {
      cells: [
        ['课程', '一', '局', ''],
        ['', '二', '', ''],
        ['合计', '', '', 'x'],
      ],
      merges: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
        { row: 0, column: 2, rowSpan: 2, columnSpan: 2 },
        { row: 2, column: 0, rowSpan: 1, columnSpan: 3 },
      ],
    });
  });

  it('bears spans that claim more than there is', async () => {
    const table = await tableOf('<tr><td rowspan="60000" colspan="900">全</td></tr><tr><td>外</td></tr>');
    const { cells, merges } = gridOf(table);
    assert.equal(cells.length, 2);
    assert.equal(cells[0]!.length, 60);
    assert.deepEqual(merges, [{ row: 0, column: 0, rowSpan: 2, columnSpan: 60 }]);
  });

  it('reads rows of head, body and foot, with rowspan 0 to the end', async () => {
    const table = await tableOf(
      '<thead><tr><th>序号</th></tr></thead><tbody><tr><td rowspan="0">1</td></tr><tr><td>余</td></tr></tbody>',
    );
    assert.deepEqual(
      gridOf(table).cells.map((row) => row[0]),
      ['序号', '1', ''],
    );
  });
});

describe('what stands inside an element', () => {
  it('is the JSON of a script child', async () => {
    const host = await fixture(
      html`<div>
        <script type="application/json">
          { "a": [1] }
        </script>
      </div>`,
    );
    assert.deepEqual(readChildSource(host), { a: [1] });
  });

  it('is an honest error when the script is not JSON', async () => {
    const host = await fixture(
      html`<div>
        <script type="application/json">
          {"a":
        </script>
      </div>`,
    );
    let caught: unknown;
    await Promise.resolve(readChildSource(host)).catch((error: unknown) => (caught = error));
    assert.equal(isJiaogaiError(caught, 'contract'), true);
  });

  it('is what a table says, with its caption and its bad cells, and leaves the table as it was', async () => {
    const host = await fixture(html`
      <div>
        <table>
          <caption>
            工作台账
          </caption>
          <tbody>
            <tr>
              <td>任务</td>
            </tr>
          </tbody>
        </table>
      </div>
    `);
    const before = host.innerHTML;
    const input = await readChildSource(host, async () => echo);
    assert.deepEqual(input, { title: '工作台账', cells: [['任务']] });
    assert.deepEqual(childIssues(input), [{ path: 'R1C1', message: 'said' }]);
    assert.equal(host.innerHTML, before);
  });

  it('is nothing when there is only text, a script that runs, or a script deeper down', async () => {
    const host = await fixture(
      html`<div>
        文字
        <p>
          <script type="application/json">
            {}
          </script>
        </p>
      </div>`,
    );
    assert.equal(
      readChildSource(host, async () => echo),
      undefined,
    );
    assert.deepEqual(childIssues(undefined), []);
  });
});
