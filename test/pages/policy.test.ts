import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { builtPages, noSite, openSettled } from '../helpers/site-pages.js';
import { serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

/** Pages that show failures on purpose may ask for what is not there. */
const MEANT = /^(?:console: Failed to load resource|request: .*\/missing\.json )/;

describe('every page of the site stands under the strict policy', () => {
  const pages = builtPages();
  if (pages.length === 0) {
    it('without a fault', (t) => t.skip(noSite('the sweep for faults')));
    return;
  }

  const site = withBrowser(serveDemo);

  for (const path of pages) {
    it(`${path}: no error, and nothing to scroll sideways at 360 px`, async () => {
      const page = await newPage(site.browser, { viewport: { width: 360, height: 740 } });
      const faults = watchFaults(page);
      await openSettled(page, site.url + path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await page.context().close();
      const isStates = path.includes('states');
      assert.deepEqual(
        faults.filter((fault) => !(isStates && MEANT.test(fault))),
        [],
      );
      assert.ok(overflow <= 0, `${overflow} px stick out`);
    });
  }
});
