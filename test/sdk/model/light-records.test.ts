import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { calendar, countRule, readRecords, reformRecord, roster } from '../../../src/sdk/model/index.js';
import { checkRecords } from '../../../src/sdk/model/light-records.js';
import { arbitraryOf, mutatedOf } from '../../helpers/arbitrary-plan.js';

const good = { id: 'r1', kind: 'training', on: '2024-02-29' };

/** What a reader says of an input, in a form that can be compared. */
function verdictOf(read: (input: unknown) => unknown, input: unknown): unknown {
  try {
    return { read: JSON.stringify(read(input)) };
  } catch (error) {
    assert.ok(isJiaogaiError(error), `one of ours, not ${String(error)}`);
    return { code: error.code, issues: JSON.stringify((error as { issues?: unknown }).issues) };
  }
}

function sameOf(input: unknown): void {
  assert.deepEqual(verdictOf(checkRecords, input), verdictOf(readRecords, input));
}

const document = fc.record({
  records: fc.array(arbitraryOf(reformRecord), { maxLength: 4 }),
  roster: fc.option(arbitraryOf(roster)),
  calendar: fc.option(arbitraryOf(calendar)),
  rules: fc.option(fc.array(arbitraryOf(countRule), { maxLength: 3 })),
});

describe('the light checker of records says what zod says', () => {
  it('of documents drawn at random from the schemas: the same data, defaults and order of keys', () => {
    fc.assert(
      fc.property(document, (input) => {
        sameOf(input);
        sameOf(input.records);
        assert.equal(checkRecords(input).records.length, input.records.length, 'good data is good');
      }),
      { numRuns: 300 },
    );
  });

  it('of documents with faults: the same good items, and the same faults at the same places', () => {
    fc.assert(fc.property(mutatedOf(document), sameOf), { numRuns: 3000 });
  });

  it('of anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withDate: true, withNullPrototype: true }), (rest) => {
        for (const input of [rest, [rest], { records: [{ ...good, kind: rest }] }, { records: [], roster: rest }])
          sameOf(input);
        sameOf({ records: [], roster: { units: [{ id: 'u', name: '一小', sizes: rest }] } });
      }),
      { numRuns: 300 },
    );
  });

  it('of kinds: the named ones and a bureau\u2019s own, and nothing beside them', () => {
    for (const kind of ['training', 'x-own', 'x-', 'x-a b', 'Training', 'training\n', '', 3, null, ['training']]) {
      sameOf([{ ...good, kind }]);
      sameOf({ records: [], rules: [{ targetId: 't', kinds: [kind] }] });
    }
    assert.deepEqual(checkRecords([{ ...good, kind: 3 }]).issues, [
      { path: 'records.0.kind', message: 'wrong format' },
    ]);
    assert.equal(checkRecords([{ ...good, kind: 'x-own' }]).records[0]!.kind, 'x-own');
  });

  it('of sizes: any short key, and whole data that only looks like an object', () => {
    const unit = (sizes: unknown): object => ({ records: [], roster: { units: [{ id: 'u', name: '一小', sizes }] } });
    const hidden = Object.defineProperty({ students: 1 }, 'x', { value: -1, enumerable: false });
    const own = JSON.parse('{"__proto__": 5, "students": 600}') as unknown;
    const sizes = [{ ['k'.repeat(41)]: 1 }, { students: -1, teachers: 'x' }, { [Symbol.iterator]: 1 }, [1], new Map()];
    for (const each of [...sizes, new Date(0), null, 'x', hidden, own, Object.create(null), undefined, { a: 1e308 }])
      sameOf(unit(each));
    const read = checkRecords(unit(own)).roster!.units[0]!.sizes;
    assert.deepEqual(Object.keys(read), ['students']);
    assert.equal(({} as Record<string, unknown>)['students'], undefined);
  });

  it('of records that throw when they are read', () => {
    const trap = {
      get(): never {
        throw new TypeError('trap');
      },
    };
    sameOf([Object.defineProperty({}, 'id', trap), good]);
    sameOf(new Proxy([], trap));
    sameOf({ records: [], roster: new Proxy({}, trap) });
  });

  it('at most twenty faults of one record', () => {
    const input = [{ ...good, targetIds: Array(3000).fill(0) }, good];
    sameOf(input);
    assert.equal(checkRecords(input).issues.length, 20);
  });
});
