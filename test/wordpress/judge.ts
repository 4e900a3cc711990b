import type { Page } from 'playwright';
import { ONLY_ON_BOARD } from './forms.js';

/** What a reader of the published page sees of the form: the best of it. */
export type Sight = 'board' | 'link' | 'table' | 'address' | 'nothing';

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

/** What a post shows, and the HTML that it came to. */
export interface Look {
  readonly sight: Sight;
  readonly html: string;
}

async function bestOf(page: Page): Promise<Sight> {
  if (await showsBoard(page)) return 'board';
  const content = page.locator('.entry-content').first();
  if (await content.locator('table').first().isVisible()) return 'table';
  if (await content.getByText('/jiaogai/').first().isVisible()) return 'address';
  return (await leadsToBoard(page)) ? 'link' : 'nothing';
}

/** Opens a published post and tells what it shows. */
export async function look(page: Page, url: string): Promise<Look> {
  await page.goto(url, { waitUntil: 'networkidle' });
  // A post of which nothing is left has no such element.
  const html = await page.locator('.entry-content').evaluateAll((all) => all.map((each) => each.innerHTML).join(''));
  return { html, sight: await bestOf(page) };
}
