/** The page of looks without a mouse, on a phone, on paper, in English, and for those who cannot see its colours. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { findBarriers } from '../helpers/axe.js';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { builtPages, noSite, openSettled, settle } from '../helpers/site-pages.js';
import { serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const PAGE = 'theme.html';
/** One element on the stage is enough where the settings are what is looked at. */
const ONE = '#show=quota-meter';

describe('the page of looks is for everyone', () => {
  if (!builtPages().includes(PAGE)) {
    it('once it is there', (t) => t.skip(noSite('the test of the page of looks')));
    return;
  }

  const site = withBrowser(serveDemo);

  async function open(
    hash = ONE,
    options: BrowserContextOptions = {},
    path = PAGE,
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await newPage(site.browser, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
    const faults = watchFaults(page);
    await openSettled(page, `${site.url}${path}${hash}`);
    return { page, faults };
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no barrier with all open, faults and warnings too, on a ${colorScheme} device`, async () => {
      const look = `${ONE}&line-strong=cccccc&dark.focus=222222&part=quota-meter.label.padding.8px&corner=x`;
      const { page } = await open(look, { colorScheme });
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      const colour = page.locator('[data-colour="ink"] input[type=text]');
      await colour.fill('red');
      await colour.blur();
      await page.click('#add-rule');
      await settle(page);
      assert.equal(await page.locator('.settings .is-low').count(), 2, 'a line, and what it stands on');
      assert.deepEqual(await findBarriers(page), []);
      await page.context().close();
    });
  }

  it('shows what is chosen in forced colours', async () => {
    const { page } = await open(`${ONE}&preset=blue`, { forcedColors: 'active' });
    const grounds = await page
      .locator('.presets .choices span')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    assert.notEqual(grounds[1], grounds[0]);
    assert.equal(grounds[2], grounds[0]);
    assert.ok(await page.locator('.forced-note').isVisible());
    await page.context().close();
  });

  it('can be used without a mouse, from the preset to the copy', async () => {
    const { page } = await open();
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () =>
      page.evaluate(() => {
        const active = document.activeElement!;
        return `${active.localName} ${active.getAttribute('type') ?? ''} ${active.getAttribute('value') ?? ''}`.trim();
      });
    await page.locator('.lead a').last().focus();
    await press('Tab');
    assert.equal(await focused(), 'input radio official');
    await press('ArrowRight', 'Tab', 'Tab', 'ArrowRight', 'Tab', 'Tab');
    assert.equal(await focused(), 'summary');
    await press('Tab', 'Tab');
    await page.keyboard.type('#00695c');
    await press('Tab');
    assert.equal(await focused(), 'button button', 'the way back to the preset');
    await page.locator('summary', { hasText: '单独改一个部分' }).focus();
    await press('Enter', 'Tab');
    assert.equal(await focused(), 'select');
    await press('Tab', 'Tab', 'Tab', 'Tab');
    await press('Enter');
    assert.match((await page.locator('.rules').textContent())!, /^改革台账 · 标题 · 字号 0\.875em/);
    await press('Tab', 'Tab');
    assert.equal(await focused(), 'button button');
    await press('Enter');
    await page.locator('.code').first().getByText('已复制').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'theme="blue" size="large"');
    await page.context().close();
  });

  it('fits a phone: settings, preview and code one at a time, and all on paper', async () => {
    const { page } = await open(`${ONE}&accent=00695c`, { viewport: { width: 360, height: 740 } });
    const seen = async () => {
      const all = ['#settings', '#stage', '#code-pane'];
      const visible = await Promise.all(all.map((each) => page.locator(each).isVisible()));
      return all.filter((_, at) => visible[at]).join(' ');
    };
    assert.equal(await seen(), '#settings');
    for (const [name, pane] of [
      ['预览', '#stage'],
      ['代码', '#code-pane'],
    ] as const) {
      await page.locator('.switch').getByRole('button', { name }).click();
      assert.equal(await seen(), pane);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${name}: ${overflow} px stick out`);
    }
    await page.emulateMedia({ media: 'print' });
    assert.equal(await seen(), '#stage #code-pane');
    await page.context().close();
  });

  it('speaks English on its English page', async () => {
    const { page, faults } = await open(`${ONE}&corner=99`, {}, 'theme-en.html');
    assert.match((await page.locator('#word').textContent())!, /^1 in the address could not be read/);
    for (const part of ['#settings', '#code-pane', '#shown', '.switch']) {
      const text = await page.locator(part).evaluate((element) => element.textContent ?? '');
      assert.doesNotMatch(text, /\p{Script=Han}/u, part);
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
