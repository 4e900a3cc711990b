import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { COVERAGE_NAMES } from '../../scripts/lib/coverage-names.mjs';

const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

describe('docs/coverage.md', () => {
  it('has each of the 133 places once, in order', () => {
    assert.deepEqual(
      rows.map(([number]) => Number(number)),
      Array.from({ length: 133 }, (_, at) => at + 1),
    );
  });

  it('has no empty cell, and says of each place what takes it up or why nothing does', () => {
    for (const cells of rows) {
      assert.equal(cells.length, 9, cells.join(' | '));
      assert.ok(
        cells.every((cell) => cell !== ''),
        `row ${cells[0]} is filled`,
      );
      assert.match(cells[8]!, /`<[\w-]+>`|^nothing: /);
      const hasHome = cells.slice(4, 8).some((cell) => cell !== '–');
      assert.ok(hasHome || /^nothing: |to come/.test(cells[8]!), `row ${cells[0]} names its place or says why not`);
    }
  });

  it('has the names that we gave, one each', () => {
    assert.equal(COVERAGE_NAMES.size, 133);
    for (const [number, , , name] of rows) assert.equal(COVERAGE_NAMES.get(Number(number))?.name, name);
  });
});
