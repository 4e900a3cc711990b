import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { newPage } from './chromium.js';

/** A page on which one of the made-up users has signed in, by the keyboard alone. */
export async function signedIn(
  browser: Browser,
  url: string,
  user: 'section' | 'office' | 'auditor',
  options: BrowserContextOptions = {},
  watch: (page: Page) => void = () => undefined,
): Promise<Page> {
  const page = await newPage(browser, options);
  watch(page);
  await page.goto(`${url}work/`);
  await page.getByRole('button', { name: /^(?:登录|Sign in)$/ }).press('Enter');
  await page.locator(`button[value=${user}]`).press('Enter');
  await page.locator('.masthead nav').waitFor();
  return page;
}

/** Goes to a page of the desk and waits until nothing is being read. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        if (location.hash === to) return resolve();
        addEventListener('hashchange', () => setTimeout(resolve, 0), { once: true });
        location.hash = to;
      }),
    hash,
  );
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.waiting').length === 0);
}
