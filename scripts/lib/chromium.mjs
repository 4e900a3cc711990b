// @ts-check
/** Finds a Chromium; no dependency, because set-up runs before there are any. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** Flags that keep a browser quiet in a closed network. */
const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function onPath(env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Browsers that Playwright has downloaded, newest first. */
function ofPlaywright() {
  const cache = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(homedir(), 'AppData/Local/ms-playwright'),
  };
  const folder = cache[/** @type {keyof typeof cache} */ (platform())] ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter((name) => name.startsWith('chromium-'));
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return found
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  if (platform() === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return apps.flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((root) => `${root}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform() === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((root) => root);
    const inside = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'];
    const edge = 'Microsoft/Edge/Application/msedge.exe';
    return roots.flatMap((root) => [...inside, edge].map((path) => join(String(root), path)));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/**
 * The path of a Chromium: `CHROME_PATH`, then the search path, the system's usual places, Playwright's own.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 * @throws {Error} when `CHROME_PATH` is set and nothing executable is there.
 */
export function findChromium(env = process.env) {
  const named = env['CHROME_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH is ${named}, but no program is there`);
    return named;
  }
  return [...onPath(env), ...usualPlaces(env), ...ofPlaywright()].find(isExecutable);
}

/** Whether a font with Chinese glyphs is there; undefined where that cannot be told. */
export function hasChineseFont() {
  if (platform() !== 'linux') return undefined;
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return undefined;
  }
}

/** Whether packages can be installed without asking: root on Debian. */
export function isDebianRoot() {
  return platform() === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** The one command that gets a Chromium (and, on Debian, Chinese glyphs). */
export function installCommand() {
  if (platform() === 'darwin') return 'brew install --cask google-chrome';
  if (platform() === 'win32') return 'winget install Google.Chrome';
  if (!existsSync('/etc/debian_version')) return 'npx playwright install chromium';
  const command = 'apt-get update && apt-get install -y chromium fonts-noto-cjk';
  return process.getuid?.() === 0 ? command : `sudo sh -c '${command}'`;
}

/** Flags for a Chromium that is started here; the sandbox does not work for root. */
export function chromiumFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET_FLAGS] : [...QUIET_FLAGS];
}
