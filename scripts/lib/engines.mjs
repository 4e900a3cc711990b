// @ts-check
/** The engines in which the elements are tested: where each is found, what gets it, and how a test page is opened in it. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, findChromium, installCommand, isDebianRoot } from './chromium.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/**
 * @typedef {object} Engine
 * @property {readonly string[]} packages - What gets it on Debian.
 * @property {() => Record<string, string> | undefined} find - Its programs; undefined: one of them is missing.
 * @property {(programs: Record<string, string>) => import('@web/test-runner').BrowserLauncher} launch
 */

/** What a county's reader has: Chinese, Shanghai time. */
const READER = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN:zh' };

/** The first of these programs that is there. @param {readonly string[]} names */
function findProgram(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** The programs by name; undefined when one is missing. @param {Record<string, string | undefined>} programs */
function allOf(programs) {
  return Object.values(programs).every(Boolean) ? /** @type {Record<string, string>} */ (programs) : undefined;
}

/** @type {Readonly<Record<string, Engine>>} */
export const engines = {
  chromium: {
    packages: ['chromium'],
    find: () => allOf({ browser: findChromium() }),
    launch: ({ browser }) =>
      playwrightLauncher({
        product: 'chromium',
        launchOptions: { executablePath: /** @type {string} */ (browser), args: chromiumFlags() },
        createBrowserContext: (started) => started.browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }),
      }),
  },
  firefox: {
    packages: ['firefox-esr'],
    find: () => allOf({ browser: process.env['FIREFOX_PATH'] ?? findProgram('firefox-esr', 'firefox') }),
    launch: ({ browser }) =>
      chromeLauncher({
        launchOptions: {
          browser: 'firefox',
          executablePath: /** @type {string} */ (browser),
          env: { ...process.env, ...READER },
          extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'intl.locale.requested': 'zh-CN' },
        },
      }),
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () =>
      allOf({
        driver: findProgram('WebKitWebDriver'),
        browser: globSync('/usr/lib/*/webkit2gtk-*/MiniBrowser').sort().at(-1),
        screen: findProgram('Xvfb'),
      }),
    launch: (programs) => webkitLauncher(programs, READER),
  },
};

/** The one command that gets an engine. @param {string} name */
export function commandFor(name) {
  if (name === 'chromium') return installCommand();
  const { packages } = /** @type {Engine} */ (engines[name]);
  const command = `apt-get update && apt-get install -y ${packages.join(' ')}`;
  return process.getuid?.() === 0 ? command : `sudo sh -c '${command}'`;
}

/** Gets what is missing, where nobody need be asked: as root on Debian. @param {string} name */
export function getEngine(name) {
  const { packages, find } = /** @type {Engine} */ (engines[name]);
  if (find() || !isDebianRoot()) return find();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', ...packages]]) {
    console.log(`> apt-get ${args.join(' ')}`);
    spawnSync('apt-get', args, { stdio: 'inherit', env });
  }
  return find();
}
