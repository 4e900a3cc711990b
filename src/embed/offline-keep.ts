/** What `offline.js` keeps of a site, and in which way. Decisions only: nothing here asks a network or a cache. */

/**
 * `page`: from the network, else as it was kept; `fresh`: a file that may change under its name, likewise; `fixed`: a file
 * whose name changes with what is in it, so a kept one is always right.
 */
export type Way = 'page' | 'fresh' | 'fixed';

/** What is asked for: a request, or an address that a page has loaded. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode?: string;
  readonly cache?: string;
  readonly headers?: { has(name: string): boolean };
}

/** What came. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly redirected: boolean;
  readonly headers: { get(name: string): string | null };
}

/** One kept answer. */
export interface KeptEntry {
  readonly url: string;
  readonly bytes: number;
}

/** The most that is kept: entries, bytes in all. */
export interface Limits {
  readonly entries: number;
  readonly bytes: number;
}

/** Also the bytes of one file. */
export const LIMITS: Limits & { readonly file: number } = { entries: 300, bytes: 20_000_000, file: 5_000_000 };

const PREFIX = 'jiaogai-offline-';
/** Grows when what is kept is laid out differently. */
const FORMAT = 1;

const FILE = /\.(?:m?js|css|json|woff2?|[ot]tf|svg|png|jpe?g|gif|webp|avif|ico)$/i;
const CHUNK = /\/elements\/chunks\/[^/]+-[\w-]{8}\.js$/;
/** What is asked in an address may be personal; a version is not. */
const VERSION = /^(?:\?(?:v|ver)=[\w.-]{1,40})?$/;
/** What WeChat adds to an address that is passed on. */
const PASSED_ON = /^\?(?:(?:from=(?:singlemessage|groupmessage|timeline)|isappinstalled=[01])(?:&|$))+$/;
const IMPORTED = /\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`\s]+)["'`]/g;

/** In which way an answer to this may be kept; null: never. */
export function wayOf({ method, url, mode, cache, headers }: Asked, ownOrigin: string): Way | null {
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== ownOrigin || cache === 'no-store' || /\/api\//i.test(pathname)) return null;
  if (headers?.has('authorization') || headers?.has('range')) return null;
  // A file is a file, also where a link opens it.
  if (!FILE.test(pathname)) return mode === 'navigate' ? 'page' : null;
  if (!VERSION.test(search)) return null;
  return CHUNK.test(pathname) ? 'fixed' : 'fresh';
}

/** Whether this very answer may be kept. A page that stands in for a missing file is none. */
export function isKeepable({ status, type, redirected, headers }: Answered, way: Way): boolean {
  if (status !== 200 || type !== 'basic' || redirected) return false;
  if (/no-store/i.test(headers.get('cache-control') || '')) return false;
  return /^text\/html\b/i.test(headers.get('content-type') || '') === (way === 'page');
}

/** Whether an answer says that what was kept is to be forgotten: it is gone, closed, or no longer to be kept. */
export function isTakenBack({ status }: Answered): boolean {
  return [200, 401, 403, 404, 410].indexOf(status) >= 0;
}

/** The address without query and fragment, under which a page is kept. */
export function pageOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Whether a page at this address may be kept: not where it was asked something. */
export function isPlain(url: string): boolean {
  const { search } = new URL(url);
  return search === '' || PASSED_ON.test(search);
}

/** The chunks that a script may load: without them a kept script is worth little. */
export function chunksIn(code: string, url: string): string[] {
  const found = new Set<string>();
  for (let match = IMPORTED.exec(code); match; match = IMPORTED.exec(code)) found.add(new URL(match[1]!, url).href);
  return Array.from(found).filter((each) => CHUNK.test(new URL(each).pathname));
}

/** What is to go so that the rest stays within the limits: what was not used for longest, which stands first. */
export function excess(kept: readonly KeptEntry[], limits: Limits = LIMITS): string[] {
  let count = kept.length;
  let bytes = kept.reduce((sum, entry) => sum + entry.bytes, 0);
  const gone: string[] = [];
  for (const entry of kept) {
    if (count <= limits.entries && bytes <= limits.bytes) break;
    gone.push(entry.url);
    count -= 1;
    bytes -= entry.bytes;
  }
  return gone;
}

/** The cache of the worker of this scope. */
export function cacheName(scope: string): string {
  return `${PREFIX}${FORMAT} ${new URL(scope).pathname}`;
}

/** Whether a cache is, or was in an earlier version, that of the worker of this scope. */
export function isOwnCache(name: string, scope: string): boolean {
  return name.indexOf(PREFIX) === 0 && name.slice(name.indexOf(' ') + 1) === new URL(scope).pathname;
}
