import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { parsePlan, type Plan } from '../../src/sdk/index.js';
import { findBarriers } from '../helpers/axe.js';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { builtPages, noSite, settle } from '../helpers/site-pages.js';
import { root, serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const PAGE = 'compile.html';
const NOTICE = readFileSync(join(root, 'demo/notices/notice-0.txt'), 'utf8');

const row = (page: Page, title: string) => page.locator('#sections li.row', { hasText: title }).first();
const tool = (page: Page, name: string, title: string) =>
  page.locator(`#sections button[aria-label^="${name}"][aria-label*="${title}"]`).first();

/** What the download button gives, checked against the model. */
async function downloadPlan(page: Page): Promise<Plan> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
  assert.equal(download.suggestedFilename(), 'plan.json');
  return parsePlan(JSON.parse(readFileSync(await download.path(), 'utf8')));
}

async function typeNotice(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.waitForFunction(() => document.querySelectorAll('#sections li.row').length > 0);
}

describe('the page where a notice becomes a plan', () => {
  if (!builtPages().includes(PAGE)) {
    it('is there', (t) => t.skip(noSite('the test of the paste page')));
    return;
  }

  const site = withBrowser(serveDemo);

  async function open(options = {}): Promise<{ page: Page; faults: string[] }> {
    const page = await newPage(site.browser, options);
    const faults = watchFaults(page);
    await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
    await settle(page);
    return { page, faults };
  }

  it('shows tasks, marks and the board as one types, without a fault', async () => {
    const { page, faults } = await open();
    await page
      .locator('#text')
      .pressSequentially('关于试点工作的通知\n一、工作任务\n1.每校家访。每学期家访不少于2次。\n');
    await page.waitForSelector('#copy .m-target');
    assert.equal(await page.locator('#copy .m-target').first().textContent(), '每学期家访不少于2次');
    await page.fill('#text', NOTICE);
    await row(page, '建设智慧学校').waitFor();
    await page.waitForFunction(() =>
      document.querySelector('#board')?.shadowRoot?.textContent?.includes('建设智慧学校'),
    );
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('lays the marked copy under the field to the pixel', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    await typeNotice(page, NOTICE);
    const heights = await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#text')!;
      return [field.scrollHeight, document.querySelector('#copy')!.scrollHeight];
    });
    assert.equal(heights[0], heights[1]);
    await page.context().close();
  });

  it('keeps every edit when the text is corrected and when the page is loaded again', async () => {
    const { page } = await open();
    await typeNotice(page, NOTICE);
    await tool(page, '修改', '建设智慧学校').click();
    await page.getByLabel('牵头单位').fill('信息中心、教育科');
    await page.getByLabel('完成时限').fill('2025-12-31');
    await page.getByLabel('完成时限').blur();
    await page.fill('#text', NOTICE.replace('一、总体要求', '一、总的要求'));
    await row(page, '牵头：信息中心、教育科').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await row(page, '牵头：信息中心、教育科').waitFor();
    const task = (await downloadPlan(page)).tasks.find((each) => each.title === '建设智慧学校');
    assert.deepEqual(task?.leads, ['信息中心', '教育科']);
    assert.equal(task.due, '2025-12-31');
    assert.match(await page.inputValue('#text'), /一、总的要求/);
    await page.context().close();
  });

  it('keeps what stands in a field that was never left, when the page is closed', async () => {
    const { page } = await open();
    await typeNotice(page, NOTICE);
    await tool(page, '修改', '建设智慧学校').click();
    await page.locator('.item-form input').first().fill('建好智慧学校');
    await page.reload({ waitUntil: 'networkidle' });
    await row(page, '建好智慧学校').waitFor();
    await page.context().close();
  });

  it('deletes, brings back, splits and adds, and every citation still quotes the text', async () => {
    const { page } = await open();
    await typeNotice(page, NOTICE);
    await tool(page, '删除', '培养学生创新精神').click();
    await row(page, '培养学生创新精神').waitFor({ state: 'detached' });
    await page.click('#toast-undo');
    await row(page, '培养学生创新精神').waitFor();
    await tool(page, '拆分', '培养学生创新精神').click();
    await page.locator('.splitter-choice', { hasText: '结合科普周' }).click();
    await row(page, '结合科普周等活动').waitFor();
    await page.evaluate((quote) => {
      const field = document.querySelector<HTMLTextAreaElement>('#text')!;
      const start = field.value.indexOf(quote);
      field.focus();
      field.setSelectionRange(start, start + quote.length);
    }, '三年来的进展');
    await page.click('[data-add="targets"]');
    await row(page, '三年来的进展').waitFor();
    const plan = await downloadPlan(page);
    const text = await page.inputValue('#text');
    const split = plan.tasks.findIndex((each) => each.title === '结合科普周等活动');
    assert.equal(plan.tasks[split - 1]?.title, '培养学生创新精神');
    const cited = [
      ...plan.tasks.map((each) => each.source),
      ...plan.targets.map((each) => each.source),
      ...plan.deadlines,
    ].filter((each) => each !== null);
    assert.ok(cited.length > 10);
    for (const { at, quote } of cited) assert.equal(text.slice(...at), quote);
    await page.context().close();
  });

  it('accepts items and settles warnings', async () => {
    const { page } = await open();
    await page.click('[data-example="1"]');
    await page.locator('#warning-list li').first().waitFor();
    const before = await page.locator('#warning-count').textContent();
    await page.locator('#warning-list button[aria-label^="已处理"]').first().click();
    await page.waitForFunction((words) => document.querySelector('#warning-count')?.textContent !== words, before);
    await tool(page, '核对', '深化教学方式改革').click();
    assert.equal(await tool(page, '核对', '深化教学方式改革').getAttribute('aria-pressed'), 'true');
    assert.match((await page.locator('[data-kind="tasks"] .count').textContent()) ?? '', /已核对 1 项/);
    await page.context().close();
  });

  it('shows the words of an item in the text, and the item of the words', async () => {
    const { page } = await open();
    await page.click('[data-example="2"]');
    await row(page, '90 学时').waitFor();
    await row(page, '90 学时').locator('.row-main').click();
    await page.waitForSelector('#copy .is-chosen');
    assert.match((await page.locator('#copy .is-chosen').first().textContent()) ?? '', /90/);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#text')!;
      const at = field.value.indexOf('不少于100个');
      field.focus();
      field.setSelectionRange(at, at);
    });
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('#here-words')?.textContent?.startsWith('指标'));
    await page.click('#here-show');
    assert.match((await page.locator(':focus').textContent()) ?? '', /100/);
    await page.context().close();
  });

  it('shows the chosen words when a phone turns from the plan to the text', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    await page.click('[data-example="2"]');
    await page.click('.switch [data-pane="plan"]');
    await row(page, '100个').locator('.row-main').click();
    await page.click('.switch [data-pane="text"]');
    await page.waitForFunction(() => {
      const frame = document.querySelector('#paper')!.getBoundingClientRect();
      const words = document.querySelector('#copy .is-chosen')!.getBoundingClientRect();
      return words.top >= frame.top && words.bottom <= frame.bottom;
    });
    await page.context().close();
  });

  it('opens a file of an older office program, and says what it cannot read', async () => {
    const { page } = await open();
    // 关于试点的通知 一、任务 in GB 18030.
    const old = Buffer.from('b9d8d3dacad4b5e3b5c4cda8d6aa0ad2bba1a2c8cecef10a', 'hex');
    await page.setInputFiles('#file', { name: 'notice.txt', mimeType: 'text/plain', buffer: old });
    await page.waitForFunction(() =>
      (document.querySelector('#text') as HTMLTextAreaElement).value.startsWith('关于试点'),
    );
    await page.setInputFiles('#file', { name: 'notice.docx', mimeType: 'application/zip', buffer: Buffer.from('PK') });
    await page.waitForFunction(() => document.querySelector('#file-fault')?.textContent?.includes('.txt'));
    await page.context().close();
  });

  it('carries status and reports of an earlier plan over', async () => {
    const { page } = await open();
    await typeNotice(page, NOTICE);
    const earlier = await downloadPlan(page);
    const task = earlier.tasks.find((each) => each.title === '建设智慧学校')!;
    task.status = 'done';
    const buffer = Buffer.from(JSON.stringify(earlier));
    await page.setInputFiles('#file', { name: 'plan.json', mimeType: 'application/json', buffer });
    await page.waitForFunction(() => document.querySelector('#toast-words')?.textContent?.includes('接续'));
    const later = await downloadPlan(page);
    assert.equal(later.tasks.find((each) => each.id === task.id)?.status, 'done');
    await page.context().close();
  });

  it('works on where storage is refused, and says so', async () => {
    const page = await newPage(site.browser);
    // As text: what compiles this file names functions with a helper that the page does not have.
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })`,
    );
    await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
    await typeNotice(page, NOTICE);
    await page.waitForFunction(() => document.querySelector('#saved')?.textContent?.includes('不允许'));
    await page.context().close();
  });

  it('does not write over what another tab wrote', async () => {
    const { page } = await open();
    await typeNotice(page, NOTICE);
    await page.waitForFunction(() => localStorage.getItem('jg:draft:compile') !== null);
    const theirs = JSON.stringify({ schemaVersion: 1, text: '关于另一件事的通知', edits: {}, base: null });
    await page.evaluate((value) => localStorage.setItem('jg:draft:compile', value), theirs);
    await page.fill('#text', `${NOTICE}\n（补充）`);
    await page.locator('#draft-note').waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem('jg:draft:compile')), theirs);
    await page.click('#keep-mine');
    await page.waitForFunction(() => localStorage.getItem('jg:draft:compile')?.includes('（补充）'));
    await page.context().close();
  });

  it('works without a network once it is loaded', async () => {
    const { page, faults } = await open();
    await page.context().setOffline(true);
    await page.click('[data-example="3"]');
    await row(page, '关爱学生心理健康').waitFor();
    await page.waitForFunction(() =>
      document.querySelector('#board')?.shadowRoot?.textContent?.includes('关爱学生心理健康'),
    );
    const plan = await downloadPlan(page);
    assert.equal(plan.documentNumber, '清教党组〔2023〕1号');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('can be used by the keyboard alone', async () => {
    const { page } = await open();
    await page.locator('[data-example="0"]').focus();
    await page.keyboard.press('Enter');
    await row(page, '建设智慧学校').waitFor();
    await tool(page, '修改', '建设智慧学校').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('（改）');
    await page.keyboard.press('Escape');
    await row(page, '（改）').waitFor();
    assert.match((await page.locator(':focus').getAttribute('aria-label')) ?? '', /^修改任务/);
    await page.keyboard.press('Control+z');
    await row(page, '（改）').waitFor({ state: 'detached' });
    await page.context().close();
  });

  for (const [name, options] of Object.entries({
    'on a desk': { viewport: { width: 1280, height: 860 } },
    'in the dark': { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
    'on a phone': { viewport: { width: 360, height: 740 } },
  })) {
    it(`sets no barrier of WCAG 2.2 AA with a plan, doubts and an open form, ${name}`, async () => {
      const { page } = await open(options);
      await page.click('[data-example="1"]');
      await row(page, '深化教学方式改革').waitFor({ state: 'attached' });
      const barriers: string[] = [];
      for (const pane of ['text', 'plan', 'board']) {
        if (name === 'on a phone') await page.click(`.switch [data-pane="${pane}"]`);
        if (pane === 'plan') {
          await tool(page, '修改', '深化教学方式改革').click();
          await tool(page, '核对', '落实国家课程方案').click();
          await tool(page, '拆分', '落实国家课程方案').click();
          await page.locator('#warning-list button[aria-label^="已处理"]').first().click();
        }
        barriers.push(...(await findBarriers(page)));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${overflow} px stick out of the pane ${pane}`);
      }
      assert.deepEqual([...new Set(barriers)], []);
      await page.context().close();
    });
  }
});
