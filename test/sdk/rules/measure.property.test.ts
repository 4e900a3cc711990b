import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReformRecord } from '../../../src/sdk/model/index.js';
import { addDays } from '../../../src/sdk/rules/dates.js';
import { measureTarget, type MeasureContext } from '../../../src/sdk/rules/measure.js';
import { perOf, recordOf, ruleOf, soundly, targetOf } from '../../helpers/records.js';

const yearly = targetOf({ per: perOf('year') });
const read = (records: readonly ReformRecord[], target = yearly, context: MeasureContext = {}) =>
  soundly(measureTarget(target, records, { asOf: '2024-06-30', rules: [ruleOf()], ...context }));

describe('what holds of every list of records', () => {
  const record = fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    day: fc.integer({ min: 0, max: 800 }),
    quantity: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(0.1), fc.constant(-1)),
    revision: fc.integer({ min: 1, max: 3 }),
    unitId: fc.constantFrom(null, 'u1', 'u2'),
    isDeleted: fc.boolean(),
  });
  const list = fc
    .array(record, { maxLength: 40 })
    .map((all) => all.map(({ day, ...more }) => recordOf(more.id, addDays('2023-06-01', day), more)));
  const figures = (records: readonly ReformRecord[], change: object = {}) => {
    const {
      faults: _,
      records: behind,
      ...rest
    } = read(records, { ...yearly, ...change }, { rules: [ruleOf({ counts: 'quantity' })] });
    return { ...rest, behind: new Set(behind) };
  };

  it('their order means nothing', () => {
    fc.assert(
      fc.property(list, fc.integer(), (records, seed) => {
        const key = (at: number): number => Math.sin(seed + at);
        const mixed = records
          .map((each, at) => [key(at), each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        assert.deepEqual(figures(mixed), figures(records));
      }),
    );
  });

  it('the same again changes nothing', () => {
    fc.assert(
      fc.property(list, (records) => {
        const copies = records.map((each) => ({ ...each }));
        assert.equal(figures([...records, ...copies]).value, figures(records).value);
      }),
    );
  });

  it('months add up to their year', () => {
    fc.assert(
      fc.property(list, (records) => {
        const monthOf = (at: number): string => addDays(`2024-${String(at).padStart(2, '0')}-01`, 27);
        const ends = Array.from({ length: 12 }, (_, at) => monthOf(at + 1)).map((on) => {
          const end = soundly(
            measureTarget(targetOf({ per: perOf('month') }), [], { asOf: on, rules: [ruleOf()] }),
          ).end!;
          return read(records, targetOf({ per: perOf('month') }), { asOf: end }).value ?? 0;
        });
        const year = read(records, yearly, { asOf: '2024-12-31' }).value ?? 0;
        assert.ok(Math.abs(ends.reduce((a, b) => a + b, 0) - year) < 1e-6);
      }),
    );
  });

  it('what the units did adds up to the whole, and nothing is NaN', () => {
    fc.assert(
      fc.property(list, (records) => {
        const units = records.map((each) => ({ ...each, unitId: each.unitId ?? 'u3' }));
        const { breakdown, amount, ...rest } = figures(units);
        const sum = breakdown.reduce((total, part) => total + (part.amount ?? 0), 0);
        assert.ok(Math.abs(sum - (amount ?? 0)) < 1e-6);
        assert.doesNotMatch(JSON.stringify([rest.status, rest.share, rest.gap]), /NaN/);
      }),
    );
  });
});
