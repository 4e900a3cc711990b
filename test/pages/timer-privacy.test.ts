import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Request } from 'playwright';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
import { serveLibrary, type RunningServer } from '../helpers/static-server.js';

const CHILD = '小名豆豆';

function pageWith(attributes: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>
<script type="module" src="/jiaogai/elements/homework-timer.js"></script></head>
<body><homework-timer grade="4" child="${CHILD}" ${attributes}></homework-timer></body></html>`;
}

const PAGES = {
  '/alone.html': pageWith(''),
  '/school.html': pageWith('report-to="/api/minutes" school="shiyan-1" school-class="2班"'),
};

/** A page in the evening of a school day; the test moves its clock. `requests` is all that the browser ever asks for. */
async function open(browser: Browser, url: string): Promise<{ page: Page; requests: Request[]; faults: string[] }> {
  const page = await newPage(browser, { viewport: { width: 360, height: 800 }, acceptDownloads: true });
  await page.context().addCookies([{ name: 'session', value: 'secret', url }]);
  const requests: Request[] = [];
  page.context().on('request', (request) => requests.push(request));
  page.on('websocket', (socket) => assert.fail(`a socket to ${socket.url()}`));
  const faults = watchFaults(page);
  await page.clock.install({ time: new Date('2025-10-20T18:00:00+08:00') });
  await page.goto(url);
  await page.clock.runFor(3000);
  await page.locator('homework-timer .foot').waitFor();
  return { page, requests, faults };
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator('homework-timer').getByRole('button', { name, exact: true }).click();
  await page.clock.runFor(1000);
}

/** Lets the database come to rest: its clock is the machine's, while that of the page runs ahead. */
function rest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('jiaogai');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('keyval', 'readwrite').objectStore('keyval').count();
          reading.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    }
  });
}

/** Times half an hour in two subjects and finishes. */
async function work(page: Page): Promise<void> {
  for (const subject of ['数学', '语文']) {
    await page.locator('homework-timer [part=subjects] button', { hasText: subject }).click();
    await page.locator('homework-timer [aria-pressed=true]', { hasText: subject }).waitFor();
    for (let minute = 0; minute < 15; minute += 1) {
      await page.clock.runFor(60_000);
      await rest(page);
    }
  }
  await press(page, '写完了');
}

describe('what leaves a page with a timer', () => {
  let server: RunningServer;
  let browser: Browser;
  const posted: { path: string; body: string }[] = [];
  before(async () => {
    const onPost = (path: string, body: string): void => void posted.push({ path, body });
    [server, browser] = await Promise.all([serveLibrary(PAGES, { onPost }), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  const OWN_FILE = /^(?:jiaogai\/elements\/[\w./-]+\.js|\w+\.html|favicon\.ico)$/;
  /** All that was asked for beside the page and the library's own files. A file that is saved comes from the page itself. */
  const others = (requests: readonly Request[]): Request[] =>
    requests.filter((request) => {
      const [method, url] = [request.method(), request.url()];
      const isOwn = method === 'GET' && url.startsWith(server.url) && OWN_FILE.test(url.slice(server.url.length));
      return !isOwn && !url.startsWith(`blob:${server.url}`);
    });

  it('is nothing without report-to: not by timing, looking, exporting or erasing', async () => {
    const { page, requests, faults } = await open(browser, `${server.url}alone.html`);
    await work(page);
    for (const panel of ['依据', '记录', '导出与清除']) await press(page, panel);
    const download = page.waitForEvent('download');
    await press(page, '下载表格');
    assert.equal((await download).suggestedFilename(), '作业计时-2025-10-20.csv');
    await press(page, '复制成文字');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.reload();
    await page.clock.runFor(3000);
    await press(page, '导出与清除');
    await press(page, '清除这个孩子的记录');
    await press(page, '清除');
    await page.getByText('这个孩子的记录都清除了').first().waitFor();
    await page.clock.runFor(60_000);
    assert.ok(requests.some((request) => request.url().endsWith('/homework-timer.js')));
    assert.deepEqual(
      others(requests).map((request) => request.url()),
      [],
    );
    assert.deepEqual([posted, faults], [[], []]);
    await page.context().close();
  });

  it('is one report with report-to and consent: what was shown, and neither child, device nor cookie', async () => {
    const { page, requests, faults } = await open(browser, `${server.url}school.html`);
    await work(page);
    await press(page, '报送');
    await page.getByText('查看发出的原文').click();
    const shown = await page.locator('homework-timer .report pre').innerText();
    await page.clock.runFor(60_000);
    assert.deepEqual(others(requests), []);
    await page.locator('homework-timer .agree').check();
    await press(page, '同意并报送');
    await page.locator('homework-timer .report li.sent').waitFor();
    await page.reload();
    await page.clock.runFor(60_000);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.clock.runFor(60_000);
    assert.deepEqual(posted, [{ path: '/api/minutes', body: shown }]);
    assert.deepEqual(JSON.parse(shown).minutes, { 数学: 15, 语文: 15 });
    assert.deepEqual(faults, []);
    const sent = others(requests);
    assert.equal(sent.length, 1);
    const headers = await sent[0]!.allHeaders();
    assert.equal(headers['cookie'], undefined);
    assert.equal(headers['referer'], undefined);
    const all = `${sent[0]!.url()} ${JSON.stringify(headers)} ${sent[0]!.postData()}`;
    [CHILD, encodeURIComponent(CHILD), 'secret'].forEach((word) => assert.ok(!all.includes(word), word));
    const own = Object.keys(headers).filter(
      (name) => !/^(?::|accept|cache-control|connection|content-|host|origin|pragma|sec-|user-agent)/.test(name),
    );
    assert.deepEqual(own, ['idempotency-key']);
    await page.context().close();
  });
});
