import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { recordSheetRules } from '../src/sdk/rules/record-sheet-rules.js';
import { readRecordSheet } from '../src/sdk/sheet/read-records.js';

const root = fileURLToPath(new URL('../', import.meta.url));

describe('The sheet that the guide to records shows', () => {
  for (const page of ['docs/guide-records.zh-CN.md', 'docs/guide-records.md']) {
    it(`is read without a bad cell: ${page}`, async () => {
      const csv = /^```csv\n([^]*?)^```$/m.exec(readFileSync(join(root, page), 'utf8'))![1]!;
      const rules = recordSheetRules(null);
      const { records, badCells } = await readRecordSheet(new TextEncoder().encode(csv), { rules, asOf: '2024-12-31' });
      assert.deepEqual(badCells, []);
      assert.deepEqual(
        records.map(({ on, kind, unitId, findings }) => [on, kind, unitId, findings.length]),
        [
          ['2024-03-05', 'inspection', 'sch-01', 1],
          ['2024-03-06', 'inspection', 'sch-02', 0],
        ],
      );
    });
  }
});
