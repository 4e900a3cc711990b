import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './encoding.js';

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Below this, in bytes, a compressed answer is hardly smaller. */
export const LEAST_BYTES = 1024;

/** What is compressed once and sent often may take longer. */
export type Effort = 'once' | 'often' | 'ever';

const BROTLI: Readonly<Record<Effort, number>> = { once: 4, often: 9, ever: 11 };
const GZIP: Readonly<Record<Effort, number>> = { once: 5, often: 9, ever: 9 };

/** Compresses beside the thread that answers. */
export function compress(bytes: Uint8Array, encoding: Exclude<Encoding, 'identity'>, effort: Effort): Promise<Buffer> {
  if (encoding === 'gzip') return zip(bytes, { level: GZIP[effort] });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI[effort],
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotli(bytes, { params });
}
