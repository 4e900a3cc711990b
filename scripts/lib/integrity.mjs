// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a page writes into `integrity`, for each script that is pasted.
 *
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {Record<string, string>}
 */
export function integrityOf(folder, files) {
  const hash = (/** @type {string} */ file) =>
    createHash('sha384')
      .update(readFileSync(join(folder, file)))
      .digest('base64');
  return Object.fromEntries(files.map((file) => [file, `sha384-${hash(file)}`]));
}
