import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Opened } from '../opened.js';
import { BackupFault, FORMAT, toCell, type HeadLine } from './format.js';
import { tablesAt, type TableShape } from './shape.js';

/** Rows that are read at once; those of files hold up to 10 MB each. */
const AT_ONCE = 500;
const FILES_AT_ONCE = 4;

type Row = Readonly<Record<string, unknown>>;

async function* rowsOf(tx: Transaction<unknown>, { table, key }: TableShape): AsyncGenerator<Row> {
  const order = sql.join(key.map((name) => sql.ref(name)));
  const most = table === 'files' ? FILES_AT_ONCE : AT_ONCE;
  let last: Row | undefined;
  do {
    const behind = last ? sql`where (${order}) > (${sql.join(key.map((name) => last![name]))})` : sql``;
    const page = sql<Row>`select * from ${sql.table(table)} ${behind} order by ${order} limit ${sql.lit(most)}`;
    const { rows }: { rows: Row[] } = await page.execute(tx);
    yield* rows;
    last = rows.length < most ? undefined : rows.at(-1);
  } while (last);
}

interface Counted {
  rows: number;
}

async function* linesOf(tx: Transaction<unknown>, head: HeadLine, counted: Counted): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const told = (value: unknown): string => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  yield told(head);
  for (const shape of await tablesAt(head.storeVersion)) {
    const { table, columns } = shape;
    yield told({ table, columns });
    for await (const row of rowsOf(tx, shape)) {
      counted.rows += 1;
      yield told(columns.map((name) => toCell(row[name])));
    }
  }
  yield `${JSON.stringify({ rows: counted.rows, sha256: hash.digest('hex') })}\n`;
}

async function versionOf(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ version: number }>`select version from store_version where one = 1`.execute(db);
  return rows[0]!.version;
}

/** One moment of the store, however long the reading takes. */
function snapshotOf({ db, engine }: Opened<unknown>): ReturnType<Kysely<unknown>['transaction']> {
  const transaction = db.transaction();
  return engine === 'postgres'
    ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
    : transaction;
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

/**
 * Saves the store as it stands at one moment, while others use it, into a new file that only its owner reads.
 *
 * @returns how many rows were saved
 * @throws {BackupFault} `exists`; what the store or the system says. No file is left behind then.
 */
export async function saveBackup(
  store: Opened<unknown>,
  facts: { readonly file: string; readonly release: string; readonly now: Date },
): Promise<number> {
  const beside = `${facts.file}.${process.pid}.tmp`;
  try {
    const counted = { rows: 0 };
    await snapshotOf(store).execute(async (tx) => {
      const storeVersion = await versionOf(tx);
      const { release, now } = facts;
      const head: HeadLine = { format: FORMAT, formatVersion: 1, storeVersion, release, madeAt: now.toISOString() };
      const target = createWriteStream(beside, { flags: 'wx', mode: 0o600 });
      await pipeline(Readable.from(linesOf(tx, head, counted)), createGzip(), target);
    });
    await flush(beside);
    // Unlike a renaming, a link never takes the place of a file that is there.
    await link(beside, facts.file);
    return counted.rows;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new BackupFault('exists') : error;
  } finally {
    await rm(beside, { force: true });
  }
}
