// @ts-check
/** Which chunks an element may ever load. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;

/**
 * The files that a built module reaches, itself included, by `import` and `import()`.
 *
 * @param {string} entry
 * @returns {string[]}
 */
export function reachable(entry) {
  const found = new Set([normalize(entry)]);
  for (const file of found) {
    for (const [, target] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      found.add(join(dirname(file), String(target)));
    }
  }
  return [...found];
}
