import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { docx, numbered, numberingOf, paragraph, table } from './helpers/docx.js';
import { openBench, stdin, type Bench } from './helpers/io.js';
import { gb18030, NOTICE, utf16, utf8WithMark } from './helpers/notice.js';
import { lockedPdf, namedFontPdf, pdf, scannedPdf } from './helpers/pdf.js';

let bench: Bench;
before(async () => void (bench = await openBench()));
after(() => bench.drop());

/** Compiles a file and gives the text that was compiled. */
async function textOf(content: string | Uint8Array, name = 'notice'): Promise<string> {
  await bench.write(name, content);
  const ran = await bench.run('compile', name, '--out', 'plan.json', '--text-out', 'text.txt');
  assert.equal(ran.code, 0, ran.err);
  return bench.read('text.txt');
}

describe('the encoding of a notice is found', () => {
  const cases: [string, Uint8Array][] = [
    ['UTF-8', new TextEncoder().encode(NOTICE)],
    ['UTF-8 with a mark', utf8WithMark(NOTICE)],
    ['UTF-16 LE with a mark', utf16(NOTICE, 'le', true)],
    ['UTF-16 BE with a mark', utf16(NOTICE, 'be', true)],
    ['UTF-16 LE without a mark', utf16(NOTICE, 'le', false)],
    ['UTF-16 BE without a mark', utf16(NOTICE, 'be', false)],
    ['UTF-16 LE of one line without any ASCII', utf16('云溪县教育局关于印发阅读行动方案的通知', 'le', false)],
    ['GB18030', gb18030(NOTICE)],
  ];
  for (const [name, bytes] of cases) {
    it(name, async () => {
      const text = await textOf(bytes);
      assert.ok(text.startsWith('云溪县教育局关于印发'));
      if (!name.includes('one line')) assert.equal(text, NOTICE);
    });
  }

  it('a four-byte character of GB18030', async () => {
    const bytes = new Uint8Array([
      ...gb18030('云溪县教育局通知：校长'),
      0x95,
      0x32,
      0x82,
      0x36,
      ...gb18030('老师负责。\n'),
    ]);
    assert.equal(await textOf(bytes), '云溪县教育局通知：校长\u{20000}老师负责。\n');
  });

  it('a damaged character costs that character, not the file, and is said', async () => {
    const bytes = Buffer.concat([Buffer.from(NOTICE.repeat(3)), Buffer.from([0xe4, 0xba])]);
    await bench.write('damaged.txt', bytes);
    const ran = await bench.run('compile', 'damaged.txt', '--out', 'plan.json', '--text-out', 'text.txt');
    assert.equal(ran.code, 0);
    assert.match(ran.err, /1 个字符已损坏/);
    assert.ok((await bench.read('text.txt')).startsWith(NOTICE));
  });
});

describe('HTML becomes the lines that a reader sees', () => {
  it('paragraphs, headings, line breaks and items are lines; scripts, styles, navigation and hidden text are gone', async () => {
    const html = `<!DOCTYPE html><html><head><title>标题栏</title><style>p{color:red}</style></head><body><nav>首页</nav>
      <script>var a = "脚本";</script><h1>云溪县教育局<br>关于阅读的通知</h1><p>一、工作
      目标</p><div><p style="display: none">看不见</p><ul><li>第一条</li><li>第二条</li></ul></div><p>&nbsp;&nbsp;二、<b>任</b>务&amp;分工</p></body></html>`;
    assert.equal(await textOf(html), '云溪县教育局\n关于阅读的通知\n一、工作 目标\n第一条\n第二条\n二、任务&分工\n');
  });

  it('a table of facts keeps its cells, merged ones leaving their place empty', async () => {
    const html = `<p>云溪县任务台账</p><table><tr><th>序号</th><th>任务</th><th>单位</th></tr>
      <tr><td rowspan="2">1</td><td>补充<br>图书</td><td><p>装备中心</p></td></tr><tr><td>开课</td><td>教研室</td></tr><tr><td colspan="2">合计</td><td>2</td></tr></table><p>完</p>`;
    assert.equal(
      await textOf(html),
      '云溪县任务台账\n序号\t任务\t单位\n1\t补充 图书\t装备中心\n\t开课\t教研室\n合计\t\t2\n完\n',
    );
  });

  it('a table that only lays out the page is read as the page', async () => {
    const html = `<table><tr><td>导航</td><td><table><tr><td><p>云溪县通知</p><p>一、目标</p></td></tr></table></td></tr></table>`;
    assert.equal(await textOf(html), '导航\n云溪县通知\n一、目标\n');
  });

  it('the charset that the page names is used', async () => {
    const bytes = gb18030(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>云溪县教育局通知</p></body></html>',
    );
    assert.equal(await textOf(bytes), '云溪县教育局通知\n');
  });

  it('a page named .txt or .doc is still a page', async () => {
    assert.equal(await textOf('<html><body><p>云溪县通知</p></body></html>', 'page.doc'), '云溪县通知\n');
  });

  it('markup nested without end is refused in one line', async () => {
    await bench.write('deep.html', `<html><body>${'<div>'.repeat(200_000)}云溪县`);
    const ran = await bench.run('compile', 'deep.html');
    assert.equal(ran.code, 2);
    assert.equal(ran.err.split('\n').length, 2);
  });
});

describe('a docx becomes its paragraphs', () => {
  it('paragraphs and tables are lines', async () => {
    const bytes = docx(
      paragraph('云溪县教育局通知') +
        paragraph('　　一、目标') +
        table([
          ['序号', '任务'],
          ['1', '补充图书'],
        ]) +
        paragraph('完'),
    );
    assert.equal(await textOf(bytes), '云溪县教育局通知\n　　一、目标\n序号\t任务\n1\t补充图书\n完\n');
  });

  it('numbers that Word draws itself are written out, level by level', async () => {
    const body = [
      paragraph('云溪县教育局通知'),
      paragraph('目标', numbered(1, 0)),
      paragraph('总体', numbered(1, 1)),
      paragraph('图书', numbered(1, 2)),
      paragraph('20本', numbered(1, 2)),
      paragraph('任务', numbered(1, 0)),
      paragraph('开课', numbered(1, 1)),
    ].join('');
    const numbering = numberingOf([
      ['%1、', 'chineseCountingThousand'],
      ['（%2）', 'chineseCounting'],
      ['%3.', 'decimal'],
    ]);
    assert.equal(
      await textOf(docx(body, { numbering })),
      '云溪县教育局通知\n一、目标\n（一）总体\n1. 图书\n2. 20本\n二、任务\n（一）开课\n',
    );
  });

  it('numbers that hang on a style are written out, and a list that starts anew does', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading B"/><w:basedOn w:val="A"/></w:style>';
    const extra =
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [
      paragraph('目标', '<w:pStyle w:val="A"/>'),
      paragraph('任务', '<w:pStyle w:val="B"/>'),
      paragraph('附则', numbered(2, 0)),
      paragraph('其他', numbered(2, 0)),
      paragraph('云溪县', numbered(0, 0)),
    ].join('');
    const bytes = docx(body, { styles, numbering: numberingOf([['第%1条 ', 'chineseCounting']], extra) });
    assert.equal(await textOf(bytes), '第一条 目标\n第二条 任务\n第一条 附则\n第二条 其他\n云溪县\n');
  });
});

describe('a PDF with a text layer', () => {
  it('is read line by line, and its radicals become the characters that they look like', async () => {
    const text = await textOf(
      new Uint8Array(readFileSync(new URL('../../fixtures/cli/text-layer.pdf', import.meta.url))),
    );
    assert.match(text, /^云溪县教育局关于印发《云溪县阅读行动方\n案》的通知\n云教发〔2024〕9号\n/);
    assert.doesNotMatch(text, /[\u2e80-\u2fdf]/);
    const plan = JSON.parse(await bench.read('plan.json')) as { title: string; issuedOn: string };
    assert.deepEqual([plan.title, plan.issuedOn], ['云溪县教育局关于印发《云溪县阅读行动方案》的通知', '2024-05-06']);
  });
});

describe('a PDF whose Chinese font is named and not embedded', () => {
  const line = '云溪县教育局关于印发阅读行动方案的通知';
  const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const cases: [string, string][] = [
    ['UniGB-UCS2-H', hexOf(utf16(line, 'be', false))],
    ['GBK-EUC-H', hexOf(gb18030(line))],
  ];
  for (const [encoding, codes] of cases) {
    it(`is read through ${encoding}`, async () => {
      assert.equal(await textOf(namedFontPdf(encoding, codes)), `${line}\n`);
    });
  }

  it('is refused, and not read as nonsense, where its codes are those of the font', async () => {
    await bench.write('given', namedFontPdf('Identity-H', '05d20a3b11c407e809990abc0def10121234'));
    assert.match((await bench.run('compile', 'given')).err, /没有文字层/);
  });
});

describe('what cannot be read is refused in one line that says what helps', () => {
  const ole = (stream: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]),
    );
  const zip = (...names: string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
  const noise = new Uint8Array(4096).map((_, index) => (index * 7919 + (index >> 3) * 31) & 255);
  const cases: [string, string | Uint8Array, RegExp][] = [
    ['an empty file', '', /空的/],
    ['a file of blanks', ' \n\t\n', /空的/],
    ['a binary', noise, /不是文本文件|编码/],
    ['an old Word document', ole('WordDocument'), /另存为 \.docx/],
    ['an old Excel sheet', ole('Workbook'), /另存为 \.xlsx/],
    ['a zip that is no docx', zip('readme.txt'), /压缩包/],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), /工作簿/],
    ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), /演示文稿/],
    ['an OpenDocument text', zip('mimetype', 'content.xml'), /OpenDocument/],
    ['an OFD', zip('OFD.xml'), /OFD/],
    ['a broken docx', docx(paragraph('云溪县')).subarray(0, 400), /docx 文件已损坏/],
    ['a docx without its document', zip('[Content_Types].xml', 'word/styles.xml'), /docx 文件已损坏/],
    ['a docx without text', docx(paragraph('')), /没有文字/],
    ['a scanned PDF', scannedPdf(), /扫描件/],
    ['a locked PDF', lockedPdf(), /密码/],
    ['a broken PDF', pdf('').subarray(0, 120), /PDF 文件已损坏/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /图片/],
    ['an RTF document', '{\\rtf1\\ansi 云溪县}', /RTF/],
    ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related', /\.mht/],
    ['a page without text', '<html><body><script>1</script></body></html>', /没有文字/],
    ['a text that is no notice', 'Dear all, lunch is at noon.\n', /不是公文/],
  ];
  for (const [name, content, line] of cases) {
    it(name, async () => {
      await bench.write('given', content);
      const before = await bench.names();
      const ran = await bench.run('compile', 'given', '--out', 'never.json', '--text-out', 'never.txt');
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.match(ran.err, line);
      assert.match(ran.err, /^jiaogai: [^\n]*given\n$/, 'one line that names the file');
      assert.deepEqual(await bench.names(), before, 'nothing was written');
    });
  }

  it('a file above 10 MB, from disk and from standard input', async () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(32);
    await bench.write('large.txt', large);
    for (const ran of [await bench.run('compile', 'large.txt'), await bench.runWith(stdin(large), 'compile', '-')]) {
      assert.equal(ran.code, 2);
      assert.match(ran.err, /上限/);
    }
  });

  it('a name that is not there, and a folder', async () => {
    assert.match((await bench.run('compile', 'nowhere.txt')).err, /找不到文件：nowhere\.txt/);
    assert.match((await bench.run('compile', '.')).err, /文件夹/);
  });

  it('in English where English is asked for', async () => {
    await bench.write('given', scannedPdf());
    assert.match((await bench.run('--lang', 'en', 'compile', 'given')).err, /scanned and has no text layer/);
    assert.match((await bench.run('compile', 'given', '--lang=en')).err, /scanned and has no text layer/);
    assert.match((await bench.runWith({ env: { LANG: 'en_GB.UTF-8' } }, 'compile', 'given')).err, /scanned/);
    assert.match(
      (await bench.runWith({ env: { LANG: 'en_GB.UTF-8' } }, 'compile', 'given', '--lang', 'zh')).err,
      /扫描件/,
    );
    assert.match((await bench.runWith({ env: { LANG: 'C.UTF-8' } }, 'compile', 'given')).err, /扫描件/);
  });
});
