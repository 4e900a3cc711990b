/**
 * An enrolment form of 30 fields on a phone, its processor at a quarter, beside the same questions in SurveyJS and in a Lit
 * form written by hand: script until it can be used, how long the page is blocked until then, the step to the next page.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { brotli, precompress } from '../../scripts/lib/precompress.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { traceBlocking } from '../helpers/main-thread.js';
import { root } from '../helpers/static-server.js';
import { median, printRatios } from '../helpers/stats.js';
import { ANSWERS, equalPages, SCHEME, surveyOf } from './enrollment.form.js';

const ROUNDS = Number(process.env['JG_ROUNDS'] ?? 9);
const THROTTLE = 4;
const NAMES = { ours: '<enrollment-form>', survey: 'SurveyJS', lit: 'Lit by hand' } as const;
type Name = keyof typeof NAMES;
const names = Object.keys(NAMES) as Name[];

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const pages = equalPages();
const folder = mkdtempSync(join(tmpdir(), 'jg-enrollment-'));

/** Written as small as ours, for the same browsers. */
async function bundle(name: string): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      // Its page waits for its data at the top of the module, which the oldest browsers do not know.
      target: 'es2022',
      outDir: join(folder, name),
      emptyOutDir: true,
      lib: { entry: here(`enrollment.page.${name}.js`), formats: ['es'], fileName: name },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  });
}

const head =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>form</title><meta name="viewport" content="width=device-width">';
const script = (src: string): string => `<script type="module" src="${src}"></script>`;
const PAGES: Readonly<Record<string, string>> = {
  '/ours': `${head}${script('/jiaogai/enrollment-form.js')}<enrollment-form src="/scheme.json" as-of="2025-06-24"></enrollment-form>`,
  '/survey': `${head}<link rel="stylesheet" href="/survey.css">${script('/survey/survey.js')}<div id="form"></div>`,
  '/lit': `${head}${script('/lit/lit.js')}<plain-form></plain-form>`,
  '/scheme.json': SCHEME,
  '/form.json': JSON.stringify(pages),
  '/survey.json': JSON.stringify(surveyOf(pages)),
  '/favicon.ico': '',
};

interface Load {
  /** Script, brotli, that was asked for until something of the form was painted. */
  readonly firstBytes: number;
  /** And until it could be used. */
  readonly bytes: number;
  readonly blockedMs: number;
  /** The same by processor time: what others do on the machine left out. */
  readonly workedMs: number;
  readonly readyMs: number;
}

/** What the page tells: when something was seen, when it could be used, for how long it was blocked until then. */
interface Ready {
  readonly seen: number;
  readonly at: number;
  readonly blocked: number;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await newPage(browser, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => console.error(url, error));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.addInitScript({ path: here('enrollment.page.js') });
  await page.goto(url, { waitUntil: 'commit' });
  return page;
}

/** The script that a page had asked for until some moment, in bytes as they came. */
function loaded(page: Page, until = Infinity): Promise<number> {
  return page.evaluate((moment) => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = entries.filter(({ name, startTime }) => name.endsWith('.js') && startTime <= moment);
    return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  }, until);
}

async function load(browser: Browser, url: string, name: Name): Promise<Load> {
  const trace = await traceBlocking(browser);
  const page = await open(browser, url);
  const { seen, at, blocked } = await page.evaluate<Ready>(`ready('${name}')`);
  const [firstBytes, bytes] = [await loaded(page, seen), await loaded(page, at)];
  const workedMs = await trace.stop('form-begins', 'form-ready');
  await page.context().close();
  return { firstBytes, bytes, blockedMs: blocked, workedMs, readyMs: at };
}

interface Walk {
  readonly steps: Readonly<Record<string, number>>;
  /** Script, brotli, that was loaded until the last page. */
  readonly bytes: number;
}

async function walk(browser: Browser, url: string, name: Name): Promise<Walk> {
  const page = await open(browser, url);
  await page.evaluate(`ready('${name}')`);
  const what = [name, pages, ANSWERS].map((each) => JSON.stringify(each)).join();
  const steps = await page.evaluate<Record<string, number>>(`walk(${what})`);
  const bytes = await loaded(page);
  await page.context().close();
  return { steps, bytes };
}

await bundle('survey');
await bundle('lit');
cpSync(process.env['JG_DIST'] ?? join(root, 'dist/elements'), join(folder, 'jiaogai'), { recursive: true });
const css = readFileSync(join(root, 'node_modules/survey-core/survey-core.fontless.min.css'));
writeFileSync(join(folder, 'survey.css'), css);
precompress(folder, 0);
const server = await serve({ folders: { '/': folder }, pages: PAGES, policy: '' });
const loads: Record<Name, Load[]> = { ours: [], survey: [], lit: [] };
const walks: Record<Name, Walk[]> = { ours: [], survey: [], lit: [] };
const browser = await launchChromium();
// Frames as they come: else each step would be rounded up to the next sixtieth of a second.
const swift = await launchChromium(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
try {
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const name of names) {
      const [came, went] = [await load(browser, server.url + name, name), await walk(swift, server.url + name, name)];
      if (round < 0) continue;
      loads[name].push(came);
      walks[name].push(went);
    }
  }
} finally {
  await Promise.all([browser.close(), swift.close()]);
  await server.close();
  rmSync(folder, { recursive: true });
}

const mid = (values: readonly number[]): number => median(values);
const kb = (bytes: number): number => Number((bytes / 1000).toFixed(1));
const of = {
  first: (name: Name) => mid(loads[name].map(({ firstBytes }) => firstBytes)),
  usable: (name: Name) => mid(loads[name].map(({ bytes }) => bytes)),
  all: (name: Name) => mid(walks[name].map(({ bytes }) => bytes)),
  blocked: (name: Name) => mid(loads[name].map(({ blockedMs }) => blockedMs)),
  worked: (name: Name) => mid(loads[name].map(({ workedMs }) => workedMs)),
  ready: (name: Name) => mid(loads[name].map(({ readyMs }) => readyMs)),
  step: (name: Name) => mid(walks[name].map(({ steps }) => mid(Object.values(steps)))),
};

console.log(`\n30 fields on ${pages.length} pages, processor at 1/${THROTTLE}, ${ROUNDS} rounds`);
console.table(
  names.map((name) => ({
    form: NAMES[name],
    'script, first paint (KB)': kb(of.first(name)),
    'until usable (KB)': kb(of.usable(name)),
    'to the last page (KB)': kb(of.all(name)),
    'blocked (ms)': Math.round(of.blocked(name)),
    'by processor time (ms)': Math.round(of.worked(name)),
    'usable (ms)': Math.round(of.ready(name)),
    'next step (ms)': Number(of.step(name).toFixed(1)),
  })),
);
console.log(`SurveyJS also has a style sheet of ${kb(brotli(css).length)} KB; the others have theirs in the script.`);
const leaves = Object.keys(walks.lit[0]!.steps);
const stepOf = (name: Name, id: string): number => Number(mid(walks[name].map(({ steps }) => steps[id]!)).toFixed(1));
console.table(
  leaves.map((id) => ({
    'from the page of': id,
    ...Object.fromEntries(names.map((name) => [NAMES[name], stepOf(name, id)])),
  })),
);
const isKept = printRatios([
  { what: 'script until first paint / SurveyJS', ratio: of.first('ours') / of.first('survey'), limit: 1 / 15 },
  { what: 'script until usable / SurveyJS', ratio: of.usable('ours') / of.usable('survey'), limit: 1 / 15 },
  { what: 'blocked until usable / SurveyJS', ratio: of.blocked('ours') / of.blocked('survey'), limit: 0.15 },
  { what: 'the same by processor time', ratio: of.worked('ours') / of.worked('survey'), limit: 0.15 },
  { what: 'next step / Lit by hand', ratio: of.step('ours') / of.step('lit'), limit: 1.3 },
]);
if (!isKept) process.exitCode = 1;
