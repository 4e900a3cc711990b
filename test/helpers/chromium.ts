import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { chromiumFlags, findChromium, installCommand } from '../../scripts/lib/chromium.mjs';

/** Starts the Chromium that the set-up found, with its network chatter off, and with what `flags` are given. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`No Chromium was found. This gets one: ${installCommand()}`);
  // Without a locale of UTF-8 Chromium gives up names of files in Chinese.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>;
  return chromium.launch({ executablePath, args: [...chromiumFlags(), ...flags], env });
}

/** A page of a county's reader: Chinese, Shanghai time. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** Everything that went wrong on a page, as sentences: errors, refused policies, failed requests, console errors. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => faults.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  return faults;
}
