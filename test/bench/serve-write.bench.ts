/**
 * A report written durably through the whole server, beside one transaction that writes the same rows through the same
 * driver, and beside the bare insert. `npm run bench -- serve-write`.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { Engine } from '../../src/server/store/tables.js';
import { postgres } from '../helpers/postgres.js';
import { median } from '../helpers/stats.js';
import { load, repeat, type Load } from './serve.load.js';
import { publish, REGION, startBench, type Bench } from './serve.servers.js';

const ROUNDS = Number(process.env['JG_ROUNDS'] ?? 5);
const MS = 1500;
/** As many as connections of the pool. */
const MANY = 10;

const REPORT = JSON.stringify({
  unitId: 'u-1',
  on: '2026-01-20',
  status: 'inProgress',
  progress: 40,
  text: '已办两场公开课，第三场定在三月。',
});

let made = 0;
const next = (token: string): string => {
  made += 1;
  const key = `bench-key-${String(made).padStart(12, '0')}`;
  const lines = [
    `POST /api/v1/plans/plan-50/tasks/t-${made % 50}/reports HTTP/1.1`,
    ...['Host: bench', `Authorization: Bearer ${token}`, 'Content-Type: application/json', `Idempotency-Key: ${key}`],
    `Content-Length: ${Buffer.byteLength(REPORT)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${REPORT}`;
};

type Row = Readonly<Record<string, unknown>>;
/** Rows of one report as the server has written them, by table. */
type Rows = readonly (readonly [table: string, row: Row])[];

/** A driver, bare: runs a statement, and several in one transaction. */
interface Driver {
  all(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  write(statements: readonly (readonly [string, readonly unknown[]])[]): Promise<void>;
  close(): Promise<void>;
}

function sqliteDriver(folder: string): Driver {
  const database = new Database(join(folder, 'plain.db'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']) database.pragma(pragma);
  const kept = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const found = kept.get(sql) ?? database.prepare(sql);
    kept.set(sql, found);
    return found;
  };
  const transaction = database.transaction((statements: readonly (readonly [string, readonly unknown[]])[]) => {
    for (const [sql, values] of statements) prepare(sql).run(...values);
  });
  return {
    all: async (sql, values = []) => database.prepare(sql).all(...values) as Row[],
    write: async (statements) =>
      statements.length === 1 ? void prepare(statements[0]![0]).run(...statements[0]![1]) : transaction(statements),
    close: async () => void database.close(),
  };
}

function postgresDriver(url: string): Driver {
  const pool = new pg.Pool({ connectionString: url, max: MANY });
  return {
    all: async (sql, values = []) => (await pool.query<Row>(sql, [...values])).rows,
    async write(statements) {
      const client = await pool.connect();
      if (statements.length > 1) await client.query('BEGIN');
      for (const [sql, values] of statements) await client.query(sql, [...values]);
      if (statements.length > 1) await client.query('COMMIT');
      client.release();
    },
    close: () => pool.end(),
  };
}

const TABLES = ['reports', 'audit', 'events', 'idempotency'] as const;

/** What one report has written, read back from the store: the last rows of each table. */
async function rowsOf(driver: Driver): Promise<Rows> {
  const found: [string, Row][] = [];
  for (const table of TABLES) {
    const order = table === 'idempotency' ? 'expires_at' : 'id';
    const rows = await driver.all(`SELECT * FROM ${table} ORDER BY ${order} DESC LIMIT ${table === 'events' ? 2 : 1}`);
    found.push(...rows.map((row): [string, Row] => [table, row]));
  }
  return found;
}

function insertOf(engine: Engine, table: string, row: Row): string {
  const names = Object.keys(row);
  const marks = names.map((_, at) => (engine === 'postgres' ? `$${at + 1}` : '?'));
  return `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join()}) VALUES (${marks.join()})`;
}

let copies = 0;
/** The same rows under keys of their own. */
function copyOf(row: Row): unknown[] {
  copies += 1;
  return Object.entries(row).map(([name, value]) =>
    name === 'id' || name === 'key' ? `${String(value).slice(0, 16)}-${copies}` : value,
  );
}

const row = (name: string, loads: readonly Load[]) => ({
  name,
  'writes/s': Math.round(median(loads.map(({ rate }) => rate))),
  'median ms': Number(median(loads.map(({ medianMs }) => medianMs)).toFixed(2)),
  'p99 ms': Number(median(loads.map(({ p99Ms }) => p99Ms)).toFixed(2)),
});

/** A copy of the tables beside ours, in a file or database of the same kind. */
async function plainTables(bench: Bench): Promise<{ driver: Driver; rows: Rows }> {
  if (bench.databaseUrl !== null) {
    const driver = postgresDriver(bench.databaseUrl);
    return { driver, rows: await rowsOf(driver) };
  }
  const ours = new Database(join(bench.folder, 'data', 'jiaogai.db'), { readonly: true });
  const schema = ours
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index')")
    .all();
  const rows = await rowsOf({ all: async (sql) => ours.prepare(sql).all() as Row[] } as Driver);
  const plans = ours.prepare('SELECT * FROM plans').all() as Row[];
  ours.close();
  const driver = sqliteDriver(bench.folder);
  for (const { sql } of schema as { sql: string }[]) await driver.write([[sql, []]]);
  for (const plan of plans) await driver.write([[insertOf('sqlite', 'plans', plan), Object.values(plan)]]);
  return { driver, rows };
}

async function run(engine: Engine): Promise<boolean> {
  const bench = await startBench(engine);
  await publish(bench, 'plan-50', 50);
  const ask = (): string => next(bench.clerk);
  const ours = (ms: number): Promise<Load> => load({ url: bench.url, next: ask, status: 201, connections: MANY, ms });
  await ours(300);
  const { driver, rows } = await plainTables(bench);
  const touch = `UPDATE plans SET touched = touched + 1 WHERE region = '${REGION}' AND id = 'plan-50'`;
  const statements = rows.map(([table, each]) => [insertOf(engine, table, each), each] as const);
  const whole = (): Promise<void> =>
    driver.write([...statements.map(([sql, each]) => [sql, copyOf(each)] as const), [touch, []]]);
  const bare = (): Promise<void> => driver.write([[statements[0]![0], copyOf(statements[0]![1])]]);
  const [own, same, one]: [Load[], Load[], Load[]] = [[], [], []];
  for (let round = -1; round < ROUNDS; round += 1) {
    const told = [await ours(MS), await repeat(whole, MANY, MS), await repeat(bare, MANY, MS)] as const;
    if (round < 0) continue;
    [own, same, one].forEach((list, at) => list.push(told[at]!));
  }
  await driver.close();
  await bench.drop();
  const ratioTo = (other: readonly Load[]): number => median(own.map(({ rate }, at) => rate / other[at]!.rate));
  const [toSame, toBare] = [ratioTo(same), ratioTo(one)];
  console.log(`\nA report, written durably on ${engine}, ${MANY} at once`);
  console.table([row('bare insert', one), row('one transaction, the same rows', same), row('jiaogai serve', own)]);
  const isKept = toSame >= 0.5 && toBare >= 0.2;
  console.log(
    `to the transaction ${toSame.toFixed(2)} (at least 0.5), to the insert ${toBare.toFixed(2)} (at least 0.2): ${isKept ? 'kept' : 'NOT KEPT'}`,
  );
  return isKept;
}

const engines: Engine[] = postgres ? ['sqlite', 'postgres'] : ['sqlite'];
for (const engine of engines) if (!(await run(engine))) process.exitCode = 1;
