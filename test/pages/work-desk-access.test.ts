import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright';
import { findBarriers } from '../helpers/axe.js';
import { withBrowser } from '../helpers/with-browser.js';
import { fillDesk, handIn, must } from '../helpers/work-desk-plan.js';
import { goTo, signedIn } from '../helpers/work-desk-page.js';
import { serveWorkDesk, type WorkDeskServer } from '../helpers/work-desk.js';

const PAGES = {
  section: ['tasks', 'report/plan-1/t-2', 'records'],
  office: ['inbox', 'ledger', 'plans', 'import', 'round', 'summary', 'minutes', 'nowhere'],
  auditor: ['journal'],
} as const;
/** Chinese and light on a desk; English, dark and large on a phone. */
const LOOKS = [
  { width: 1280, colorScheme: 'light', isEnglish: false, isLarge: false },
  { width: 360, colorScheme: 'dark', isEnglish: true, isLarge: true },
] as const;

/** What sticks out, for who reads a failure. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > limit);
    return out.map(({ tagName, className }) => `${tagName}.${className}`).join(' ');
  });
}

/** Barriers, and what sticks out sideways, of each page that somebody has. */
async function faultsOn(page: Page, hashes: readonly string[], width: number): Promise<string[]> {
  const faults: string[] = [];
  for (const hash of hashes) {
    await goTo(page, `#/${hash}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`${hash}: ${wide} px wide, ${await widest(page)}`);
    faults.push(...(await findBarriers(page)).map((barrier) => `${hash}: ${barrier}`));
  }
  return faults;
}

describe('the pages for people, whoever reads them', () => {
  let desk: WorkDeskServer;
  let returned = '';
  const site = withBrowser(async () => {
    desk = await serveWorkDesk();
    await fillDesk(desk);
    return { url: desk.url, port: 0, close: () => desk.close() };
  });
  before(async () => {
    const { id } = await handIn(desk, 't-1');
    await must(desk.ask('POST', `/reports/${id}/decision`, 'office', { state: 'returned', text: '请补名单' }));
    await handIn(desk, 't-4', { evidence: [{ id: 'e', title: '表', url: 'https://example.org/', on: null }] });
    returned = id;
  });

  for (const [user, hashes] of Object.entries(PAGES) as [keyof typeof PAGES, readonly string[]][]) {
    it(`has no barrier and nothing that sticks out, on a desk and on a phone: ${user}`, async () => {
      const page = await signedIn(site.browser, site.url, user);
      const own = user === 'section' ? [...hashes, `report/plan-1/t-1/${returned}`] : hashes;
      const found: string[] = [];
      for (const { width, colorScheme, isEnglish, isLarge } of LOOKS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        if (isEnglish) await page.getByRole('button', { name: 'English' }).press('Enter');
        if (isLarge) await page.locator('.tools [aria-pressed=false]').press('Enter');
        found.push(...(await faultsOn(page, own, width)));
      }
      await page.context().close();
      assert.deepEqual(found, []);
    });
  }

  it('draws thousands of lines of the journal page by page', async () => {
    const page = await signedIn(site.browser, site.url, 'auditor');
    const entry = { at: '2026-11-28T00:00:00.000Z', who: 'a', role: 'officer', action: 'change', kind: 'task' };
    const items = Array.from({ length: 500 }, (_, index) => {
      return {
        ...entry,
        id: `a-${index}`,
        resourceId: 't-1',
        before: { due: null },
        after: { due: '2027-01-01' },
        requestId: 'r',
      };
    });
    let asked = 0;
    await page.route('**/api/v1/audit*', (route) => {
      asked += 1;
      return route.fulfill({ json: { items, next: `more-${asked}` } });
    });
    await goTo(page, '#/journal');
    for (let count = 1; count < 2; count += 1) {
      await page.getByRole('button', { name: '再看一些' }).press('Enter');
      await page.getByText(`已显示${(count + 1) * 500}项，还有更多。`).waitFor();
    }
    assert.equal(await page.locator('.entry').count(), 1000);
    await page.context().close();
  });
});
