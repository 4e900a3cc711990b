// @ts-check
/**
 * Set-up before `npm start` and `npm test`: packages when they are missing or older than the lockfile, and with
 * `--browser` a Chromium and, where it can be had without asking, a PostgreSQL. Runs on the system's Node (20 or newer) and needs no package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, hasChineseFont, installCommand, isDebianRoot } from './lib/chromium.mjs';
import { whyInstall } from './lib/installed.mjs';
import { findPostgres, postgresCommand } from './lib/postgres.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The search path without this project's own programs: they are what is about to be replaced. */
function systemPath() {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules')))
    .join(delimiter);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const env = { ...process.env, PATH: systemPath(), DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell: platform() === 'win32' });
  return status === 0;
}

function ensurePackages() {
  const reason = whyInstall(root);
  if (!reason) return true;
  console.log(`Packages are installed: ${reason}.`);
  // Node 24 comes as a package, so warnings about the system's Node would only mislead.
  return run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
}

/** @param {string[]} names */
function aptInstall(names) {
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', ...names]);
}

function ensureBrowser() {
  const fonts = ['fonts-noto-cjk'];
  if (findChromium()) {
    if (hasChineseFont() !== false) return true;
    if (isDebianRoot()) return aptInstall(fonts);
    console.warn(`No font with Chinese glyphs is installed; pictures will show boxes (Debian: ${fonts.join(' ')}).`);
    return true;
  }
  if (isDebianRoot() && existsSync('/usr/bin/apt-get')) return aptInstall(['chromium', ...fonts]);
  console.error(`No Chromium was found. This gets one:\n\n  ${installCommand()}\n\nor set CHROME_PATH to yours.`);
  return false;
}

/** What the tests of the store would have; whoever cannot get it goes on without, and they say what was skipped. */
function ensureStoreTools() {
  const hasStrace = platform() !== 'linux' || existsSync('/usr/bin/strace');
  const missing = [...(findPostgres() ? [] : ['postgresql']), ...(hasStrace ? [] : ['strace'])];
  if (missing.length === 0) return true;
  if (isDebianRoot() && existsSync('/usr/bin/apt-get')) return aptInstall(missing);
  if (!findPostgres())
    console.warn(`No PostgreSQL was found, and some tests want one. This gets it: ${postgresCommand()}`);
  return true;
}

try {
  const isReady = ensurePackages() && (!process.argv.includes('--browser') || (ensureBrowser() && ensureStoreTools()));
  if (!isReady) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
