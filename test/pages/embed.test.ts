import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { TAGS } from '../../src/embed/tags.js';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { root, serve, serveLibrary } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const PLAN = JSON.stringify({
  schemaVersion: 1,
  id: 'p',
  title: '示例方案',
  tasks: [{ id: 't1', number: '1.', title: '控制作业总量' }],
});
const BOARD = '<reform-task-board src="plan.json"></reform-task-board>';

function makePage(script: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>${script}<body>${body}</body></html>`;
}

const CLASSIC = '<script src="/jiaogai/embed.js?v=1"></script>';
const LATER = `
const add = (tag) => document.body.appendChild(document.createElement(tag)).setAttribute('src', 'plan.json');
document.addEventListener('click', () => add('reform-task-card'));
`;

describe('dist/embed.js', () => {
  const pages = {
    '/sub/classic.html': makePage(CLASSIC, BOARD),
    '/sub/module.html': makePage('<script type="module" src="../jiaogai/embed.js"></script>', BOARD),
    '/sub/twice.html': makePage(`${CLASSIC}<script src="/jiaogai/embed.js?v=2"></script>`, BOARD),
    '/sub/later.html': makePage(`${CLASSIC}<script src="later.js"></script>`, '<p>空</p>'),
    '/sub/later.js': LATER,
    '/sub/plan.json': PLAN,
  };
  const site = withBrowser(() => serveLibrary(pages));

  /** A page that remembers which scripts it loaded. */
  async function open(path: string): Promise<{ page: Page; scripts: string[]; faults: string[] }> {
    const page = await newPage(site.browser);
    const faults = watchFaults(page);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return { page, scripts, faults };
  }

  it('can be read as a classic script and as a module', () => {
    const text = readFileSync(join(root, 'dist/embed.js'), 'utf8');
    assert.doesNotMatch(text, /(?:^|[;\n}])\s*(?:import\s*[^(]|export\b)/);
    assert.doesNotMatch(text, /import\.meta/);
    assert.doesNotThrow(() => new Function(text));
  });

  for (const path of ['sub/classic.html', 'sub/module.html', 'sub/twice.html']) {
    it(`makes a board of the markup on ${path}, and loads no other element`, async () => {
      const { page, scripts, faults } = await open(path);
      await page.getByText('控制作业总量').first().waitFor();
      assert.ok(scripts.includes('/jiaogai/elements/reform-task-board.js'));
      assert.ok(!scripts.includes('/jiaogai/elements/reform-task-card.js'));
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('loads nothing for a page without elements, and the element when one comes later', async () => {
    const { page, scripts } = await open('sub/later.html');
    assert.deepEqual(scripts, ['/jiaogai/embed.js', '/sub/later.js']);
    await page.getByText('空').click();
    await page.waitForFunction(() => customElements.get('reform-task-card') !== undefined);
    assert.ok(scripts.includes('/jiaogai/elements/reform-task-card.js'));
    await page.context().close();
  });

  it('finds its parts when it comes from another origin', async () => {
    const policy = "script-src *; connect-src 'self'";
    const host = await serve({
      policy,
      pages: {
        '/host.html': makePage(`<script src="${site.url}jiaogai/embed.js"></script>`, BOARD),
        '/plan.json': PLAN,
      },
    });
    const page = await newPage(site.browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${host.url}host.html`, { waitUntil: 'networkidle' });
    await page.context().close();
    await host.close();
    assert.ok(asked.includes(`${site.url}jiaogai/elements/reform-task-board.js`));
  });

  it('leaves no global behind but what Lit leaves', async () => {
    const { page } = await open('sub/classic.html');
    const names = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !plain.has(name));
    });
    const strange = names.filter((name) => !/^(?:lit|reactiveElement|\d+$|__playwright|__pw|playwright)/i.test(name));
    assert.deepEqual(strange, []);
    await page.context().close();
  });

  it('knows a module for each tag', () => {
    for (const tag of TAGS) assert.ok(readFileSync(join(root, `dist/elements/${tag}.js`)).length > 0);
  });
});
