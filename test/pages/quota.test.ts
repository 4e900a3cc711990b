/** The pages of numbers: what they show is what they say, and a keyboard alone will do. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { builtPages, noSite, openSettled } from '../helpers/site-pages.js';
import { root, serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

/** Where the focus is: what it is called, the element around it, and whether a person sees it. */
interface Focus {
  readonly name: string;
  readonly host: string;
  readonly isSeen: boolean;
}

/** Runs in the page. */
function readFocus(): Focus {
  const outer = document.activeElement;
  let inner = outer;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  if (!inner || inner === document.body) return { name: '', host: '', isSeen: false };
  const { left, right, top, bottom, width } = inner.getBoundingClientRect();
  const isInView = width > 0 && left >= 0 && right <= innerWidth && top < innerHeight && bottom > 0;
  const { outlineStyle, outlineWidth } = getComputedStyle(inner);
  const name = inner.getAttribute('aria-label') ?? inner.textContent!.replace(/\s+/g, ' ').trim();
  // The calendar inside a field of dates is the browser's own, with an outline of its own.
  const isOutlined = inner.matches('[type=date]') || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0);
  return { name, host: outer!.localName, isSeen: isInView && isOutlined };
}

/** Presses Tab until something is reached; on the way the focus is never lost and always seen. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(readFocus);
    assert.ok(focus.isSeen, `the focus is not seen on “${focus.name}” of ${focus.host}`);
    if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return;
    passed.push(focus.name.slice(0, 40));
  }
  assert.fail(`no way to “${name}”, only: ${passed.join(', ')}`);
}

const textOf = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => (element.shadowRoot!.querySelector('[part=base]') as HTMLElement).innerText);

const unescaped = (html: string): string => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('the pages of numbers', () => {
  if (builtPages().length === 0) {
    it('are there', (t) => t.skip(noSite('the test of the pages of numbers')));
    return;
  }

  const site = withBrowser(serveDemo);
  const html = (): string => readFileSync(join(root, 'dist-demo/meters.html'), 'utf8');

  it('show beside each meter the very code that makes it', () => {
    const samples = html().split('<div class="meter-sample">').slice(1);
    assert.ok(samples.length >= 20);
    for (const sample of samples) {
      const meter = /<quota-meter[^]*?<\/quota-meter>/.exec(sample)![0];
      const code = unescaped(/<code id="code-[^"]+">([^]*?)<\/code>/.exec(sample)![1]!);
      assert.equal(code, meter);
    }
  });

  it('show what the notices set and the records say, without a fault', async () => {
    const page = await newPage(site.browser);
    const faults = watchFaults(page);
    await openSettled(page, `${site.url}meters.html`);
    const beside = (id: string): Locator => page.locator(`.meter-sample:has(#${id}) quota-meter`);
    const said: Record<string, RegExp> = {
      plain: /落后[^]*38 个[^]*不少于 43 个[^]*截至2024年10月10日/,
      pace: /2025年1月7日/,
      cap: /52 分钟[^]*不超过 60 分钟/,
      over: /已达成[^]*108 个/,
      records: /按进度[^]*34 人/,
      share: /76\.2/,
      unknown: /缺少基数/,
      missed: /未达成[^]*97\.3/,
      seats: /学位偏紧[^]*1170/,
      sharing: /实验中学[^]*报名不足/,
      english: /38 posts[^]*at least 43/i,
    };
    for (const [id, words] of Object.entries(said))
      assert.match((await textOf(beside(id))).replace(/演示数据/g, ''), words, id);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('never show a number that is none, whatever the data', async () => {
    const page = await newPage(site.browser);
    await openSettled(page, `${site.url}states-meter.html`);
    const texts = await page
      .locator('quota-meter')
      .evaluateAll((all) =>
        all.map((each) => (each.shadowRoot!.querySelector('[part=base]') as HTMLElement).innerText),
      );
    assert.ok(texts.length > 80);
    for (const text of texts)
      assert.doesNotMatch(text.replace(/“[^”]*”/g, ''), /NaN|Infinity|undefined|\[object|e\+?308/);
    assert.equal(await page.locator('quota-meter img').count(), 0);
    await page.context().close();
  });

  for (const [path, width] of [
    ['meters.html', 360],
    ['meters.html', 1280],
    ['quota.html', 360],
    ['quota.html', 1280],
    ['boards/2.html', 360],
    ['boards/2.html', 1280],
  ] as const) {
    it(`let nothing jump on ${path} at ${width} px while elements come`, async () => {
      const page = await newPage(site.browser, { viewport: { width, height: 740 } });
      await page.addInitScript(() => {
        const shifts: number[] = Object.assign(window, { shifts: [] as number[] }).shifts;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await openSettled(page, site.url + path);
      const sum = await page.evaluate(() =>
        (window as Window & { shifts?: number[] }).shifts!.reduce((all, each) => all + each, 0),
      );
      assert.ok(sum < 0.01, `shifted by ${sum}`);
      await page.context().close();
    });
  }

  it('tell a bar from its ground in forced colours', async () => {
    const page = await newPage(site.browser, { forcedColors: 'active' });
    await openSettled(page, `${site.url}meters.html`);
    const fills = await page
      .locator('.meter-sample:has(#plain) quota-meter rect')
      .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
    assert.equal(new Set(fills).size, 2, fills.join(' '));
    await page.context().close();
  });

  it('a ledger leads to the overview of its numbers, and back', async () => {
    const page = await newPage(site.browser);
    for (const [id, place] of [
      ['2', 'research'],
      ['3', 'county'],
    ]) {
      await page.goto(`${site.url}boards/${id}.html`);
      await page.click('.crumbs >> text=指标总览');
      assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, `/quota.html#${place}`);
      await page.click(`section:has(#${place}) >> text=工作台账`);
      assert.equal(new URL(page.url()).pathname, `/boards/${id}.html`);
    }
    await page.context().close();
  });

  it('copy the code of a meter as it is shown', async () => {
    const page = await newPage(site.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await openSettled(page, `${site.url}meters.html`);
    await page.click('[data-copy="code-sharing"]');
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await page.locator('#code-sharing').textContent());
    await page.context().close();
  });

  it('let a keyboard open source, numbers and records of a meter, and close them again', async () => {
    const page = await newPage(site.browser, { viewport: { width: 360, height: 740 } });
    await openSettled(page, `${site.url}meters.html`);
    await page.locator('[data-copy="code-target"]').focus();
    const meter = page.locator('.meter-sample:has(#records) quota-meter');
    for (const [button, part, words] of [
      ['依据', 'source', '不少于90学时'],
      ['数据', 'table', '教研员 21'],
      [/^记录 \d+ 条$/, 'records', '2024年'],
    ] as const) {
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      const panel = meter.locator(`[part~=${part}]`).first();
      await panel.waitFor();
      assert.ok((await panel.textContent())!.includes(words), `${part} says ${words}`);
      assert.ok((await page.evaluate(readFocus)).host === 'quota-meter', 'the focus stays');
    }
    await page.keyboard.press('Enter');
    await meter.locator('[part~=records]').first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('show all numbers of both notices, the worst first, and as of another day', async () => {
    const page = await newPage(site.browser);
    const faults = watchFaults(page);
    await openSettled(page, `${site.url}quota.html`);
    const [research, county] = [page.locator('quota-board').first(), page.locator('quota-board').last()];
    await research.getByText('48 个').first().waitFor();
    const states = (board: Locator): Promise<string[]> => board.locator('[part~=row] td.status').allInnerTexts();
    assert.deepEqual(
      (await states(research)).slice(0, 13).map((text) => text.replace(/\s/g, '')),
      [
        ...Array.from({ length: 4 }, () => '△落后'),
        '○未报送',
        ...Array.from({ length: 6 }, () => '◐按进度'),
        '✓已达成',
        '✓已达成',
      ],
    );
    await county.getByText('97.31%').first().waitFor();
    assert.match((await states(county))[0]!, /未达成/);
    await research.evaluate((board: HTMLElement & { asOf?: string }) => (board.asOf = '2025-01-15'));
    await research.locator('[part~=row] td.status', { hasText: '未达成' }).first().waitFor();
    assert.match(await research.locator('[part~=row]').first().innerText(), /专职教研员编制/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('let a keyboard find a target, open it, read its records and close it again', async () => {
    const page = await newPage(site.browser);
    await openSettled(page, `${site.url}quota.html`);
    const overview = page.locator('quota-board').first();
    await overview.getByText('48 个').first().waitFor();
    await page.locator('section:has(#research) a').first().focus();
    await tabTo(page, /专职教研员编制/);
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
    assert.match((await page.evaluate(readFocus)).name, /参加培训不少于90学时/);
    await page.keyboard.press('Enter');
    const meter = overview.locator('quota-meter');
    await meter.getByText('教研员 21').first().waitFor();
    await tabTo(page, /^记录 \d+ 条$/);
    await page.keyboard.press('Enter');
    await meter.locator('[part~=records]').first().waitFor();
    await page.keyboard.press('Escape');
    await meter.waitFor({ state: 'detached' });
    const { name, isSeen } = await page.evaluate(readFocus);
    assert.match(name, /参加培训不少于90学时/);
    assert.ok(isSeen, 'the focus is back on the row');
    await page.context().close();
  });

  it('are plain tables of targets where there is no script', async () => {
    const page = await newPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.url}quota.html`);
    const table = page.locator('quota-board table').first();
    assert.ok(await table.isVisible());
    assert.equal(await table.locator('tbody tr').count(), 13);
    await page.context().close();
  });
});
