import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { TAGS } from '../../src/embed/tags.js';
import { root } from './static-server.js';

/** The pages of the built demo site, as paths; empty when it is not built. */
export function builtPages(): string[] {
  return globSync('**/*.html', { cwd: join(root, 'dist-demo') })
    .map((path) => path.split('\\').join('/'))
    .sort();
}

/** Says loudly that a sweep found no site; continuous integration has no excuse. */
export function noSite(what: string): string {
  const words = `NO DEMO SITE: ${what} looked at nothing, because dist-demo/ is not built (npm run build)`;
  console.error(`!! ${words}`);
  if (process.env['CI']) throw new Error(words);
  return words;
}

/** Opens a page and waits until every element on it is upgraded and has drawn itself. */
export async function openSettled(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await settle(page);
}

/** Elements load when they come near the window: goes to each that is to be seen, and back to where the page was. */
async function bringNear(tags: string): Promise<void> {
  const place = [scrollX, scrollY] as const;
  for (const element of Array.from(document.querySelectorAll(tags))) {
    if (element.matches(':defined') || element.getClientRects().length === 0) continue;
    element.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  scrollTo(place[0], place[1]);
}

/** Waits until the elements that are on the page now are upgraded, drawn and laid out. */
export async function settle(page: Page): Promise<void> {
  const selector = TAGS.join(',');
  await page.evaluate(bringNear, selector);
  await page.waitForFunction(
    (tags) =>
      Array.from(document.querySelectorAll(tags)).every(
        (element) => element.matches(':defined') || element.getClientRects().length === 0,
      ),
    selector,
  );
  await page.evaluate(async (tags) => {
    const elements = Array.from(document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>(tags));
    // A frame first: an element hears of another scheme in one, and may then wait for the sheets of that look.
    for (let round = 0; round < 2; round += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (const element of elements) await element.updateComplete;
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, selector);
  await page.waitForLoadState('networkidle');
}
