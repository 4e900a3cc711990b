import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { TAGS } from '../../src/embed/tags.js';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { builtPages, noSite } from '../helpers/site-pages.js';
import { OFFLINE_POLICY, root } from '../helpers/static-server.js';

interface SeenElement {
  readonly tag: string;
  readonly height: number;
  readonly text: string;
  readonly isBusy: boolean;
}

interface SeenPage {
  readonly faults: readonly string[];
  readonly overflow: number;
  readonly elements: readonly SeenElement[];
}

interface Seen {
  readonly agent: string;
  readonly pages: Readonly<Record<string, SeenPage>>;
}

/** Pages that show failures on purpose say so in the console. */
const MEANT = /^(?:plan-error|console\.)/;

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A page of the demo with ears in its head. */
function listening(name: string): string {
  const text = read(`dist-demo/${name}`);
  const page = text.replace(/<head>/, '<head><script src="/listen.page.js"></script>');
  assert.notEqual(page, text, `${name} has a head`);
  return page;
}

describe('The whole demo in Chromium 78', () => {
  const names = builtPages();
  if (names.length === 0) {
    it('is seen', (t) => t.skip(noSite('Chromium 78')));
    return;
  }
  const list = JSON.stringify(names.map((name) => `/${name}`));
  const pages = {
    '/walk.html': `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>t</title>
      <script type="application/json" id="names" data-tags="${TAGS.join()}">${list}</script>
      <script src="/demo.page.js"></script></head><body></body></html>`,
    '/demo.page.js': read('test/legacy/demo.page.js'),
    '/listen.page.js': read('test/legacy/listen.page.js'),
    ...Object.fromEntries(names.map((name) => [`/${name}`, listening(name)])),
  };

  it('shows every element of every page, without a fault and without scrolling sideways', async (t) => {
    const old = await oldChromiumFor(t);
    if (!old) return;
    const look = { policy: OFFLINE_POLICY, folders: { '/': join(root, 'dist-demo') }, seconds: 150 };
    const seen = await lookInOldChromium<Seen>(old, pages, look);
    assert.match(seen.agent, /Chrome\/78\./);
    assert.deepEqual(Object.keys(seen.pages), JSON.parse(list));
    for (const [name, { faults, overflow, elements }] of Object.entries(seen.pages)) {
      const real = faults.filter((fault) => !(name.includes('states') && MEANT.test(fault)));
      assert.deepEqual(real, [], name);
      assert.ok(overflow <= 0, `${name}: ${overflow} px stick out`);
      const bare = elements.filter(({ height, text }) => height === 0 || text === '');
      assert.deepEqual(bare, [], name);
    }
    const shown = new Set(Object.values(seen.pages).flatMap(({ elements }) => elements.map(({ tag }) => tag)));
    assert.deepEqual([...shown].sort(), [...TAGS].sort(), 'each element stands somewhere');
  });
});
