import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { LINK, makePage, PLACEHOLDER, PLAN, SCRIPT, SHEET, TALL, TASK } from '../helpers/pasted-page.js';
import { serveLibrary } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const CARD = '<reform-task-card src="/plan.json" task-id="t1"><p>卡片</p></reform-task-card>';
const HOSTILE = `<div data-jiaogai="homework-timer" data-grade="4" data-report-to="https://evil.example/" data-onclick="alert(1)"
  data-style="position:fixed" data-id="top" data-lang="en">Timer</div>`;
const NOT_ALONE = [
  `<p>参见${LINK}。</p>`,
  `<p><strong>${LINK}</strong>（演示）</p>`,
  `<ul><li>${LINK}</li></ul>`,
  `<nav><div>${LINK}</div></nav>`,
  `<div contenteditable="true"><p>${LINK}</p>${PLACEHOLDER}</div>`,
  `<p>${LINK.replace('/jiaogai/', 'https://other.example/jiaogai/')}</p>`,
  `<p>${LINK.replace('reform-task-board', 'no-such-board')}</p>`,
  `<p>${LINK.replace('frame.html', 'other.html')}</p>`,
  `<reform-task-card heading="一"><p>${LINK}</p></reform-task-card>`,
].join('');

/** What UEditor 1.4.3 makes of a tag that was pasted with a table and a link in it. */
const APART = `<p><reform-task-board src="/plan.json"></reform-task-board></p><table><tr><td>表</td></tr></table><p>${LINK}</p>`;

const boards = (page: Page): Promise<number> => page.locator('reform-task-board').count();

describe('what stands for an element on a page', () => {
  const site = withBrowser(() =>
    serveLibrary({
      '/s.css': SHEET,
      '/plan.json': PLAN,
      '/placeholder.html': makePage(SCRIPT, PLACEHOLDER.replace('data-src', 'data-group-by="area" data-src')),
      '/sub/link.html': makePage(SCRIPT, `<p><span> ${LINK.replace('/jiaogai/', '../jiaogai/')}&nbsp;</span></p>`),
      '/not-alone.html': makePage(SCRIPT, NOT_ALONE),
      '/hostile.html': makePage(SCRIPT, HOSTILE),
      '/far.html': makePage(SCRIPT, `${TALL}${PLACEHOLDER}${TALL}${CARD}`),
      '/empty.html': makePage(SCRIPT, `<main><p>空</p></main><template><p>${LINK}</p></template>`),
      '/apart.html': makePage(SCRIPT, APART),
      '/both.html': makePage(
        SCRIPT,
        '<quota-meter data-jiaogai="quota-meter" label="教研员" value="38" target="43"></quota-meter>',
      ),
      '/tabs.html': makePage(SCRIPT, `<div class="gone">${PLACEHOLDER}</div>`),
    }),
  );

  async function open(path: string): Promise<{ page: Page; faults: string[]; scripts: string[] }> {
    const page = await newPage(site.browser);
    const faults = watchFaults(page);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return { page, faults, scripts };
  }

  it('becomes the board that a placeholder names, its attributes and what it held inside', async () => {
    const { page, faults } = await open('placeholder.html');
    await page.getByText(TASK).first().waitFor();
    const seen = await page.evaluate(() => {
      const board = document.querySelector('div[data-jiaogai] > reform-task-board')!;
      return [board.getAttribute('src'), board.getAttribute('group-by'), board.textContent];
    });
    assert.deepEqual(seen, ['/plan.json', 'area', '正在载入']);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('becomes the board that a link leads to, addresses seen from the page it leads to, the link kept inside', async () => {
    const { page, faults } = await open('sub/link.html');
    await page.getByText(TASK).first().waitFor();
    const seen = await page.evaluate(() => {
      const board = document.querySelector('p reform-task-board')!;
      return [board.getAttribute('src'), board.querySelector('a')?.textContent];
    });
    assert.deepEqual(seen, [`${site.url}plan.json`, '改革台账']);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('stays as it is in a sentence, a list, the navigation, an editor, a tag, and where it leads elsewhere', async () => {
    const { page } = await open('not-alone.html');
    await page.getByText('一', { exact: true }).first().waitFor();
    await page.evaluate(() => document.body.appendChild(document.createElement('p')));
    assert.equal(await boards(page), 0);
    assert.equal(await page.locator('a').count(), 9);
    await page.context().close();
  });

  it('stays a link beside the tag that it was pasted in', async () => {
    const { page } = await open('apart.html');
    await page.getByText(TASK).first().waitFor();
    assert.equal(await boards(page), 1);
    await page.getByRole('link', { name: '改革台账' }).waitFor();
    await page.context().close();
  });

  it('hands on what the element knows, and nothing that sends, runs or places anything', async () => {
    const { page } = await open('hostile.html');
    const names = page.locator('homework-timer').evaluate((timer) => timer.getAttributeNames().sort());
    assert.deepEqual(await names, ['grade', 'lang']);
    await page.context().close();
  });

  it('is loaded when it comes near the window, each element when its own time has come', async () => {
    const { page, scripts } = await open('far.html');
    assert.deepEqual(
      scripts.filter((path) => path.includes('/elements/')),
      [],
    );
    await page.evaluate(() => window.scrollTo(0, 8600));
    await page.getByText(TASK).first().waitFor();
    assert.ok(!scripts.includes('/jiaogai/elements/reform-task-card.js'));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => customElements.get('reform-task-card') !== undefined);
    await page.context().close();
  });

  it('is loaded for paper without being near', async () => {
    const { page } = await open('far.html');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.waitForFunction(
      () => customElements.get('reform-task-card') && document.querySelector('reform-task-board')?.shadowRoot,
    );
    await page.context().close();
  });

  it('may be a tag that says what it is once more', async () => {
    const { page } = await open('both.html');
    await page.locator('quota-meter').getByText('教研员').first().waitFor();
    assert.equal(await page.locator('quota-meter').count(), 1);
    await page.context().close();
  });

  it('is loaded in a panel when the panel is opened', async () => {
    const { page, scripts } = await open('tabs.html');
    assert.ok(!scripts.includes('/jiaogai/elements/reform-task-board.js'));
    await page.evaluate(() => document.querySelector('.gone')!.classList.remove('gone'));
    await page.getByText(TASK).first().waitFor();
    await page.context().close();
  });

  it('is found when a site swaps its pages, and goes with them', async () => {
    const { page, faults } = await open('empty.html');
    await page.evaluate(() => {
      const next = document.querySelector('template')!.content.cloneNode(true);
      document.querySelector('main')!.replaceChildren(next);
    });
    await page.getByText(TASK).first().waitFor();
    await page.evaluate(() => document.querySelector('main')!.replaceChildren());
    assert.equal(await boards(page), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
