import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { readPlan } from '../../../src/sdk/model/index.js';
import { checkHead, checkItem, checkPlan, checkSlices, listOf } from '../../../src/sdk/model/light.js';
import { arbitraryPlan, mutatedPlan } from '../../helpers/arbitrary-plan.js';

const HEAD = { schemaVersion: 1, id: 'p', title: '深化课程教学改革' };

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

/** What a reader says of an input, in a form that can be compared. */
function verdictOf(read: (input: unknown) => unknown, input: unknown): unknown {
  try {
    return { read: JSON.stringify(read(input)) };
  } catch (error) {
    assert.ok(isJiaogaiError(error), `one of ours, not ${String(error)}`);
    return { code: error.code, issues: plain((error as { issues?: unknown }).issues) };
  }
}

describe('the light checker says what zod says', () => {
  const runs = { numRuns: 300 };

  it('of plans drawn at random from the schema: the same data, defaults and order of keys', () => {
    fc.assert(
      fc.property(arbitraryPlan, (input) => {
        assert.deepEqual(verdictOf(checkPlan, input), verdictOf(readPlan, input));
      }),
      runs,
    );
  });

  it('of plans with faults: the same good items, and the same faults at the same places', () => {
    fc.assert(
      fc.property(mutatedPlan, (input) => {
        assert.deepEqual(verdictOf(checkPlan, input), verdictOf(readPlan, input));
      }),
      { numRuns: 3000 },
    );
  });

  it('of anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (rest) => {
        for (const input of [rest, { ...HEAD, tasks: rest }, { ...HEAD, tasks: [rest], reports: [rest] }]) {
          assert.deepEqual(verdictOf(checkPlan, input), verdictOf(readPlan, input));
        }
      }),
      runs,
    );
  });

  it('and its table is the one that the schemas give today', () => {
    const script = fileURLToPath(new URL('../../../scripts/model-table.mjs', import.meta.url));
    execFileSync(process.execPath, ['--import', 'tsx', script, '--check'], { stdio: 'pipe' });
  });
});

describe('checking in slices', () => {
  const input = { ...HEAD, tasks: ['a', 'b', 'a', 7].map((id) => ({ id, number: '1', title: '任务' })) };

  it('gives the head alone, without the lists', () => {
    const head = checkHead(input);
    assert.equal(head.title, '深化课程教学改革');
    assert.equal('tasks' in head, false);
  });

  it('remembers ids from slice to slice and names what it leaves out', () => {
    const reader = checkSlices('tasks');
    const items = listOf(input, 'tasks');
    assert.deepEqual(
      reader.read(items, 0, 2).map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(reader.issues, []);
    assert.deepEqual(reader.read(items, 2, 200), []);
    assert.deepEqual(reader.issues, [
      { path: 'tasks.2.id', message: 'id used twice' },
      { path: 'tasks.3.id', message: 'expected string' },
    ]);
  });

  it('says of one item what is wrong inside it', () => {
    assert.deepEqual(checkItem('tasks', { id: 'a', number: '1', title: '任务', due: '2025-02-30' }), {
      ok: false,
      issues: [{ path: 'due', message: 'not a calendar date (YYYY-MM-DD)' }],
    });
  });

  it('finds no list where only tasks are needed', () => {
    assert.deepEqual(listOf(HEAD, 'reports'), []);
    assert.throws(() => listOf(HEAD, 'tasks'), { code: 'contract' });
  });
});

describe('two plans', () => {
  it('never share a list that was filled in', () => {
    const [one, two] = [checkPlan({ ...HEAD, tasks: [] }), checkPlan({ ...HEAD, tasks: [] })];
    one.plan.phases.push({ id: 'f', name: '', start: null, end: null, source: null });
    one.plan.calendar.terms.push({ id: 't', name: '', start: '2025-09-01', end: '2026-01-20' });
    assert.deepEqual(two.plan.phases, []);
    assert.deepEqual(two.plan.calendar.terms, []);
  });
});
