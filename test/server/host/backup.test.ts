import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { BackupFault } from '../../../src/server/host/backup/format.js';
import { restoreBackup } from '../../../src/server/host/backup/restore.js';
import { saveBackup } from '../../../src/server/host/backup/save.js';
import { tablesAt } from '../../../src/server/host/backup/shape.js';
import { openSqlite, readSqlite } from '../../../src/server/host/open-sqlite.js';
import type { Opened } from '../../../src/server/host/opened.js';
import { bringTo, migrate, STORE_VERSION } from '../../../src/server/store/migrate.js';
import { forEachEngine } from '../../helpers/engines.js';

const FACTS = { release: '0.1.0', now: new Date('2026-11-28T08:00:00.000Z') };
/** In one table more rows than are read at once. */
const ROWS = 1203;
const FEW = 9;
// Line breaks of every kind, quotes, signs beyond the basic plane, a zero that SQLite must not end at.
const TEXT = '第一行\n第二行\r\u2028\u2029"引号"\\ 😀 \u0001 王小明';

let folder = '';
before(() => (folder = mkdtempSync(join(tmpdir(), 'jg-backup-'))));
after(() => rmSync(folder, { recursive: true }));

let names = 0;
const newFile = (): string => join(folder, `backup-${(names += 1)}.jsonl.gz`);

/** Fills every table that there is, whatever it holds. */
async function fill({ db, engine }: Opened<unknown>): Promise<void> {
  const tables = await db.introspection.getTables();
  for (const { table, key } of await tablesAt(STORE_VERSION)) {
    const columns = tables.find(({ name }) => name === table)!.columns;
    const count = table === 'audit' ? ROWS : FEW;
    const rows = Array.from({ length: count }, (_, at) => {
      const cells = columns.map(({ name, dataType, isNullable }) => {
        if (/int/i.test(dataType)) return key.includes(name) ? at : at % 3;
        if (/blob|bytea/i.test(dataType)) return Buffer.from([0, 255, at, 10, 13]);
        if (key.includes(name)) return name === 'region' ? `4104${at % 2}0` : `${name}-${at}-é中`;
        return isNullable && at % 2 === 0 ? null : `${TEXT}${at}`;
      });
      return sql`(${sql.join(cells)})`;
    });
    const names = sql.join(columns.map(({ name }) => sql.ref(name)));
    for (let from = 0; from < rows.length; from += 200) {
      const values = sql.join(rows.slice(from, from + 200));
      await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db);
    }
  }
  assert.ok(engine);
}

/** Every row of every table, in one order on both engines. */
async function everything({ db }: Opened<unknown>): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const { table, columns } of await tablesAt(STORE_VERSION)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    const cells = rows.map((row) => columns.map((name) => row[name]));
    all[table] = cells.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}

const isFault =
  (reason: BackupFault['reason']) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof BackupFault, String(error));
    assert.equal(error.reason, reason);
    return true;
  };

/** Changes the lines of a backup. */
function altered(file: string, change: (lines: string[]) => string[]): string {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const other = newFile();
  writeFileSync(other, gzipSync(change(lines).join('\n')));
  return other;
}

/** The same with a sum that fits again. */
function resealed(file: string, change: (lines: string[]) => string[]): string {
  return altered(file, (lines) => {
    const told = change(lines.slice(0, -2));
    const rows = told.filter((line) => line.startsWith('[')).length;
    const sha256 = createHash('sha256')
      .update(told.map((line) => `${line}\n`).join(''))
      .digest('hex');
    return [...told, JSON.stringify({ rows, sha256 }), ''];
  });
}

forEachEngine('a backup', (engine, open) => {
  let [source, file]: [Opened<unknown> | undefined, string] = [undefined, ''];
  before(async () => {
    source = await open();
    await migrate(source.db, engine);
    await fill(source);
    file = newFile();
    await saveBackup(source, { ...FACTS, file });
  });

  it('is a file that only its owner reads, and that says what it is', () => {
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const [head] = gunzipSync(readFileSync(file)).toString('utf8').split('\n', 1);
    assert.deepEqual(JSON.parse(head!), {
      format: 'jiaogai-backup',
      formatVersion: 1,
      storeVersion: STORE_VERSION,
      release: '0.1.0',
      madeAt: '2026-11-28T08:00:00.000Z',
    });
  });

  it('is restored row by row', async () => {
    const target = await open();
    const count = await restoreBackup(target, file);
    assert.deepEqual(await everything(target), await everything(source!));
    assert.equal(count, ROWS + FEW * ((await tablesAt(STORE_VERSION)).length - 1));
    await migrate(target.db, engine);
  });

  it('is restored into SQLite, whichever engine it came from, and from there into this one', async () => {
    const sqlite = openSqlite({ folder: join(folder, `data-${engine}`) });
    await restoreBackup(sqlite, file);
    const between = newFile();
    await saveBackup(sqlite, { ...FACTS, file: between });
    await sqlite.close();
    const target = await open();
    await restoreBackup(target, between);
    assert.deepEqual(await everything(target), await everything(source!));
  });

  it('goes into an empty store only', async () => {
    const target = await open();
    await migrate(target.db, engine);
    const row = { region: '410402', id: '410402', version: 1, changed_at: '', data: '{}' };
    await sql`insert into regions ${sql`(region, id, version, changed_at, data) values (${sql.join(Object.values(row))})`}`.execute(
      target.db,
    );
    await assert.rejects(restoreBackup(target, file), isFault('not-empty'));
    assert.equal((await everything(target))['regions']!.length, 1);
  });

  it('that cannot be restored to its end changes nothing', async () => {
    const target = await open();
    await migrate(target.db, engine);
    // The same row twice, in a file whose sum fits.
    const twice = resealed(file, (lines) => [...lines, lines.at(-1)!]);
    await assert.rejects(restoreBackup(target, twice));
    assert.deepEqual(
      Object.values(await everything(target)).map((rows) => rows.length),
      (await tablesAt(STORE_VERSION)).map(() => 0),
    );
    await restoreBackup(target, file);
  });

  it('of a newer release is refused', async () => {
    const newer = resealed(file, ([head, ...lines]) => [
      head!.replace(/"storeVersion":\d+/, `"storeVersion":${STORE_VERSION + 1}`),
      ...lines,
    ]);
    await assert.rejects(restoreBackup(await open(), newer), isFault('newer'));
  });
});

describe('a backup', () => {
  let file = '';
  const data = (): string => join(folder, 'data');
  before(async () => {
    const store = openSqlite({ folder: data() });
    await migrate(store.db, 'sqlite');
    await fill(store);
    // Beside the server that has the folder.
    const reader = readSqlite({ folder: data() });
    file = newFile();
    await saveBackup(reader, { ...FACTS, file });
    await reader.close();
    await store.close();
  });

  it('never takes the place of a file that is there, and leaves none behind', async () => {
    const reader = readSqlite({ folder: data() });
    const before = readFileSync(file);
    await assert.rejects(saveBackup(reader, { ...FACTS, file }), isFault('exists'));
    assert.deepEqual(readFileSync(file), before);
    assert.ok(!existsSync(`${file}.${process.pid}.tmp`));
    await reader.close();
  });

  it('of an older version of the store is brought to this one', async () => {
    const older = openSqlite({ folder: join(folder, 'older') });
    await bringTo(older.db, 'sqlite', 1);
    await sql`insert into regions values ('410402', '410402', 1, '', '{}')`.execute(older.db).catch(() => undefined);
    const saved = newFile();
    await saveBackup(older, { ...FACTS, file: saved });
    await older.close();
    const target = openSqlite({ folder: join(folder, 'newer') });
    await restoreBackup(target, saved);
    const { rows } = await sql<{ version: number }>`select version from store_version`.execute(target.db);
    assert.deepEqual(rows, [{ version: STORE_VERSION }]);
    await target.close();
  });

  const broken: [string, BackupFault['reason'], () => string][] = [
    ['that is no backup', 'strange', () => (writeFileSync(join(folder, 'x'), 'hello'), join(folder, 'x'))],
    ['of something else', 'strange', () => altered(file, () => ['{"a":1}', ''])],
    [
      'of a later format',
      'newer',
      () => altered(file, (all) => [all[0]!.replace('ion":1', 'ion":2'), ...all.slice(1)]),
    ],
    [
      'with a changed sign',
      'damaged',
      () => altered(file, (all) => all.map((line) => line.replace('王小明', '王大明'))),
    ],
    ['with a row less', 'damaged', () => altered(file, (all) => [...all.slice(0, 9), ...all.slice(10)])],
    ['without its end', 'damaged', () => altered(file, (all) => all.slice(0, -2))],
    [
      'that is cut off',
      'damaged',
      () => {
        const cut = newFile();
        writeFileSync(cut, readFileSync(file).subarray(0, 5000));
        return cut;
      },
    ],
    [
      'with a table that is not ours',
      'damaged',
      () => resealed(file, (all) => [...all, '{"table":"sqlite_schema","columns":["sql"]}']),
    ],
  ];
  for (const [what, reason, make] of broken) {
    it(`${what} is refused, and nothing is changed`, async () => {
      const target = openSqlite({ folder: mkdtempSync(join(folder, 'target-')) });
      await assert.rejects(restoreBackup(target, make()), isFault(reason));
      assert.deepEqual(await target.db.introspection.getTables(), []);
      await target.close();
    });
  }
});
