import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { weekWordsEn } from '../../src/components/homework-timer/homework-timer.week.words.en.js';
import { weekWordsZh } from '../../src/components/homework-timer/homework-timer.week.words.zh.js';
import {
  entriesShown,
  viewWeek,
  weeksBack,
  type WeekFacts,
  type WeekView,
} from '../../src/components/homework-timer/homework-timer.week.view.js';
import { EMPTY_LOG, isoOf } from '../../src/sdk/local/log-state.js';
import type { TimeEntry } from '../../src/sdk/model/index.js';
import { homeworkCap } from '../../src/sdk/rules/homework.js';

/** A Wednesday. */
const TODAY = '2025-10-22';

let ids = 0;

function entry(startAt: string, minutes: number, over: Partial<TimeEntry> = {}): TimeEntry {
  const zone = startAt.slice(-6);
  const offset = Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  const endAt = isoOf(Date.parse(startAt) + minutes * 60_000, offset);
  return { id: `e${(ids += 1)}`, child: '', subject: '数学', startAt, endAt, place: 'home', source: 'timed', ...over };
}

/** An entry at home on a day in October 2025, at five in the afternoon. */
function on(day: number, minutes: number, over: Partial<TimeEntry> = {}): TimeEntry {
  return entry(`2025-10-${day}T17:00:00.000+08:00`, minutes, over);
}

function week(entries: readonly TimeEntry[], over: Partial<WeekFacts> = {}): WeekView {
  const kindOf: WeekFacts['kindOf'] = (date) => {
    const cap = homeworkCap({ grade: 4, date });
    return cap.ok ? cap.reason : 'workday';
  };
  return viewWeek({ words: weekWordsZh, entries, today: TODAY, ago: 0, cap: 60, kindOf, ...over });
}

describe('the bars of a week', () => {
  it('are seven, Monday to Sunday, with today by its name', () => {
    const { days } = week([]);
    assert.deepEqual(
      days.map(({ on: date }) => date),
      ['20', '21', '22', '23', '24', '25', '26'].map((day) => `2025-10-${day}`),
    );
    assert.deepEqual(
      days.map(({ name }) => name.join('')),
      ['周一', '周二', '今天', '周四', '周五', '周六', '周日'],
    );
    assert.equal(days.filter(({ isToday }) => isToday).length, 1);
  });

  it('begin with Monday on a Monday and on a Sunday too', () => {
    assert.equal(week([], { today: '2025-10-20' }).days[0]!.on, '2025-10-20');
    assert.equal(week([], { today: '2025-10-26' }).days[0]!.on, '2025-10-20');
  });

  it('stand on a scale that the cap ends, as long as no day is longer', () => {
    const view = week([on(20, 30), on(21, 60)]);
    assert.equal(view.cap, 1);
    assert.deepEqual(
      view.days.slice(0, 3).map(({ total }) => total),
      [0.5, 1, 0],
    );
  });

  it('stand on a scale that the longest day ends, so that nothing is clipped', () => {
    const view = week([on(20, 120), on(21, 30)]);
    assert.equal(view.cap, 0.5);
    assert.deepEqual(
      view.days.slice(0, 2).map(({ total }) => total),
      [1, 0.25],
    );
  });

  it('have no line where there is no cap', () => {
    const view = week([on(20, 30)], { cap: null });
    assert.equal(view.cap, null);
    assert.equal(view.capName, '');
    assert.equal(view.days[0]!.total, 1);
    assert.doesNotMatch(view.caption, /上限/);
  });

  it('tell minutes at school apart', () => {
    const school = entry('2025-10-20T04:00:00.000+08:00', 15, { place: 'school' });
    const view = week([school, on(20, 30)]);
    assert.equal(view.days[0]!.atSchool, 0.25);
    assert.equal(view.days[0]!.total, 0.75);
    assert.deepEqual(view.days[0]!.cells.slice(0, 3), ['45', '30', '15']);
    assert.equal(view.school, '在校 15 分钟');
    assert.equal(week([on(20, 30)]).school, '');
  });

  it('bear their minutes, whole ones, and nothing where nothing was worked', () => {
    const view = week([on(20, 30.9), on(21, 0.5)]);
    assert.deepEqual(
      view.days.slice(0, 3).map(({ value }) => value),
      ['30', '<1', ''],
    );
  });

  it('hold the cap for a reference only on weekends and holidays', () => {
    assert.deepEqual(
      week([]).days.map(({ isReference }) => isReference),
      [false, false, false, false, false, true, true],
    );
    // The week of the National Day of 2025: holidays from Wednesday on, and a Sunday before that is worked.
    const holidays = week([], { today: '2025-10-01' });
    assert.deepEqual(
      holidays.days.map(({ isReference }) => isReference),
      [false, false, true, true, true, true, true],
    );
    assert.equal(holidays.days[2]!.reason, '放假');
    assert.equal(week([], { today: '2025-09-28' }).days[6]!.isReference, false);
    assert.match(week([], { today: '2035-03-07' }).days[0]!.reason, /未公布/);
  });

  it('never leave the scale, whatever was worked', () => {
    const some = fc.array(
      fc.record({ day: fc.integer({ min: 18, max: 28 }), minutes: fc.double({ min: 0.01, max: 1400, noNaN: true }) }),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(null, 10, 60, 90), (given, cap) => {
        const view = week(
          given.map(({ day, minutes }) => on(day, minutes)),
          { cap },
        );
        const heights = [view.cap ?? 0, ...view.days.map(({ total }) => total)];
        return heights.every((height) => height >= 0 && height <= 1 + 1e-9);
      }),
    );
  });
});

describe('the day that time counts for', () => {
  it('is the evening before until four in the morning', () => {
    const view = week([
      entry('2025-10-21T03:50:00.000+08:00', 10),
      entry('2025-10-21T04:00:00.000+08:00', 20, { subject: '语文' }),
    ]);
    assert.equal(view.days[0]!.value, '10');
    assert.equal(view.days[1]!.value, '20');
  });

  it('turns the week at four on Monday morning', () => {
    const late = entry('2025-10-27T00:30:00.000+08:00', 10);
    assert.equal(week([late]).days[6]!.value, '10');
    assert.equal(week([late], { today: '2025-10-27' }).isEmpty, true);
  });

  it('is that of the zone where it was written', () => {
    // Nine in the evening in Berlin, which is four in the morning of the next day in China.
    const away = entry('2025-10-21T21:00:00.000+02:00', 25);
    assert.equal(week([away]).days[1]!.value, '25');
  });

  it('counts what overlaps once', () => {
    const view = week([on(20, 30), on(20, 30, { subject: '语文' })]);
    assert.equal(view.days[0]!.value, '30');
  });
});

describe('the words of a week', () => {
  it('sum it up', () => {
    assert.equal(week([on(20, 30), on(21, 45.5)]).sum, '2 天，共记了 75 分钟');
    assert.equal(week([on(20, 0.4)]).sum, '1 天，共记了不到 1 分钟');
    assert.equal(week([on(20, 1)], { words: weekWordsEn }).sum, '1 minute on 1 day');
  });

  it('are kind where nothing was noted', () => {
    const view = week([]);
    assert.equal(view.isEmpty, true);
    assert.equal(view.sum, '这一周还没有记录，慢慢来。');
    assert.equal(view.cap, 1);
  });

  it('name its dates', () => {
    assert.equal(week([]).dates, '10月20日至26日');
    assert.equal(week([], { ago: 3 }).dates, '9月29日至10月5日');
    assert.equal(week([], { ago: 3, words: weekWordsEn }).dates, '29 Sep – 5 Oct');
    assert.deepEqual(
      [0, 1, 2].map((ago) => week([], { ago }).title),
      ['本周', '上周', '2 周前'],
    );
  });

  it('name subjects with their minutes, whatever their names', () => {
    const view = week([on(20, 10), on(21, 5, { subject: '__proto__' }), on(21, 5, { subject: 'constructor' })]);
    assert.equal(view.days[0]!.cells[3], '数学 10');
    assert.equal(view.days[1]!.cells[3], '__proto__ 5');
  });
});

describe('the weeks to leaf through', () => {
  it('go back to that of the first entry', () => {
    assert.equal(weeksBack([], TODAY), 0);
    assert.equal(weeksBack([on(20, 5)], TODAY), 0);
    assert.equal(weeksBack([on(22, 5), on(19, 5)], TODAY), 1);
    assert.equal(weeksBack([entry('2025-09-28T17:00:00.000+08:00', 5)], TODAY), 4);
    assert.equal(weeksBack([entry('2024-12-30T17:00:00.000+08:00', 5)], '2025-01-05'), 0);
  });

  it('do not begin in a future that a clock has made up', () => {
    assert.equal(weeksBack([on(29, 5)], TODAY), 0);
  });
});

describe('what a week may show', () => {
  const now = { at: Date.parse('2025-10-22T20:00:00+08:00'), offsetMinutes: 480 };
  const running = { id: 'r', subject: '英语', startAt: '2025-10-22T19:30:00.000+08:00' };
  const log = { ...EMPTY_LOG, entries: [on(21, 5), on(23, 7)], running, heartbeatAt: '2025-10-22T20:00:00.000+08:00' };

  it('is all of the log, the running stretch up to now', () => {
    const shown = entriesShown(log, '', now, false);
    assert.equal(shown.length, 3);
    assert.equal(week(shown).days[2]!.value, '30');
  });

  it('is what stood there, in a preview of a day', () => {
    assert.deepEqual(entriesShown(log, '', now, true), [log.entries[0]]);
  });
});
