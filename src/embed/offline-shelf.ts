/** What is kept of a site, in one cache of its own. */
import {
  cacheName,
  chunksIn,
  excess,
  isKeepable,
  isTakenBack,
  LIMITS,
  pageOf,
  wayOf,
  type Way,
} from './offline-keep.js';

/** Where a kept answer notes its size, so that the sum is known without reading all. */
const BYTES = 'jiaogai-bytes';

/** One round of keeping: what was looked at, and what has not been used for long. */
interface Round {
  readonly seen: Set<string>;
  readonly aged: ReadonlySet<string>;
}

export class Shelf {
  private readonly name: string;
  private readonly origin: string;
  private work: Promise<unknown> = Promise.resolve();

  constructor(scope: string) {
    this.name = cacheName(scope);
    this.origin = new URL(scope).origin;
  }

  /** What is kept under this address. Looking makes no cache. */
  find(url: string): Promise<Response | undefined> {
    return caches.match(url, { cacheName: this.name, ignoreVary: true });
  }

  /** Keeps the files that a page has loaded, then the page; what is kept already only becomes the youngest. */
  keep(page: string | null, files: readonly string[]): Promise<unknown> {
    return this.inTurn(async () => {
      const urls = (await (await caches.open(this.name)).keys()).map(({ url }) => url);
      const round = { seen: new Set<string>(), aged: new Set(urls.slice(0, urls.length / 2)) };
      for (const url of files) await this.add(url, this.wayOf(url), round);
      if (page) await this.add(pageOf(page), 'page', round);
      await this.trim();
    });
  }

  /** Takes in what the network has answered in place of what is kept. */
  refresh(url: string, response: Response, way: Way): Promise<unknown> {
    return this.inTurn(async () => {
      const etag = response.headers.get('etag');
      const kept = await this.find(url);
      if (!kept || (etag && kept.headers.get('etag') === etag)) return;
      if (isKeepable(response, way)) await this.store(url, response, { seen: new Set([url]), aged: new Set() });
      else if (isTakenBack(response)) await (await caches.open(this.name)).delete(url, { ignoreVary: true });
    });
  }

  private wayOf(url: string): Way | null {
    return wayOf({ method: 'GET', url }, this.origin);
  }

  /** Two at once would undo each other; one that fails does not stop the next. */
  private inTurn(step: () => Promise<unknown>): Promise<unknown> {
    return (this.work = this.work.then(step).catch(() => {}));
  }

  /** False where it could not be had. */
  private async add(url: string, way: Way | null, round: Round): Promise<boolean> {
    if (!way || round.seen.has(url)) return true;
    round.seen.add(url);
    const kept = await this.find(url);
    if (kept && !round.aged.has(url)) return true;
    const response = kept || (await fetch(url).catch(() => undefined));
    return response && (kept || isKeepable(response, way)) ? this.store(url, response, round) : false;
  }

  /** Keeps a script only with all its chunks: half an update would be worse than none. */
  private async store(url: string, response: Response, round: Round): Promise<boolean> {
    const body = await response.arrayBuffer();
    if (body.byteLength > LIMITS.file) return false;
    let isWhole = true;
    for (const chunk of /\.m?js$/.test(pageOf(url)) ? chunksIn(new TextDecoder().decode(body), url) : []) {
      isWhole = (await this.add(chunk, 'fixed', round)) && isWhole;
    }
    if (!isWhole && (await this.find(url))) return false;
    const headers = new Headers(response.headers);
    headers.set(BYTES, String(body.byteLength));
    await (await caches.open(this.name)).put(url, new Response(body, { headers }));
    return isWhole;
  }

  private async trim(): Promise<void> {
    const cache = await caches.open(this.name);
    const [keys, answers] = await Promise.all([cache.keys(), cache.matchAll()]);
    const kept = keys.map(({ url }, at) => ({ url, bytes: Number(answers[at]?.headers.get(BYTES)) || 0 }));
    for (const url of excess(kept)) await cache.delete(url, { ignoreVary: true });
  }
}
