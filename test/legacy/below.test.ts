import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { root, serveLibrary } from '../helpers/static-server.js';

const TABLE = '<table><tr><th>任务</th><th>期限</th></tr><tr><td>控制作业总量</td><td>2025年12月31日</td></tr></table>';
const BOARD = `<div><reform-task-board id="board" src="plan.json">${TABLE}</reform-task-board></div>`;
/** Each form of embedding that has something to read in it; the frame's page is looked at by itself. */
const FORMS = {
  tag: BOARD,
  placeholder: `<div id="board" data-jiaogai="reform-task-board" data-src="plan.json">${TABLE}</div>`,
};
const LINK = '<p><a href="/jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fplan.json">改革台账</a></p>';

const PLAN = { schemaVersion: 1, id: 'p', title: '示例方案', tasks: [{ id: 't1', number: '1.', title: '从文件来' }] };

const pageOf = (lang: string, body: string): string => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<title>台账</title><script src="/below.page.js"></script><script src="/jiaogai/embed.js" defer></script></head>
<body>${body}</body></html>`;

const pagesOf = (lang: string, body: string): Record<string, string> => ({
  '/below.html': pageOf(lang, body),
  '/below.page.js': readFileSync(join(root, 'test/legacy/below.page.js'), 'utf8'),
  '/plan.json': JSON.stringify(PLAN),
});

const WORDS = { 'zh-CN': '浏览器版本较旧，', en: 'This browser is too old' };

interface Seen {
  readonly agent: string;
  readonly faults: readonly string[];
  readonly text: string;
  readonly isSeen: boolean;
  readonly isUpgraded: boolean;
}

describe('Chromium 64, far below the floor', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const [form, body] of Object.entries(FORMS)) {
      it(`shows what stands in a ${form}, with one polite line, where the page is in ${lang}`, async (t) => {
        const old = await oldChromiumFor(t, 64);
        if (!old) return;
        // The first start of so old a browser reads every font of the machine.
        const pages = pagesOf(lang, `${body}${LINK}${BOARD.replace(' id="board"', '')}`);
        const seen = await lookInOldChromium<Seen>(old, pages, { seconds: 150 });
        assert.match(seen.agent, /Chrome\/64\./);
        assert.deepEqual(seen.faults, []);
        assert.ok(seen.isSeen, 'the table can be read');
        assert.ok(!seen.isUpgraded);
        assert.match(seen.text, /控制作业总量 2025年12月31日/);
        assert.doesNotMatch(seen.text, /从文件来/);
        assert.match(seen.text, /改革台账/, 'a link stays one');
        const said = seen.text.split(WORDS[lang]).length - 1;
        assert.equal(said, 1, seen.text);
      });
    }
  }
});

describe('A browser that runs no script of ours at all', () => {
  for (const [form, body] of Object.entries(FORMS)) {
    it(`shows what stands in a ${form}, and nothing else`, async () => {
      const server = await serveLibrary(pagesOf('zh-CN', body));
      const browser = await launchChromium();
      const page = await newPage(browser, { javaScriptEnabled: false });
      await page.goto(`${server.url}below.html`);
      const isVisible = await page.locator('table').isVisible();
      const text = await page.locator('body').innerText();
      await browser.close();
      await server.close();
      assert.ok(isVisible);
      assert.equal(text.replace(/\s+/g, ' ').trim(), '任务 期限 控制作业总量 2025年12月31日');
    });
  }
});
