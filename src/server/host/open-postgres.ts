import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StoreFault, toStoreFault } from '../store/store-fault.js';
import type { Opened } from './opened.js';
import { watchPool } from './postgres-pool.js';
import { ReplicaPool, type ReplicaOptions } from './replica-pool.js';

export interface PostgresOptions extends ReplicaOptions {
  /** `postgresql://…`; what it says of TLS (`sslmode`, `sslrootcert`) holds. */
  readonly url: string;
  /** A replica that follows the same database; what anyone may read is read there. */
  readonly replicaUrl?: string | undefined;
  /** The most connections of this process to each, default 10. */
  readonly max?: number | undefined;
}

/** The oldest release that we test with, as the server numbers it. */
const OLDEST = 150_000;

const LIMITS: pg.PoolConfig = {
  application_name: 'jiaogai',
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
};

// Counts and sums come as text, because they might be too large for a number; ours are not.
const NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    NUMBERS.has(oid) && format !== 'binary' ? Number : (pg.types.getTypeParser(oid, format) as unknown),
};

function makePool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ ...LIMITS, types, connectionString: url, max });
  // A connection that breaks is made anew, and whoever used it is told by the query; unheard, either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The host and name in an address, without who signs in and how. */
function placeOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `${searchParams.get('host') ?? host}${pathname}`;
  } catch {
    return 'the address';
  }
}

async function greet(pool: pg.Pool, url: string): Promise<void> {
  try {
    const { rows } = await pool.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    if (rows[0]!.version >= OLDEST) return;
    throw new StoreFault('unreachable', `${placeOf(url)} is older than PostgreSQL ${OLDEST / 10_000}.`);
  } catch (error) {
    await pool.end();
    const fault = toStoreFault(error);
    if (!fault || fault === error) throw error;
    const why = error instanceof Error && error.message ? `: ${error.message}` : '';
    throw new StoreFault(fault.reason, `PostgreSQL at ${placeOf(url)} does not answer${why}`, error);
  }
}

/**
 * Opens a PostgreSQL database.
 *
 * @throws {StoreFault} that names the host and the database, never the password.
 */
export async function openPostgres<DB = unknown>(options: PostgresOptions): Promise<Opened<DB>> {
  const { url, replicaUrl, max = 10, lookMs } = options;
  const pool = makePool(url, max);
  await greet(pool, url);
  const primary = watchPool(pool);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: primary }) });
  const replica =
    replicaUrl === undefined ? undefined : new ReplicaPool(watchPool(makePool(replicaUrl, max)), primary, { lookMs });
  const reads = replica ? new Kysely<DB>({ dialect: new PostgresDialect({ pool: replica }) }) : db;
  const close = async (): Promise<void> => {
    await replica?.end();
    await pool.end();
  };
  return { engine: 'postgres', db, reads, isReadOnly: false, close };
}
