import Database from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { bringTo } from '../../store/migrate.js';

/** A table as a version of the store has it. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
  /** The columns by which its rows are told apart, in order. */
  readonly key: readonly string[];
}

interface ColumnRow {
  readonly table: string;
  readonly name: string;
  readonly pk: number;
}

/** Our tables as they are at a version, whatever else stands in a database: read from an empty store of that version. */
export async function tablesAt(version: number): Promise<TableShape[]> {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) });
  try {
    await bringTo(db, 'sqlite', version);
    const { rows } = await sql<ColumnRow>`
      select s.name as "table", c.name as name, c.pk as pk
      from sqlite_schema s join pragma_table_info(s.name) c
      where s.type = 'table' and s.name <> 'store_version' order by s.name, c.cid`.execute(db);
    return [...new Set(rows.map(({ table }) => table))].map((table) => {
      const own = rows.filter((row) => row.table === table);
      const key = own.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return { table, columns: own.map(({ name }) => name), key: key.map(({ name }) => name) };
    });
  } finally {
    await db.destroy();
  }
}
