import type { DataIssue } from '../../sdk/errors.js';
import { JsonFault, JsonScan } from './json-scan.js';

/** What JSON of a client may be. */
export interface JsonLimits {
  /** How deep lists and objects may stand in one another; default 64. */
  readonly maxDepth?: number;
}

/** The value that was sent, or where and why it is not taken. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'bad-json'; readonly issues: readonly DataIssue[] };

const MAX_DEPTH = 64;
const decoder = new TextDecoder('utf-8', { fatal: true });

function refused(path: string, message: string): ReadJson {
  return { ok: false, code: 'bad-json', issues: [{ path, message }] };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads JSON that somebody sent: never throws, and what it takes reads the same in any other reader.
 *
 * Refused, with the path of the place (`tasks.3.due`): bytes that are not UTF-8, text that is not JSON, more than 64
 * levels, a key twice in one object, the key `__proto__`, a number beyond a double (`1e400`), half of a surrogate pair,
 * U+0000. A byte order mark at the beginning is dropped, as tools on Windows write one. `constructor` and its like are
 * keys as any other: own properties of the value. How many bytes there may be is for the caller to say.
 *
 * @example
 * const body = readJson(new Uint8Array(await request.arrayBuffer()));
 * if (!body.ok) return problem(body.code, body.issues);
 */
export function readJson(bytes: Uint8Array, { maxDepth = MAX_DEPTH }: JsonLimits = {}): ReadJson {
  const text = textOf(bytes);
  if (text === null) return refused('', 'not UTF-8');
  try {
    new JsonScan(text, maxDepth).run();
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof JsonFault) return refused(error.path, error.message);
    return refused('', 'not JSON');
  }
}
