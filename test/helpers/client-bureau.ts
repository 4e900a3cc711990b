/** A client before the real server app, in process: SQLite in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client, type ClientOptions } from '../../src/sdk/client/index.js';
import type { AppDeps } from '../../src/server/app/deps.js';
import { openSqlite } from '../../src/server/host/open-sqlite.js';
import { migrate } from '../../src/server/store/migrate.js';
import type { Tables } from '../../src/server/store/tables.js';
import { openBureau } from './open-bureau.js';

export interface ClientBureau {
  /** A client of whoever asks: `officer`, `clerk`, `auditor`; nobody without a word. */
  readonly as: (person?: string, options?: Partial<ClientOptions>) => Client;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export const SERVER = 'http://bureau.test';

export async function openClientBureau(over: Partial<AppDeps> = {}): Promise<ClientBureau> {
  const folder = mkdtempSync(join(tmpdir(), 'jg-client-'));
  const store = openSqlite<Tables>({ folder });
  await migrate(store.db, 'sqlite');
  const { app } = await openBureau(store, over);
  const fetch = async (request: Request): Promise<Response> => app.fetch(request);
  return {
    fetch,
    as: (person, options) =>
      createClient({ baseUrl: SERVER, fetch, retry: 0, getToken: () => person ?? null, ...options }),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
