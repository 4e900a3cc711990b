import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openStore } from '../../../src/server/host/open-store.js';

/** Tables with the columns of their primary keys, in order. */
type Keys = Record<string, string>;

describe('the keys of the tables', () => {
  let folder = '';
  let keys: Keys = {};

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jg-keys-'));
    const store = await openStore({ folder });
    const { rows } = await sql<{ name: string; key: string }>`
      SELECT t.name AS name, p.name AS key FROM sqlite_schema t, pragma_table_info(t.name) p
      WHERE t.type = 'table' AND p.pk > 0 ORDER BY t.name, p.pk`.execute(store.db);
    await store.close();
    for (const { name, key } of rows) keys = { ...keys, [name]: keys[name] ? `${keys[name]}, ${key}` : key };
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const page of ['scale.md', 'scale.zh-CN.md']) {
    it(`stand in ${page}, each table with its own`, () => {
      const text = readFileSync(join(import.meta.dirname, '../../../docs/operate', page), 'utf8');
      const said = [...text.matchAll(/^\| `(\w+)`\s*\| `([\w, ]+)`\s*\|/gm)].map(([, name, key]) => [name!, key!]);
      assert.deepEqual(Object.fromEntries(said), keys);
      const named = /ARRAY\[([^\]]*)\]/.exec(text)![1]!.match(/\w+/g)!;
      assert.deepEqual(['regions', 'store_version', ...named].sort(), Object.keys(keys).sort());
    });
  }

  it('begin with the region, but for the version of the whole', () => {
    const strangers = Object.entries(keys).filter(([, key]) => !key.startsWith('region, '));
    assert.deepEqual(strangers, [['store_version', 'one']]);
  });
});
