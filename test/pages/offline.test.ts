import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
import { keptBy, OFFLINE, OfflineSite, until, waitUntilKept } from '../helpers/offline-site.js';
import { POLICY, root } from '../helpers/static-server.js';

const PLAN = JSON.stringify({
  schemaVersion: 1,
  id: 'p',
  title: '示例方案',
  tasks: [{ id: 't1', number: '1.', title: '控制作业总量', text: '由学校统筹，逐日公示。' }],
});
const EMBED = '<script src="/jiaogai/embed.js"></script>';
const CARD = '<reform-task-card src="/plans/plan.json" task-id="t1">控制作业总量</reform-task-card>';
const STYLED = '<link rel="stylesheet" href="/site.css?v=2">';
/** A chunk by a name such as the build gives, and a module that loads it. */
const chunk = (name: string): string => `/jiaogai/elements/chunks/${name}.js`;
const loads = (name: string): string =>
  `import('./chunks/${name}.js').then(({ say }) => { document.body.dataset.said = say; });`;

describe('a site with offline.js', () => {
  let browser: Browser;
  const sites: OfflineSite[] = [];
  before(async () => {
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await Promise.all(sites.map((site) => site.stop()));
  });

  async function open(files: Record<string, string>, policy?: string): Promise<OfflineSite> {
    const site = new OfflineSite(files, policy);
    sites.push(site);
    await site.start();
    return site;
  }

  const withCard = {
    '/page.html': OfflineSite.page(`${STYLED}${EMBED}${OFFLINE}`, CARD),
    '/plans/plan.json': PLAN,
    '/site.css': 'body { color: #123456 }',
  };

  it('opens again without a network after one visit, with its style, its plan and what loads on demand', async () => {
    const site = await open(withCard);
    const page = await site.visit(browser, 'page.html');
    const faults = watchFaults(page);
    await waitUntilKept(page);
    await site.goOffline(page);
    await page.reload();
    await page.getByText('控制作业总量').first().waitFor();
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(18, 52, 86)');
    await page.locator('reform-task-card button').first().click();
    await page.getByText('逐日公示').waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('shows what is new at the next visit with a network, and that afterwards without one', async () => {
    const site = await open(withCard);
    const page = await site.visit(browser, 'page.html');
    await waitUntilKept(page);
    site.files['/page.html'] = site.files['/page.html']!.replace('<title>t', '<title>新');
    site.files['/plans/plan.json'] = PLAN.replace('控制作业总量', '公示作业总量');
    await page.reload();
    await page.getByText('公示作业总量').first().waitFor();
    assert.equal(await page.title(), '新');
    await until(page, async () => (await (await caches.match('/plans/plan.json'))!.text()).includes('公示'));
    await site.goOffline(page);
    await page.reload();
    await page.getByText('公示作业总量').first().waitFor();
    assert.equal(await page.title(), '新');
    await page.context().close();
  });

  it('keeps a module with its chunks, or as it was: never one without the other', async () => {
    const site = await open({
      '/page.html': OfflineSite.page(OFFLINE, '<script type="module" src="/jiaogai/elements/x.js"></script>'),
      '/jiaogai/elements/x.js': loads('x-AAAAAAAA'),
      [chunk('x-AAAAAAAA')]: "export const say = 'old';",
    });
    const page = await site.visit(browser, 'page.html');
    await waitUntilKept(page);
    // Half of an update: the module is new, its chunk is not there yet.
    site.files['/jiaogai/elements/x.js'] = loads('x-BBBBBBBB');
    await page.reload({ waitUntil: 'networkidle' });
    await site.goOffline(page);
    await page.reload();
    await page.waitForSelector('[data-said=old]', { state: 'attached' });
    await site.goOnline(page);
    site.files[chunk('x-BBBBBBBB')] = "export const say = 'new';";
    delete site.files[chunk('x-AAAAAAAA')];
    await page.reload();
    await page.waitForSelector('[data-said=new]', { state: 'attached' });
    await until(page, async () => (await (await caches.match('/jiaogai/elements/x.js'))!.text()).includes('BBBB'));
    await site.goOffline(page);
    await page.reload();
    await page.waitForSelector('[data-said=new]', { state: 'attached' });
    await page.context().close();
  });

  it('keeps nothing that is secret, foreign, asked in an address, or of the API', async () => {
    const other = await open({ '/x.png': 'x' });
    const asks = ['/secret.json', '/api/v1/me.json', '/find.json?name=x', '/gone.json', `${other.url}x.png`];
    const site = await open({
      '/page.html': OfflineSite.page(OFFLINE, '<script src="/ask.js"></script><img src="/seal.svg" alt="">'),
      '/plain.html': OfflineSite.page('', '<img src="/plain.svg" alt="">'),
      '/ask.js': `for (const url of ${JSON.stringify(asks)}) fetch(url, { mode: 'no-cors' }).then((it) => it.text()).catch(() => {});`,
      '/secret.json': '{}',
      '/api/v1/me.json': '{}',
      '/find.json': '{}',
      '/seal.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '/plain.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    site.headers['/secret.json'] = { 'Cache-Control': 'no-store' };
    const page = await site.visit(browser, 'page.html?id=220681');
    await page.goto(`${site.url}page.html`, { waitUntil: 'networkidle' });
    await waitUntilKept(page);
    await page.goto(`${site.url}plain.html`, { waitUntil: 'networkidle' });
    await page.goto(`${site.url}page.html?id=220681#top`, { waitUntil: 'networkidle' });
    assert.deepEqual(await keptBy(page), ['/ask.js', '/offline.js', '/page.html', '/seal.svg']);
    await site.goOffline(page);
    await page.goto(`${site.url}page.html?from=singlemessage`);
    assert.equal(await page.locator('img').count(), 1, 'the page kept without a query answers for it');
    await page.context().close();
  });

  it('forgets what the site has taken back', async () => {
    const site = await open(withCard);
    const page = await site.visit(browser, 'page.html');
    await waitUntilKept(page);
    site.headers['/plans/plan.json'] = { 'Cache-Control': 'no-store' };
    delete site.files['/site.css'];
    await page.reload({ waitUntil: 'networkidle' });
    await until(page, async () => !(await caches.match('/plans/plan.json')));
    await until(page, async () => !(await caches.match('/site.css?v=2')));
    await page.context().close();
  });

  it('shows what is kept where the network does not answer', async () => {
    const site = await open(withCard);
    const page = await site.visit(browser, 'page.html');
    await waitUntilKept(page);
    await site.stop();
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(Number(new URL(site.url).port), '127.0.0.1', resolve));
    const started = Date.now();
    try {
      await page.reload({ waitUntil: 'commit' });
      await page.getByText('控制作业总量').first().waitFor();
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
    const seconds = (Date.now() - started) / 1000;
    assert.ok(seconds > 3.9 && seconds < 8, `it was waited for once, not for each file: ${seconds} s`);
    await page.context().close();
  });

  it('is as it was without the script after data-off, and what the site itself keeps stays', async () => {
    const site = await open(withCard);
    const page = await site.visit(browser, 'page.html');
    await waitUntilKept(page);
    await page.evaluate(async () => void (await caches.open('site-v1')));
    site.files['/page.html'] = site.files['/page.html']!.replace('/offline.js"', '/offline.js" data-off');
    await page.reload();
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await until(page, async () => (await caches.keys()).join() === 'site-v1');
    await site.goOffline(page);
    await assert.rejects(page.reload(), /ERR_/);
    await page.context().close();
  });

  it('goes by the file of the guide too, where the pages cannot be changed', async () => {
    const site = await open(withCard);
    const page = await site.visit(browser, 'page.html');
    await waitUntilKept(page);
    const guide = readFileSync(join(root, 'docs/guide-timer.md'), 'utf8');
    site.files['/offline.js'] = /^```js\n(if \(typeof document[^]*?)^```$/m.exec(guide)![1]!;
    const faults = watchFaults(page);
    await page.reload({ waitUntil: 'networkidle' });
    await until(page, async () => (await caches.keys()).length === 0);
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await page.reload({ waitUntil: 'networkidle' });
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('leaves a service worker of the site itself in its place', async () => {
    const own = OfflineSite.page('', '<script src="/own-page.js"></script>');
    const site = await open(
      { ...withCard, '/own.html': own, '/own-page.js': "navigator.serviceWorker.register('/own.js')", '/own.js': '' },
      "default-src 'self'",
    );
    const page = await site.visit(browser, 'own.html');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    for (const off of ['', ' data-off']) {
      site.files['/page.html'] = OfflineSite.page(`<script src="/offline.js"${off}></script>`, CARD);
      await page.goto(`${site.url}page.html`, { waitUntil: 'networkidle' });
      const workers = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map((each) => each.active?.scriptURL),
      );
      assert.deepEqual(workers, [`${site.url}own.js`]);
    }
    await page.context().close();
  });

  const refusals = {
    'a policy that does not name it': POLICY,
    'a policy under which it may ask for nothing': "default-src 'none'; script-src 'self'",
  };
  for (const [what, policy] of Object.entries(refusals)) {
    it(`works as without the script under ${what}`, async () => {
      const site = await open({ '/page.html': OfflineSite.page(OFFLINE, '<p>空</p>') }, policy);
      const page = await newPage(browser);
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      await page.goto(`${site.url}page.html`, { waitUntil: 'networkidle' });
      await page.reload({ waitUntil: 'networkidle' });
      assert.equal(await page.locator('p').textContent(), '空');
      assert.ok(said.length <= 2, said.join('\n'));
      assert.ok(said.every((words) => words.startsWith('jiaogai: ')));
      assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
      await page.context().close();
    });
  }
});
