import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, dayNumber, dayOf, daysBetween } from '../../../src/sdk/rules/dates.js';
import { todayIn } from '../../../src/sdk/rules/today.js';

describe('dates', () => {
  it('steps over month ends, leap days and new years', () => {
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2023-02-28', 1), '2023-03-01');
    assert.equal(addDays('2025-12-31', 1), '2026-01-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(addDays('2025-06-30', 0), '2025-06-30');
  });

  it('counts calendar days between two dates, negative backwards', () => {
    assert.equal(daysBetween('2025-06-30', '2025-10-20'), 112);
    assert.equal(daysBetween('2025-10-20', '2025-06-30'), -112);
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2025-10-20', '2025-10-20'), 0);
  });

  it('answers without throwing when it is given no date', () => {
    assert.equal(addDays('tomorrow', 1), '');
    assert.ok(Number.isNaN(daysBetween('2025-01-01', '')));
    assert.ok(Number.isNaN(dayNumber('2025-1-1')));
    assert.equal(dayOf(NaN), '');
  });

  it('takes a day away as it adds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: -5000, max: 5000 }), (day, step) => {
        const iso = dayOf(day);
        assert.equal(addDays(addDays(iso, step), -step), iso);
        assert.equal(daysBetween(iso, addDays(iso, step)), step);
      }),
    );
  });

  it('knows the day of an instant in its zone', () => {
    assert.equal(todayIn(new Date('2025-10-19T15:59:59Z'), 'Asia/Shanghai'), '2025-10-19');
    assert.equal(todayIn(new Date('2025-10-19T16:00:00Z'), 'Asia/Shanghai'), '2025-10-20');
    assert.equal(todayIn(new Date('2025-10-19T19:00:00Z'), 'Asia/Urumqi'), '2025-10-20');
    assert.equal(todayIn(new Date('2025-10-20T03:00:00Z'), 'America/New_York'), '2025-10-19');
  });

  it('takes a zone that nobody knows for that of China', () => {
    assert.equal(todayIn(new Date('2025-10-19T16:00:00Z'), 'Mars/Olympus'), '2025-10-20');
  });
});
