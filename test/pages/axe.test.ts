import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { TAGS } from '../../src/embed/tags.js';
import { findBarriers } from '../helpers/axe.js';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { builtPages, noSite, openSettled, settle } from '../helpers/site-pages.js';
import { serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

/** Ways in which a page is read. Each is laid over the page as it stands. */
const READINGS: Record<string, { scheme: 'light' | 'dark'; lang?: string; size?: string }> = {
  'in Chinese, light': { scheme: 'light' },
  'in Chinese, dark': { scheme: 'dark' },
  'in Chinese, large': { scheme: 'light', size: 'large' },
  'in English, dark and large': { scheme: 'dark', lang: 'en', size: 'large' },
};

async function readAs(page: Page, { scheme, lang, size }: (typeof READINGS)[string]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(
    ([tags, language, sized]) => {
      for (const element of Array.from(document.querySelectorAll(tags!))) {
        if (language) element.setAttribute('lang', language);
        else element.removeAttribute('lang');
        if (sized) element.setAttribute('size', sized);
        else element.removeAttribute('size');
      }
    },
    [TAGS.join(','), lang, size],
  );
  await settle(page);
}

describe('no one meets a barrier of WCAG 2.2 AA', () => {
  const pages = builtPages();
  if (pages.length === 0) {
    it('on the pages of the site', (t) => t.skip(noSite('the accessibility sweep')));
    return;
  }

  const site = withBrowser(serveDemo);

  for (const path of pages) {
    it(`on ${path}`, async () => {
      const page = await newPage(site.browser);
      await openSettled(page, site.url + path);
      const barriers: string[] = [];
      for (const [name, reading] of Object.entries(READINGS)) {
        await readAs(page, reading);
        barriers.push(...(await findBarriers(page)).map((barrier) => `${name}: ${barrier}`));
      }
      await page.context().close();
      assert.deepEqual(barriers, []);
    });
  }
});

describe('the accessibility sweep', () => {
  it('sees a barrier, also inside a shadow root', async () => {
    const browser = await launchChromium();
    const page = await newPage(browser);
    await page.setContent('<html lang="zh"><title>t</title><main><div id="host"></div></main></html>');
    await page.evaluate(() => {
      document.getElementById('host')!.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    });
    const barriers = await findBarriers(page);
    await browser.close();
    assert.equal(barriers.length, 1);
    assert.match(barriers[0]!, /^label: #host >> input/);
  });
});
