/** The real app behind a real listener, as it is or spoilt on purpose. */
import { serve } from '@hono/node-server';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../../src/server/host/open-sqlite.js';
import { migrate } from '../../../../src/server/store/migrate.js';
import type { Store, Tables } from '../../../../src/server/store/tables.js';
import { openBureau, REGION, type Bureau } from '../../../helpers/open-bureau.js';

export type Fetch = (request: Request) => Response | Promise<Response>;

export interface BackEnd {
  readonly url: string;
  readonly bureau: Bureau;
  /** Puts something between the listener and the app, until the next. */
  spoil(by: (app: Fetch) => Fetch): void;
  close(): Promise<void>;
}

export const ORIGIN = 'https://www.example.gov.cn';

async function addRegion({ db }: Store): Promise<void> {
  const data = JSON.stringify({ code: REGION, name: '云泽县' });
  const row = { region: REGION, id: REGION, version: 1, changed_at: '2026-11-28T00:00:00.000Z', data };
  await db.insertInto('regions').values(row).execute();
}

export async function openBackEnd(): Promise<BackEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'jg-back-end-'));
  const store = openSqlite<Tables>({ folder });
  await migrate(store.db, 'sqlite');
  await addRegion(store);
  const bureau = await openBureau(store, { origins: [ORIGIN] });
  const app: Fetch = (request) => bureau.app.fetch(request);
  let now = app;
  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: (request) => now(request), port: 0, hostname: '127.0.0.1' }, () =>
      resolve(made as Server),
    );
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bureau,
    spoil: (by) => void (now = by(app)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The same request with other headers or another address; null takes a header out. */
export async function changed(
  request: Request,
  headers: Readonly<Record<string, string | null | undefined>>,
  address: (url: URL) => void = () => undefined,
): Promise<Request> {
  const url = new URL(request.url);
  address(url);
  const all = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else if (value !== undefined) all.set(name, value);
  }
  const { method } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(url, { method, headers: all, body });
}

/** The same answer with another body, status or other headers. */
export async function answered(
  response: Response,
  over: {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string | null>>;
    readonly text?: (text: string) => string;
  },
): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  for (const [name, value] of Object.entries(over.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const status = over.status ?? response.status;
  const text = await response.text();
  const body = [204, 304].includes(status) ? null : (over.text?.(text) ?? text);
  return new Response(body, { status, headers });
}
