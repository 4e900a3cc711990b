// @ts-check
/**
 * Measures what a page loads for one element: all script bytes, brotli, that Chromium has asked for when the default view
 * with `src` is painted. Writes docs/sizes.md, and fails above the budgets.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium, installCommand } from './lib/chromium.mjs';
import { reachable } from './lib/chunks.mjs';
import { brotli, precompress } from './lib/precompress.mjs';
import { root, run } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

/** Bytes, a KB being 1000 of them. */
const EMBED_BUDGET = 1500;
const OFFLINE_BUDGET = 2500;
/** @type {Readonly<Record<string, number>>} */
const BUDGETS = { 'reform-task-board': 20_000, 'reform-task-card': 13_000, 'homework-timer': 12_000 };

const dist = join(root, 'dist');
const TITLE = '示例任务';
/** Minutes that the plan allows, unlike any other number. */
const CAP = 57;
/** What shows that the default view is drawn. */
const SIGNS = { 'reform-task-board': TITLE, 'reform-task-card': TITLE, 'homework-timer': `${CAP} 分钟` };
const MARKUP = {
  'reform-task-board': '<reform-task-board src="plan.json"></reform-task-board>',
  'reform-task-card': '<reform-task-card src="plan.json" task-id="t7"></reform-task-card>',
  'homework-timer': '<homework-timer grade="4" src="plan.json"></homework-timer>',
};

/** A plan of the size that counties publish. */
function makePlan() {
  const tasks = Array.from({ length: 60 }, (_, n) => ({
    id: `t${n}`,
    number: `${n + 1}.`,
    area: ['课程教学', '作业管理', '教师发展'][n % 3],
    title: `${TITLE}${n + 1}`,
    text: '各校按要求落实，逐项登记，按期报送。',
    leads: ['基础教育科'],
    partners: ['教师进修学校'],
    due: `2025-${String((n % 12) + 1).padStart(2, '0')}-28`,
    status: n % 4 ? 'inProgress' : 'done',
  }));
  const homework = [{ grades: [3, 4, 5, 6], minutes: CAP, basis: 'average', source: null }];
  return { schemaVersion: 1, id: 'sizes', title: '示例方案', tasks, rules: { homework } };
}

/** @param {string} script @param {string} markup */
function makePage(script, markup) {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>大小</title>${script}<body>${markup}</body></html>`;
}

/**
 * Runs in the page before any script of it: notes when the frame begins in which the element shows a task of the plan, and
 * when that frame is painted.
 *
 * @param {{ tag: string, title: string }} what
 */
function notePaint({ tag, title }) {
  const look = () => {
    if (!document.querySelector(tag)?.shadowRoot?.textContent?.includes(title)) return requestAnimationFrame(look);
    const drawnAt = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => Object.assign(window, { seen: { drawnAt, paintedAt: performance.now() } });
    return channel.port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. What had been asked for when the frame began was needed for it; what had come by its end counts too. */
function readScripts() {
  const { seen } = /** @type {{ seen: { drawnAt: number, paintedAt: number } }} */ (/** @type {unknown} */ (window));
  const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
  return entries
    .filter(({ name }) => /\.js$/.test(name))
    .filter(({ startTime, responseEnd }) => startTime <= seen.drawnAt || responseEnd <= seen.paintedAt)
    .map((entry) => ({ path: new URL(entry.name).pathname, bytes: entry.encodedBodySize }));
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} tag
 */
async function measure(browser, url, tag) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.addInitScript(notePaint, { tag, title: SIGNS[/** @type {keyof typeof SIGNS} */ (tag)] });
    await page.goto(url);
    await page.waitForFunction(() => 'seen' in window);
    await page.waitForLoadState('networkidle');
    const scripts = await page.evaluate(readScripts);
    if (scripts.some(({ bytes }) => bytes === 0)) throw new Error(`${url}: a script of no size was seen`);
    return { bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0), scripts };
  } finally {
    await context.close();
  }
}

/** @param {string[]} tags */
async function measureAll(tags) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`No Chromium was found. This gets one: ${installCommand()}`);
  const folder = mkdtempSync(join(tmpdir(), 'jg-sizes-'));
  mkdirSync(join(folder, 'jiaogai'));
  copyFileSync(join(dist, 'embed.js'), join(folder, 'jiaogai/embed.js'));
  cpSync(join(dist, 'elements'), join(folder, 'jiaogai/elements'), { recursive: true });
  /** @type {Record<string, string>} */
  const pages = { '/plan.json': JSON.stringify(makePlan()) };
  for (const tag of tags) {
    const markup = MARKUP[/** @type {keyof typeof MARKUP} */ (tag)];
    pages[`/${tag}.html`] = makePage(`<script type="module" src="/jiaogai/elements/${tag}.js"></script>`, markup);
    pages[`/${tag}.embed.html`] = makePage('<script src="/jiaogai/embed.js"></script>', markup);
  }
  precompress(folder, 0);
  const server = await serve({ folders: { '/': folder }, pages });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
  try {
    const rows = [];
    for (const tag of tags) {
      const own = await measure(browser, `${server.url}${tag}.html`, tag);
      const pasted = await measure(browser, `${server.url}${tag}.embed.html`, tag);
      const all = reachable(join(dist, `elements/${tag}.js`));
      const sum = all.reduce((total, file) => total + brotli(readFileSync(file)).length, 0);
      rows.push({ tag, own, pasted: pasted.bytes, sum, chunks: all.length });
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** @param {number} bytes */
const kb = (bytes) => `${(bytes / 1000).toFixed(2)} KB`;

async function main() {
  if (!(await run('node', ['scripts/build.mjs', '--only', 'library'])))
    throw new Error('The library could not be built.');
  const tags = Object.keys(BUDGETS).filter((tag) => existsSync(join(dist, `elements/${tag}.js`)));
  const sizeOf = (/** @type {string} */ file) => brotli(readFileSync(join(dist, file))).length;
  const [embed, offline] = [sizeOf('embed.js'), sizeOf('offline.js')];
  const rows = await measureAll(tags);
  const table = [
    ['`embed.js`, first bytes', kb(embed), kb(EMBED_BUDGET), '', ''],
    ['`offline.js`, opt-in', kb(offline), kb(OFFLINE_BUDGET), '', ''],
    ...rows.map(({ tag, own, pasted, sum, chunks }) => [
      `\`<${tag}>\``,
      kb(own.bytes),
      kb(BUDGETS[tag] ?? 0),
      kb(pasted),
      `${kb(sum)} in ${chunks}`,
    ]),
  ];
  const text = [
    '# Sizes',
    '',
    'Written by `node scripts/sizes.mjs`, which `npm run verify` runs and which fails above a budget. *First load* is all script',
    'bytes, brotli 11, that Chromium has asked for when the default view with `src` is painted; 1 KB is 1000 bytes.',
    '',
    '| what | first load | budget | through `embed.js` | all chunks it may ever load |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
  writeFileSync(join(root, 'docs/sizes.md'), text);
  console.log(text);
  for (const { tag, own } of rows) console.table(own.scripts.map((script) => ({ tag, ...script })));
  const over = [
    ...(embed > EMBED_BUDGET ? ['embed.js'] : []),
    ...(offline > OFFLINE_BUDGET ? ['offline.js'] : []),
    ...rows.filter(({ tag, own }) => own.bytes > (BUDGETS[tag] ?? 0)).map(({ tag }) => tag),
  ];
  const missing = Object.keys(BUDGETS).filter((tag) => !tags.includes(tag));
  if (missing.length > 0) throw new Error(`Not built, so not measured: ${missing.join(', ')}`);
  if (over.length > 0) throw new Error(`Above the budget: ${over.join(', ')}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
