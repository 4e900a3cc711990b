// @ts-check
/**
 * Measures what a page loads for one element: all script bytes, brotli, that Chromium has asked for when the default view
 * with `src` is painted. Writes docs/sizes.md, and fails above the budgets.
 */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { bundled } from './lib/bundle.mjs';
import { chromiumFlags, findChromium, installCommand } from './lib/chromium.mjs';
import { reachable } from './lib/chunks.mjs';
import { brotli, precompress } from './lib/precompress.mjs';
import { root, run } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

/** Bytes, a KB being 1000 of them. */
const SCRIPTS = /** @type {const} */ ([
  { file: 'embed.js', name: '`embed.js`, first bytes', budget: 1500 },
  { file: 'places.js', name: '`places.js`, where there is more than tags', budget: 1500 },
  { file: 'frame.js', name: '`frame.js`, on the frame page', budget: 2000 },
  { file: 'offline.js', name: '`offline.js`, opt-in', budget: 2500 },
]);
/** What an app of a vendor pays that bundles no more of the SDK. */
const SDK = /** @type {const} */ ([
  { take: 'createClient', name: '`createClient` of `jiaogai/sdk`, with zod and ky', budget: 30_000 },
  { take: 'Outbox', name: '`Outbox` of `jiaogai/sdk`', budget: 4000 },
]);
const dist = join(root, 'dist');
const TITLE = '示例任务';
/** Minutes that the plan allows, unlike any other number. */
const CAP = 57;
/** @typedef {{ name: string, tag: string, markup: string, sign: string, budget: number, most?: number }} Case */

/**
 * What is measured: a tag as a page would write it, and what shows that its default view is drawn.
 *
 * @type {readonly Case[]}
 */
const CASES = [
  {
    name: '`<reform-task-board>`',
    tag: 'reform-task-board',
    markup: '<reform-task-board src="plan.json"></reform-task-board>',
    sign: TITLE,
    budget: 20_000,
  },
  {
    name: '`<reform-task-card>`',
    tag: 'reform-task-card',
    markup: '<reform-task-card src="plan.json" task-id="t7"></reform-task-card>',
    sign: TITLE,
    budget: 13_000,
  },
  {
    name: '`<homework-timer>`',
    tag: 'homework-timer',
    markup: '<homework-timer grade="4" src="plan.json"></homework-timer>',
    sign: `${CAP} 分钟`,
    budget: 12_000,
  },
  {
    name: '`<quota-meter>`, plain attributes',
    tag: 'quota-meter',
    markup: '<quota-meter label="专职教研员" value="38" target="43" unit="个" due="2024-12-31"></quota-meter>',
    sign: '38 个',
    budget: 11_000,
  },
  {
    name: '`<quota-meter>`, `src`',
    tag: 'quota-meter',
    markup: '<quota-meter src="plan.json" target-id="g1" value="38"></quota-meter>',
    sign: '38 个',
    budget: 15_000,
  },
  {
    // Its targets, each with what it asks for; what was reached follows behind the first paint.
    name: '`<quota-board>`, targets listed',
    tag: 'quota-board',
    markup: '<quota-board src="plan.json" records-src="records.json" as-of="2024-10-10"></quota-board>',
    sign: '不少于 43 个',
    budget: 20_000,
  },
  {
    name: '`<quota-board>`, targets measured',
    tag: 'quota-board',
    markup: '<quota-board src="plan.json" records-src="records.json" as-of="2024-10-10"></quota-board>',
    sign: '38 个',
    budget: 46_000,
  },
  {
    name: '`<inspection-log>`',
    tag: 'inspection-log',
    markup: '<inspection-log kind="inspection" src="records.json"></inspection-log>',
    sign: TITLE,
    budget: 20_000,
  },
  {
    name: '`<enrollment-form>`, first page',
    tag: 'enrollment-form',
    markup: '<enrollment-form src="scheme.json" as-of="2025-06-24"></enrollment-form>',
    sign: '2025年秋季入学',
    budget: 24_000,
    // 60 KB were asked for: with both languages, photographs and QR codes it is half as much again.
    most: 92_000,
  },
];

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
  const targets = Array.from({ length: 15 }, (_, n) => ({
    id: `g${n}`,
    label: `示例指标${n}`,
    quote: `示例指标${n}不少于 43 个`,
    at: null,
    measure: 'count',
    comparator: 'atLeast',
    value: 43,
    unit: '个',
    due: '2024-12-31',
    source: null,
  }));
  const homework = [{ grades: [3, 4, 5, 6], minutes: CAP, basis: 'average', source: null }];
  return { schemaVersion: 1, id: 'sizes', title: '示例方案', tasks, targets, rules: { homework } };
}

/** Records of one target, with the rule that counts them, and as many of another kind as are drawn without a window. */
function makeRecords() {
  const posts = Array.from({ length: 38 }, (_, n) => ({ id: `p${n}`, kind: 'postFilled', on: '2024-03-01' }));
  const findings = [{ id: 'f', text: '课表不全', due: '2025-12-01' }];
  const visits = Array.from({ length: 60 }, (_, n) => ({
    id: `r${n}`,
    kind: 'inspection',
    on: `2025-${String((n % 12) + 1).padStart(2, '0')}-28`,
    unitId: 'u1',
    note: `${TITLE}${n + 1}`,
    findings,
  }));
  const roster = { units: [{ id: 'u1', name: '第一小学' }] };
  return { records: [...posts, ...visits], roster, rules: [{ targetId: 'g1', kinds: ['postFilled'] }] };
}

/** @param {string} script @param {string} markup */
function makePage(script, markup) {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>大小</title>${script}<body>${markup}</body></html>`;
}

/**
 * Runs in the page before any script of it: notes when the frame begins in which the element shows the sign, and when that
 * frame is painted.
 *
 * @param {{ tag: string, sign: string }} what
 */
function notePaint({ tag, sign }) {
  const look = () => {
    if (!document.querySelector(tag)?.shadowRoot?.textContent?.includes(sign)) return requestAnimationFrame(look);
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
 * @param {Case} each
 */
async function measure(browser, url, { tag, sign }) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.addInitScript(notePaint, { tag, sign });
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

async function measureAll() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`No Chromium was found. This gets one: ${installCommand()}`);
  const folder = mkdtempSync(join(tmpdir(), 'jg-sizes-'));
  mkdirSync(join(folder, 'jiaogai'));
  copyFileSync(join(dist, 'embed.js'), join(folder, 'jiaogai/embed.js'));
  cpSync(join(dist, 'elements'), join(folder, 'jiaogai/elements'), { recursive: true });
  /** @type {Record<string, string>} */
  const pages = {
    '/plan.json': JSON.stringify(makePlan()),
    '/records.json': JSON.stringify(makeRecords()),
    '/scheme.json': readFileSync(join(root, 'demo/schemes/scheme-3.json'), 'utf8'),
  };
  for (const [n, { tag, markup }] of CASES.entries()) {
    pages[`/${n}.html`] = makePage(`<script type="module" src="/jiaogai/elements/${tag}.js"></script>`, markup);
    pages[`/${n}.embed.html`] = makePage('<script src="/jiaogai/embed.js"></script>', markup);
  }
  precompress(folder, 0);
  const server = await serve({ folders: { '/': folder }, pages });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
  try {
    const rows = [];
    for (const [n, each] of CASES.entries()) {
      const own = await measure(browser, `${server.url}${n}.html`, each);
      const pasted = await measure(browser, `${server.url}${n}.embed.html`, each);
      const all = reachable(join(dist, `elements/${each.tag}.js`));
      const sum = all.reduce((total, file) => total + brotli(readFileSync(file)).length, 0);
      rows.push({ ...each, own, pasted: pasted.bytes, sum, chunks: all.length });
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

/** @param {string} name */
async function sizeOfApp(name) {
  return brotli(Buffer.from(await bundled(`import { ${name} } from 'jiaogai/sdk'; globalThis.app = ${name};`))).length;
}

async function main() {
  if (!(await run('node', ['scripts/build.mjs', '--only', 'library'])))
    throw new Error('The library could not be built.');
  const sizeOf = (/** @type {string} */ file) => brotli(readFileSync(join(dist, file))).length;
  const scripts = [
    ...SCRIPTS.map((each) => ({ ...each, bytes: sizeOf(each.file) })),
    ...(await Promise.all(SDK.map(async (each) => ({ ...each, file: each.take, bytes: await sizeOfApp(each.take) })))),
  ];
  const rows = await measureAll();
  const table = [
    ...scripts.map(({ name, bytes, budget }) => [name, kb(bytes), kb(budget), '', '']),
    ...rows.map(({ name, budget, own, pasted, sum, chunks, most }) => [
      name,
      kb(own.bytes),
      kb(budget),
      kb(pasted),
      `${kb(sum)}${most ? ` of ${kb(most)}` : ''} in ${chunks}`,
    ]),
  ];
  const text = [
    '# Sizes',
    '',
    'Written by `node scripts/sizes.mjs`, which `npm run verify` runs and which fails above a budget. *First load* is all script',
    'bytes, brotli 11, that Chromium has asked for when the default view is painted, with `src` where nothing else is said;',
    '1 KB is 1000 bytes.',
    '',
    '| what | first load | budget | through `embed.js` | all chunks it may ever load |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
  writeFileSync(join(root, 'docs/sizes.md'), text);
  console.log(text);
  for (const { name, own } of rows) console.table(own.scripts.map((script) => ({ name, ...script })));
  const over = [
    ...scripts.filter(({ bytes, budget }) => bytes > budget).map(({ file }) => file),
    ...rows.filter(({ budget, own, sum, most = Infinity }) => own.bytes > budget || sum > most).map(({ name }) => name),
  ];
  if (over.length > 0) throw new Error(`Above the budget: ${over.join(', ')}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
