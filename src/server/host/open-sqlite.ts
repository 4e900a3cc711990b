import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { StoreFault, toStoreFault } from '../store/store-fault.js';
import type { Opened } from './opened.js';
import { lockFolder } from './sqlite-lock.js';
import { keepStatements } from './sqlite-statements.js';

/** The file of the data, inside its folder; SQLite's own `-wal` and `-shm` stand beside it while it is open. */
export const SQLITE_FILE = 'jiaogai.db';

export interface SqliteOptions {
  /** The data folder; it is made where it is missing, and closed to other users. */
  readonly folder: string;
}

/** How long a statement waits for another process that reads or saves a copy, in milliseconds. */
const BUSY_MS = 5_000;
/** A write-ahead log that grew beyond this, in bytes, is cut when it has been carried over. */
const WAL_BYTES = 64 * 1024 * 1024;

const PRAGMAS = [
  'journal_mode = WAL',
  // An answer that a write was done means that it is on the disk.
  'synchronous = FULL',
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'foreign_keys = ON',
  'wal_autocheckpoint = 1000',
  `journal_size_limit = ${WAL_BYTES}`,
  // What was erased is overwritten: the records are about children.
  'secure_delete = ON',
  'trusted_schema = OFF',
];

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes the folder, or closes it to others; a folder of another owner stays as it is. */
function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}

function openToWrite(file: string): Database.Database {
  const database = new Database(file, { timeout: BUSY_MS });
  try {
    chmodSync(file, 0o600);
    for (const pragma of PRAGMAS) database.pragma(pragma);
    // The first read of the file: what is no database says so here.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openToRead(file: string): Database.Database {
  if (!existsSync(file)) throw new StoreFault('read-only', `Nothing is in ${file}, and nothing can be written there.`);
  const database = new Database(file, { readonly: true });
  database.pragma('query_only = ON');
  return database;
}

/** Closed, the data is one file with nothing beside it: it can be copied, and read where nothing can be written. */
function putAway(database: Database.Database): void {
  try {
    if (!database.readonly) database.pragma('journal_mode = DELETE');
  } catch {
    // Somebody reads it now, or the disk is full; the log stays beside it and holds what is not in it.
  }
  database.close();
}

/** The nearest folder above that is there. */
function thereOf(folder: string): string {
  return existsSync(folder) ? folder : thereOf(dirname(folder));
}

function open(folder: string): { database: Database.Database; unlock: () => void; isReadOnly: boolean } {
  const file = join(folder, SQLITE_FILE);
  if (!isWritable(thereOf(resolve(folder)))) {
    return { database: openToRead(file), unlock: () => undefined, isReadOnly: true };
  }
  prepareFolder(folder);
  const unlock = lockFolder(folder);
  try {
    return { database: openToWrite(file), unlock, isReadOnly: false };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens the database of a data folder to read it as it stands, beside the server that has it.
 *
 * @throws {StoreFault} `unreachable` where there is none.
 */
export function readSqlite<DB = unknown>({ folder }: SqliteOptions): Opened<DB> {
  const file = join(folder, SQLITE_FILE);
  if (!existsSync(file)) throw new StoreFault('unreachable', `No data are in ${folder}.`);
  const database = new Database(file, { readonly: true, timeout: BUSY_MS });
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    database.close();
  };
  return { engine: 'sqlite', db, reads: db, isReadOnly: true, close };
}

/** A second way in, for what everyone may read: it sees what is committed, and waits for nobody who writes. */
function openReader(file: string): Database.Database {
  const database = new Database(file, { readonly: true, timeout: BUSY_MS });
  database.pragma('query_only = ON');
  database.pragma('trusted_schema = OFF');
  return database;
}

/**
 * Opens the database of a data folder, for one process at a time. A folder that cannot be written to is opened for
 * reading.
 *
 * @throws {StoreFault} that names the folder.
 */
export function openSqlite<DB = unknown>({ folder }: SqliteOptions): Opened<DB> {
  try {
    const { database, unlock, isReadOnly } = open(folder);
    const db = new Kysely<DB>({ dialect: new SqliteDialect({ database: keepStatements(database, putAway) }) });
    const reader = isReadOnly ? null : openReader(join(folder, SQLITE_FILE));
    const reads = reader
      ? new Kysely<DB>({ dialect: new SqliteDialect({ database: keepStatements(reader, (each) => each.close()) }) })
      : db;
    const close = async (): Promise<void> => {
      // First: what reads keeps the log from being put away.
      if (reads !== db) await reads.destroy();
      if (reader?.open) reader.close();
      await db.destroy();
      // Where nothing was ever asked, the builder of queries has not taken the database and does not close it.
      if (database.open) putAway(database);
      unlock();
    };
    return { engine: 'sqlite', db, reads, isReadOnly, close };
  } catch (error) {
    const fault = toStoreFault(error);
    if (!fault) throw error;
    const words = fault.message.includes(folder) ? fault.message : `${fault.message} (${folder})`;
    throw new StoreFault(fault.reason, words, error);
  }
}
