import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { LINK, makePage, PLACEHOLDER, PLAN, SCRIPT, SHEET, TASK } from '../helpers/pasted-page.js';
import { root, serve } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const dist = join(root, 'dist');
const OLD = '<script src="/old/embed.js" defer></script>';
const old = readFileSync(join(dist, 'embed.js'), 'utf8').replace(/(["'`])0\.1\.0\1/, '"0.0.9"');

/** A page that says its paragraph in two halves, the second when it is told to. */
function startSlowly(parts: readonly [string, string]): Promise<{ url: string; goOn: () => void; close: () => void }> {
  let goOn = (): void => {};
  const server = createServer(({ url }, response) => {
    if (url !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).write(parts[0]);
    goOn = () => response.end(parts[1]);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      resolve({
        url: `http://127.0.0.1:${port}/`,
        goOn: () => goOn(),
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

describe('the script on a page that is not what it should be', () => {
  const site = withBrowser(() =>
    serve({
      folders: { '/jiaogai/': dist, '/old/': dist, '/broken/': join(dist, 'sdk') },
      pages: {
        '/favicon.ico': '',
        '/s.css': SHEET,
        '/plan.json': PLAN,
        '/old/embed.js': old,
        '/versions.html': makePage(OLD + SCRIPT + OLD, `${PLACEHOLDER}<p>${LINK}</p>`),
        '/broken/embed.js': readFileSync(join(dist, 'embed.js'), 'utf8'),
        '/broken.html': makePage(
          '<script src="/broken/embed.js" defer></script>',
          `<p>${LINK}</p>${PLACEHOLDER}<quota-meter label="教研员" value="1" target="2"><p>教研员 1 人</p></quota-meter>`,
        ),
        '/too-old/embed.js': `Promise.allSettled = undefined;${readFileSync(join(dist, 'embed.js'), 'utf8')}`,
        '/too-old/places.js': readFileSync(join(dist, 'places.js'), 'utf8'),
        '/too-old.html': makePage(
          '<script src="/too-old/embed.js" defer></script>',
          `<p>${LINK}</p><reform-task-board><p>台账</p></reform-task-board>${PLACEHOLDER}`,
          'en',
        ),
      },
      headers: { '/plan.json': { 'Access-Control-Allow-Origin': '*' } },
    }),
  );

  async function open(path: string): Promise<{ page: Page; said: string[]; faults: string[] }> {
    const page = await newPage(site.browser);
    const faults = watchFaults(page);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('jiaogai')) said.push(message.text());
    });
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return { page, said, faults };
  }

  it('lives beside two others, of two versions: one warning, and each element once', async () => {
    const { page, said, faults } = await open('versions.html');
    await page.getByText(TASK).nth(1).waitFor();
    assert.equal(await page.locator('reform-task-board').count(), 2);
    assert.equal(said.length, 1);
    assert.match(said[0]!, /0\.0\.9.*0\.1\.0/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('leaves what stands there where its files cannot be had, and tries again when the network is back', async () => {
    const { page, said } = await open('broken.html');
    const words = await page.locator('body').innerText();
    for (const text of ['改革台账', '正在载入', '教研员 1 人']) assert.ok(words.includes(text), text);
    assert.equal(await page.locator('reform-task-board').count(), 0);
    const failed = said.length;
    assert.ok(failed > 0);
    await page.route('**/broken/**', (route) =>
      route.continue({ url: route.request().url().replace('/broken/', '/jiaogai/') }),
    );
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText(TASK).nth(1).waitFor();
    await page
      .locator('quota-meter')
      .getByText('1 / 2')
      .or(page.locator('quota-meter [part]').first())
      .first()
      .waitFor();
    assert.equal(said.length, failed, 'nothing failed again');
    await page.context().close();
  });

  it('says one polite line in an old browser, in the language of the page, below what stands there', async () => {
    const { page, said, faults } = await open('too-old.html');
    const line = page.getByText('This browser is too old');
    await line.waitFor();
    assert.equal(await line.count(), 1);
    assert.equal(await page.locator('reform-task-board').innerText(), '台账');
    assert.equal(await line.evaluate((element) => element.previousElementSibling?.localName), 'reform-task-board');
    assert.deepEqual([said, faults], [[], []]);
    await page.context().close();
  });

  it('waits for the end of a paragraph before it takes the link in it for one that stands alone', async (t) => {
    const head = '<script src="/jiaogai/embed.js"></script>';
    const half = makePage(head, `<reform-task-board></reform-task-board><p id="p">${LINK}`).replace(
      '</body></html>',
      '',
    );
    const slow = await startSlowly([half, '参见附件。</p>']);
    t.after(() => slow.close());
    const page = await newPage(site.browser);
    await page.route('**/jiaogai/**', (route) =>
      route.continue({ url: route.request().url().replace(slow.url, site.url) }),
    );
    await page.goto(slow.url, { waitUntil: 'commit' });
    await page.locator('#p a').waitFor();
    // The module is there for another board's sake: what would be done at once is done when a second frame is drawn.
    await page.waitForFunction(() => customElements.get('reform-task-board') !== undefined);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    slow.goOn();
    await page.getByText('参见附件').waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('reform-task-board').count(), 1);
    await page.context().close();
  });
});
