import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More different statements than the server has; one that is asked for again is the newest again. */
const MOST = 500;
const CHANGES_TABLES = /^\s*(?:create|alter|drop|pragma|vacuum|attach|detach)\b/i;

/**
 * Gives a transaction up. A disk that is full makes SQLite give it up by itself; a second time would be an error, which
 * would stand in the place of the first.
 */
function rollbackOf(database: Database.Database): SqliteStatement {
  const statement = database.prepare('rollback') as SqliteStatement;
  return {
    ...statement,
    reader: false,
    run: (parameters) => (database.inTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 }),
  };
}

/**
 * The database as the builder of queries wants it, with statements that are prepared once. One connection serves one
 * query after another, so no statement is asked while it still answers.
 */
export function keepStatements(
  database: Database.Database,
  close: (database: Database.Database) => void,
): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const found = kept.get(sql);
    const statement = found ?? (sql === 'rollback' ? rollbackOf(database) : (database.prepare(sql) as SqliteStatement));
    kept.delete(sql);
    if (CHANGES_TABLES.test(sql)) kept.clear();
    else kept.set(sql, statement);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return statement;
  };
  return {
    prepare,
    close: () => {
      kept.clear();
      close(database);
    },
  };
}
