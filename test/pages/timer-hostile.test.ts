/** The timer on real pages where the network fails before all of it has arrived. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { root, serve } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>计时</title><link rel="icon" href="data:,">
<script type="module" src="/jiaogai/elements/homework-timer.js"></script>
<body><homework-timer grade="4" subjects="语文 数学"></homework-timer>`;

const site = withBrowser(() => serve({ pages: { '/': PAGE }, folders: { '/jiaogai/': join(root, 'dist') } }));

describe('a network that goes away after the first paint', () => {
  it('is said when a person presses, is not asked again and again, and is no matter once it is back', async () => {
    const page = await newPage(site.browser);
    const faults = watchFaults(page);
    const asked: string[] = [];
    page.on('request', (request) => void (/timer\.hands/.test(request.url()) && asked.push(request.url())));
    await page.route(/homework-timer\.hands/, (route) => route.abort());
    await page.goto(site.url);
    const timer = page.locator('homework-timer');
    await timer.locator('.main').waitFor();
    await timer.locator('p[role=status]', { hasText: '网络' }).waitFor();
    const before = asked.length;
    await page.waitForTimeout(1000);
    assert.ok(asked.length - before <= 1, `asked ${asked.length - before} times in a second`);
    await timer.locator('.main').click();
    await timer.locator('p[role=status]', { hasText: '网络' }).waitFor();
    await page.unroute(/homework-timer\.hands/);
    await timer.locator('.main').click();
    await timer.locator('[aria-pressed=true]', { hasText: '语文' }).waitFor();
    assert.deepEqual(
      faults.filter((fault) => !/Failed to load resource|ERR_FAILED/.test(fault)),
      [],
    );
    await page.context().close();
  });
});
