import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { chmod, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parsePlan, type Plan } from '../../../src/sdk/model/index.js';
import { lineCounter } from '../../../src/server/cli/plan-table.js';
import { widthOf } from '../../../src/server/cli/terminal.js';
import { NOW, openBench, stdin, type Bench } from './helpers/io.js';
import { gb18030, NOTICE } from './helpers/notice.js';
import { report } from './helpers/plans.js';

let bench: Bench;
before(async () => {
  bench = await openBench();
  await bench.write('notice.txt', NOTICE);
});
after(() => bench.drop());

const parse = (text: string): Plan => parsePlan(JSON.parse(text));

describe('jiaogai compile', () => {
  it('writes a valid plan as JSON on standard output', async () => {
    const ran = await bench.run('compile', 'notice.txt');
    assert.deepEqual([ran.code, ran.err], [0, '']);
    const plan = parse(ran.out);
    assert.equal(plan.documentNumber, '云教发〔2024〕9号');
    assert.equal(plan.source.compiledAt, NOW.toISOString());
    assert.ok(plan.tasks.length >= 3);
  });

  it('reads standard input', async () => {
    const ran = await bench.runWith(stdin(gb18030(NOTICE)), 'compile', '-');
    assert.equal(parse(ran.out).issuer, '云溪县教育局');
  });

  it('writes the plan and the text that its places refer to', async () => {
    const ran = await bench.run('compile', 'notice.txt', '--out', 'plan.json', '--text-out', 'text.txt');
    assert.deepEqual([ran.code, ran.out], [0, '']);
    const [plan, text] = [parse(await bench.read('plan.json')), await bench.read('text.txt')];
    assert.ok(plan.targets.length > 0);
    for (const target of plan.targets) assert.equal(text.slice(...target.at!), target.quote);
    assert.match(ran.err, /已写入 plan\.json：任务 \d+ 项/);
  });

  it('takes address and region into the plan', async () => {
    const ran = await bench.run(
      'compile',
      'notice.txt',
      '--url',
      'https://example.gov.cn/1.html',
      '--region-code',
      '330000',
      '--region-name',
      '云溪县',
    );
    const plan = parse(ran.out);
    assert.deepEqual(
      [plan.source.url, plan.region],
      ['https://example.gov.cn/1.html', { code: '330000', name: '云溪县' }],
    );
  });

  it('says the same instant again where the build asks for it', async () => {
    const ran = await bench.runWith({ env: { SOURCE_DATE_EPOCH: '1700000000' } }, 'compile', 'notice.txt');
    assert.equal(parse(ran.out).source.compiledAt, '2023-11-14T22:13:20.000Z');
  });

  const wrong: [string, string[], RegExp][] = [
    ['a link that runs script', ['--url', 'javascript:alert(1)'], /--url/],
    ['a region that is no code', ['--region-code', '33'], /--region-code/],
    ['a format it does not know', ['--format', 'xml'], /--format/],
    ['an option it does not know', ['--fromat', 'json'], /没有 --fromat/],
    ['an option without its value', ['--out'], /--out <FILE>/],
    ['one file too many', ['other.txt'], /参数太多/],
    ['an output that is the notice', ['--out', './notice.txt'], /同名/],
    ['two outputs of one name', ['--out', 'a', '--text-out', 'a'], /同名/],
    ['an output in a folder that is not there', ['--out', 'nowhere/plan.json'], /无法写入/],
    ['an output that is a folder', ['--out', '.'], /文件夹/],
    ['an older plan that is none', ['--merge', 'notice.txt'], /不是 JSON/],
  ];
  for (const [name, argv, line] of wrong) {
    it(`refuses ${name} in one line and writes nothing`, async () => {
      const names = await bench.names();
      const ran = await bench.run('compile', 'notice.txt', ...argv);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, line);
      assert.equal(ran.err.trim().split('\n').length, 1);
      assert.deepEqual(await bench.names(), names);
      assert.equal(await bench.read('notice.txt'), NOTICE);
    });
  }

  it('writes neither file when one of them cannot be written', async () => {
    const ran = await bench.run('compile', 'notice.txt', '--out', 'first.json', '--text-out', 'nowhere/text.txt');
    assert.equal(ran.code, 2);
    assert.ok(!(await bench.names()).some((name) => name.includes('first.json')));
  });

  it('keeps a link a link and a file its rights', async () => {
    await bench.write('real.json', '{}');
    await chmod(join(bench.folder, 'real.json'), 0o640);
    await symlink('real.json', join(bench.folder, 'link.json'));
    assert.equal((await bench.run('compile', 'notice.txt', '--out', 'link.json')).code, 0);
    assert.equal(parse(await bench.read('real.json')).documentNumber, '云教发〔2024〕9号');
  });
});

describe('jiaogai compile --format table', () => {
  it('shows what the plan is, and keeps within the width of the terminal', async () => {
    for (const columns of [60, 80, 140]) {
      const ran = await bench.runWith({ columns }, 'compile', 'notice.txt', '--format', 'table');
      assert.equal(ran.code, 0);
      for (const part of ['云教发〔2024〕9号', '2024-05-06', '补充图书', '装备中心', '≥95%', '2025-09-30'])
        assert.ok(ran.out.includes(part), part);
      for (const line of ran.out.split('\n')) assert.ok(widthOf(line) <= columns, line);
    }
  });

  it('lets no sequence of the notice act on the terminal', async () => {
    await bench.write('escape.txt', NOTICE.replace('补充图书', '补充\u001b[2J图书'));
    const ran = await bench.run('compile', 'escape.txt', '--format', 'table');

    assert.doesNotMatch(ran.out, /[\x00-\x09\x0b-\x1f]/);
  });

  it('speaks English when asked', async () => {
    const ran = await bench.run('compile', 'notice.txt', '--format', 'table', '--lang', 'en');
    assert.match(ran.out, /Document number/);
  });

  it('counts lines from one', () => {
    const lineOf = lineCounter('甲\n乙\n\n丙');
    assert.deepEqual([0, 1, 2, 4, 5].map(lineOf), [1, 1, 2, 3, 4]);
  });
});

describe('jiaogai compile --merge', () => {
  it('keeps reports of the older plan and says what has no place in the new text', async () => {
    await bench.run('compile', 'notice.txt', '--out', 'old.json');
    const old = parse(await bench.read('old.json'));
    const [books, lessons] = ['补充图书', '开好阅读课'].map((title) =>
      old.tasks.find((task) => task.title.includes(title))!,
    );
    const reports = [report(books!.id, 'r-books'), report(lessons!.id, 'r-lessons', { text: '已开课' })];
    await bench.write('old.json', JSON.stringify({ ...old, reports }));
    await bench.write('next.txt', NOTICE.replace(/　　（二）开好阅读课.*\n/, '').replace('不少于20所', '不少于25所'));
    const ran = await bench.run('compile', 'next.txt', '--merge', 'old.json', '--out', 'old.json');
    assert.equal(ran.code, 0, ran.err);
    const next = parse(await bench.read('old.json'));
    assert.deepEqual(
      next.reports.map(({ id }) => id),
      ['r-books'],
    );
    assert.equal(next.tasks.find((task) => task.title.includes('补充图书'))!.id, books!.id);
    assert.match(ran.err, /报送 r-lessons {2}2025-03-01 已开课/);
  });
});

describe('jiaogai as a process', () => {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
  const argv = ['--import', 'tsx', join(root, 'src/server/cli/main.ts')];

  it('gives its exit code, and one line on standard error', async () => {
    const ran = await promisify(execFile)(process.execPath, [...argv, 'compile', 'nowhere.txt'], { cwd: root }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    assert.ok('code' in ran);
    assert.deepEqual([ran.code, ran.stdout, ran.stderr], [2, '', 'jiaogai: 找不到文件：nowhere.txt\n']);
  });

  it('does not fail when whoever reads its output stops reading', async () => {
    await bench.write('long.txt', `${NOTICE}${'　　（三）配齐教师。每校不少于2名。\n'.repeat(1200)}`);
    const child = spawn(process.execPath, [...argv, 'compile', join(bench.folder, 'long.txt')], { cwd: root });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [0, '']);
  });

  it('reads a pipe to its end and writes all of its output', async () => {
    const child = spawn(process.execPath, [...argv, 'compile', '-'], { cwd: root });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk));
    child.stdin.end(await readFile(join(bench.folder, 'long.txt')));
    await new Promise((resolve) => child.on('close', resolve));
    assert.ok(parse(Buffer.concat(chunks).toString()).tasks.length > 1000);
  });
});
