import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRecords } from '../../../src/sdk/model/index.js';

const good = { id: 'r1', kind: 'training', on: '2024-02-29' };

describe('A file of records', () => {
  it('may be a bare list; what is not said is filled in', () => {
    const { records, roster, rules, issues } = readRecords([good]);
    assert.deepEqual(issues, []);
    assert.equal(records[0]!.quantity, 1);
    assert.equal(records[0]!.revision, 1);
    assert.equal(records[0]!.personId, null);
    assert.equal(roster, null);
    assert.deepEqual(rules, []);
  });

  it('may hold roster, calendar and counting rules beside its records', () => {
    const read = readRecords({
      records: [good],
      roster: { units: [{ id: 'u', name: '一小', sizes: { students: 600 } }] },
      calendar: { terms: [{ id: 't', name: '秋', start: '2024-09-01', end: '2025-01-20' }] },
      rules: [{ targetId: 't1', kinds: ['training'], each: 'person' }],
    });
    assert.deepEqual(read.issues, []);
    assert.equal(read.roster!.units[0]!.sizes['students'], 600);
    assert.equal(read.calendar!.schoolYearStart, null);
    assert.equal(read.rules[0]!.counts, 'quantity');
  });

  it('keeps the good ones and names each bad one at its place', () => {
    const bad = [
      { ...good, on: '2023-02-29' },
      { ...good, quantity: Infinity },
      { ...good, kind: 'visit' },
      'nothing',
      { ...good, quantity: 1e308 },
    ];
    const { records, issues } = readRecords({ records: [good, ...bad], roster: { units: 3 }, rules: [{}] });
    assert.equal(records.length, 1);
    assert.deepEqual(
      issues.map(({ path }) => path),
      [
        'records.1.on',
        'records.2.quantity',
        'records.3.kind',
        'records.4',
        'records.5.quantity',
        'roster.units',
        'rules.0.targetId',
      ],
    );
  });

  it('is refused where it is no list', () => {
    for (const input of [null, 'x', 3, {}, { records: {} }]) {
      assert.throws(() => readRecords(input), { code: 'contract' });
    }
  });

  it('survives a record that throws when it is read', () => {
    const trap = Object.defineProperty({}, 'id', {
      get: () => {
        throw new TypeError('trap');
      },
    });
    assert.deepEqual(readRecords([trap, good]).issues, [{ path: 'records.0', message: 'cannot be read' }]);
  });
});
