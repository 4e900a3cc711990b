import { ContractError, HttpError, NetworkError, TimeoutError } from '../../sdk/errors.js';

/** How a document is fetched. */
export interface LoadOptions {
  /** Calls the load off; it then fails with a NetworkError that nobody need see. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the last byte; default 20 000. */
  readonly timeoutMs?: number;
  /** The most bytes that are read; default 20 MB. */
  readonly maxBytes?: number;
}

/** `GET` and the address without user, query string, fragment and inline data: what an error may say. */
function nameOf(url: string): string {
  return `GET ${url
    .replace(/^(data:|[^?#]*)[^]*$/, '$1')
    .replace(/\/\/[^/]*@/, '//')
    .slice(0, 200)}`;
}

function broken(name: string, message: string, cause?: unknown): ContractError {
  return new ContractError(`${name}: ${message}`, [{ path: '', message }], cause);
}

/** The body as text; stops as soon as it is longer than `maxBytes`. */
async function readText(response: Response, maxBytes: number, name: string): Promise<string> {
  const [reader, decoder] = [response.body!.getReader(), new TextDecoder()];
  for (let [text, bytes] = ['', 0]; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) throw broken(name, 'too large');
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw broken(name, 'not JSON', error);
  }
}

/**
 * Fetches a JSON document with plain `fetch`, within a time and a size.
 *
 * @throws {NetworkError} when the address cannot be reached, or the load was called off.
 * @throws {TimeoutError} when it takes longer than `timeoutMs`.
 * @throws {HttpError} when the answer is not 2xx.
 * @throws {ContractError} when the answer is too large or no JSON.
 * @example
 * const plan = await loadJson('plan.json', { signal });
 */
export async function loadJson(url: string, options: LoadOptions = {}): Promise<unknown> {
  const { signal, timeoutMs = 20_000, maxBytes = 20_000_000 } = options;
  const name = nameOf(url);
  const abort = new AbortController();
  const handleAbort = (): void => abort.abort();
  let isLate = false;
  // By hand: Chromium 78 has neither AbortSignal.timeout nor AbortSignal.any.
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, timeoutMs);
  if (signal?.aborted) handleAbort();
  signal?.addEventListener('abort', handleAbort);
  try {
    const response = await fetch(url, { signal: abort.signal, headers: { accept: 'application/json' } });
    if (!response.ok) throw new HttpError(`${name}: ${response.status}`, response.status);
    return parse(await readText(response, maxBytes, name), name);
  } catch (error) {
    if (error instanceof HttpError || error instanceof ContractError) throw error;
    throw isLate
      ? new TimeoutError(`${name}: no answer in ${timeoutMs} ms`, error)
      : new NetworkError(`${name}: cannot be reached`, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', handleAbort);
    // Whatever was refused must not go on arriving.
    abort.abort();
  }
}

/** Loads that are under way. */
const loads = new Map<string, Promise<unknown>>();

/** `loadJson`, once for all elements of one address that come up together. */
export function loadOnce(url: string): Promise<unknown> {
  let load = loads.get(url);
  if (!load) {
    const forget = (): unknown => loads.delete(url);
    loads.set(url, (load = loadJson(url)));
    load.then(forget, forget);
  }
  return load;
}
