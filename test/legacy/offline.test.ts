import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { OFFLINE_POLICY, root } from '../helpers/static-server.js';

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

describe('Chromium 78 and offline.js', () => {
  it('keeps a page with its timer and all that the timer loads on demand', async (t) => {
    const old = await oldChromiumFor(t);
    if (!old) return;
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    const pages = {
      '/page.html': PAGE,
      '/offline.page.js': read('test/legacy/offline.page.js'),
      '/offline.js': read('dist/offline.js'),
    };
    const { warnings, kept } = await lookInOldChromium<Seen>(old, pages, { policy: OFFLINE_POLICY });
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
