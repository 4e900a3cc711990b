// @ts-check
/** Lays a brotli copy beside each text file of a folder, as a good web server would send it. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Below this a copy saves nothing worth a file. */
const LEAST_BYTES = 200;

/** @param {Buffer} bytes @returns {Buffer} */
export function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

/** @param {string} folder @param {number} [leastBytes] */
export function precompress(folder, leastBytes = LEAST_BYTES) {
  for (const path of globSync('**/*.{html,js,css,json,svg,txt,md}', { cwd: folder })) {
    const bytes = readFileSync(join(folder, path));
    if (bytes.length >= leastBytes) writeFileSync(join(folder, `${path}.br`), brotli(bytes));
  }
}
