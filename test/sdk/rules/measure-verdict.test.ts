import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { periodOf, type PeriodName } from '../../../src/sdk/rules/period.js';
import { addYears } from '../../../src/sdk/rules/years.js';
import { quotaVerdict } from '../../../src/sdk/rules/measure-verdict.js';
import type { QuotaFacts, QuotaVerdict } from '../../../src/sdk/rules/quota-standing.js';
import { addDays } from '../../../src/sdk/rules/dates.js';

const YEAR = { start: '2024-01-01', due: '2024-12-31' };

function verdictOf(facts: Partial<QuotaFacts>): QuotaVerdict {
  const verdict = quotaVerdict({ value: 0, target: 100, asOf: '2024-06-30', ...facts });
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict;
}

describe('the span in which a day lies', () => {
  const terms = [
    { id: 'a', name: '秋', start: '2024-09-01', end: '2025-01-20' },
    { id: 'b', name: '春', start: '2025-02-17', end: '2025-07-05' },
  ];
  const rows: [PeriodName, string, string, string][] = [
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
    ['schoolYear', '2024-08-31', '2023-09-01', '2024-08-31'],
    ['schoolYear', '2024-09-01', '2024-09-01', '2025-08-31'],
    ['quarter', '2024-03-31', '2024-01-01', '2024-03-31'],
    ['month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['month', '2023-02-10', '2023-02-01', '2023-02-28'],
    ['month', '2024-12-31', '2024-12-01', '2024-12-31'],
    ['week', '2024-12-31', '2024-12-30', '2025-01-05'],
    ['week', '2025-01-05', '2024-12-30', '2025-01-05'],
    ['day', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['term', '2025-01-01', '2024-09-01', '2025-01-20'],
    ['term', '2025-02-16', '2024-09-01', '2025-01-20'],
    ['term', '2025-02-17', '2025-02-17', '2025-07-05'],
    ['term', '2025-07-30', '2025-02-17', '2025-07-05'],
  ];
  for (const [period, on, start, end] of rows) {
    it(`is ${start} to ${end} for the ${period} of ${on}`, () => {
      const found = periodOf(period, on, { calendar: { terms } });
      assert.ok(found.ok);
      assert.deepEqual([found.start, found.end], [start, end]);
    });
  }

  it('is said to be assumed where nobody said when a school year begins', () => {
    const found = periodOf('schoolYear', '2024-10-01', {});
    assert.deepEqual(found.ok && found.notes, ['school-year-assumed']);
    const told = periodOf('schoolYear', '2024-08-20', { calendar: { schoolYearStart: '08-15' } });
    assert.ok(told.ok);
    assert.deepEqual([told.start, told.end, told.notes], ['2024-08-15', '2025-08-14', []]);
  });

  it('is not guessed for a term without a calendar, before the first term, or long after the last', () => {
    const fault = { ok: false, code: 'calendar-missing', field: 'calendar.terms' };
    assert.deepEqual(periodOf('term', '2024-10-01', {}), fault);
    assert.deepEqual(periodOf('term', '2024-08-31', { calendar: { terms } }), fault);
    assert.deepEqual(periodOf('term', '2025-10-01', { calendar: { terms } }), fault);
  });

  it('covers two years counted from the year in which the plan began', () => {
    const found = periodOf('year', '2024-05-01', { interval: 2, anchor: '2023-07-01' });
    assert.ok(found.ok);
    assert.deepEqual([found.start, found.end, found.notes], ['2023-01-01', '2024-12-31', []]);
    const guessed = periodOf('year', '2024-05-01', { interval: 2 });
    assert.deepEqual(guessed.ok && guessed.notes, ['interval-assumed']);
  });

  it('holds its day, and the next one begins the day after', () => {
    const day = fc.integer({ min: 0, max: 70_000 }).map((n) => addDays('1950-01-01', n));
    const period = fc.constantFrom<PeriodName>('year', 'schoolYear', 'quarter', 'month', 'week', 'day');
    fc.assert(
      fc.property(day, period, fc.integer({ min: 1, max: 4 }), (on, name, interval) => {
        const options = { interval, anchor: '2000-05-05' };
        const found = periodOf(name, on, options);
        assert.ok(found.ok && found.start <= on && on <= found.end);
        const next = periodOf(name, addDays(found.end, 1), options);
        assert.ok(next.ok && next.start === addDays(found.end, 1));
      }),
    );
  });

  it('refuses days that are none', () => {
    for (const on of ['2023-02-29', '', 'x', '0000-01-01', '9999-12-31'])
      assert.equal(periodOf('year', on, {}).ok, false);
  });

  it('ends a year of service begun on a leap day on the last of February', () => {
    assert.equal(addYears('2020-02-29', 5), '2025-02-28');
    assert.equal(addYears('2020-02-29', 4), '2024-02-29');
  });
});

describe('a number against its target', () => {
  const rows: [string, Partial<QuotaFacts>, QuotaVerdict['status']][] = [
    ['nobody has said', { value: null }, 'notReported'],
    ['38 of 43 by a day to come, no beginning known', { value: 38, target: 43, due: '2024-12-31' }, 'behind'],
    ['exactly reached', { value: 43, target: 43 }, 'met'],
    ['over-fulfilled', { value: 60, target: 43 }, 'met'],
    ['one short on the last day', { value: 99, ...YEAR, asOf: '2024-12-31' }, 'behind'],
    ['one short the day after', { value: 99, ...YEAR, asOf: '2025-01-01' }, 'missed'],
    ['at the pace', { value: 50, ...YEAR }, 'onTrack'],
    ['below the pace', { value: 49, ...YEAR }, 'behind'],
    ['too early to say', { value: 0, ...YEAR, asOf: '2024-01-20' }, 'onTrack'],
    ['none of one at half time', { value: 0, target: 1, ...YEAR }, 'onTrack'],
    ['none of two at three quarters', { value: 0, target: 2, ...YEAR, asOf: '2024-10-01' }, 'behind'],
    ['strict, at the number', { value: 5, target: 5, isStrict: true }, 'behind'],
    ['strict, above it', { value: 5.1, target: 5, isStrict: true }, 'met'],
    ['about 10, at 9.5', { value: 9.5, target: 10, isApproximate: true }, 'met'],
    ['about 10, at 9.4', { value: 9.4, target: 10, isApproximate: true }, 'behind'],
    ['at most, at the number', { value: 60, target: 60, comparator: 'atMost' }, 'met'],
    ['at most, above it', { value: 61, target: 60, comparator: 'atMost' }, 'behind'],
    [
      'at most, above it, time over',
      { value: 61, target: 60, comparator: 'atMost', ...YEAR, asOf: '2025-01-01' },
      'missed',
    ],
    ['at most, within, time running', { value: 20, target: 60, comparator: 'atMost', ...YEAR }, 'onTrack'],
    [
      'at most, of what only grows, gone past',
      { value: 61, target: 60, comparator: 'atMost', isLevel: false, ...YEAR },
      'missed',
    ],
    [
      'at most, of what only grows, heading past',
      { value: 40, target: 60, comparator: 'atMost', isLevel: false, ...YEAR },
      'behind',
    ],
    ['equal', { value: 3, target: 3, comparator: 'equal' }, 'met'],
    ['equal, but more', { value: 4, target: 3, comparator: 'equal' }, 'missed'],
    ['0.1 + 0.2 of 0.3', { value: 0.1 + 0.2, target: 0.3, comparator: 'equal' }, 'met'],
    ['within a range', { value: 2, target: 1, targetMax: 2 }, 'met'],
    ['above a range', { value: 3, target: 1, targetMax: 2 }, 'missed'],
    ['from a baseline, at the pace', { value: 30, target: 50, baseline: 10, ...YEAR }, 'onTrack'],
    ['from a baseline, below the pace', { value: 29, target: 50, baseline: 10, ...YEAR }, 'behind'],
    ['target 0', { value: 0, target: 0 }, 'met'],
    ['at most 0, and one', { value: 1, target: 0, comparator: 'atMost', isLevel: false }, 'missed'],
  ];
  for (const [what, facts, status] of rows) {
    it(`is ${status}: ${what}`, () => assert.equal(verdictOf(facts).status, status));
  }

  it('comes with the line by which it was forecast', () => {
    const { forecast, share, gap } = verdictOf({ value: 25, ...YEAR, asOf: '2024-06-30' });
    assert.ok(forecast);
    assert.ok(Math.abs(forecast.value - (25 * 366) / 182) < 1e-9);
    assert.deepEqual([forecast.on, forecast.since, forecast.days, forecast.from], ['2024-12-31', '2024-01-01', 182, 0]);
    assert.equal(forecast.reachedOn, addDays('2024-01-01', 727));
    assert.deepEqual([share, gap], [0.25, 75]);
  });

  it('shows over-fulfilment and has no share of zero', () => {
    assert.equal(verdictOf({ value: 150 }).share, 1.5);
    assert.equal(verdictOf({ value: 5, target: 0 }).share, null);
  });

  it('names the fact that it cannot work with', () => {
    const bad: [Partial<QuotaFacts>, string][] = [
      [{ value: NaN }, 'value'],
      [{ value: '38' as unknown as number }, 'value'],
      [{ value: 1e308 }, 'value'],
      [{ target: Infinity }, 'target'],
      [{ target: 3, targetMax: 2 }, 'targetMax'],
      [{ baseline: NaN }, 'baseline'],
      [{ asOf: '2024-13-01' }, 'asOf'],
      [{ start: 'x' }, 'start'],
      [{ due: '2023-02-29' }, 'due'],
      [{ start: '2024-12-31', due: '2024-01-01' }, 'due'],
    ];
    for (const [facts, field] of bad) {
      const verdict = quotaVerdict({ value: 0, target: 100, asOf: '2024-06-30', ...facts });
      assert.equal(verdict.ok === false && verdict.field, field);
    }
  });

  it('never gives NaN, and never a worse state for more of what is to grow', () => {
    const worst = ['missed', 'behind', 'onTrack', 'met'];
    const figure = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(figure, figure, figure, fc.integer({ min: 0, max: 400 }), (value, more, target, day) => {
        const facts = { target, ...YEAR, asOf: addDays('2024-01-01', day) };
        const [low, high] = [verdictOf({ ...facts, value }), verdictOf({ ...facts, value: value + more })];
        assert.ok(worst.indexOf(high.status) >= worst.indexOf(low.status));
        assert.equal(JSON.stringify(low).includes('NaN'), false);
        for (const each of [low.share, low.gap, low.expected, low.forecast?.value ?? 0])
          assert.ok(each === null || Number.isFinite(each));
      }),
    );
  });
});
