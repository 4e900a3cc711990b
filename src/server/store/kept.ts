/** Resources that are kept alike: JSON with a version that counts its changes. */
import { sql } from 'kysely';
import type { Db, KeptTable, Tables, Tx } from './tables.js';

/** A resource as it stands. */
export interface Kept<T> {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly value: T;
}

/** Where it stands: tasks and targets within a plan. */
export interface Place {
  readonly region: string;
  readonly id: string;
  readonly planId?: string;
}

/** Columns beside the five that all have. */
export type Beside<K extends KeptTable> = Omit<Tables[K], 'region' | 'id' | 'version' | 'changed_at' | 'data'>;

type Row = { id: string; version: number; changed_at: string; data: string };

export function readRow<T>(row: Row): Kept<T> {
  return { id: row.id, version: row.version, changedAt: row.changed_at, value: JSON.parse(row.data) as T };
}

// One table stands for all: Kysely's types cannot say "any of these".
const any = (table: KeptTable): 'regions' => table as 'regions';
const byPlan = (place: Place): [boolean, string] => [place.planId !== undefined, place.planId ?? ''];

/** One resource; undefined: there is none. */
export async function getKept<T>(db: Db | Tx, table: KeptTable, place: Place): Promise<Kept<T> | undefined> {
  const [isInPlan, planId] = byPlan(place);
  const row = await db
    .selectFrom(any(table))
    .select(['id', 'version', 'changed_at', 'data'])
    .where('region', '=', place.region)
    .where('id', '=', place.id)
    .$if(isInPlan, (query) => query.where(sql.ref('plan_id'), '=', planId))
    .executeTakeFirst();
  return row && readRow<T>(row);
}

/** Adds a resource; false: one of that id is there already. */
export async function addKept<K extends KeptTable>(
  tx: Tx,
  table: K,
  place: Place,
  facts: { readonly value: unknown; readonly at: string; readonly beside: Beside<K> },
): Promise<boolean> {
  const row = {
    region: place.region,
    id: place.id,
    version: 1,
    changed_at: facts.at,
    data: JSON.stringify(facts.value),
    ...facts.beside,
  };
  const result = await tx
    .insertInto(any(table))
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Changes a resource that still has `version`; false: it was changed meanwhile, or is gone. */
export async function changeKept<K extends KeptTable>(
  tx: Tx,
  table: K,
  place: Place,
  facts: {
    readonly version: number;
    readonly value: unknown;
    readonly at: string;
    readonly beside: Partial<Beside<K>>;
  },
): Promise<boolean> {
  const [isInPlan, planId] = byPlan(place);
  const result = await tx
    .updateTable(any(table))
    .set({ version: facts.version + 1, changed_at: facts.at, data: JSON.stringify(facts.value), ...facts.beside })
    .where('region', '=', place.region)
    .where('id', '=', place.id)
    .where('version', '=', facts.version)
    .$if(isInPlan, (query) => query.where(sql.ref('plan_id'), '=', planId))
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Removes a resource that still has `version`. */
export async function removeKept(tx: Tx, table: KeptTable, place: Place, version: number): Promise<boolean> {
  const [isInPlan, planId] = byPlan(place);
  const result = await tx
    .deleteFrom(any(table))
    .where('region', '=', place.region)
    .where('id', '=', place.id)
    .where('version', '=', version)
    .$if(isInPlan, (query) => query.where(sql.ref('plan_id'), '=', planId))
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}
