import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openBench, type Bench } from './helpers/io.js';
import { plan } from './helpers/plans.js';

let bench: Bench;
before(async () => {
  bench = await openBench();
  await bench.write('plan.json', JSON.stringify(plan()));
  await bench.write('embed.js', 'void 0;');
});
after(() => bench.drop());

describe('jiaogai snippet', () => {
  it('writes a link, the script and the policy, with what each is for', async () => {
    const ran = await bench.run('snippet', 'reform-task-board', '--src', '/plans/plan.json');
    assert.deepEqual([ran.code, ran.err], [0, '']);
    assert.match(
      ran.out,
      /<meta name="renderer" content="webkit">\n<script src="\/jiaogai\/embed\.js" defer><\/script>/,
    );
    assert.match(
      ran.out,
      /<p><a href="\/jiaogai\/frame\.html\?widget=reform-task-board&amp;src=%2Fplans%2Fplan\.json">/,
    );
    assert.match(ran.out, /Content-Security-Policy: default-src 'none'; script-src 'self';/);
    assert.match(ran.out, /<!-- 正文里粘贴（链接）：拿不准就用它/);
  });

  it('puts the ledger of a plan inside the tag, as of a day, for whoever has no script', async () => {
    const args = ['--form', 'tag', '--plan', 'plan.json', '--as-of', '2025-10-20', '--page-lang', 'en'];
    const ran = await bench.run('snippet', 'reform-task-board', ...args);
    assert.equal(ran.code, 0);
    assert.match(ran.out, /<reform-task-board as-of="2025-10-20" lang="en">\n<table>\n<caption>.*as of 2025-10-20/);
  });

  it('takes the hash of the very script that is pasted', async () => {
    const ran = await bench.run('snippet', 'quota-meter', '--dist', '.', '--base', '/jiaogai/0.1.0/');
    const hash = createHash('sha384').update('void 0;').digest('base64');
    assert.ok(ran.out.includes(`<script src="/jiaogai/0.1.0/embed.js" integrity="sha384-${hash}" defer>`));
  });

  it('takes attributes with = in their values, and the last of two', async () => {
    const args = ['--form', 'tag', '--set', 'label=a=b', '--set', 'label=教研员=43', '--lang', 'en'];
    const ran = await bench.run('snippet', 'quota-meter', ...args);
    assert.match(ran.out, /<quota-meter label="教研员=43">/);
  });

  it('writes into a file, and says so', async () => {
    const ran = await bench.run('snippet', 'homework-timer', '--form', 'frame', '--out', 'timer.html');
    assert.deepEqual([ran.code, ran.out, ran.err], [0, '', '已写入 timer.html\n']);
    assert.match(await bench.read('timer.html'), /<iframe src="\/jiaogai\/frame\.html\?widget=homework-timer"/);
  });

  for (const [name, args, line] of [
    ['a widget that is not there', ['reform-board'], /widget：只能是：reform-task-board/],
    [
      'a bad value, in English',
      ['quota-meter', '--set', 'value=x', '--lang', 'en'],
      /attributes\.value: expected a number/,
    ],
    [
      'an attribute that is not there',
      ['quota-meter', '--set', 'onclick=x'],
      /attributes\.onclick：这个组件没有这个属性/,
    ],
    ['a setting without a name', ['quota-meter', '--set', '=x'], /--set 应写作 名称=值/],
    ['a day that is none', ['quota-meter', '--as-of', '2025-02-30'], /日期应写作 2025-12-31：2025-02-30/],
    ['a height that is none', ['quota-meter', '--height', 'tall'], /height：要填不超过 20000 的整数/],
    ['a folder without the script', ['quota-meter', '--dist', 'nowhere'], /文件夹里没有 embed\.js：nowhere/],
    ['a plan that is not there', ['quota-board', '--plan', 'no.json'], /找不到文件：no\.json/],
  ] as const) {
    it(`refuses ${name} in one line`, async () => {
      const ran = await bench.run('snippet', ...args);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, line);
      assert.equal(ran.err.trim().split('\n').length, 1);
    });
  }
});
