import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { getOldChromium, openInOldChromium, type OldVersion } from '../../scripts/lib/old-chromium.mjs';
import { root, serve } from './static-server.js';

/** The path of a Chromium 78; undefined, and the test is skipped loudly, where none can be had. CI must have one. */
export async function oldChromiumFor(t: TestContext, version: OldVersion = 78): Promise<string | undefined> {
  const old = await getOldChromium(version);
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

interface Look {
  /** The strict policy unless given. */
  readonly policy?: string;
  /** What is served beside the pages, by the path under which it is seen; the library unless given. */
  readonly folders?: Readonly<Record<string, string>>;
  readonly seconds?: number;
}

/** Opens the first of `pages` in an old Chromium and waits for what it posts; a browser that dies first says so. */
export async function lookInOldChromium<T>(
  path: string,
  pages: Readonly<Record<string, string>>,
  { policy, folders = { '/jiaogai/': join(root, 'dist') }, seconds = 60 }: Look = {},
): Promise<T> {
  let finish: (seen: T) => void = () => {};
  const posted = new Promise<T>((resolve) => (finish = resolve));
  const onPost = (_path: string, body: string): void => finish(JSON.parse(body));
  const site = { pages: { '/favicon.ico': '', ...pages }, folders, onPost };
  const server = await serve(policy === undefined ? site : { ...site, policy });
  const browser = openInOldChromium(path, `${server.url}${Object.keys(pages)[0]!.slice(1)}`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const give = (): void => reject(new Error(`the page said nothing for ${seconds} s\n${browser.output()}`));
    timer = setTimeout(give, seconds * 1000);
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
