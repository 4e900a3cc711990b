/** A page of 200 meters beside the same words and drawings written by hand, in one run of one browser. */
import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/lib/serve.mjs';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { root } from '../helpers/static-server.js';
import { interleave, printRatios, printTimings, type Timing } from '../helpers/stats.js';

const STYLE = `body{font:16px sans-serif;margin:0}#stage{display:grid;grid-template-columns:repeat(4,1fr);grid-gap:16px}
.meter>*{margin:0}.row{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between}.head{flex-wrap:nowrap}
.meter{line-height:1.5;color:#1a2130}.value,.foot{color:#565f6c}.value b{font-size:1.5em;line-height:1.3;color:#1a2130}
.foot{align-items:center;min-height:36px;font-size:.875em}.state{padding:1px .5em;border-radius:3px;font-size:.875em}
.overdue{--s:#b3211f}.dueSoon{--s:#875200}.done{--s:#17703b}.state{color:var(--s)}.fill{fill:var(--s)}
.quota{display:block;width:100%;height:2.625em;font-size:.875em;overflow:visible}.track{fill:#dde1e7}.mark{stroke:#1a2130;stroke-width:2px}`;
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>meters</title><style>${STYLE}</style><main id="stage"></main>
<script type="module" src="/jiaogai/elements/quota-meter.js"></script><script type="module" src="/meter.page.js"></script>`;

const server = await serve({
  pages: {
    '/': PAGE,
    '/meter.page.js': readFileSync(new URL('meter.page.js', import.meta.url), 'utf8'),
  },
  folders: { '/jiaogai/': process.env['JG_DIST'] ?? `${root}/dist` },
  policy: '',
});
const browser = await launchChromium();
const page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
page.on('pageerror', (error) => console.error(error));
await page.goto(server.url);
await page.evaluate('ready()');

const run = (code: string) => (): Promise<number> => page.evaluate<number>(code);
const paints = await interleave({ meters: run('paintMeters()'), byHand: run('paintByHand()') }, { rounds: 15 });
await browser.close();
await server.close();

printTimings('200 meters, until painted (ms)', paints);
const took = (name: string): number => paints.find((each: Timing) => each.name === name)!.medianMs;
const isKept = printRatios([{ what: '200 meters / by hand', ratio: took('meters') / took('byHand'), limit: 2 }]);
if (!isKept) process.exitCode = 1;
