// @ts-check
/**
 * Packages that one proof needs and nothing else does, such as the editors of a CMS: they stand in
 * `test/<name>/package.json` with a lockfile, and are installed below `.cache/`, so that the project stays light.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { platform } from 'node:os';
import { join } from 'node:path';
import { root } from './run.mjs';

const FILES = ['package.json', 'package-lock.json'];

/** @param {string} folder */
function sumOf(folder) {
  const hash = createHash('sha256');
  for (const name of FILES) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/**
 * The folder in whose `node_modules` the packages of `test/<name>` are; they are installed when the lockfile has changed.
 *
 * @param {string} name
 * @returns {string}
 * @throws {Error} where they could not be installed
 */
export function sideInstall(name) {
  const [from, to] = [join(root, 'test', name), join(root, '.cache', name)];
  const stamp = join(to, 'installed');
  const sum = sumOf(from);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return to;
  mkdirSync(to, { recursive: true });
  for (const file of FILES) copyFileSync(join(from, file), join(to, file));
  console.log(`Packages of test/${name} are installed.`);
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync('npm', args, { cwd: to, stdio: 'inherit', shell: platform() === 'win32' });
  if (status !== 0) throw new Error(`The packages of test/${name} could not be installed.`);
  writeFileSync(stamp, sum);
  return to;
}
