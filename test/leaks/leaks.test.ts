/** What it costs a page that elements come and go, as they do in a single-page app. `npm run test:leaks`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright';
import { TAGS } from '../../src/embed/tags.js';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
import { POLICY, root, serve, type RunningServer } from '../helpers/static-server.js';

const MOUNTS = 500;
const BATCH = 10;
const WARM_UP = 40;
const HEAP_LIMIT = 300_000;
// What the engine keeps of the code, machine code above all, grows for the first thousand mounts and then no more; it is
// asked to make up its mind at once.
const PLAIN_ENGINE = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation --no-flush-bytecode';

interface Spec {
  readonly name: string;
  readonly attributes: string;
  /** What a person presses on one that was there before, so that all others show it. */
  readonly before?: readonly (readonly [selector: string, sign: string])[];
  /** What there is once the parts behind the first paint have come. */
  readonly sign: string;
  /** What a person presses before the element goes, each with what is then to be seen. */
  readonly presses?: readonly (readonly [selector: string, sign: string])[];
}

const METER = 'src="/plans/state-quota.json" records-src="/plans/state-quota-records.json" as-of="2024-06-30"';

const TIMER = 'grade="4" report-to="/api/minutes" school="s"';

const SPECS: readonly Spec[] = [
  {
    name: 'reform-task-board',
    attributes: 'src="/plans/notice-3.json" as-of="2025-10-20" hash="ledger"',
    sign: '.toolbar, .plain',
    presses: [['.row .open', '[part~=detail]']],
  },
  {
    name: 'reform-task-card',
    attributes: 'src="/plans/notice-0.json" task-id="task-u9c165" as-of="2025-10-20"',
    sign: '.bar',
    presses: [['h3 button', '.paper']],
  },
  { name: 'homework-timer', attributes: `${TIMER} child="甲"`, sign: '.wk-foot' },
  {
    name: 'homework-timer',
    attributes: `${TIMER} child="乙"`,
    before: [['.main', '[aria-pressed=true]']],
    sign: '[aria-pressed=true]',
  },
  { name: 'quota-meter', attributes: `${METER} target-id="behind" form="trend"`, sign: '.trend' },
  {
    name: 'quota-board',
    attributes: 'src="/plans/notice-3.json" records-src="/plans/records-3.json" as-of="2025-10-20"',
    sign: '.row .state',
    presses: [['.row .open', '[part~=detail]']],
  },
  {
    name: 'inspection-log',
    attributes: 'src="/plans/records-3.json" log-id="leaks" as-of="2025-10-20"',
    sign: '.row .open',
    presses: [['.row .open', '[part~=detail]']],
  },
  { name: 'enrollment-form', attributes: 'src="/schemes/scheme-3.json" as-of="2025-06-24"', sign: '.ways .main' },
];

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>
<link rel="stylesheet" href="/leaks.css"><script src="/leaks.page.js"></script>
${TAGS.map((tag) => `<script type="module" src="/jiaogai/elements/${tag}.js"></script>`).join('\n')}</head>
<body><div id="stage"></div></body></html>`;

/** What stands now, in words, after a forced collection; and how much there is. */
async function weigh(page: Page, session: CDPSession): Promise<{ heap: number; nodes: number; standing: string[] }> {
  for (let turn = 0; turn < 4; turn += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, standing: (await page.evaluate('leaks.standing()')) as string[] };
}

describe('elements that come and go', () => {
  let server: RunningServer;
  let browser: Browser;
  before(async () => {
    const pages = {
      '/favicon.ico': '',
      '/leaks.html': PAGE,
      // One above the other, so that all are in sight and draw all that they have.
      '/leaks.css': '#stage > * { position: absolute; inset: 0 }',
      '/leaks.page.js': readFileSync(join(root, 'test/leaks/leaks.page.js'), 'utf8'),
    };
    const policy = POLICY.replace("require-trusted-types-for 'script'; ", '');
    const site = serve({ folders: { '/': join(root, 'dist-demo') }, pages, policy });
    [server, browser] = await Promise.all([site, launchChromium([PLAIN_ENGINE])]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const { name, attributes, before: presses, ...rest } of SPECS) {
    it(`<${name}>${presses ? ', while it runs,' : ''} leaves nothing behind`, { timeout: 400_000 }, async (t) => {
      const page = await newPage(browser, { viewport: { width: 1000, height: 300 } });
      const faults = watchFaults(page);
      await page.goto(`${server.url}leaks.html`, { waitUntil: 'networkidle' });
      const session = await page.context().newCDPSession(page);
      const first = await weigh(page, session);
      assert.deepEqual(first.standing, []);
      const spec = { html: `<${name} ${attributes}></${name}>`, ...rest };
      const mount = (count: number, isEarly: boolean, other: Partial<Spec> = {}): Promise<unknown> =>
        page.evaluate(
          `leaks.mount(${JSON.stringify({ ...spec, ...other, isEarly })}, ${count}, ${Math.min(count, BATCH)})`,
        );
      if (presses) await mount(1, false, { presses, sign: '.wk-foot' });
      await mount(WARM_UP, false);
      await mount(WARM_UP, true);
      const start = await weigh(page, session);
      await mount(MOUNTS, false);
      await mount(MOUNTS / 5, true);
      const end = await weigh(page, session);
      const [heap, nodes] = [end.heap - start.heap, end.nodes - start.nodes];
      t.diagnostic(`${name}: ${(heap / 1000).toFixed(0)} KB, ${nodes} nodes`);
      await page.context().close();
      // An element that goes calls its load off.
      const others = faults.filter((fault) => !fault.endsWith('net::ERR_ABORTED'));
      assert.deepEqual([...start.standing, ...end.standing, ...others], []);
      // One node of each would be 500.
      assert.ok(nodes < 100, `${nodes} nodes more`);
      assert.ok(heap <= HEAP_LIMIT, `${heap} bytes more`);
    });
  }
});
