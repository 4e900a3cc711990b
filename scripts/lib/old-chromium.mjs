// @ts-check
/** Gets a real Chromium 78, as old as the 360, UOS and Kylin browsers that pages are read in, and opens pages in it. */
import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './run.mjs';

const PACKAGE = 'chrome-aws-lambda';
const VERSION = '1.20.4';
const folder = join(root, '.cache/old-chromium');
const program = join(folder, `chromium-${VERSION}`);

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

async function download() {
  mkdirSync(folder, { recursive: true });
  const archive = join(folder, `${PACKAGE}-${VERSION}.tgz`);
  const quiet = { cwd: folder, stdio: /** @type {const} */ ('pipe'), env: { ...process.env, PATH: systemPath() } };
  execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent'], { ...quiet, timeout: 180_000 });
  execFileSync('tar', ['-xzf', archive, 'package/bin/chromium.br'], { ...quiet, timeout: 60_000 });
  const packed = join(folder, 'package/bin/chromium.br');
  const half = `${program}.part`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half, { mode: 0o755 }));
  renameSync(half, program);
  rmSync(join(folder, 'package'), { recursive: true });
  rmSync(archive);
}

/**
 * The path of the old Chromium, fetched once into `.cache/`.
 *
 * @returns {Promise<{ ok: true, path: string } | { ok: false, reason: string }>}
 */
export async function getOldChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { ok: false, reason: `it exists for Linux on x64 only, and this is ${process.platform} on ${process.arch}` };
  }
  try {
    if (!existsSync(program)) await download();
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
