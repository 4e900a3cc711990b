// @ts-check
/**
 * Gets real old browsers and opens pages in them: Chromium 78, as old as the 360, UOS and Kylin browsers that pages are
 * read in, and Chromium 64, which is below all that is promised.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './run.mjs';

const PACKAGE = 'chrome-aws-lambda';
/** Which release of the package holds which Chromium. */
const RELEASES = { 64: '64.0.3264', 78: '1.20.4' };
const folder = join(root, '.cache/old-chromium');

/** @typedef {keyof typeof RELEASES} OldVersion */

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--single-process',
  '--no-zygote',
  // Nothing is debugged: without an open port it closes as soon as a page has loaded.
  '--remote-debugging-port=0',
];

/** The search path without Node 24's folder: packing needs the npm that belongs to the system's Node. */
function systemPath() {
  const bin = join(root, 'node_modules/.bin');
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((part) => part !== bin)
    .join(delimiter);
}

/** @param {string} release @param {string} program - Where it is put. */
async function download(release, program) {
  const work = `${program}.work`;
  mkdirSync(work, { recursive: true });
  const quiet = { cwd: work, stdio: /** @type {const} */ ('pipe'), env: { ...process.env, PATH: systemPath() } };
  execFileSync('npm', ['pack', `${PACKAGE}@${release}`, '--silent'], { ...quiet, timeout: 180_000 });
  const archive = `${PACKAGE}-${release}.tgz`;
  execFileSync('tar', ['-xzf', archive, 'package/bin/chromium.br'], { ...quiet, timeout: 60_000 });
  const packed = join(work, 'package/bin/chromium.br');
  const whole = join(work, 'chromium');
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(whole, { mode: 0o755 }));
  renameSync(whole, program);
  rmSync(work, { recursive: true });
}

/**
 * The path of an old Chromium, fetched once into `.cache/`.
 *
 * @param {OldVersion} [version]
 * @returns {Promise<{ ok: true, path: string } | { ok: false, reason: string }>}
 */
export async function getOldChromium(version = 78) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { ok: false, reason: `it exists for Linux on x64 only, and this is ${process.platform} on ${process.arch}` };
  }
  const release = RELEASES[version];
  const program = join(folder, `chromium-${release}`);
  try {
    if (!existsSync(program)) await download(release, program);
    return { ok: true, path: program };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Opens a page in the old Chromium; the page must say for itself when it is done. `close` ends the browser.
 *
 * @param {string} path
 * @param {string} url
 * @returns {{ output: () => string, exited: Promise<number | null>, close: () => Promise<void> }}
 */
export function openInOldChromium(path, url) {
  const profile = mkdtempSync(join(tmpdir(), 'jg-old-'));
  const child = spawn(path, [...FLAGS, `--user-data-dir=${profile}`, '--enable-logging=stderr', url], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  /** @type {Promise<number | null>} */
  const exited = new Promise((resolve) => {
    child.on('error', (error) => {
      text += error.message;
      resolve(null);
    });
    child.on('exit', resolve);
  });
  return {
    output: () => text,
    exited,
    async close() {
      child.kill('SIGKILL');
      await exited;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
