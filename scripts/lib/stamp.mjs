// @ts-check
/** Remembers from which sources a part was built, so that nothing is built twice. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A digest of the names and contents of all files that match.
 *
 * @param {string} root
 * @param {string[]} patterns
 */
export function digest(root, patterns) {
  const hash = createHash('sha256');
  const isSkipped = (/** @type {string} */ name) => name === 'node_modules' || name === 'dist';
  for (const path of globSync(patterns, { cwd: root, exclude: (name) => isSkipped(String(name)) }).sort()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** The stamps of a project, kept in one small file. */
export class Stamps {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
  }

  /** @returns {Record<string, string>} */
  read() {
    return existsSync(this.file) ? JSON.parse(readFileSync(this.file, 'utf8')) : {};
  }

  /**
   * Whether `part` was last built from sources of this digest.
   *
   * @param {string} part
   * @param {string} sum
   */
  isFresh(part, sum) {
    return this.read()[part] === sum;
  }

  /**
   * @param {string} part
   * @param {string | undefined} sum - Undefined while a build is under way: one that breaks off is not fresh.
   */
  write(part, sum) {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ ...this.read(), [part]: sum }, null, 2));
  }
}
