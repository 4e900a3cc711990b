import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { openPostgres } from '../../src/server/host/open-postgres.js';
import { openSqlite } from '../../src/server/host/open-sqlite.js';
import type { Opened } from '../../src/server/host/opened.js';
import type { Engine } from '../../src/server/store/tables.js';
import { newDatabase, skipWithoutPostgres } from './postgres.js';

/** Opens an empty database; it is closed and thrown away at the end of the block. */
export type OpenEmpty = <DB = unknown>() => Promise<Opened<DB>>;

async function openOn<DB>(engine: Engine, folders: string[]): Promise<Opened<DB>> {
  if (engine === 'postgres') return openPostgres<DB>({ url: await newDatabase(), max: 4 });
  const folder = mkdtempSync(join(tmpdir(), 'jg-store-'));
  folders.push(folder);
  return openSqlite<DB>({ folder });
}

/**
 * Runs a block of tests on SQLite, in a temporary folder, and again on PostgreSQL; skipped loudly where there is none.
 *
 * @example
 * forEachEngine('the store', (engine, open) => {
 *   it('keeps a task', async () => { const { db } = await open<Tables>(); … });
 * });
 */
export function forEachEngine(name: string, tests: (engine: Engine, open: OpenEmpty) => void): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    const skip = engine === 'postgres' && skipWithoutPostgres(name);
    describe(`${name}, on ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`, { skip }, () => {
      const [stores, folders]: [{ close(): Promise<void> }[], string[]] = [[], []];
      after(async () => {
        for (const store of stores) await store.close();
        for (const folder of folders) rmSync(folder, { recursive: true });
      });
      tests(engine, async <DB>() => {
        const store = await openOn<DB>(engine, folders);
        stores.push(store);
        return store;
      });
    });
  }
}
