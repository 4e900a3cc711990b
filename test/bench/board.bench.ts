/** The board of 10,000 tasks beside cards written by hand, in one run of one browser. */
import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/lib/serve.mjs';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { root } from '../helpers/static-server.js';
import { makePlan } from './board.plan.js';
import { interleave, printRatios, printTimings, type Timing } from '../helpers/stats.js';

const MANY = 10_000;
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>board</title><main id="stage"></main>
<script type="module" src="/jiaogai/elements/reform-task-board.js"></script><script type="module" src="/board.page.js"></script>`;

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const server = await serve({
  pages: {
    '/': PAGE,
    '/board.page.js': file('board.page.js'),
    '/board.plan.js': file('board.plan.js'),
    '/plan.json': JSON.stringify(makePlan(MANY)),
  },
  folders: { '/jiaogai/': process.env['JG_DIST'] ?? `${root}/dist` },
  policy: '',
});
const browser = await launchChromium();
const page = await newPage(browser, { viewport: { width: 1280, height: 800 } });
page.on('pageerror', (error) => console.error(error));
await page.goto(server.url);
await page.evaluate('ready()');

const run = (code: string) => (): Promise<number> => page.evaluate<number>(code);
const took = (timings: readonly Timing[], name: string): number => timings.find((each) => each.name === name)!.medianMs;

const paints = await interleave(
  { board: run(`paintBoard(${MANY})`), board100: run('paintBoard(100)'), cards50: run('paintCards(50)') },
  { rounds: 9 },
);
await page.evaluate(`paintBoard(${MANY})`);
await page.waitForTimeout(500);
const elements = await page.evaluate<number>('countElements()');
const [whole] = await interleave({ cardsAll: run(`paintCards(${MANY})`) }, { rounds: 2, warmups: 0 });
const actions = await interleave(
  {
    change: run(`changeBoard(${MANY})`),
    changeCards: run('changeCards(50)'),
    filter: run(`filterBoard(${MANY})`),
    filterCards: run('filterCards(50)'),
    scroll: run(`scrollBoard(${MANY})`),
    scrollCards: run('scrollCards(50)'),
  },
  { rounds: 7, warmups: 1 },
);
const loads = await interleave(
  { src: run(`loadBoard('/plan.json')`), fetch: run(`fetchText('/plan.json')`), parse: run(`parsePlan(${MANY})`) },
  { rounds: 5, warmups: 1 },
);
await browser.close();
await server.close();

printTimings(`First paint, ${MANY} tasks and 50 cards by hand (ms)`, [...paints, whole!]);
printTimings('One task changed, filtered to a tenth, scrolled (ms)', actions);
printTimings('From `src` (ms)', loads);
const [board, cards50] = [took(paints, 'board'), took(paints, 'cards50')];
const isKept = printRatios([
  { what: 'first paint / 50 cards', ratio: board / cards50, limit: 2 },
  { what: 'first paint / all cards', ratio: board / whole!.medianMs, limit: 0.05 },
  { what: 'first paint / that of 100 tasks', ratio: board / took(paints, 'board100'), limit: 1.3 },
  { what: 'one task changed / 50 cards', ratio: took(actions, 'change') / took(actions, 'changeCards'), limit: 1.5 },
  { what: 'filtered / 50 cards', ratio: took(actions, 'filter') / took(actions, 'filterCards'), limit: 5 },
  { what: 'scrolled / 50 cards', ratio: took(actions, 'scroll') / took(actions, 'scrollCards'), limit: 1.5 },
  { what: 'elements', ratio: elements, limit: 800 },
  // The way over the network is the network's: what a bare fetch of the text takes is not counted.
  {
    what: '(src - fetch) / (plan + 3 × JSON.parse)',
    ratio: (took(loads, 'src') - took(loads, 'fetch')) / (board + 3 * took(loads, 'parse')),
    limit: 1,
  },
]);
if (!isKept) process.exitCode = 1;
