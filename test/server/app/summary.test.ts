import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import mammoth from 'mammoth';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Plan } from '../../../src/sdk/model/index.js';
import { yearSummary } from '../../../src/sdk/rules/year-summary.js';
import { readWorkbook, type SheetGrid } from '../../../src/sdk/sheet/index.js';
import type { SummaryDocument } from '../../../src/server/app/summary/blocks.js';
import { summaryDocument } from '../../../src/server/app/summary/summary-document.js';
import { summaryDocx } from '../../../src/server/app/summary/summary-docx.js';
import { summaryPage, summaryPolicy } from '../../../src/server/app/summary/summary-page.js';
import { summaryXlsx } from '../../../src/server/app/summary/summary-xlsx.js';
import { report, task, yearPlan } from '../../helpers/year-plan.js';

const HOSTILE = '</p><script>alert(1)</script>&"\'<img src=x onerror=alert(1)>';

const given = (some: Partial<Plan> = {}): Plan =>
  yearPlan({
    reports: [
      report('t1', 'u-basic', '2023-12-20', { progress: 40 }),
      report('t1', 'u-basic', '2024-06-20', { progress: 70, text: '完成七成。\n尚缺两校。' }),
      report('t2', 'u-sup', '2024-12-10', { progress: null, text: '=1+1' }),
    ],
    ...some,
  });
function drawn(plan = given()): SummaryDocument {
  const summary = yearSummary(plan, { year: 2024, asOf: '2025-01-10' });
  assert.ok(summary.ok);
  return summaryDocument(summary);
}

/** The places of some texts in a long one, which must be there in this order. */
function inOrder(text: string, parts: readonly string[]): void {
  let at = -1;
  for (const part of parts) {
    const found = text.indexOf(part, at + 1);
    assert.ok(found > at, `${part} stands after what comes before it`);
    at = found;
  }
}

const SECTIONS = [
  '《临江市教学改革行动方案》2024年度落实情况总结',
  '本总结为演示数据，不代表实际工作情况。',
  '一、总体情况',
  '方案共3项任务。截至2024年12月31日，推进中1项、未开始1项、已逾期1项。',
  '有1项报送了进展，平均70%，另有2项没有报送。2023年末有1项报送了进展，平均40%，另有2项没有报送。',
  '二、分领域进展',
  '三、分牵头单位进展',
  '四、逾期任务',
  '184',
  '五、数字指标',
  '方案没有数字指标。',
  '六、年底报送情况',
  '应报4项次，已报1项次。还有3个单位没有报齐。',
  '七、任务进展一览',
  '八、各项任务落实情况',
  '完成七成。',
  '尚缺两校。',
  '本年没有报送。',
];

describe('the summary as a page', () => {
  const page = (plan?: Plan): string => summaryPage(drawn(plan), '/api/v1/summary.css');

  it('tells its sections in the order of an official report', () => {
    inOrder(page().replace(/<[^>]+>/g, '\n'), SECTIONS);
  });

  it('is whole, in Chinese, and its policy knows its one style by its hash, and no script', async () => {
    const html = page();
    assert.match(html, /^<!doctype html>\n<html lang="zh-CN">/);
    assert.ok(!/<script|\sstyle=|\son\w+=/i.test(html));
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style!);
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    assert.match(await summaryPolicy(), /^default-src 'none'; style-src 'self' /);
    assert.deepEqual([hashes.length, (await summaryPolicy()).includes(hashes[0]!)], [1, true]);
  });

  it('shows the mark of the plan in its title and at its head, and none where there is none', () => {
    inOrder(page(), ['<title>【演示数据】', '<p class="mark">演示数据</p>']);
    assert.ok(!/class="mark/.test(page(given({ mark: null }))));
  });

  it('takes whatever a plan holds for text', () => {
    const hostile = given({
      ...{ title: HOSTILE, mark: HOSTILE, issuer: HOSTILE, units: [{ id: 'u-basic', name: HOSTILE }] },
      tasks: [task('t1', [HOSTILE], { title: HOSTILE, area: HOSTILE, number: HOSTILE })],
      reports: [report('t1', 'u-basic', '2024-06-20', { text: HOSTILE })],
    });
    const names = new Set<string>();
    const walk = (node: DefaultTreeAdapterMap['node']): void => {
      names.add(node.nodeName);
      if ('attrs' in node) for (const { name } of node.attrs) assert.ok(!/^on|^style$/.test(name), name);
      if ('childNodes' in node) node.childNodes.forEach(walk);
    };
    walk(parse(page(hostile)));
    assert.ok(!names.has('script') && !names.has('img'));
  });
});

describe('the summary as a Word document', () => {
  const textOf = async (plan?: Plan): Promise<string> =>
    (await mammoth.extractRawText({ buffer: Buffer.from(await summaryDocx(drawn(plan))) })).value;

  it('tells the same in the same order', async () => {
    inOrder(await textOf(), SECTIONS);
  });

  it('has headings, and tables whose heads come back on every page', async () => {
    const buffer = Buffer.from(await summaryDocx(drawn()));
    const { value } = await mammoth.convertToHtml({ buffer });
    assert.match(value, /<h1>(?:<[^>]+>)*一、总体情况/);
    assert.match(value, /<h2>(?:<[^>]+>)*t1 任务t1/);
    assert.equal(value.match(/<table><thead>/g)?.length, 6, 'every table has a head');
  });

  it('leaves to the workbook what is too long for it, and says so', async () => {
    const buffer = Buffer.from(await summaryDocx(drawn(), 2));
    const { value } = await mammoth.extractRawText({ buffer });
    const [tables, entries] = value.split('八、各项任务落实情况') as [string, string];
    inOrder(tables, ['七、任务进展一览', '任务t2', '另有1行没有列出，全部内容见Excel。']);
    inOrder(entries, ['t1 任务t1', 't2 任务t2', '另有1项任务没有列出，全部内容见Excel。']);
    assert.ok(!entries.includes('任务t3'));
  });

  it('opens whatever characters a report holds', async () => {
    const text = `前\u0000\u0008\ud800后\u{20000}${HOSTILE}\uffff`;
    const plan = given({ reports: [report('t1', 'u-basic', '2024-06-20', { text })] });
    inOrder(await textOf(plan), ['前后\u{20000}', HOSTILE]);
  });
});

describe('the summary as a workbook', () => {
  const sheets = async (plan?: Plan): Promise<readonly SheetGrid[]> => readWorkbook(await summaryXlsx(drawn(plan)));
  const text = ({ rows }: SheetGrid): string => rows.flat().join('\n');

  it('has a sheet for each table, and one for the words of reports', async () => {
    const names = (await sheets()).map(({ name }) => name);
    assert.deepEqual(names, [
      ...['总结', '总体情况', '分领域', '分牵头单位', '逾期任务', '年底报送', '任务进展', '落实情况'],
    ]);
  });

  it('shows the mark on each sheet', async () => {
    for (const sheet of await sheets()) inOrder(text(sheet), ['【演示数据】', '本总结为演示数据']);
  });

  it('holds counts as numbers, numbers of tasks as text, and no formula', async () => {
    const all = await sheets();
    const row = (name: string, first: string) =>
      all.find((sheet) => sheet.name === name)!.rows.find((cells) => cells[0] === first)!;
    assert.deepEqual(row('分牵头单位', '督导室').slice(1, 4), [2, 0, 1]);
    assert.deepEqual(row('分牵头单位', '教师进修学校').slice(8), ['未报送', '未报送', 0], 'not reported is never zero');
    assert.equal(row('落实情况', 't2')[3], '=1+1');
    const numbered = given({ tasks: [task('t1', ['基础教育科'], { number: '1' })] });
    const tasks = (await sheets(numbered)).find(({ name }) => name === '任务进展')!;
    assert.ok(tasks.rows.some(([number]) => number === '1'));
  });

  it('keeps a report of any length whole', async () => {
    const long = '长'.repeat(70_000);
    const plan = given({ reports: [report('t1', 'u-basic', '2024-06-20', { text: long })] });
    const rows = (await sheets(plan)).find(({ name }) => name === '落实情况')!.rows;
    const pieces = rows.filter(([number]) => number === 't1').map((cells) => cells[3]);
    assert.equal(pieces.join(''), long);
  });
});
