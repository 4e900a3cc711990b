import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More different statements than the server has; one that is asked for again is the newest again. */
const MOST = 500;
const CHANGES_TABLES = /^\s*(?:create|alter|drop|pragma|vacuum|attach|detach)\b/i;

/**
 * The database as the builder of queries wants it, with statements that are prepared once. One connection serves one
 * query after another, so no statement is asked while it still answers.
 */
export function keepStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const found = kept.get(sql);
    const statement = found ?? (database.prepare(sql) as SqliteStatement);
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
      database.close();
    },
  };
}
