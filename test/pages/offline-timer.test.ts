import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
import { OFFLINE, OfflineSite, until, waitUntilKept } from '../helpers/offline-site.js';
import { builtPages, noSite } from '../helpers/site-pages.js';
import { OFFLINE_POLICY, root, serve } from '../helpers/static-server.js';

/** Opens each view of a timer in turn; gives their names. */
async function openEveryView(timer: Locator): Promise<string[]> {
  const doors = timer.locator('button[data-panel]');
  await doors.first().waitFor();
  const opened: string[] = [];
  for (const door of await doors.all()) {
    await door.click();
    assert.equal(await door.getAttribute('aria-expanded'), 'true');
    await timer.locator('.panel h4').waitFor();
    opened.push((await door.getAttribute('data-panel'))!);
  }
  return opened;
}

/** Times a little, and stops: the clock moves, and the entry stands. */
async function timeSomething(timer: Locator): Promise<void> {
  await timer.locator('[part=controls] .main').click();
  await timer.locator('[part=subjects] [aria-pressed=true]').waitFor();
  await timer.locator('[part=controls] .main').click();
  await timer.locator('[part=subjects]:not(:has([aria-pressed=true]))').waitFor();
}

describe('the timer without a network', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  /** Faults beside those that a page without a network cannot help: the browser asks for a newer worker. */
  const listen = (page: Page): string[] => watchFaults(page);

  it('opens again, times, and opens every view, also that of reports and its English', async () => {
    const timer = (lang: string): string =>
      `<homework-timer lang="${lang}" child="${lang}" grade="4" src="/plan.json" school="s1" report-to="/minutes"></homework-timer>`;
    const rules = { homework: [{ grades: [4], minutes: 47, basis: 'average', source: null }] };
    const site = new OfflineSite({
      '/page.html': OfflineSite.page(
        `<script type="module" src="/jiaogai/embed.js"></script>${OFFLINE}`,
        timer('zh-CN'),
      ),
      '/plan.json': JSON.stringify({ schemaVersion: 1, id: 'p', title: '示例方案', tasks: [], rules }),
    });
    await site.start();
    try {
      const page = await site.visit(browser, 'page.html');
      const faults = listen(page);
      await waitUntilKept(page);
      await site.goOffline(page);
      await page.reload();
      const element = page.locator('homework-timer');
      await element.getByText('参考上限 47 分钟').first().waitFor();
      await timeSomething(element);
      assert.deepEqual(await openEveryView(element), ['basis', 'entries', 'copies', 'report']);
      // In English it was never read before: its words were kept with the rest.
      await page.evaluate(() => document.querySelector('homework-timer')!.setAttribute('lang', 'en'));
      await element.getByText('Basis').or(element.getByText('Source')).first().waitFor();
      assert.deepEqual(faults, []);
      await page.context().close();
    } finally {
      await site.stop();
    }
  });

  it('opens again on the page for parents of the demo site, where the grade is remembered', async (t) => {
    if (builtPages().length === 0) return t.skip(noSite('the page for parents'));
    const folders = { '/': join(root, 'dist-demo') };
    const server = await serve({ folders, policy: OFFLINE_POLICY });
    try {
      const page = await newPage(browser, { viewport: { width: 360, height: 740 } });
      const faults = listen(page);
      await page.goto(`${server.url}timer.html?from=singlemessage&isappinstalled=0`, { waitUntil: 'networkidle' });
      await page.locator('homework-timer select').first().selectOption('4');
      await page.locator('homework-timer').first().getByRole('button', { name: '选好了' }).click();
      await page.locator('homework-timer').first().getByText('参考上限 60 分钟').first().waitFor();
      await until(page, () => caches.match('/timer.html').then(Boolean));
      await page.context().setOffline(true);
      await server.close();
      await page.reload();
      const element = page.locator('homework-timer').first();
      await element.getByText('参考上限 60 分钟').first().waitFor();
      await timeSomething(element);
      assert.deepEqual(await openEveryView(element), ['basis', 'entries', 'copies']);
      assert.deepEqual(faults, []);
      await page.context().close();
    } finally {
      await server.close().catch(() => {});
    }
  });
});
