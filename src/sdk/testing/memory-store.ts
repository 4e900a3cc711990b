/** A store in memory: SQLite as WebAssembly, the same in Node and in browsers. */
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { migrate } from '../../server/store/migrate.js';
import type { Store, Tables } from '../../server/store/tables.js';

type Sqlite = Awaited<ReturnType<(typeof import('@sqlite.org/sqlite-wasm'))['default']>>;
type Database = InstanceType<Sqlite['oo1']['DB']>;
type Prepared = ReturnType<Database['prepare']>;
type Values = Parameters<Prepared['bind']>[0];

let loading: Promise<Sqlite> | undefined;

async function load(): Promise<Sqlite> {
  const { default: init } = await import('@sqlite.org/sqlite-wasm');
  const { wasmBinary } = await import('./wasm-binary.js');
  const host = globalThis as { sqlite3ApiConfig?: object };
  const before = host.sqlite3ApiConfig;
  // It warns of ways to keep files, of which there are none here.
  host.sqlite3ApiConfig = { warn: () => undefined, error: () => undefined };
  try {
    return await (init as (options?: object) => Promise<Sqlite>)(wasmBinary ? { wasmBinary } : undefined);
  } finally {
    if (before) host.sqlite3ApiConfig = before;
    else delete host.sqlite3ApiConfig;
  }
}

function statementOf(sqlite: Sqlite, database: Database, sql: string): SqliteStatement {
  const prepared = database.prepare(sql);
  const bind = (parameters: readonly unknown[]): void => {
    if (parameters.length > 0) prepared.bind(parameters as unknown as Values);
  };
  function* rows(parameters: readonly unknown[]): IterableIterator<unknown> {
    try {
      bind(parameters);
      while (prepared.step()) yield prepared.get({});
    } finally {
      prepared.finalize();
    }
  }
  return {
    reader: prepared.columnCount > 0,
    all: (parameters) => [...rows(parameters)],
    iterate: rows,
    run(parameters) {
      for (const _ of rows(parameters)) void _;
      return { changes: database.changes(), lastInsertRowid: sqlite.capi.sqlite3_last_insert_rowid(database) };
    },
  };
}

/** Opens an empty store of its own. */
export async function openMemoryStore(): Promise<Store> {
  const sqlite = await (loading ??= load());
  const memory = new sqlite.oo1.DB(':memory:');
  const database: SqliteDatabase = {
    prepare: (sql) => statementOf(sqlite, memory, sql),
    close: () => memory.close(),
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db, 'sqlite');
  return { engine: 'sqlite', db, reads: db, close: () => db.destroy() };
}
