/**
 * Twenty timers beside twenty clocks written by hand with text, bar and ARIA: the processor time of the whole browser while
 * only the one page runs, then only the other, in turns. `JG_MINUTES` of each (default 3).
 */
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import { serve } from '../../scripts/lib/serve.mjs';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { root } from '../helpers/static-server.js';
import { median, printRatios } from '../helpers/stats.js';

const MINUTES = Number(process.env['JG_MINUTES'] ?? 3);
const TURN_MS = 20_000;
const LIMIT = 1.25;
const STYLE = `body{font:16px sans-serif;display:grid;grid-template-columns:repeat(4,1fr)}.card{padding:16px}
.digits{font-size:2.5em;font-variant-numeric:tabular-nums}.bar{height:8px;background:#ddd}.fill{height:8px;width:0;background:#1c5ba3}`;
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>timers</title><style>${STYLE}</style>
<main id="stage"></main><script type="module" src="/timer.page.js"></script>`;
const ELEMENT = '<script type="module" src="/jiaogai/elements/homework-timer.js"></script>';

const server = await serve({
  pages: {
    '/hand': PAGE,
    '/element': PAGE + ELEMENT,
    '/timer.page.js': readFileSync(new URL('timer.page.js', import.meta.url), 'utf8'),
  },
  folders: { '/jiaogai/': process.env['JG_DIST'] ?? `${root}/dist` },
  policy: '',
});
const browser = await launchChromium();
const session: CDPSession = await browser.newBrowserCDPSession();

async function open(path: string, isByHand: boolean): Promise<Page> {
  const page = await newPage(browser, { viewport: { width: 1600, height: 900 } });
  await page.goto(server.url + path);
  await page.evaluate(`ready(${isByHand})`);
  return page;
}

/** Seconds of processor time of all processes of the browser so far. */
async function cpuSeconds(): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Milliseconds of processor time for each second in which `page` runs; without a page, of a browser that rests. */
async function turn(page: Page | undefined): Promise<number> {
  await page?.evaluate('start()');
  // What starting costs is not what running costs.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const before = await cpuSeconds();
  await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  const spent = (await cpuSeconds()) - before;
  await page?.evaluate('stop()');
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (spent * 1000) / (TURN_MS / 1000);
}

const [element, hand] = [await open('element', false), await open('hand', true)];
const spent: Record<'element' | 'hand' | 'rest', number[]> = { element: [], hand: [], rest: [] };
const turns = Math.max(1, Math.round((MINUTES * 60_000) / TURN_MS));
for (let n = 0; n < turns; n += 1) {
  const order = n % 2 ? (['hand', 'element'] as const) : (['element', 'hand'] as const);
  for (const name of order) spent[name].push(await turn(name === 'element' ? element : hand));
  if (n % 3 === 0) spent.rest.push(await turn(undefined));
}
await browser.close();
await server.close();

console.table(
  Object.entries(spent).map(([name, all]) => ({
    name,
    turns: all.length,
    'ms of processor a second': Number(median(all).toFixed(2)),
    least: Number(Math.min(...all).toFixed(2)),
    most: Number(Math.max(...all).toFixed(2)),
  })),
);
const [own, other, rest] = [median(spent.element), median(spent.hand), median(spent.rest)];
const isKept = printRatios([
  { what: '20 timers / 20 clocks by hand', ratio: own / other, limit: LIMIT },
  { what: 'the same without what a resting browser takes', ratio: (own - rest) / (other - rest), limit: LIMIT },
]);
if (!isKept) process.exitCode = 1;
