import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HomeworkRule, TimeEntry } from '../../../src/sdk/model/index.js';
import { isWorkday } from '../../../src/sdk/rules/calendar.js';
import { bedtimeOf, homeworkCap, type HomeworkCap, type Schooling } from '../../../src/sdk/rules/homework.js';
import { homeworkVerdict, type HomeworkFacts, type HomeworkVerdict } from '../../../src/sdk/rules/homework-verdict.js';
import { timed } from '../../helpers/homework.js';

const MONDAY = '2025-10-20';

function capOf(
  grade: number,
  { schooling = '6-3' as Schooling, date = MONDAY, rules = [] as HomeworkRule[] } = {},
): HomeworkCap {
  const cap = homeworkCap({ grade, schooling, planRules: { homework: rules }, date });
  assert.ok(cap.ok);
  return cap;
}

describe('the reference cap of a grade', () => {
  const nationwide: [number, number | null][] = [
    [1, 0],
    [2, 0],
    [3, 60],
    [6, 60],
    [7, 90],
    [9, 90],
    [10, null],
    [12, null],
  ];
  for (const [grade, minutes] of nationwide) {
    it(`is ${minutes ?? 'not set'} in grade ${grade}`, () => {
      const cap = capOf(grade);
      assert.equal(cap.minutes, minutes);
      assert.equal(cap.source, 'national');
      assert.equal(cap.basis, minutes === null ? null : minutes === 0 ? 'each' : 'average');
    });
  }

  it('counts grade 6 as junior high where school years are parted 5-4, and grade 5 as primary', () => {
    assert.equal(capOf(6, { schooling: '5-4' }).minutes, 90);
    assert.equal(capOf(5, { schooling: '5-4' }).minutes, 60);
  });

  it('is that of the plan where the plan speaks of the grade, with where it says so', () => {
    const source = { markers: ['二'], at: [0, 4] as [number, number], quote: '示例原文' };
    const rules: HomeworkRule[] = [{ grades: [4, 5], minutes: 45, basis: 'each', source }];
    assert.deepEqual(
      { ...capOf(4, { rules }), reason: undefined, isReference: undefined },
      {
        ok: true,
        minutes: 45,
        basis: 'each',
        source: 'plan',
        citation: source,
        reason: undefined,
        isReference: undefined,
      },
    );
    assert.equal(capOf(6, { rules }).source, 'national');
    assert.equal(capOf(6, { rules }).citation, null);
    const named: HomeworkRule[] = [...rules, { grades: [4], minutes: 50, basis: 'average', source: null }];
    assert.equal(capOf(4, { rules: named }).minutes, 50, 'the rule that names fewer grades speaks for them');
    const same: HomeworkRule[] = [...rules, { grades: [4, 6], minutes: 40, basis: 'average', source: null }];
    assert.equal(capOf(4, { rules: same }).minutes, 40, 'then the smaller number');
    assert.equal(capOf(4, { rules: [{ grades: [4], minutes: 0, basis: 'each', source: null }] }).minutes, 0);
  });

  it('is the same without a plan', () => {
    assert.deepEqual(homeworkCap({ grade: 4, planRules: null, date: MONDAY }), capOf(4));
    assert.deepEqual(homeworkCap({ grade: 4, date: MONDAY }), capOf(4));
  });

  let next = 2026;
  while (isWorkday(`${next}-01-04`) !== undefined) next += 1;
  const days: [string, HomeworkCap['reason'], boolean][] = [
    [MONDAY, 'workday', false],
    ['2025-10-18', 'weekend', true],
    ['2025-10-19', 'weekend', true],
    ['2025-10-01', 'holiday', true],
    ['2025-10-11', 'makeupWorkday', false],
    ['2024-02-29', 'workday', false],
    ['2025-10-31', 'workday', false],
    ['2025-11-01', 'weekend', true],
    [`${next}-01-04`, 'notYetPublished', true],
    ['1999-06-01', 'notYetPublished', true],
  ];
  for (const [date, reason, isReference] of days) {
    it(`on ${date} (${reason}) is ${isReference ? 'a number meant for school days' : 'meant for this day'}`, () => {
      const cap = capOf(4, { date });
      assert.deepEqual([cap.reason, cap.isReference, cap.minutes], [reason, isReference, 60]);
    });
  }

  it('is no reference where there is none to refer to', () => {
    assert.equal(capOf(1, { date: '2025-10-19' }).isReference, false);
    assert.equal(capOf(11, { date: '2025-10-19' }).isReference, false);
  });

  for (const grade of [0, 13, 2.5, NaN, '4' as unknown as number]) {
    it(`names the field when the grade is ${String(grade)}`, () => {
      const fault = { ok: false, code: 'out-of-range', field: 'grade' };
      assert.deepEqual(homeworkCap({ grade, date: MONDAY }), fault);
      assert.deepEqual(bedtimeOf({ grade }), fault);
    });
  }

  it('names the field when the date is none', () => {
    assert.deepEqual(homeworkCap({ grade: 4, date: '20 October' }), { ok: false, code: 'not-a-date', field: 'date' });
    assert.deepEqual(homeworkCap({ grade: 4, date: '2025-02-29' }), { ok: false, code: 'not-a-date', field: 'date' });
  });
});

describe('bedtime', () => {
  it('is 21:20, 22:00 and 23:00, with 10, 9 and 8 hours of sleep', () => {
    const seen = [1, 6, 7, 9, 10, 12].map((grade) => {
      const bed = bedtimeOf({ grade });
      return bed.ok && `${bed.time} ${bed.sleepHours}`;
    });
    assert.deepEqual(seen, ['21:20 10', '21:20 10', '22:00 9', '22:00 9', '23:00 8', '23:00 8']);
    assert.equal((bedtimeOf({ grade: 6, schooling: '5-4' }) as { time: string }).time, '22:00');
  });

  it('is the family’s own where it has one', () => {
    assert.deepEqual(bedtimeOf({ grade: 3, override: '20:45' }), {
      ok: true,
      time: '20:45',
      sleepHours: 10,
      source: 'own',
    });
    assert.equal((bedtimeOf({ grade: 3, override: '' }) as { source: string }).source, 'national');
    for (const override of ['24:00', '9:30', '21：20', '21:60', 'late']) {
      assert.deepEqual(bedtimeOf({ grade: 3, override }), { ok: false, code: 'not-a-time', field: 'override' });
    }
  });
});

function verdict(entries: TimeEntry[], now: string, more: Partial<HomeworkFacts> = {}): HomeworkVerdict {
  const at = { at: Date.parse(now), offsetMinutes: 480 };
  const found = homeworkVerdict({ entries, cap: 60, bedtime: '21:20', now: at, ...more });
  assert.ok(found.ok);
  return found;
}

const evening = (end: string, start = '18:00:00'): TimeEntry => timed(`${MONDAY}T${start}`, `${MONDAY}T${end}`);

describe('how a day stands', () => {
  const at = (clock: string): string => `${MONDAY}T${clock}+08:00`;

  const states: [string, HomeworkVerdict['state'], number][] = [
    ['18:00:01', 'under', 1 / 3600],
    ['18:47:59', 'under', 2879 / 3600],
    ['18:48:00', 'near', 0.8],
    ['18:59:59', 'near', 3599 / 3600],
    ['19:00:00', 'reached', 1],
    ['20:00:00', 'reached', 2],
  ];
  for (const [end, state, share] of states) {
    it(`is ${state} of 60 minutes when work lasted from 18:00 to ${end}`, () => {
      const found = verdict([evening(end)], at(end));
      assert.equal(found.state, state);
      assert.equal(found.share, share);
      assert.equal(found.minutesLeft, Math.max(0, 60 - found.minutes));
    });
  }

  it('is none before anything was written', () => {
    const { state, minutes, minutesLeft, share } = verdict([], at('18:00:00'));
    assert.deepEqual([state, minutes, minutesLeft, share], ['none', 0, 60, 0]);
  });

  it('has no share and nothing left without a cap', () => {
    const { state, share, minutesLeft } = verdict([evening('20:00:00')], at('20:00:00'), { cap: null });
    assert.deepEqual([state, share, minutesLeft], ['under', null, null]);
  });

  it('is reached by the first minute where there is no written homework', () => {
    assert.equal(verdict([], at('18:00:00'), { cap: 0 }).share, 0);
    const { state, share } = verdict([evening('18:01:00')], at('18:01:00'), { cap: 0 });
    assert.deepEqual([state, share], ['reached', 1]);
  });

  it('is past bedtime from that minute until 04:00, whatever else there is to say', () => {
    const seen = ['21:19:59', '21:20:00', '23:59:59'].map((clock) => verdict([evening('20:00:00')], at(clock)).state);
    assert.deepEqual(seen, ['reached', 'pastBedtime', 'pastBedtime']);
    assert.equal(verdict([], '2025-10-21T03:59:59+08:00').state, 'pastBedtime');
    assert.equal(verdict([], '2025-10-21T04:00:00+08:00').state, 'none');
  });

  it('counts the minutes to bed, by the clock on the wall', () => {
    assert.equal(verdict([], at('20:50:00')).minutesToBed, 30);
    assert.equal(verdict([], at('21:50:00')).minutesToBed, -30);
    assert.equal(verdict([], at('23:50:00'), { bedtime: '00:30' }).minutesToBed, 40, 'a bedtime after midnight');
    assert.equal(verdict([], '2025-10-21T00:20:00+08:00', { bedtime: '00:30' }).minutesToBed, 10);
    assert.equal(verdict([], at('20:50:00'), { bedtime: null }).minutesToBed, null);
    const away = { at: Date.parse('2025-10-20T20:50:00-05:00'), offsetMinutes: -300 };
    assert.equal(verdict([], at('20:00:00'), { now: away }).minutesToBed, 30, 'where the device is');
  });

  it('tells home from school and one subject from another', () => {
    const school = { ...timed(`${MONDAY}T04:00:00`, `${MONDAY}T04:25:00`, '语文'), place: 'school' as const };
    const found = verdict([evening('18:30:00'), school], at('19:00:00'));
    assert.deepEqual(
      [found.minutes, found.atHome, found.atSchool, found.bySubject],
      [55, 30, 25, { 语文: 25, 数学: 30 }],
    );
    assert.equal(found.state, 'near');
  });

  it('lets the eyes rest after every 20 minutes of work', () => {
    const due = (end: string, more = {}): number => verdict([evening(end)], at(end), more).restDue;
    assert.deepEqual([due('18:19:59'), due('18:20:00'), due('18:39:59'), due('18:40:00')], [0, 1, 1, 2]);
    assert.equal(due('18:40:00', { restEvery: 0 }), 0, 'never');
    assert.equal(due('18:40:00', { restEvery: 30 }), 1);
  });

  it('takes five minutes away from work for a rest, and less for none', () => {
    const first = evening('18:15:00');
    assert.equal(verdict([first, evening('18:26:00', '18:20:00')], at('18:26:00')).restDue, 0);
    assert.equal(verdict([first, evening('18:26:00', '18:19:59')], at('18:26:00')).restDue, 1);
    assert.equal(verdict([evening('18:30:00')], at('18:34:59')).restDue, 1);
    assert.equal(verdict([evening('18:30:00')], at('18:35:00')).restDue, 0);
    assert.equal(
      verdict([{ ...evening('18:30:00'), source: 'added' }], at('18:30:00')).restDue,
      0,
      'what was added later was not watched',
    );
  });

  it('is of the day that is asked for, though the clock has turned since', () => {
    const entries = [timed('2025-10-21T03:50:00', '2025-10-21T04:10:00')];
    const now = { at: Date.parse('2025-10-21T04:10:00+08:00'), offsetMinutes: 480 };
    const facts = { entries, cap: 60, bedtime: '21:20', now };
    const found = homeworkVerdict({ ...facts, on: MONDAY });
    assert.ok(found.ok);
    assert.deepEqual([found.on, found.minutes, found.state], [MONDAY, 20, 'pastBedtime']);
    assert.deepEqual(homeworkVerdict({ ...facts, on: '2025-10-32' }), { ok: false, code: 'not-a-date', field: 'on' });
  });

  it('names the field that it cannot work with, and never throws', () => {
    const now = { at: 0, offsetMinutes: 480 };
    const facts = { entries: [], cap: 60, bedtime: '21:20', now };
    const fault = (more: Partial<HomeworkFacts>): unknown => homeworkVerdict({ ...facts, ...more });
    assert.deepEqual(fault({ cap: -1 }), { ok: false, code: 'out-of-range', field: 'cap' });
    assert.deepEqual(fault({ cap: NaN }), { ok: false, code: 'out-of-range', field: 'cap' });
    assert.deepEqual(fault({ bedtime: 'soon' }), { ok: false, code: 'not-a-time', field: 'bedtime' });
    assert.deepEqual(fault({ restEvery: -5 }), { ok: false, code: 'out-of-range', field: 'restEvery' });
    for (const at of [NaN, Infinity, 1e17]) {
      assert.deepEqual(fault({ now: { at, offsetMinutes: 0 } }), { ok: false, code: 'not-an-instant', field: 'now' });
    }
  });
});
