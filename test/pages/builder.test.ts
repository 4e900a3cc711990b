import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { makePage, SHEET } from '../helpers/pasted-page.js';
import { serve, serveDemo, root } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';
import { join } from 'node:path';

const codeOf = (page: Page, id: string): Promise<string> => page.locator(`#code-${id}`).innerText();

describe('the page that writes what to paste', () => {
  const site = withBrowser(serveDemo);

  async function open(path = 'builder.html'): Promise<{ page: Page; faults: string[] }> {
    const page = await newPage(site.browser, { viewport: { width: 1280, height: 900 } });
    const faults = watchFaults(page);
    await page.goto(site.url + path);
    await page.locator('#code-article:not(:empty)').waitFor();
    return { page, faults };
  }

  it('shows the element and the link to it at once', async () => {
    const { page, faults } = await open();
    await page.locator('#stage reform-task-board').getByText('任务').first().waitFor();
    assert.match(
      await codeOf(page, 'article'),
      /^<p><a href="\/jiaogai\/frame\.html\?widget=reform-task-board&amp;src=/,
    );
    assert.match(await codeOf(page, 'head'), /renderer.*\n<script src="\/jiaogai\/embed\.js" defer>/);
    assert.match(await codeOf(page, 'policy'), /^default-src 'none'; script-src 'self';/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('follows what is chosen, by keyboard too, and keeps it in the address', async () => {
    const { page } = await open();
    await page.locator('#widget').selectOption('quota-meter');
    await page.locator('#stage quota-meter').getByText('专职教研员编制').first().waitFor();
    await page.locator('#form-link').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('#a-value').fill('40');
    await page.getByText('<quota-meter').and(page.locator('#code-article')).waitFor();
    assert.match(await codeOf(page, 'article'), /<quota-meter label="专职教研员编制" value="40" target="43"/);
    await page.locator('#stage quota-meter[value="40"]').waitFor();
    await page.reload();
    await page.locator('#stage quota-meter[value="40"]').waitFor();
    assert.equal(await page.locator('#form-tag').isChecked(), true);
    await page.locator('#reset').click();
    await page.locator('#stage quota-meter[value="38"]').waitFor();
    await page.context().close();
  });

  it('says beside the field what is wrong, and leaves the last good code and element', async () => {
    const { page } = await open();
    const before = await codeOf(page, 'article');
    await page.locator('#a-src').fill('plan.json');
    await page.getByText('地址要以 / 或 https:// 开头').waitFor();
    assert.equal(await page.locator('#a-src').getAttribute('aria-invalid'), 'true');
    assert.equal(await codeOf(page, 'article'), before);
    await page.locator('#base').fill('x');
    await page.getByText('有 2 处要改').waitFor();
    await page.locator('#a-src').fill('/plans/notice-1.json');
    await page.locator('#base').fill('/jiaogai/');
    await page.locator('#stage [src="/plans/notice-1.json"]').waitFor();
    assert.equal(await page.locator('#faults').innerText(), '');
    await page.context().close();
  });

  it('writes the ledger into the tag, and the hash of the script', async () => {
    const { page, faults } = await open('builder.html#form=tag&hash=yes');
    await page.getByText('<caption>').and(page.locator('#code-article')).waitFor();
    assert.match(await codeOf(page, 'article'), /截至2025年10月20日/);
    assert.match(await codeOf(page, 'head'), /integrity="sha384-[\w+/]{64}"/);
    await page.locator('#a-src').fill('/plans/missing.json');
    await page.getByText('没有读到方案').waitFor();
    assert.doesNotMatch(await codeOf(page, 'article'), /<table/);
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('404')),
      [],
    );
    await page.context().close();
  });

  it('takes nothing from an address that it does not know, and says so', async () => {
    const hash =
      '#widget=quota-meter&form=script&a.onclick=alert(1)&a.label=%3Cimg%20src=x%20onerror=alert(1)%3E&__proto__=1';
    const { page, faults } = await open(`builder-en.html${hash}`);
    await page.getByText('Some settings in the address could not be read').waitFor();
    assert.match(await codeOf(page, 'article'), /^<p><a href="[^"]*label=%3Cimg\+src%3Dx/);
    assert.equal(await page.locator('#stage img').count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('writes code that works where it is pasted, in every form', async () => {
    const { page } = await open('builder.html#widget=reform-task-card');
    const pages: Record<string, string> = { '/s.css': SHEET, '/favicon.ico': '' };
    for (const form of ['link', 'placeholder', 'tag', 'frame']) {
      await page.locator(`#form-${form}`).check();
      await page
        .getByText(
          form === 'frame'
            ? '<iframe'
            : form === 'tag'
              ? '<reform-task-card'
              : form === 'link'
                ? '<p><a'
                : 'data-jiaogai',
        )
        .and(page.locator('#code-article'))
        .waitFor();
      pages[`/${form}.html`] = makePage(await codeOf(page, 'head'), await codeOf(page, 'article'));
    }
    const policy = await codeOf(page, 'policy');
    const other = await serve({ policy, pages, folders: { '/jiaogai/': join(root, 'dist') } });
    for (const form of ['link', 'placeholder', 'tag', 'frame']) {
      const pasted = await newPage(site.browser);
      const faults = watchFaults(pasted);
      await pasted.goto(`${other.url}${form}.html`);
      const inside = form === 'frame' ? pasted.frameLocator('iframe') : pasted;
      await inside.locator('reform-task-card').getByText('校园网络改造').first().waitFor();
      assert.deepEqual(faults, [], form);
      await pasted.context().close();
    }
    await other.close();
    await page.context().close();
  });
});
