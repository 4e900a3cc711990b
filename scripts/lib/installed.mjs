// @ts-check
/** Tells whether `node_modules` holds what the lockfile asks for; no dependency, because set-up runs before there are any. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, peer?: boolean }} LockEntry */

/**
 * @param {string} path
 * @returns {Record<string, LockEntry>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/**
 * Why packages must be installed, in a few words; undefined when they need not be.
 *
 * @param {string} root - The project's folder.
 * @returns {string | undefined}
 */
export function whyInstall(root) {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return 'node_modules is missing';
  const [wanted, found] = [readPackages(join(root, 'package-lock.json')), readPackages(hidden)];
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes('node_modules/')) continue;
    const there = found[path];
    // An optional package is left out where it does not fit the platform.
    if (!there && entry.optional) continue;
    if (!there) return `${path} is missing`;
    if (there.version !== entry.version || there.integrity !== entry.integrity) return `${path} is of another version`;
  }
  const extra = Object.keys(found).find((path) => path.includes('node_modules/') && !wanted[path]);
  return extra && `${extra} is no longer asked for`;
}
