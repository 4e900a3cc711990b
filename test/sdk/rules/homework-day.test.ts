import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimeEntry } from '../../../src/sdk/model/index.js';
import { dayTotals, homeworkDay, momentOf, weekTotals } from '../../../src/sdk/rules/homework-day.js';
import { timed, unionMinutes } from '../../helpers/homework.js';

const MINUTE = 60_000;

describe('the homework day', () => {
  const days: [string, string, string][] = [
    ['2025-10-20T18:00:00+08:00', '2025-10-20', 'an evening'],
    ['2025-10-20T23:59:59+08:00', '2025-10-20', 'before midnight'],
    ['2025-10-21T00:00:00+08:00', '2025-10-20', 'midnight'],
    ['2025-10-21T03:59:59+08:00', '2025-10-20', 'before 04:00'],
    ['2025-10-21T04:00:00+08:00', '2025-10-21', '04:00'],
    ['2025-11-01T01:00:00+08:00', '2025-10-31', 'the end of a month'],
    ['2024-03-01T02:00:00+08:00', '2024-02-29', 'the end of a leap day'],
    ['2025-03-01T02:00:00+08:00', '2025-02-28', 'the end of a February'],
    ['2026-01-01T03:00:00.123+08:00', '2025-12-31', 'the end of a year'],
    ['2025-10-20T22:00:00-05:00', '2025-10-20', 'an evening abroad'],
    ['2025-10-21T05:30:00+05:45', '2025-10-21', 'a zone of three quarters'],
  ];
  for (const [instant, on, what] of days) {
    it(`of ${what}, ${instant}, is ${on}`, () => {
      assert.equal(homeworkDay(instant), on);
      const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant)!;
      const offsetMinutes = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
      assert.equal(homeworkDay({ at: Date.parse(instant), offsetMinutes }), on);
    });
  }

  it('is empty of what is no instant', () => {
    assert.equal(homeworkDay('yesterday'), '');
    assert.equal(homeworkDay({ at: NaN, offsetMinutes: 480 }), '');
    assert.equal(homeworkDay({ at: 8.64e15, offsetMinutes: 480 }), '');
  });

  it('is that of the wall clock where the device is', () => {
    const date = new Date('2025-10-20T12:00:00Z');
    assert.deepEqual(momentOf(date), { at: date.getTime(), offsetMinutes: -date.getTimezoneOffset() });
  });
});

describe('the totals of a day', () => {
  const on = '2025-10-20';
  const minutes = (entries: TimeEntry[], day = on): number => dayTotals(entries, day).totalMs / MINUTE;

  it('count what overlaps once, and give it to the entry that began first', () => {
    const totals = dayTotals(
      [timed(`${on}T18:30:00`, `${on}T19:00:00`, '语文'), timed(`${on}T18:00:00`, `${on}T18:40:00`)],
      on,
    );
    assert.equal(totals.totalMs, 60 * MINUTE);
    assert.deepEqual(totals.bySubject, { 数学: 40 * MINUTE, 语文: 20 * MINUTE });
    assert.deepEqual(Object.keys(totals.bySubject), ['数学', '语文']);
  });

  it('count nothing for an entry within another, and nothing negative', () => {
    assert.equal(minutes([timed(`${on}T18:00:00`, `${on}T19:00:00`), timed(`${on}T18:10:00`, `${on}T18:20:00`)]), 60);
    assert.equal(minutes([timed(`${on}T19:00:00`, `${on}T18:00:00`)]), 0);
    assert.equal(minutes([timed('no', 'no')]), 0);
  });

  it('give an entry over 04:00 to the day on which it began, and its second half to nobody else', () => {
    const late = timed('2025-10-20T23:30:00', '2025-10-21T05:00:00');
    const early = timed('2025-10-21T04:30:00', '2025-10-21T05:30:00');
    assert.equal(minutes([late, early]), 330);
    assert.equal(minutes([late, early], '2025-10-21'), 30);
  });

  it('follow a traveller: each entry counts for the day that it was where it began', () => {
    const here = timed('2025-10-20T23:00:00', '2025-10-20T23:30:00');
    const there = timed('2025-10-20T18:00:00', '2025-10-20T18:30:00', '数学', '-05:00');
    assert.equal(minutes([here, there]), 60);
    assert.equal(minutes([{ ...here, endAt: '2025-10-20T16:30:00+01:00' }]), 30, 'the zone changed on the way');
  });

  it('keep minutes at school apart: they have a length and no time of day', () => {
    const school = { ...timed(`${on}T18:00:00`, `${on}T18:20:00`), place: 'school' as const };
    const { totalMs, homeMs, schoolMs } = dayTotals([school, timed(`${on}T18:00:00`, `${on}T18:30:00`)], on);
    assert.deepEqual([totalMs, homeMs, schoolMs], [50 * MINUTE, 30 * MINUTE, 20 * MINUTE]);
  });

  it('bear any name of a subject', () => {
    const names = ['constructor', '__proto__', 'toString', '1'];
    const entries = names.map((name, hour) => timed(`${on}T1${hour}:00:00`, `${on}T1${hour}:10:00`, name));
    const { bySubject, totalMs } = dayTotals(entries, on);
    assert.deepEqual(Object.keys(bySubject).sort(), names.slice().sort());
    assert.equal(totalMs, 40 * MINUTE);
  });

  it('are the union of the intervals, whatever they are', () => {
    const start = Date.parse('2025-10-20T04:00:00+08:00');
    const entry = fc.record({ from: fc.integer({ min: 0, max: 1300 }), length: fc.integer({ min: -20, max: 130 }) });
    const local = (minute: number): string =>
      new Date(start + minute * MINUTE + 480 * MINUTE).toISOString().slice(0, 19);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (drawn) => {
        const entries = drawn.map(({ from, length }, index) => ({
          ...timed(local(from), local(from + length), ['语文', '数学', '英语'][index % 3]),
          place: index % 4 === 3 ? ('school' as const) : ('home' as const),
        }));
        const { totalMs, homeMs, schoolMs, bySubject } = dayTotals(entries, on);
        assert.equal(totalMs, unionMinutes(entries) * MINUTE);
        assert.equal(homeMs + schoolMs, totalMs);
        assert.equal(
          Object.values(bySubject).reduce((sum, each) => sum + each, 0),
          totalMs,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('the totals of a week', () => {
  it('run from Monday to Sunday, over the end of a month and a year', () => {
    const days = (on: string): string[] => weekTotals([], on).map((day) => day.on);
    assert.deepEqual([days('2025-10-20')[0], days('2025-10-20')[6]], ['2025-10-20', '2025-10-26']);
    assert.deepEqual(days('2025-10-26'), days('2025-10-20'));
    assert.deepEqual([days('2026-01-01')[0], days('2026-01-01')[6]], ['2025-12-29', '2026-01-04']);
    assert.deepEqual(days('2024-02-29')[3], '2024-02-29');
  });

  it('hold each day that was worked on, and no other week', () => {
    const entries = ['2025-10-19', '2025-10-20', '2025-10-26', '2025-10-27'].map((day) =>
      timed(`${day}T18:00:00`, `${day}T18:10:00`),
    );
    assert.deepEqual(
      weekTotals(entries, '2025-10-22').map((day) => day.totalMs / MINUTE),
      [10, 0, 0, 0, 0, 0, 10],
    );
  });
});
