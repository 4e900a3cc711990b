import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canResearch, schoolYearDue, trainingCycle, type ResearcherFacts } from '../../../src/sdk/rules/staff.js';
import { recordOf } from '../../helpers/records.js';

describe('who may become a researcher', () => {
  const rows: [ResearcherFacts, string[]][] = [
    [{ teachingYears: 6, title: 'senior', degree: 'none' }, []],
    [{ teachingYears: 6, title: 'none', degree: 'master' }, []],
    [{ teachingYears: 20, title: 'professor', degree: 'doctor' }, []],
    [{ teachingYears: 5.9, title: 'senior', degree: 'master' }, ['teaching-years']],
    [{ teachingYears: 6, title: 'first', degree: 'bachelor' }, ['title-or-degree']],
    [{ teachingYears: 0, title: 'none', degree: 'none' }, ['teaching-years', 'title-or-degree']],
  ];
  for (const [facts, reasons] of rows) {
    it(`${reasons.length === 0 ? 'may' : `lacks ${reasons.join(' and ')}`}: ${Object.values(facts).join(', ')}`, () => {
      const verdict = canResearch(facts);
      assert.deepEqual(verdict.ok && [verdict.isQualified, verdict.reasons], [reasons.length === 0, reasons]);
    });
  }

  it('is not said of years that cannot be', () => {
    for (const teachingYears of [-1, NaN, 1e308]) {
      assert.equal(canResearch({ teachingYears, title: 'senior', degree: 'none' }).ok, false);
    }
  });
});

describe('a year at a school after five in post', () => {
  const due = (asOf: string, spans: { from: string; to: string | null }[] = [], inPostSince = '2018-09-01') => {
    const verdict = schoolYearDue({ inPostSince, spans, asOf });
    assert.ok(verdict.ok, JSON.stringify(verdict));
    return verdict;
  };

  it('is due from the fifth anniversary on, and not the day before', () => {
    assert.deepEqual([due('2023-08-31').status, due('2023-09-01').status], ['notYet', 'due']);
    assert.equal(due('2025-02-28', [], '2020-02-29').status, 'due');
  });

  it('is done after 365 days since then, in one piece or several, none of them counted twice', () => {
    const spans = [{ from: '2023-09-01', to: '2024-08-30' }];
    assert.deepEqual([due('2024-08-29', spans).status, due('2024-08-30', spans).status], ['atSchool', 'done']);
    const half = { from: '2023-09-01', to: '2024-02-29' };
    assert.equal(due('2024-06-30', [half, half]).daysAtSchool, 182);
    assert.deepEqual([due('2024-06-30', [half]).status, due('2024-06-30', [half]).daysMissing], ['due', 183]);
    assert.equal(due('2025-06-30', [half, { from: '2024-09-01', to: null }]).status, 'done');
  });

  it('does not count what was before, or is to come', () => {
    assert.equal(due('2023-10-01', [{ from: '2019-01-01', to: '2022-12-31' }]).daysAtSchool, 0);
    assert.equal(due('2023-10-01', [{ from: '2024-01-01', to: '2024-12-31' }]).status, 'due');
  });

  it('is not reckoned from days that are none, or in the wrong order', () => {
    const facts = { inPostSince: '2018-09-01', asOf: '2024-01-01' };
    assert.deepEqual(schoolYearDue({ ...facts, spans: [{ from: '2024-02-01', to: '2024-01-01' }] }), {
      ok: false,
      code: 'wrong-order',
      field: 'spans.0.to',
    });
    assert.equal(schoolYearDue({ ...facts, spans: [], inPostSince: '2018-02-30' }).ok, false);
    assert.equal(schoolYearDue({ ...facts, spans: [], asOf: '' }).ok, false);
  });
});

describe('the training cycle of three years', () => {
  const hours = (id: string, on: string, quantity: number) => recordOf(id, on, { personId: 'p', quantity });
  const cycle = (records: ReturnType<typeof hours>[], asOf = '2024-06-30', cycleStart = '2023-01-01') => {
    const verdict = trainingCycle({ personId: 'p', records, cycleStart, asOf });
    assert.ok(verdict.ok, JSON.stringify(verdict));
    return verdict;
  };

  it('asks 90 hours of each year and says which are missing', () => {
    const verdict = cycle([hours('a', '2023-12-31', 89), hours('b', '2024-01-01', 60)]);
    assert.deepEqual(
      verdict.years.map(({ year, hours: sum, status }) => [year, sum, status]),
      [
        [2023, 89, 'missed'],
        [2024, 60, 'onTrack'],
        [2025, null, 'toCome'],
      ],
    );
    assert.deepEqual([verdict.hoursMissing, verdict.reasons], [30, ['hours-this-year', 'hours-before']]);
  });

  it('has nobody due who has reached each year, and begins anew after three', () => {
    const done = [hours('a', '2023-05-01', 90), hours('b', '2024-05-01', 90)];
    assert.deepEqual([cycle(done).isDue, cycle(done).reasons], [false, []]);
    assert.deepEqual([cycle(done, '2026-01-01').start, cycle(done, '2026-01-01').end], ['2026-01-01', '2028-12-31']);
  });

  it('says not reported, never zero', () => {
    const verdict = cycle([]);
    assert.deepEqual([verdict.hoursMissing, verdict.years[0]!.hours], [null, null]);
    assert.deepEqual(verdict.reasons, ['hours-this-year', 'not-reported']);
  });

  it('counts only this person’s training, and not what is to come', () => {
    const others = [recordOf('x', '2024-01-01', { personId: 'q', quantity: 90 }), hours('y', '2024-07-01', 90)];
    assert.equal(cycle(others).years[1]!.hours, null);
    assert.equal(trainingCycle({ personId: 'p', records: [], cycleStart: '2025-01-01', asOf: '2024-06-30' }).ok, false);
  });
});
