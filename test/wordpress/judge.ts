import type { Page } from 'playwright';
import { ONLY_ON_BOARD } from './forms.js';

/** What a reader of the published page may see of a form. */
export type Sight = 'table' | 'board' | 'link' | 'address';

/** Whether the page, or a frame of it, shows a task that only the plan knows. */
async function showsBoard(page: Page): Promise<boolean> {
  for (const frame of page.frames()) {
    if (await frame.getByText(ONLY_ON_BOARD).first().isVisible()) return true;
  }
  return false;
}

/** Whether the first link of the post leads to the board. */
async function leadsToBoard(page: Page): Promise<boolean> {
  const link = page.locator('.entry-content a').first();
  if (!(await link.isVisible())) return false;
  await link.click();
  await page.waitForLoadState('networkidle');
  return showsBoard(page);
}

/** What a post shows, one below the other, and the HTML that it came to. */
export interface Look {
  readonly sights: readonly Sight[];
  readonly html: string;
}

/** Whether a table of the post itself is seen: that of the board is not meant, and what stands inside of it is not drawn. */
function showsTable(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.entry-content table')].some((table) => table.getClientRects().length > 0),
  );
}

async function findSights(page: Page): Promise<Sight[]> {
  const content = page.locator('.entry-content').first();
  const sights: Sight[] = (await showsTable(page)) ? ['table'] : [];
  if (await showsBoard(page)) return [...sights, 'board'];
  if (await content.getByText('/jiaogai/').first().isVisible()) return [...sights, 'address'];
  return (await leadsToBoard(page)) ? [...sights, 'link'] : sights;
}

/** Opens a published post and tells what it shows. */
export async function look(page: Page, url: string): Promise<Look> {
  await page.goto(url, { waitUntil: 'networkidle' });
  // A post of which nothing is left has no such element.
  const html = await page.locator('.entry-content').evaluateAll((all) => all.map((each) => each.innerHTML).join(''));
  return { html, sights: await findSights(page) };
}
