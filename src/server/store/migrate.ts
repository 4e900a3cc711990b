import { sql, type Kysely } from 'kysely';
import { ledgerTables } from './migrations/0001-ledger.js';
import { StoreFault } from './store-fault.js';
import { yearTables } from './migrations/0002-year.js';
import type { Engine } from './tables.js';

type Migration = (db: Kysely<unknown>, engine: Engine) => Promise<void>;

/** In order, forward only: one that was released is never changed. */
const MIGRATIONS: readonly Migration[] = [ledgerTables, yearTables];

/** The version of the schema that this server writes. */
export const STORE_VERSION = MIGRATIONS.length;

const isNewer = (found: number): StoreFault =>
  new StoreFault('newer', `The store has version ${found}, and this release knows ${STORE_VERSION}: use a newer one.`);

async function versionOf(db: Kysely<unknown>): Promise<number> {
  await sql`create table if not exists store_version (one integer primary key, version integer not null)`.execute(db);
  const { rows } = await sql<{ version: number }>`select version from store_version where one = 1`.execute(db);
  return rows[0]?.version ?? 0;
}

/**
 * Texts sort by their bytes, as in SQLite and in our own lists: a cursor means the same wherever the database was made,
 * and an instant compares with the day that it begins with.
 */
async function sortByBytes(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and collation_name is null`.execute(db);
  for (const table of new Set(rows.map((row) => row.table))) {
    const columns = rows.filter((row) => row.table === table);
    const changes = columns.map(({ column }) => sql`alter column ${sql.ref(column)} type text collate "C"`);
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
}

/**
 * Brings the store to this server's version, all or nothing; two servers that start at once do it once.
 *
 * @throws {StoreFault} `newer` where a newer server has written it.
 */
export async function migrate<T>(given: Kysely<T>, engine: Engine): Promise<void> {
  const db = given as unknown as Kysely<unknown>;
  await db.transaction().execute(async (tx) => {
    await lockStore(tx, engine);
    await bringTo(tx, engine, STORE_VERSION);
  });
}

/** Nobody else changes the tables until the transaction ends. */
export async function lockStore<T>(tx: Kysely<T>, engine: Engine): Promise<void> {
  // 74 67 61: any number will do, as long as it is ours.
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(746761)`.execute(tx);
}

/**
 * Brings the store to a version within a transaction that has locked it; what is there already stays.
 *
 * @throws {StoreFault} `newer` where it is beyond.
 */
export async function bringTo<T>(given: Kysely<T>, engine: Engine, version: number): Promise<void> {
  const tx = given as unknown as Kysely<unknown>;
  const found = await versionOf(tx);
  if (found > STORE_VERSION) throw isNewer(found);
  if (found >= version) return;
  for (const migration of MIGRATIONS.slice(found, version)) await migration(tx, engine);
  if (engine === 'postgres') await sortByBytes(tx);
  await sql`delete from store_version`.execute(tx);
  await sql`insert into store_version (one, version) values (1, ${version})`.execute(tx);
}

/**
 * Looks whether a store that cannot be written to may be read by this server.
 *
 * @throws {StoreFault} `newer`, or `read-only` where a migration would be needed.
 */
export async function requireCurrent<T>(db: Kysely<T>): Promise<void> {
  const { rows } = await sql<{ version: number }>`select version from store_version where one = 1`.execute(db);
  const found = rows[0]?.version ?? 0;
  if (found > STORE_VERSION) throw isNewer(found);
  if (found === STORE_VERSION) return;
  throw new StoreFault('read-only', `The store has version ${found} and cannot be brought to ${STORE_VERSION} here.`);
}
