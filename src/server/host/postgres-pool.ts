import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { toStoreFault } from '../store/store-fault.js';

type Asked = (sql: string, parameters: unknown[]) => Promise<unknown>;

/** A connection that is not handed out again once the server has gone from its other end. */
function watch(client: pg.PoolClient): PostgresPoolClient {
  let isBroken = false;
  const query: Asked = async (sql, parameters) => {
    try {
      return await client.query(sql, parameters);
    } catch (error) {
      isBroken ||= toStoreFault(error)?.reason === 'unreachable';
      throw error;
    }
  };
  const release = (destroy?: boolean): void => client.release(destroy === true || isBroken);
  const { processID } = client as pg.PoolClient & { readonly processID?: number };
  return { processID, query: query as PostgresPoolClient['query'], release } as PostgresPoolClient;
}

/** The pool as the builder of queries wants it. */
export function watchPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    const watched = known.get(client) ?? watch(client);
    known.set(client, watched);
    return watched;
  };
  return { connect, end: () => pool.end(), options: pool.options };
}
