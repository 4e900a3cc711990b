import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { addCounts, closingLine, readCounts } from '../../scripts/lib/counts.mjs';
import { chooseSteps } from '../../scripts/lib/steps.mjs';

describe('the closing line of npm test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jg-counts-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'counts.json');

  it('adds up all runners', () => {
    const sum = addCounts([
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    assert.equal(closingLine(sum), '5 passed, 1 failed');
  });

  it('counts a runner that dies without a word as a failure', () => {
    assert.deepEqual(readCounts(join(folder, 'none.json'), true), { passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a runner that fails though all its tests passed as a failure', () => {
    writeFileSync(file, '{"passed":7,"failed":0,"skipped":0}');
    assert.equal(readCounts(file, false).failed, 1);
    assert.equal(readCounts(file, true).failed, 0);
  });

  it('does not count a failed test twice', () => {
    writeFileSync(file, '{"passed":7,"failed":2,"skipped":0}');
    assert.equal(readCounts(file, false).failed, 2);
  });
});

describe('--only', () => {
  const step = async () => ({ passed: 1, failed: 0, skipped: 0 });
  const steps = { types: step, lint: step };

  it('picks steps by name, and all without it', () => {
    assert.deepEqual(Object.keys(chooseSteps(steps, ['--only', 'lint'])!), ['lint']);
    assert.equal(chooseSteps(steps, []), steps);
  });

  it('refuses a name that is no step, rather than running nothing and calling it good', () => {
    assert.equal(chooseSteps(steps, ['--only', 'lint,typos']), undefined);
    assert.equal(chooseSteps(steps, ['--only']), undefined);
  });
});
