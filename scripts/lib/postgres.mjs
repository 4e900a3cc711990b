// @ts-check
/** Finds the programs of a PostgreSQL; no dependency, because set-up runs before there are any. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { isDebianRoot } from './chromium.mjs';

/** The oldest major version that the back end is tested with. */
export const OLDEST_POSTGRES = 15;

/** @typedef {{ readonly bin: string, readonly version: number }} Postgres - The folder of the programs; the major version. */

/** @param {string} program */
function isExecutable(program) {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The PostgreSQL of a folder, where it is whole: a client alone is not enough. @param {string} bin @returns {Postgres | undefined} */
function lookInto(bin) {
  if (!['postgres', 'initdb', 'pg_basebackup'].every((name) => isExecutable(join(bin, name)))) return undefined;
  const words = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return { bin, version: Number(/\(PostgreSQL\) (\d+)/.exec(words)?.[1] ?? 0) };
}

/** @param {string} folder */
const inside = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const debian = inside('/usr/lib/postgresql').map((folder) => join(folder, 'bin'));
  const redHat = inside('/usr').filter((folder) => /\/pgsql-\d+$/.test(folder));
  const brew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap(inside).filter((name) => /postgresql@\d+$/.test(name));
  return [...onPath, ...debian, ...[...redHat, ...brew].map((folder) => join(folder, 'bin'))];
}

/**
 * The programs of a PostgreSQL that is new enough: `PG_BIN`, then the search path and the system's usual places, newest
 * first.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Postgres | undefined}
 * @throws {Error} when `PG_BIN` is set and no such PostgreSQL is there.
 */
export function findPostgres(env = process.env) {
  // Windows has neither the sockets nor the users that a cluster of ours runs under.
  if (platform() === 'win32') return undefined;
  const named = env['PG_BIN'];
  const found = (named ? [named] : usualPlaces(env))
    .map(lookInto)
    .filter((one) => one !== undefined && one.version >= OLDEST_POSTGRES)
    .sort((a, b) => Number(b?.version) - Number(a?.version));
  if (named && !found[0]) throw new Error(`PG_BIN is ${named}, but no PostgreSQL ${OLDEST_POSTGRES} or newer is there`);
  return found[0];
}

/** The one command that gets a PostgreSQL. */
export function postgresCommand() {
  if (platform() === 'darwin') return 'brew install postgresql@17';
  const command = 'apt-get update && apt-get install -y postgresql';
  return isDebianRoot() ? command : `sudo sh -c '${command}'`;
}
