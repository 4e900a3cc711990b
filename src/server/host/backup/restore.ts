import { sql, type Transaction } from 'kysely';
import { bringTo, lockStore, STORE_VERSION } from '../../store/migrate.js';
import type { Opened } from '../opened.js';
import { BackupFault, fromCell, type Cell } from './format.js';
import { checkBackup, readBackup } from './read.js';
import { tablesAt } from './shape.js';

/** Values that one statement takes, and letters: both engines limit them. */
const MOST_VALUES = 5_000;
const MOST_LETTERS = 4_000_000;

type Tx = Transaction<unknown>;

/** What our tables are called in a database that may be empty. */
async function ownTables(tx: Tx, store: Opened<unknown>): Promise<string[]> {
  const inSqlite = sql<{ name: string }>`select name from sqlite_schema where type = 'table'`;
  const inPostgres = sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = current_schema()`;
  const { rows } = await (store.engine === 'sqlite' ? inSqlite : inPostgres).execute(tx);
  const there = new Set(rows.map(({ name }) => name));
  const known = await tablesAt(STORE_VERSION);
  return known.map(({ table }) => table).filter((table) => there.has(table));
}

/** What the triggers of our tables call in PostgreSQL: it does not go with them. */
async function functionsOf(tx: Tx, tables: readonly string[]): Promise<string[]> {
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select distinct p.proname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace
      and c.relname in (${sql.join(tables)})`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Makes room for tables of the backup's version: those that are there go, for they are empty. */
async function clear(tx: Tx, store: Opened<unknown>): Promise<void> {
  const tables = await ownTables(tx, store);
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
    if (rows.length > 0) throw new BackupFault('not-empty');
  }
  const functions = store.engine === 'postgres' ? await functionsOf(tx, tables) : [];
  for (const table of tables) await sql`drop table ${sql.table(table)}`.execute(tx);
  for (const name of functions) await sql`drop function ${sql.ref(name)}`.execute(tx);
  await sql`drop table if exists store_version`.execute(tx);
}

/** Rows of one table on their way in. */
class Batch {
  private readonly tx: Tx;
  private readonly table: string;
  private readonly columns: readonly string[];
  private rows: (readonly Cell[])[] = [];
  private letters = 0;

  constructor(tx: Tx, table: string, columns: readonly string[]) {
    this.tx = tx;
    this.table = table;
    this.columns = columns;
  }

  async add(row: readonly Cell[]): Promise<void> {
    if (row.length !== this.columns.length) throw new BackupFault('damaged');
    this.rows.push(row);
    for (const cell of row) this.letters += typeof cell === 'string' ? cell.length : 8;
    const isFull = this.rows.length * this.columns.length >= MOST_VALUES || this.letters >= MOST_LETTERS;
    if (isFull || row.some((cell) => typeof cell === 'object' && cell !== null)) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.rows.length === 0) return;
    const columns = sql.join(this.columns.map((name) => sql.ref(name)));
    const values = this.rows.map((row) => sql`(${sql.join(row.map(fromCell))})`);
    await sql`insert into ${sql.table(this.table)} (${columns}) values ${sql.join(values)}`.execute(this.tx);
    this.rows = [];
    this.letters = 0;
  }
}

async function fill(tx: Tx, file: string, version: number): Promise<number> {
  const known = new Map((await tablesAt(version)).map((shape) => [shape.table, shape.columns]));
  let [rows, batch]: [number, Batch | undefined] = [0, undefined];
  for await (const part of readBackup(file)) {
    if ('row' in part) {
      if (!batch) throw new BackupFault('damaged');
      await batch.add(part.row);
      rows += 1;
    } else if ('table' in part) {
      await batch?.flush();
      const columns = known.get(part.table);
      if (!columns || !part.columns.every((name) => columns.includes(name))) throw new BackupFault('damaged');
      batch = new Batch(tx, part.table, part.columns);
    }
  }
  await batch?.flush();
  return rows;
}

/**
 * Restores a backup into a store that is empty, of either engine: all of it or nothing. A backup of an older release is
 * brought to this one's version on the way.
 *
 * @returns how many rows there were
 * @throws {BackupFault}; what the store says.
 */
export async function restoreBackup(store: Opened<unknown>, file: string): Promise<number> {
  const { storeVersion } = await checkBackup(file);
  if (storeVersion > STORE_VERSION) throw new BackupFault('newer');
  return store.db.transaction().execute(async (tx) => {
    await lockStore(tx, store.engine);
    await clear(tx, store);
    await bringTo(tx, store.engine, storeVersion);
    const rows = await fill(tx, file, storeVersion);
    await bringTo(tx, store.engine, STORE_VERSION);
    return rows;
  });
}
