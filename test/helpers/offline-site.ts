import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { newPage } from './chromium.js';
import { OFFLINE_POLICY, root, serve, type RunningServer } from './static-server.js';

const page = (script: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${script}<body>${body}</body></html>`;

/** The script as an operator pastes it. */
export const OFFLINE = '<script src="/offline.js"></script>';

/** A site of which a test can change a file, and take the network away. */
export class OfflineSite {
  readonly files: Record<string, string>;
  readonly headers: Record<string, Record<string, string>> = {};
  private server: RunningServer | undefined;
  private port = 0;
  private readonly policy: string;

  constructor(files: Record<string, string>, policy = OFFLINE_POLICY) {
    const offline = readFileSync(join(root, 'dist/offline.js'), 'utf8');
    this.files = { '/offline.js': offline, ...files };
    this.policy = policy;
  }

  static page = page;

  async start(): Promise<void> {
    const { files: pages, headers, policy, port } = this;
    this.server = await serve({ pages, headers, policy, port, folders: { '/jiaogai/': join(root, 'dist') } });
    this.port = this.server.port;
  }

  async stop(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  async visit(browser: Browser, path: string): Promise<Page> {
    const visitor = await newPage(browser);
    await visitor.goto(this.url + path, { waitUntil: 'networkidle' });
    return visitor;
  }

  /** The network goes away: for the page, and for the worker. */
  async goOffline(visitor: Page): Promise<void> {
    await visitor.context().setOffline(true);
    await this.stop();
  }

  async goOnline(visitor: Page): Promise<void> {
    await this.start();
    await visitor.context().setOffline(false);
  }
}

/** What is kept, as paths with their query, sorted. */
export function keptBy(visitor: Page): Promise<string[]> {
  return visitor.evaluate(async () => {
    const kept: string[] = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith('jiaogai-')) continue;
      for (const { url } of await (await caches.open(name)).keys()) kept.push(url.slice(location.origin.length));
    }
    return kept.sort();
  });
}

/** Waits until what the page promises is true. `waitForFunction` takes a promise itself for the truth. */
export async function until<T>(visitor: Page, promise: (given: T) => Promise<boolean>, given?: T): Promise<void> {
  const lateAt = Date.now() + 10_000;
  while (!(await visitor.evaluate(promise as (given: unknown) => Promise<boolean>, given))) {
    if (Date.now() > lateAt) throw new Error(`never came true: ${String(promise)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the page itself is kept: the worker takes it in after all its files. */
export function waitUntilKept(visitor: Page): Promise<void> {
  return until(visitor, () => caches.match(location.origin + location.pathname).then(Boolean));
}
