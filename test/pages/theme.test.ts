/** The page of looks as a webmaster uses it: choose, see it in the elements, take it away, pass it on. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { TAGS } from '../../src/embed/tags.js';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
import { builtPages, noSite, openSettled, settle } from '../helpers/site-pages.js';
import { OFFLINE_POLICY, root, serve, type RunningServer } from '../helpers/static-server.js';

const PAGE = 'theme.html';
/** The ledger alone: what is hidden is not loaded. */
const BOARD = '#show=reform-task-board';

/** How the parts of all elements in a box are drawn, by tag and part. */
function drawnParts(page: Page, box: string): Promise<Record<string, string>> {
  return page.evaluate(
    ([selector, tags]) => {
      const drawn: Record<string, string> = {};
      for (const host of Array.from(document.querySelectorAll(`${selector} :is(${tags})`))) {
        for (const part of Array.from(host.shadowRoot!.querySelectorAll('[part]'))) {
          const style = getComputedStyle(part);
          drawn[`${host.localName} ${part.getAttribute('part')}`] = [
            style.color,
            style.backgroundColor,
            style.borderTopColor,
            style.borderRadius,
            style.fontFamily,
            style.fontSize,
            style.display,
            style.fill,
          ].join(' ');
        }
      }
      return drawn;
    },
    [box, TAGS.join(',')] as const,
  );
}

/** The colour of the first element in a shadow root. */
const colourOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).color);

const LINK = 'reform-task-board [part~=header] a';
const row = (page: Page, name: string) => page.locator(`[data-colour="${name}"]`);
const choose = (page: Page, name: string) => page.locator('.choices label', { hasText: name }).first().click();
const setColour = (page: Page, name: string, colour: string) =>
  row(page, name).locator('input[type=text]').fill(colour);

describe('the page of looks', () => {
  if (!builtPages().includes(PAGE)) {
    it('is there', (t) => t.skip(noSite('the test of the page of looks')));
    return;
  }

  /** A webmaster's own page, written while the test runs. */
  const own: Record<string, string> = {};
  let server: RunningServer;
  let browser: Browser;
  before(async () => {
    const folders = { '/': join(root, 'dist-demo') };
    [server, browser] = await Promise.all([serve({ folders, pages: own, policy: OFFLINE_POLICY }), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(
    hash = BOARD,
    options: BrowserContextOptions = {},
    path = PAGE,
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
    const faults = watchFaults(page);
    await openSettled(page, `${server.url}${path}${hash}`);
    return { page, faults };
  }

  const hashHas = (page: Page, text: string) => page.waitForFunction((wanted) => location.hash.includes(wanted), text);

  it('shows what is chosen within the elements at once, under the strict policy', async () => {
    const { page, faults } = await open();
    assert.equal(await colourOf(page, LINK), 'rgb(156, 22, 25)');
    await choose(page, '蓝');
    await settle(page);
    assert.equal(await colourOf(page, LINK), 'rgb(23, 80, 155)');
    await setColour(page, 'accent', '#00695C');
    assert.equal(await colourOf(page, LINK), 'rgb(0, 105, 92)');
    await row(page, 'accent').locator('input[type=color]').fill('#4a148c');
    assert.equal(await colourOf(page, LINK), 'rgb(74, 20, 140)');
    await row(page, 'accent').locator('.back').click();
    assert.equal(await colourOf(page, LINK), 'rgb(23, 80, 155)');
    await choose(page, '深色网页');
    await settle(page);
    assert.equal(await colourOf(page, LINK), 'rgb(163, 203, 250)', 'as the page is dark now');
    await choose(page, '浅色网页');
    await choose(page, '大字');
    await settle(page);
    assert.equal(await colourOf(page, LINK), 'rgb(16, 60, 118)');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('says how well a colour is seen, and warns below 4.5, and below 7 in large', async () => {
    const { page } = await open();
    const note = row(page, 'accent').locator('.ratio');
    const verdict = page.locator('.verdict [role=status]');
    assert.match((await note.textContent())!, /^和“.+”对比 7\.8:1，看得清$/);
    assert.match((await verdict.textContent())!, /^文字都看得清/);
    await setColour(page, 'accent', '#777777');
    assert.match((await note.textContent())!, /4\.2:1，低于 4\.5:1，看不清$/);
    assert.match((await verdict.textContent())!, /^有 \d 处看不清/);
    await setColour(page, 'accent', '#8a1c1c');
    await choose(page, '浅色');
    assert.match((await verdict.textContent())!, /^文字都看得清/);
    await setColour(page, 'accent', '#b3211f');
    await choose(page, '大字');
    assert.match((await note.textContent())!, /6\.\d:1，低于 7:1，看不清$/);
    await page.context().close();
  });

  it('gives styles that make a plain page look the same', async () => {
    const { page, faults } = await open('');
    await choose(page, '蓝');
    await choose(page, '大字');
    for (const [name, colour] of Object.entries({ accent: '#00695c', ink: '#102a2a', surface: '#fffdf5' })) {
      await setColour(page, name, colour);
    }
    for (const [field, value] of Object.entries({ font: '思源宋体, serif', corner: '2' })) {
      await page.locator(`#${field}-field input`).evaluate((input) => (input.closest('details')!.open = true));
      await page.locator(`#${field}-field input`).fill(value);
    }
    await page.locator('.part-rows').evaluate((rows) => (rows.closest('details')!.open = true));
    for (const [at, value] of ['quota-meter', 'label', 'font-size', '1.5em'].entries()) {
      await page.locator('.chooser select').nth(at).selectOption(value);
    }
    await page.click('#add-rule');
    await settle(page);

    const copied: string[] = [];
    for (const block of ['#code-attributes', '#code-sheet']) {
      const code = page.locator('.code', { has: page.locator(block) });
      await code.getByRole('button').click();
      await code.getByText('已复制').waitFor();
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    const [attributes, css] = copied;
    assert.equal(attributes, 'theme="blue" size="large"');
    const forms = await page.locator('.forms-list code').allTextContents();
    assert.deepEqual(forms, ['data-theme="blue" data-size="large"', '&amp;theme=blue&amp;size=large']);
    const width = await page.locator('#stage').evaluate((stage) => stage.querySelector('section')!.clientWidth);
    const body = await page.evaluate(async (path) => {
      const text = await (await fetch(path)).text();
      return /<div class="stage" id="stage">([^]*)<\/div>\s*<\/section>/.exec(text)![1]!;
    }, `/${PAGE}`);
    own['/own.css'] =
      `body { font-family: sans-serif; color: #1a2130; background: #fff; line-height: 1.6 } main { width: ${width}px }
.narrow { max-width: 27rem } .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px }
.meters { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 24px 32px }\n${css}`;
    const tagged = body.replace(new RegExp(`<(${TAGS.join('|')})(?=[\\s>])`, 'g'), `<$1 ${attributes}`);
    own['/own.html'] =
      `<!doctype html><html lang="zh-CN"><title>own</title><link rel="stylesheet" href="/own.css"><script type="module" src="/jiaogai/embed.js"></script><main>${tagged}</main></html>`;
    const plain = await newPage(browser);
    await openSettled(plain, `${server.url}own.html`);
    const [here, there] = [await drawnParts(page, '#stage'), await drawnParts(plain, 'main')];
    assert.ok(Object.keys(here).length > 30);
    assert.deepEqual(there, here);
    assert.match(here['reform-task-board header'] ?? '', /思源宋体/);
    assert.deepEqual(faults, []);
    await plain.context().close();
    await page.context().close();
  });

  it('keeps the look in the address, and a step back after a reset', async () => {
    const { page } = await open();
    await choose(page, '蓝');
    await setColour(page, 'accent', '00695c');
    await page.locator('.chip', { hasText: '指标总览' }).click();
    await hashHas(page, 'show=quota-board');
    const address = page.url();
    await page.reload({ waitUntil: 'networkidle' });
    await settle(page);
    assert.equal(await colourOf(page, 'quota-board [part~=header] a'), 'rgb(0, 105, 92)');
    assert.equal(await page.locator('reform-task-board').isVisible(), false);
    assert.equal(await row(page, 'accent').locator('input[type=text]').inputValue(), '#00695c');
    await page.click('#reset');
    assert.equal(await page.locator('#nothing').textContent(), '现在就是预设的样子，什么都不用加。');
    assert.equal(await row(page, 'accent').locator('input[type=text]').inputValue(), '');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#code-sheet')!.textContent!.includes('#00695c'));
    assert.equal(page.url(), address);
    await page.evaluate(() => (location.hash = 'main'));
    assert.match((await page.locator('#code-sheet').textContent())!, /#00695c/, 'the way to the content is no look');
    await page.context().close();
  });

  it('takes nothing from a hostile address, and says so in a word', async () => {
    const hostile = [
      'accent=red;}body{display:none}',
      'font=x;}*{color:red',
      'part=reform-task-board.header.color.url(//evil.example)',
      'part=body.header.display.none',
      '__proto__=1',
      'corner=1e9',
      '%3Cimg%20src=x%20onerror=alert(1)%3E',
      'ink=102a2a',
    ];
    const { page, faults } = await open(`${BOARD}&${hostile.join('&')}`);
    const word = page.locator('#word');
    assert.match((await word.textContent())!, /^网址里有 7 处看不懂，没有采用：accent=red;\}body/);
    assert.equal(await page.locator('#code-sheet').textContent(), ':root {\n  --jg-ink: #102a2a;\n}');
    assert.equal(await colourOf(page, LINK), 'rgb(156, 22, 25)');
    assert.equal(await page.locator('img[src=x]').count(), 0);
    assert.deepEqual(faults, []);
    await page.click('#reset');
    assert.equal(await word.textContent(), '');
    await page.context().close();
  });

  it('leaves a value that cannot be read where it was typed, says so, and draws nothing of it', async () => {
    const { page } = await open();
    const input = row(page, 'accent').locator('input[type=text]');
    await input.fill('#12');
    await input.blur();
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    assert.equal(await row(page, 'accent').locator('.fault').textContent(), '写成 # 加六位，例如 #17509b');
    assert.equal(await colourOf(page, LINK), 'rgb(156, 22, 25)');
    await input.fill('#123');
    assert.equal(await input.getAttribute('aria-invalid'), null);
    assert.equal(await colourOf(page, LINK), 'rgb(17, 34, 51)');
    await page.context().close();
  });
});
