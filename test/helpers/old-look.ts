import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { getOldChromium, openInOldChromium } from '../../scripts/lib/old-chromium.mjs';
import { root, serveLibrary } from './static-server.js';

/** The path of a Chromium 78; undefined, and the test is skipped loudly, where none can be had. CI must have one. */
export async function oldChromiumFor(t: TestContext): Promise<string | undefined> {
  const old = await getOldChromium();
  if (!old.ok) {
    const words = `NO OLD CHROMIUM: nothing was tested in it, because ${old.reason}`;
    console.error(`!! ${words}`);
    if (process.env['CI']) assert.fail(words);
    t.skip(words);
    return undefined;
  }
  if (!existsSync(join(root, 'dist/embed.js'))) assert.fail('dist/ is missing: npm run build');
  return old.path;
}

/** Opens the first of `pages` in an old Chromium and waits for what it posts; a browser that dies first says so. */
export async function lookInOldChromium<T>(
  path: string,
  pages: Readonly<Record<string, string>>,
  policy?: string,
): Promise<T> {
  let finish: (seen: T) => void = () => {};
  const posted = new Promise<T>((resolve) => (finish = resolve));
  const onPost = (_path: string, body: string): void => finish(JSON.parse(body));
  const server = await serveLibrary(pages, policy === undefined ? { onPost } : { policy, onPost });
  const browser = openInOldChromium(path, `${server.url}${Object.keys(pages)[0]!.slice(1)}`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the page said nothing for a minute\n${browser.output()}`)), 60_000);
  });
  const dead = browser.exited.then((code): never => {
    throw new Error(`the browser ended with ${code}\n${browser.output()}`);
  });
  try {
    return await Promise.race([posted, late, dead]);
  } finally {
    clearTimeout(timer);
    dead.catch(() => {});
    await browser.close();
    await server.close();
  }
}
