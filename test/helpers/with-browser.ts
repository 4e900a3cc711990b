import { after, before } from 'node:test';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.js';
import type { RunningServer } from './static-server.js';

/** A running site and the browser that reads it; both are there once the tests run. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
}

/**
 * A site and a browser for all tests of a suite; called inside of it.
 *
 * @example
 * describe('the page', () => {
 *   const site = withBrowser(serveDemo);
 *   it('opens', async () => void (await newPage(site.browser)));
 * });
 */
export function withBrowser(start: () => Promise<RunningServer>): Site {
  let running: { server: RunningServer; browser: Browser } | undefined;
  before(async () => {
    const [server, browser] = await Promise.all([start(), launchChromium()]);
    running = { server, browser };
  });
  after(async () => {
    await running?.browser.close();
    await running?.server.close();
  });
  return {
    get url() {
      return running!.server.url;
    },
    get browser() {
      return running!.browser;
    },
  };
}
