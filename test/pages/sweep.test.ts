import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { TAGS } from '../../src/embed/tags.js';
import { findBarriers } from '../helpers/axe.js';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
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

/** Pages that show failures on purpose may ask for what is not there. */
const MEANT = /^(?:console: Failed to load resource|request: .*\/missing\.json )/;

// One sweep for all: opening a page costs more than looking at it.
describe('every page of the site stands under the strict policy, on a phone, for everyone', () => {
  const pages = builtPages();
  if (pages.length === 0) {
    it('without a fault or a barrier', (t) => t.skip(noSite('the sweep')));
    return;
  }

  const site = withBrowser(serveDemo);

  for (const path of pages) {
    it(`${path}: no error, nothing to scroll sideways at 360 px, no barrier of WCAG 2.2 AA`, async () => {
      const page = await newPage(site.browser, { viewport: { width: 360, height: 740 } });
      const heard = watchFaults(page);
      await openSettled(page, site.url + path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const faults = heard.filter((fault) => !(path.includes('states') && MEANT.test(fault)));
      await page.setViewportSize({ width: 1280, height: 720 });
      const barriers: string[] = [];
      for (const [name, reading] of Object.entries(READINGS)) {
        await readAs(page, reading);
        barriers.push(...(await findBarriers(page)).map((barrier) => `${name}: ${barrier}`));
      }
      await page.context().close();
      assert.deepEqual(
        { faults, overflow: Math.max(0, overflow), barriers },
        { faults: [], overflow: 0, barriers: [] },
      );
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
