import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Frame, Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { makePage, PLAN, SCRIPT, SHEET, TASK } from '../helpers/pasted-page.js';
import { root, serveLibrary } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const BOARD = 'widget=reform-task-board&src=/plan.json';
/** A sealed frame has no origin, so it may only read what everybody may. */
const CORS = { 'Access-Control-Allow-Origin': '*' };
const html = readFileSync(join(root, 'dist/frame.html'), 'utf8');

function frameOf(query: string, attributes = ''): string {
  return `<iframe src="/jiaogai/frame.html?${query.replace(/&/g, '&amp;')}" title="台账" width="100%" height="100" ${attributes}></iframe>`;
}

/** A page that claims heights it has no right to: for itself, for frames of others, and with broken data. */
const LIAR = `<script src="/liar.js" defer></script>`;
const LIES = `
for (const data of [{ jiaogai: 'height', height: 5000 }, { jiaogai: 'height', height: '5000px' }, { jiaogai: 'height', height: -1 },
  { jiaogai: 'height', height: NaN }, { jiaogai: 'height', height: 10n }, { jiaogai: 'height' }, null, 'height', 5000]) {
  window.parent.postMessage(data, '*');
}`;

describe('the frame page', () => {
  const site = withBrowser(() =>
    serveLibrary({
      '/s.css': SHEET,
      '/plan.json': PLAN,
      '/long.json': JSON.stringify({
        ...JSON.parse(PLAN),
        tasks: Array.from({ length: 3000 }, (_, n) => ({ id: `t${n}`, number: `${n}`, title: `任务${n}` })),
      }),
      '/host.html': makePage(SCRIPT, frameOf(BOARD)),
      '/long.html': makePage(SCRIPT, frameOf(BOARD.replace('plan', 'long'))),
      '/plain.html': makePage('', `${frameOf(BOARD)}<template>${SCRIPT}</template>`),
      '/liar.html': makePage(LIAR, '<p>页面</p>'),
      '/liar.js': LIES,
      '/lied-to.html': makePage(
        SCRIPT,
        `<iframe id="a" src="/liar.html?widget=reform-task-board" height="100"></iframe>${frameOf(BOARD, 'id="b"')}`,
      ),
      '/shut.html': makePage(SCRIPT, frameOf(BOARD, 'sandbox=""')),
      '/own/frame.html': html.replace('src="frame.js"', 'src="../jiaogai/frame.js" data-src="/open/"'),
      '/open/plan.json': PLAN,
    }),
  );

  async function open(path: string): Promise<{ page: Page; faults: string[] }> {
    const page = await newPage(site.browser);
    const faults = watchFaults(page);
    await page.goto(site.url + path);
    return { page, faults };
  }
  const frameIn = (page: Page): Frame => page.frames()[1]!;
  const heightOf = (page: Page, selector = 'iframe'): Promise<number> =>
    page.locator(selector).evaluate((frame) => frame.clientHeight);
  const fits = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => {
      const frame = document.querySelector('iframe')!;
      const inside = frame.contentDocument!.querySelector('reform-task-board')?.getBoundingClientRect().height ?? 0;
      return inside > 100 && Math.abs(frame.clientHeight - inside) <= 1;
    });

  it('is as high as what stands in it, when it grows and when it shrinks, and shows no bar of its own', async () => {
    const { page, faults } = await open('host.html');
    await fits(page);
    const before = await heightOf(page);
    const board = frameIn(page).locator('reform-task-board');
    await board.evaluate((element) => element.setAttribute('size', 'large'));
    await page.waitForFunction((height) => document.querySelector('iframe')!.clientHeight > height, before);
    await fits(page);
    const large = await heightOf(page);
    await board.evaluate((element) => element.setAttribute('size', 'normal'));
    await page.waitForFunction((height) => document.querySelector('iframe')!.clientHeight < height, large);
    await fits(page);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('tells its height to a script that comes later', async () => {
    const { page } = await open('plain.html');
    await frameIn(page).getByText(TASK).first().waitFor();
    assert.equal(await heightOf(page), 100);
    await page.evaluate(() => {
      const next = document.querySelector('template')!.content.cloneNode(true);
      document.body.appendChild(next);
    });
    await fits(page);
    await page.context().close();
  });

  it('does not believe a height from a page that is no frame page, nor of another frame', async () => {
    const { page, faults } = await open('lied-to.html');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#b')!.style.height !== '');
    assert.equal(await heightOf(page, '#a'), 100);
    assert.notEqual(await heightOf(page, '#b'), 5000);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('keeps a list of thousands to a height that a page can bear, and draws what is in view', async () => {
    const { page } = await open('long.html');
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight === 20_000);
    const rows = await frameIn(page).locator('reform-task-board').locator('[part~="row"]').count();
    assert.ok(rows > 0 && rows < 1000, `${rows} rows`);
    await page.context().close();
  });

  for (const [query, words] of [
    ['', '没有写明要显示哪个组件'],
    ['widget=script', '没有写明要显示哪个组件'],
    ['widget=no-such&lang=en', 'does not say which widget'],
    [`widget=reform-task-board&src=https://evil.example/plan.json`, '不在本站允许的范围内'],
    [`widget=reform-task-board&src=data:application/json,{}&lang=en`, 'does not allow here'],
    [`widget=quota-board&src=/plan.json&records-src=//evil.example/r.json`, '不在本站允许的范围内'],
    [`widget=reform-task-board&api=https://evil.example/api/v1`, '不在本站允许的范围内'],
  ] as const) {
    it(`says what is wrong with ?${query}`, async () => {
      const { page, faults } = await open(`jiaogai/frame.html?${query}`);
      await page.getByText(words).waitFor();
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('is called like the plan that it shows', async () => {
    const { page } = await open(`jiaogai/frame.html?${BOARD}`);
    await page.waitForFunction(() => document.title === '示例方案');
    await page.context().close();
  });

  it('takes what the element knows and nothing that sends or runs', async () => {
    const query =
      'widget=homework-timer&grade=4&report-to=/m&onclick=alert(1)&style=color:red&id=x&lang=en&__proto__=1';
    const { page, faults } = await open(`jiaogai/frame.html?${query}`);
    const names = await page.locator('homework-timer').evaluate((timer) => timer.getAttributeNames().sort());
    assert.deepEqual(names, ['grade', 'lang']);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('says of figures written in the address, where it is a page of its own, that they are only that', async () => {
    const query = 'widget=quota-meter&label=教研员&value=1&target=2';
    const { page } = await open(`jiaogai/frame.html?${query}`);
    await page.getByText('以下内容写在网址里').waitFor();
    await page.context().close();
  });

  it('lets the operator limit where data comes from', async () => {
    const refused = await open('own/frame.html?widget=reform-task-board&src=/plan.json');
    await refused.page.getByText('不在本站允许的范围内').waitFor();
    await refused.page.context().close();
    const taken = await open('own/frame.html?widget=reform-task-board&src=/open/plan.json');
    await taken.page.getByText(TASK).first().waitFor();
    await taken.page.context().close();
  });

  it('says what to do where a sandbox forbids its script', async () => {
    const { page } = await open('shut.html');
    await frameIn(page).getByText('请允许脚本运行').waitFor();
    await page.context().close();
  });

  it('offers to try again where its files cannot be had', async () => {
    const page = await newPage(site.browser);
    await page.route('**/elements/**', (route) => route.abort());
    await page.goto(`${site.url}jiaogai/frame.html?${BOARD}`);
    await page.getByText('请检查网络').waitFor();
    await page.unroute('**/elements/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText(TASK).first().waitFor();
    await page.context().close();
  });
});

describe('the frame page where storage is refused', () => {
  // Every file may be read by every origin: a sealed frame has none.
  const site = withBrowser(() =>
    serveLibrary(
      {
        '/s.css': SHEET,
        '/sealed.html': makePage(SCRIPT, frameOf('widget=homework-timer&grade=4', 'sandbox="allow-scripts"')),
      },
      { policy: 'default-src *; script-src *', headers: { '*': CORS } },
    ),
  );

  it('times homework nonetheless', async () => {
    const page = await newPage(site.browser);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}sealed.html`);
    const frame = page.frames()[1]!;
    const main = frame.locator('homework-timer .main');
    await main.click();
    await frame.locator('homework-timer [aria-pressed="true"]').first().waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});
