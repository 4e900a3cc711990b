import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { builtPages, noSite, openSettled } from '../helpers/site-pages.js';
import { root, serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

interface BuiltPlan {
  readonly title: string;
  readonly tasks: readonly { readonly id: string; readonly title: string; readonly parentId: string | null }[];
}

const planOf = (id: number): BuiltPlan =>
  JSON.parse(readFileSync(join(root, `dist-demo/plans/notice-${id}.json`), 'utf8'));

const shadowText = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.shadowRoot?.textContent ?? '');

describe('the site of the example bureau', () => {
  const pages = builtPages();
  if (pages.length === 0) {
    it('is there', (t) => t.skip(noSite('the test of the site')));
    return;
  }

  const site = withBrowser(serveDemo);

  for (const id of [0, 1, 2, 3, 4]) {
    it(`board ${id} shows its plan, marked as sample data, without a fault`, async () => {
      const page = await newPage(site.browser);
      const faults = watchFaults(page);
      await openSettled(page, `${site.url}boards/${id}.html`);
      const text = await shadowText(page, 'reform-task-board');
      const plan = planOf(id);
      assert.ok(text.includes('演示数据'));
      assert.ok(text.includes(plan.tasks[0]!.title));
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('boards are plain tables where there is no script', async () => {
    const page = await newPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.url}boards/0.html`);
    const table = page.locator('reform-task-board table');
    assert.ok(await table.isVisible());
    assert.equal(await table.locator('tbody tr').count(), planOf(0).tasks.length);
    assert.match((await table.textContent()) ?? '', /2025年10月31日/);
    await page.context().close();
  });

  it('a citation of the board opens the notice at its words', async () => {
    const page = await newPage(site.browser);
    await openSettled(page, `${site.url}boards/2.html`);
    const { id } = planOf(2).tasks.find((task) => task.title === '与学校共建基地')!;
    await page.locator(`reform-task-board tr[data-id="${id}"]`).click();
    const href = await page.locator('reform-task-board [part="detail"] a').first().getAttribute('href');
    await page.goto(new URL(href!, site.url).href);
    await page.waitForSelector('mark.cited');
    const words = page.locator('mark.cited').first();
    assert.match((await words.textContent()) ?? '', /^17\.与学校共建基地/);
    assert.ok(await words.evaluate((mark) => mark.getBoundingClientRect().bottom <= innerHeight));
    await page.context().close();
  });

  it('an address may name a place of a notice', async () => {
    const page = await newPage(site.browser);
    await openSettled(page, `${site.url}notices/2.html#at-0-5`);
    assert.equal(await page.locator('mark.cited').textContent(), '江教办〔2');
    await page.evaluate(() => (location.hash = '#at-3-8'));
    await page.waitForFunction(() => document.querySelector('mark.cited')?.textContent === '〔2022');
    assert.equal(await page.locator('mark.cited').count(), 1);
    await page.context().close();
  });

  it('the text of each notice stands on its page to the letter', async () => {
    const page = await newPage(site.browser);
    for (const id of [0, 1, 2, 3, 4]) {
      await page.goto(`${site.url}notices/${id}.html`);
      const lines = await page.locator('#notice p').allTextContents();
      const text = readFileSync(join(root, `demo/notices/notice-${id}.txt`), 'utf8');
      assert.equal(
        lines.join('\n'),
        text
          .split('\n')
          .filter((line) => line.trim())
          .join('\n'),
      );
    }
    await page.context().close();
  });

  it('no page may be indexed, and each says that it is a demonstration', () => {
    for (const path of pages) {
      const html = readFileSync(join(root, 'dist-demo', path), 'utf8');
      if (path.startsWith('jiaogai/')) continue;
      assert.match(html, /<meta name="robots" content="noindex" \/>/, path);
      assert.match(html, /演示/, path);
    }
  });

  it('every link of the site leads somewhere', () => {
    const known = new Set(pages);
    for (const path of pages) {
      const html = readFileSync(join(root, 'dist-demo', path), 'utf8');
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="\/([^"#?]*)[^"]*"/g)) {
        if (href.endsWith('.html')) assert.ok(known.has(href), `${path} leads to ${href}`);
      }
    }
  });

  it('a card shows the task that the page names', async () => {
    const page = await newPage(site.browser);
    await openSettled(page, `${site.url}cards.html`);
    assert.match(await shadowText(page, 'reform-task-card'), /建设智慧学校/);
    await page.context().close();
  });

  it('parents see the timer on the first screen of a phone, and can choose large type', async () => {
    const page = await newPage(site.browser, { viewport: { width: 360, height: 740 } });
    const faults = watchFaults(page);
    await openSettled(page, `${site.url}timer.html`);
    const timer = page.locator('homework-timer').first();
    await timer.locator('select').selectOption('4');
    await timer.getByRole('button', { name: '选好了' }).click();
    const start = timer.locator('[part=controls] .main');
    await start.waitFor();
    assert.ok((await start.boundingBox())!.y < 740 - 44, 'it can be started without scrolling');
    await page.click('#large-type');
    assert.equal(await timer.getAttribute('size'), 'large');
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('homework-timer')!;
      return shadowRoot!.querySelector('[part=controls] .main')!.getBoundingClientRect().height >= 60;
    });
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('the states of the timer are shown with sample data that stays on the device', async () => {
    const page = await newPage(site.browser);
    await openSettled(page, `${site.url}states-timer.html`);
    await page.locator('homework-timer[child="示例丙"]').first().getByText('68:00').waitFor();
    await page.context().close();
  });

  it('the snippet is copied as it is shown', async () => {
    const page = await newPage(site.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await openSettled(page, `${site.url}embed.html`);
    await page.click('[data-copy="code-board"]');
    await page.waitForFunction(() => document.querySelector('.code [role="status"]')?.textContent === '已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await page.locator('#code-board').textContent());
    await page.context().close();
  });
});
