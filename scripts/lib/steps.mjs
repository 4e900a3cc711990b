// @ts-check
/** The steps of `npm test` and `npm run verify`, each of which can be asked for alone. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCounts, closingLine, noCounts, readCounts } from './counts.mjs';
import { root, run } from './run.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {() => Promise<Counts>} Step */

/**
 * A program that is one check: it ends well or it does not.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Step}
 */
function check(command, args) {
  return async () => {
    const isGood = await run(command, args);
    return { ...noCounts(), passed: Number(isGood), failed: Number(!isGood) };
  };
}

/**
 * A runner that writes how many tests passed into the file it is given.
 *
 * @param {(file: string) => Promise<boolean>} start
 */
async function counted(start) {
  const folder = mkdtempSync(join(tmpdir(), 'jg-counts-'));
  const file = join(folder, 'counts.json');
  try {
    return readCounts(file, await start(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string[]} patterns @param {string[]} [exclude] */
function findTests(patterns, exclude = []) {
  return globSync(patterns, { cwd: root, exclude }).sort();
}

/** @param {string} what */
function nothingYet(what) {
  console.warn(`!! No ${what} yet: nothing was run here.`);
  return noCounts();
}

/**
 * Node's own test runner over the files that match.
 *
 * @param {string[]} patterns
 * @param {{ exclude?: string[], concurrency?: number, minutes?: number }} [options] - `minutes`: after which a file is stopped.
 * @returns {Step}
 */
function nodeTests(patterns, { exclude, concurrency = 2, minutes = 3 } = {}) {
  return async () => {
    const files = findTests(patterns, exclude);
    if (files.length === 0) return nothingYet(`tests in ${patterns.join(', ')}`);
    const flags = [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${concurrency}`,
      `--test-timeout=${minutes * 60_000}`,
    ];
    const reporters = (/** @type {string} */ file) => [
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/lib/count-reporter.mjs',
      `--test-reporter-destination=${file}`,
    ];
    return counted((file) => run('node', [...flags, ...reporters(file), ...files], {}, Math.max(8, minutes) * 60_000));
  };
}

const BROWSER_TESTS = 'test/components/**/*.browser.test.ts';

/**
 * The component tests, in Chromium unless `JG_ENGINE` names another.
 *
 * @param {Record<string, string>} [env]
 * @param {number} [limitMs] - After which they are stopped.
 */
export async function browserTests(env = {}, limitMs) {
  if (findTests([BROWSER_TESTS]).length === 0) return nothingYet(`tests in ${BROWSER_TESTS}`);
  return counted((file) => run('wtr', ['--files', BROWSER_TESTS], { JG_COUNTS: file, ...env }, limitMs));
}

/** What has a script of its own in package.json, `test:…`: it needs packages that nothing else does. */
const PROOFS = ['packaging', 'openapi', 'frameworks', 'leaks', 'crash', 'replica'].map((name) => `test/${name}/**`);

/** @type {Readonly<Record<string, Step>>} */
export const testSteps = {
  types: check('tsc', ['-p', '.']),
  lint: check('eslint', ['.', '--max-warnings', '0']),
  format: check('prettier', ['--check', '--log-level', 'warn', '.']),
  edges: nodeTests(['test/edges.test.ts']),
  unit: nodeTests(['test/**/*.test.ts'], {
    exclude: ['test/edges.test.ts', 'test/**/*.browser.test.ts', 'test/pages/**', 'test/legacy/**', ...PROOFS],
  }),
  build: check('node', ['scripts/build.mjs']),
  browser: () => browserTests(),
  pages: nodeTests(['test/pages/**/*.test.ts']),
  legacy: nodeTests(['test/legacy/**/*.test.ts'], { concurrency: 1 }),
};

/** Proofs that take too long for `npm test`: each is a script of its own. @type {Readonly<Record<string, Step>>} */
export const proofSteps = {
  leaks: nodeTests(['test/leaks/**/*.test.ts'], { concurrency: 1 }),
  openapi: nodeTests(['test/openapi/*.test.ts']),
  packaging: nodeTests(['test/packaging/*.test.ts'], { concurrency: 1 }),
  frameworks: nodeTests(['test/frameworks/*.test.ts'], { concurrency: 1 }),
  crash: nodeTests(['test/crash/*.test.ts'], { concurrency: 1, minutes: 20 }),
  replica: nodeTests(['test/replica/*.test.ts'], { concurrency: 1 }),
};

/** What `npm run verify` looks at beside the tests. @type {Readonly<Record<string, Step>>} */
export const extraSteps = {
  sizes: check('node', ['scripts/sizes.mjs']),
  docs: check('typedoc', []),
};

/**
 * Runs steps one after another, stopping at nothing.
 *
 * @param {Readonly<Record<string, Step>>} steps
 * @returns {Promise<Counts[]>}
 */
async function runSteps(steps) {
  const rows = [];
  const all = [];
  for (const [name, step] of Object.entries(steps)) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    const counts = await step();
    all.push(counts);
    rows.push({ step: name, ...counts, seconds: Math.round((Date.now() - started) / 1000) });
  }
  console.table(rows);
  return all;
}

/**
 * The steps named by `--only a,b`, or all; nothing when a name is not one of them.
 *
 * @param {Readonly<Record<string, Step>>} steps
 * @param {string[]} args
 */
export function chooseSteps(steps, args) {
  const at = args.indexOf('--only');
  if (at < 0) return steps;
  const names = (args[at + 1] ?? '').split(',').filter(Boolean);
  if (names.length === 0 || names.some((name) => !(name in steps))) return undefined;
  return Object.fromEntries(Object.entries(steps).filter(([name]) => names.includes(name)));
}

/**
 * Runs what the command line asks for, closes with the counts, and ends with 1 when anything failed.
 *
 * @param {Readonly<Record<string, Step>>} steps
 */
export async function main(steps) {
  const chosen = chooseSteps(steps, process.argv.slice(2));
  if (!chosen) {
    console.error(`--only takes some of ${Object.keys(steps).join(',')}`);
    process.exitCode = 2;
    return;
  }
  const total = addCounts(await runSteps(chosen));
  if (total.skipped > 0) console.warn(`!! ${total.skipped} tests were skipped; each says why above.`);
  console.log(closingLine(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
