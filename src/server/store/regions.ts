import { addKept, getKept } from './kept.js';
import type { Store } from './tables.js';

/** Makes sure that a region is known; what it is called stays as an officer has named it. */
export async function ensureRegion(store: Store, code: string, facts: { name: string; at: string }): Promise<void> {
  if (await getKept(store.db, 'regions', { region: code, id: code })) return;
  const value = { code, name: facts.name };
  await store.db
    .transaction()
    .execute((tx) => addKept(tx, 'regions', { region: code, id: code }, { value, at: facts.at, beside: {} }));
}
