import { migrate, requireCurrent } from '../store/migrate.js';
import type { Tables } from '../store/tables.js';
import { openPostgres } from './open-postgres.js';
import { openSqlite } from './open-sqlite.js';
import type { Opened } from './opened.js';
import type { ReplicaOptions } from './replica-pool.js';

export interface StoreOptions extends ReplicaOptions {
  /** The data folder, for SQLite; also where PostgreSQL holds the data, other files may stand in it. */
  readonly folder: string;
  /** PostgreSQL in the place of SQLite. */
  readonly databaseUrl?: string | undefined;
  /** A replica of that, for what everyone may read. */
  readonly replicaUrl?: string | undefined;
  /** The most connections of this process to each, default 10. */
  readonly max?: number | undefined;
}

/**
 * Opens the store and brings it to this release's version.
 *
 * @throws {StoreFault}
 */
export async function openStore({ folder, databaseUrl, ...more }: StoreOptions): Promise<Opened<Tables>> {
  const store =
    databaseUrl === undefined
      ? openSqlite<Tables>({ folder })
      : await openPostgres<Tables>({ url: databaseUrl, ...more });
  try {
    if (store.isReadOnly) await requireCurrent(store.db);
    else await migrate(store.db, store.engine);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
