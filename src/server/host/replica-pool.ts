import { performance } from 'node:perf_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

export interface ReplicaOptions {
  /** How long a look at the replica holds, in milliseconds; what is read there is at most twice as old. Default 2,000. */
  readonly lookMs?: number | undefined;
}

async function ask<T>(pool: PostgresPool, sql: string, parameters: readonly unknown[]): Promise<T | undefined> {
  const client = await pool.connect();
  try {
    return (await client.query<T>(sql, parameters)).rows[0];
  } finally {
    client.release();
  }
}

/**
 * Connections of a replica while it follows, and of the primary while it does not. It follows when it has all that the
 * primary had at the look before: no clock of another machine is asked, and the tables of a migration are there before
 * anything is read.
 */
export class ReplicaPool implements PostgresPool {
  readonly options: object;
  readonly #replica: PostgresPool;
  readonly #primary: PostgresPool;
  readonly #lookMs: number;
  #isFollowing = false;
  /** Up to where the primary had written, at the last look at which it answered. */
  #mark: string | undefined;
  #lookedAt = -Infinity;
  #looking: Promise<void> | undefined;

  constructor(replica: PostgresPool, primary: PostgresPool, { lookMs = 2_000 }: ReplicaOptions = {}) {
    this.options = replica.options;
    this.#replica = replica;
    this.#primary = primary;
    this.#lookMs = lookMs;
  }

  async connect(): Promise<PostgresPoolClient> {
    const looking = this.#look();
    // Whoever reads the primary anyway need not wait for a replica that may not answer at all.
    if (this.#isFollowing) await looking;
    if (!this.#isFollowing) return this.#primary.connect();
    try {
      return await this.#replica.connect();
    } catch {
      this.#isFollowing = false;
      return this.#primary.connect();
    }
  }

  async end(): Promise<void> {
    await this.#looking;
    await this.#replica.end();
  }

  #look(): Promise<void> {
    const isDue = performance.now() - this.#lookedAt >= this.#lookMs;
    if (!isDue || this.#looking) return this.#looking ?? Promise.resolve();
    this.#looking = this.#compare().finally(() => {
      this.#lookedAt = performance.now();
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #compare(): Promise<void> {
    const before = this.#mark;
    try {
      // Where the primary is away nothing new can be there, and what it had last still counts.
      const primary = await ask<{ lsn: string }>(this.#primary, 'SELECT pg_current_wal_lsn()::text AS lsn', []).catch(
        () => undefined,
      );
      this.#mark = primary?.lsn ?? before;
      const sql = 'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS "isThere"';
      const replica =
        before === undefined ? undefined : await ask<{ isThere: boolean | null }>(this.#replica, sql, [before]);
      this.#isFollowing = replica?.isThere === true;
    } catch {
      this.#isFollowing = false;
    }
  }
}
