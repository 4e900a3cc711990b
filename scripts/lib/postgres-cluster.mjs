// @ts-check
/**
 * A PostgreSQL of one's own: a cluster in a temporary folder, run by an unprivileged user on a socket that only that user
 * and root can reach. It is gone when its process is, however that ends.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as soon } from 'node:timers/promises';
import pg from 'pg';

/**
 * @typedef {object} ClusterOptions
 * @property {boolean} [fsync] - Whether what is acknowledged must survive a crash; default false: quick, for ordinary tests.
 * @property {Readonly<Record<string, string | number>>} [settings] - More of `postgresql.conf`.
 * @property {(folder: string, asUser: RunAs) => void} [fill] - Fills the data folder in another way than `initdb`.
 */

/** @typedef {(program: string, args: readonly string[]) => void} RunAs - Runs a program of PostgreSQL as the cluster's user. */
/** @typedef {{ uid?: number, gid?: number }} User */

/** The superuser inside the cluster. */
export const CLUSTER_USER = 'jiaogai';

/** What makes a cluster quick, and what it may lose then is what tests throw away. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const SETTINGS = {
  listen_addresses: '',
  port: 5432,
  max_connections: 100,
  shared_buffers: '32MB',
  wal_level: 'replica',
  log_line_prefix: '%p ',
};

// The letters of ICU sort otherwise than bytes do: whoever leans on the order of a column must say which one is meant.
const INITDB = [
  '--auth=trust',
  '--no-sync',
  '-E',
  'UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=und',
];

// It ends with whoever started it: its standard input then comes to an end, even after a kill -9. A line says "keep".
const KEEPER =
  'folder=$1; shift; "$@" & read -r word; kill -QUIT $! 2>/dev/null; wait; [ "$word" = keep ] || rm -rf "$folder"';

/** Whom PostgreSQL runs as: it refuses root. @returns {User} */
function clusterUser() {
  if (process.getuid?.() !== 0) return {};
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((row) => row.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/**
 * Waits for the word that the server is ready; its log goes on being read, lest the server be held up by it.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function untilReady(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      log = (log + text).slice(-20_000);
      if (/ready to accept (?:read-only )?connections/.test(log)) resolve(undefined);
      // Whoever asks too early is told so with the same word, and a replica says it of its primary.
      if (/ FATAL: {2}(?!the database system is|could not)/.test(log))
        reject(new Error(`PostgreSQL did not start:\n${log}`));
    });
    child.once('error', reject);
    child.stderr?.once('close', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

/** @typedef {{ readonly pid: number, readonly parent: number, readonly isDead: boolean }} Process */

/** Of one process what the system says; undefined where it has gone meanwhile. @param {string} pid @returns {Process | undefined} */
function lookAt(pid) {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { pid: Number(pid), parent: Number(parent), isDead: state === 'Z' };
  } catch {
    return undefined;
  }
}

/** What runs on this machine. @returns {Process[]} */
function processes() {
  if (existsSync('/proc/self/stat')) {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(lookAt).filter((one) => one !== undefined);
  }
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return rows.map((row) => {
    const [pid, parent, state] = row.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), isDead: state?.startsWith('Z') ?? true };
  });
}

/**
 * Kills a server with all of its processes, and waits until the last is gone: one that still writes to the disk dies
 * later.
 *
 * @param {number} postmaster
 */
async function killAll(postmaster) {
  const doomed = new Set(
    processes()
      .filter(({ pid, parent }) => pid === postmaster || parent === postmaster)
      .map(({ pid }) => pid),
  );
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
  while (processes().some(({ pid, isDead }) => doomed.has(pid) && !isDead)) await soon(5);
}

/** A running cluster; `startCluster` makes one. */
export class Cluster {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #databases = 0;

  /**
   * @param {import('./postgres.mjs').Postgres} postgres
   * @param {string} folder
   * @param {User} user
   * @param {ClusterOptions} options
   */
  constructor(postgres, folder, user, options) {
    this.postgres = postgres;
    this.folder = folder;
    this.user = user;
    this.options = options;
    /** The folder of the socket: what a client calls the host. */
    this.host = join(folder, 's');
  }

  /** Runs one of its programs as the cluster's user. @type {RunAs} */
  run = (program, args) => {
    const env = { ...process.env, LC_ALL: 'C' };
    execFileSync(join(this.postgres.bin, program), args, { ...this.user, cwd: this.folder, env, stdio: 'pipe' });
  };

  /** Starts the server over what is in the folder. */
  async start() {
    const settings = { ...SETTINGS, ...(this.options.fsync ? {} : QUICK), ...this.options.settings };
    const flags = Object.entries({ ...settings, unix_socket_directories: this.host }).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]);
    const command = [join(this.postgres.bin, 'postgres'), '-D', join(this.folder, 'd'), ...flags];
    const env = { ...process.env, LC_ALL: 'C' };
    // Detached, so that a key that ends the tests does not end the keeper before it has put things away.
    const child = spawn('sh', ['-c', KEEPER, 'sh', this.folder, ...command], {
      ...this.user,
      cwd: this.folder,
      env,
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.#child = child;
    await untilReady(child);
    // None of this keeps the process of the tests alive.
    for (const held of [child, child.stdin, child.stderr]) /** @type {import('node:net').Socket} */ (held).unref();
  }

  /** The id of its first process. */
  get pid() {
    return Number(readFileSync(join(this.folder, 'd/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Kills every process of it with -9, as a crash does; `start()` brings it back. */
  async crash() {
    await killAll(this.pid);
    await this.#end('keep\n');
  }

  /** Stops it; `keep` leaves the folder for another `start()`. @param {{ keep?: boolean }} [options] */
  async stop({ keep = false } = {}) {
    await this.#end(keep ? 'keep\n' : '');
  }

  /** @param {string} word */
  async #end(word) {
    const child = this.#child;
    if (!child) return;
    this.#child = undefined;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.stdin?.end(word);
    if (child.exitCode === null && child.signalCode === null) await ended;
  }

  /** @param {string} database */
  urlOf(database) {
    return `postgresql://${CLUSTER_USER}@localhost/${database}?host=${encodeURIComponent(this.host)}`;
  }

  /** The address of a new database; empty, or a copy of `template`. @param {string} [template] - Name of a database that nobody is connected to. */
  async newDatabase(template = 'template0') {
    const name = `t${process.pid}_${(this.#databases += 1)}`;
    const client = new pg.Client(this.urlOf('postgres'));
    await client.connect();
    try {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    } finally {
      await client.end();
    }
    return this.urlOf(name);
  }
}

/**
 * Makes a cluster and starts it.
 *
 * @param {import('./postgres.mjs').Postgres} postgres
 * @param {ClusterOptions} [options]
 * @returns {Promise<Cluster>}
 * @throws {Error} that holds the server's log.
 */
export async function startCluster(postgres, options = {}) {
  const user = clusterUser();
  // A short name: the path of a socket may have about 100 characters.
  const folder = mkdtempSync(join(tmpdir(), 'jg-pg-'));
  mkdirSync(join(folder, 's'));
  for (const path of [folder, join(folder, 's')])
    if (user.uid !== undefined) chownSync(path, user.uid, Number(user.gid));
  const cluster = new Cluster(postgres, folder, user, options);
  const data = join(folder, 'd');
  if (options.fill) options.fill(data, cluster.run);
  else cluster.run('initdb', ['-D', data, '-U', CLUSTER_USER, ...INITDB]);
  if (readdirSync(data).length === 0) throw new Error(`${data} is empty`);
  await cluster.start();
  return cluster;
}
