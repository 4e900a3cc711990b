import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { getOldChromium, openInOldChromium } from '../../scripts/lib/old-chromium.mjs';
import { OFFLINE_POLICY, root, serveLibrary } from '../helpers/static-server.js';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>断网可用</title>
    <script src="/offline.page.js"></script>
    <script src="/jiaogai/embed.js"></script>
    <script src="/offline.js"></script>
  </head>
  <body>
    <homework-timer grade="4"><p>正在载入</p></homework-timer>
  </body>
</html>`;

interface Seen {
  readonly warnings: readonly string[];
  readonly kept: readonly string[];
}

/** Opens the page and waits for what it posts; a browser that dies first says so. */
async function look(path: string): Promise<Seen> {
  let finish: (seen: Seen) => void = () => {};
  const posted = new Promise<Seen>((resolve) => (finish = resolve));
  const pages = {
    '/page.html': PAGE,
    '/offline.page.js': readFileSync(join(root, 'test/legacy/offline.page.js'), 'utf8'),
    '/offline.js': readFileSync(join(root, 'dist/offline.js'), 'utf8'),
  };
  const options = { policy: OFFLINE_POLICY, onPost: (_path: string, body: string) => finish(JSON.parse(body)) };
  const server = await serveLibrary(pages, options);
  const browser = openInOldChromium(path, `${server.url}page.html`);
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

describe('Chromium 78 and offline.js', () => {
  it('keeps a page with its timer and all that the timer loads on demand', async (t) => {
    const old = await getOldChromium();
    if (!old.ok) {
      const words = `NO OLD CHROMIUM: nothing was kept in it, because ${old.reason}`;
      console.error(`!! ${words}`);
      if (process.env['CI']) assert.fail(words);
      return t.skip(words);
    }
    if (!existsSync(join(root, 'dist/offline.js'))) assert.fail('dist/ is missing: npm run build');
    const { warnings, kept } = await look(old.path);
    assert.deepEqual(warnings, []);
    assert.ok(kept.includes('/jiaogai/elements/homework-timer.js'));
    for (const part of ['hands', 'basis', 'entries', 'copies', 'report', 'week', 'words.en']) {
      assert.ok(
        kept.some((path) => path.includes(`/chunks/homework-timer.${part}-`)),
        part,
      );
    }
  });
});
