/** The timer on real pages under the strict policy: what stays through reloads, closed pages, two tabs, and poor storage. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { root, serve } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const EVENING = new Date('2025-10-20T18:00:00+08:00');
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>计时</title><link rel="icon" href="data:,">
<script type="module" src="/jiaogai/elements/homework-timer.js"></script>
<body><homework-timer grade="4" subjects="语文 数学"></homework-timer>`;

const site = withBrowser(() =>
  serve({
    pages: { '/': PAGE, '/other.html': '<!doctype html><title>other</title>' },
    folders: { '/jiaogai/': join(root, 'dist') },
  }),
);

/** A device of a parent, on which it is six in the evening. */
async function device(): Promise<BrowserContext> {
  const page = await newPage(site.browser, { viewport: { width: 360, height: 740 } });
  const context = page.context();
  await page.close();
  await context.clock.install({ time: EVENING });
  return context;
}

async function visit(context: BrowserContext): Promise<{ page: Page; timer: Locator; faults: string[] }> {
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(site.url);
  return { page, timer: await ready(page), faults };
}

/** The timer, once it has read what the device knows. */
async function ready(page: Page): Promise<Locator> {
  const timer = page.locator('homework-timer');
  await timer.locator('.foot').waitFor();
  await page.waitForFunction(
    () => document.querySelector('homework-timer')!.shadowRoot!.querySelector('.digits')!.textContent,
  );
  return timer;
}

const subject = (timer: Locator, name: string): Locator => timer.locator('[part=subjects] button', { hasText: name });
const digits = (timer: Locator): Promise<string> => timer.locator('.digits').innerText();

/** Presses a subject and waits until the clock runs. */
async function run(timer: Locator, name: string): Promise<void> {
  await subject(timer, name).click();
  await timer.locator('[part=subjects] [aria-pressed=true]', { hasText: name }).waitFor();
}

/** Lets the clock of the device go on while the page is open, a heartbeat at a time, each of which is stored. */
async function work(page: Page, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 5) {
    await page.clock.runFor(Math.min(5, left) * 1000);
    // The heartbeat's transaction is the database's, whose clock is not stopped.
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('jiaogai');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const transaction = request.result.transaction('keyval', 'readwrite');
            transaction.oncomplete = () => (request.result.close(), resolve(undefined));
            transaction.objectStore('keyval').get('none');
          };
        }),
    );
  }
}

/** What stands on the device under the key of the log. */
function stored(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('jiaogai');
        request.onsuccess = () => {
          const get = request.result.transaction('keyval').objectStore('keyval').get('jg:homework-log:default');
          get.onsuccess = () => (request.result.close(), resolve(get.result));
        };
      }),
  );
}

/** Puts something on the device before the timer comes. */
async function put(context: BrowserContext, value: unknown): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${site.url}other.html`);
  await page.evaluate(
    (held) =>
      new Promise((resolve) => {
        const request = indexedDB.open('jiaogai', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('keyval');
        request.onsuccess = () => {
          const transaction = request.result.transaction('keyval', 'readwrite');
          transaction.objectStore('keyval').put(held, 'jg:homework-log:default');
          transaction.oncomplete = () => (request.result.close(), resolve(undefined));
        };
      }),
    value,
  );
  await page.close();
}

describe('the timer on a real page', () => {
  it('goes on through a reload', async () => {
    const context = await device();
    const { page, timer, faults } = await visit(context);
    await run(timer, '数学');
    await work(page, 100);
    await page.reload();
    const again = await ready(page);
    await again.locator('[part=subjects] [aria-pressed=true]', { hasText: '数学' }).waitFor();
    await work(page, 20);
    assert.match(await digits(again), /^(?:1:5\d|2:0\d)$/);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('asks in a page that is opened an hour after it was closed, and goes on when told so', async () => {
    const context = await device();
    const { page, timer } = await visit(context);
    await run(timer, '语文');
    await work(page, 120);
    await page.close();
    await context.clock.setSystemTime(new Date(EVENING.getTime() + 3_700_000));
    const second = await visit(context);
    await second.timer.getByText('还在写吗').waitFor();
    assert.match(await digits(second.timer), /^(?:1:4[5-9]|1:5\d|2:0\d)$/);
    await second.timer.getByText('一直在写').click();
    await second.timer.locator('[part=subjects] [aria-pressed=true]').waitFor();
    assert.match(await digits(second.timer), /^6\d:\d\d$/);
    assert.deepEqual(second.faults, []);
    await context.close();
  });

  it('has one state in two tabs, and one clock', async () => {
    const context = await device();
    const [one, two] = [await visit(context), await visit(context)];
    await run(one.timer, '数学');
    await two.timer.locator('[part=subjects] [aria-pressed=true]', { hasText: '数学' }).waitFor();
    await run(two.timer, '语文');
    await one.timer.locator('[part=subjects] [aria-pressed=true]', { hasText: '语文' }).waitFor();
    assert.equal(await one.timer.locator('[part=subjects] [aria-pressed=true]').count(), 1);
    const log = await stored(one.page);
    assert.equal((log['running'] as { subject: string }).subject, '语文');
    await context.close();
  });

  it('shows one clock in two tabs of a browser without BroadcastChannel, once they are seen', async () => {
    const context = await device();
    await context.addInitScript('delete window.BroadcastChannel');
    const [one, two] = [await visit(context), await visit(context)];
    await run(one.timer, '数学');
    await run(two.timer, '语文');
    await one.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await one.timer.locator('[part=subjects] [aria-pressed=true]', { hasText: '语文' }).waitFor();
    await context.close();
  });

  it('brings data of an older version along, and leaves that of a newer one alone', async () => {
    const context = await device();
    const newer = { schemaVersion: 99, entries: 'of another make' };
    await put(context, newer);
    const { page, timer } = await visit(context);
    await timer.getByText('仅存本机').waitFor();
    await run(timer, '数学');
    await work(page, 20);
    assert.deepEqual(await stored(page), newer);
    await context.close();

    const other = await device();
    const entry = {
      id: 'a1',
      subject: '数学',
      startAt: '2025-10-20T17:00:00.000+08:00',
      endAt: '2025-10-20T17:10:00.000+08:00',
    };
    await put(other, { schemaVersion: 0, entries: [entry] });
    const old = await visit(other);
    assert.equal(await old.timer.getByText('仅存本机').count(), 0);
    assert.equal((await stored(old.page))['schemaVersion'], 1);
    await other.close();
  });

  for (const [what, script] of [
    ['refuses storage', `indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };`],
    [
      'has no room left',
      `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
    ],
  ] as const) {
    it(`says 仅存本机 where the browser ${what}, and works on`, async () => {
      const context = await device();
      await context.addInitScript(script);
      const { page, timer, faults } = await visit(context);
      await run(timer, '数学');
      await timer.getByText('仅存本机').waitFor();
      await page.clock.runFor(65_000);
      assert.match(await digits(timer), /^1:0\d$/);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  it('says so when the browser clears what was kept, and works on', async () => {
    const context = await device();
    const { page, timer } = await visit(context);
    await run(timer, '数学');
    await work(page, 30);
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'all' });
    await page.clock.runFor(16_000);
    await timer.getByText('仅存本机').waitFor();
    assert.match(await digits(timer), /^0:4\d$/);
    await context.close();
  });

  it('counts by the clock of the zone in which it started, wherever the family travels', async () => {
    const context = await device();
    await put(context, {
      schemaVersion: 1,
      entries: [
        {
          id: 'away',
          child: 'default',
          subject: '语文',
          // Half past one at night in Ürümqi's own time: still the evening of the 20th.
          startAt: '2025-10-20T16:00:00.000+06:00',
          endAt: '2025-10-20T16:30:00.000+06:00',
          place: 'home',
          source: 'timed',
        },
      ],
      running: null,
      heartbeatAt: null,
      pausedSubject: null,
      finishedAt: null,
      asks: null,
    });
    const { timer } = await visit(context);
    assert.equal(await digits(timer), '30:00');
    await context.close();
  });
});
