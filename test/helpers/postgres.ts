import { findPostgres, postgresCommand } from '../../scripts/lib/postgres.mjs';
import { startCluster, type Cluster } from '../../scripts/lib/postgres-cluster.mjs';

export { startCluster, type Cluster } from '../../scripts/lib/postgres-cluster.mjs';

/** The programs that were found; undefined where there are none. */
export const postgres = findPostgres();

/** Says loudly that a test did without PostgreSQL; continuous integration has no excuse. */
export function noPostgres(what: string): string {
  const words = `NO POSTGRESQL: ${what} was not tested on it. This gets one: ${postgresCommand()}`;
  console.error(`!! ${words}`);
  if (process.env['CI']) throw new Error(words);
  return words;
}

/** For the `skip` of a test that needs PostgreSQL: false where there is one, else why it is skipped. */
export function skipWithoutPostgres(what: string): string | false {
  return postgres ? false : noPostgres(what);
}

let shared: Promise<Cluster> | undefined;

/** The one cluster of this test process: quick, and without fsync. It ends with the process. */
export function sharedCluster(): Promise<Cluster> {
  if (!postgres) throw new Error('No PostgreSQL was found; ask skipWithoutPostgres first.');
  return (shared ??= startCluster(postgres));
}

/**
 * The address of an empty database of this process's own cluster.
 *
 * @example
 * describe('…', { skip: skipWithoutPostgres('the store') }, () => { const url = await newDatabase(); … });
 */
export async function newDatabase(): Promise<string> {
  return (await sharedCluster()).newDatabase();
}
