import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { root } from '../helpers/static-server.js';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>老浏览器</title>
    <script src="listen.page.js"></script>
    <script src="smoke.page.js"></script>
    <script src="/jiaogai/embed.js"></script>
  </head>
  <body>
    <reform-task-board src="plan.json" as-of="2025-06-30"><p>正在载入</p></reform-task-board>
  </body>
</html>`;

const PLAN = {
  schemaVersion: 1,
  id: 'smoke',
  title: '示例方案',
  tasks: [
    { id: 't1', number: '（一）', title: '控制作业总量', leads: ['基础教育科'], due: '2025-12-31' },
    { id: 't2', number: '（二）', title: '建好家校联系点', leads: ['德育科'], status: 'done', progress: 100 },
    { id: 't3', number: '（三）', title: '开齐课后服务', partners: ['财务科'], due: '2025-01-31' },
  ],
};

interface Seen {
  agent: string;
  faults: string[];
  rows: { text: string; height: number }[];
  filtered: { text: string }[];
  globals: string[];
  card?: boolean;
  timer: string;
  timerHeight: number;
}

describe('Chromium 78, as old as the browsers in offices', () => {
  it('turns the pasted snippet into a board under the strict policy', async (t) => {
    const old = await oldChromiumFor(t);
    if (!old) return;
    const read = (name: string): string => readFileSync(join(root, 'test/legacy', name), 'utf8');
    const seen = await lookInOldChromium<Seen>(old, {
      '/smoke.html': PAGE,
      '/listen.page.js': read('listen.page.js'),
      '/smoke.page.js': read('smoke.page.js'),
      '/plan.json': JSON.stringify(PLAN),
    });
    assert.match(seen.agent, /Chrome\/78\./);
    assert.deepEqual(seen.faults, []);
    // Lit leaves its versions behind, so that two copies can tell each other apart.
    const strange = seen.globals.filter((name) => !/^(?:lit|reactiveElement)/.test(name));
    assert.deepEqual(strange, [], 'no global of ours is left behind');
    assert.equal(seen.rows.length, 3);
    assert.ok(
      seen.rows.every((row) => row.height > 20),
      'every row has a height',
    );
    assert.match(seen.rows[0]!.text, /控制作业总量.*基础教育科/);
    assert.equal(seen.filtered.length, 1);
    assert.match(seen.filtered[0]!.text, /建好家校联系点/);
    assert.equal(seen.card, true, 'a card that came later was upgraded too');
    assert.match(seen.timer, /参考上限 60 分钟.*(?:还可以写约|就寝).*语文/);
    assert.ok(seen.timerHeight > 500, 'the timer has a height');
  });
});
