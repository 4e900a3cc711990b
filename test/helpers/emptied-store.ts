import { migrate } from '../../src/server/store/migrate.js';
import type { Store, Tables } from '../../src/server/store/tables.js';
import type { OpenEmpty } from './engines.js';

const TABLES: readonly (keyof Tables)[] = [
  ...(['regions', 'units', 'plans', 'tasks', 'targets', 'reports', 'records', 'rosters', 'calendars'] as const),
  ...(['rounds', 'outbox', 'idempotency', 'events'] as const),
];

/**
 * One database for a block of tests, emptied for each but for its journal, which no one empties: making one takes
 * PostgreSQL longer than most tests.
 *
 * @example
 * const emptied = emptiedStore(open);
 * it('…', async () => { const store = await emptied(); … });
 */
export function emptiedStore(open: OpenEmpty): () => Promise<Store> {
  let made: Promise<Store> | undefined;
  return async () => {
    if (!made) {
      made = open<Tables>().then(async (store) => {
        await migrate(store.db, store.engine);
        return store;
      });
      return made;
    }
    const store = await made;
    for (const table of TABLES) await store.db.deleteFrom(table).execute();
    return store;
  };
}
