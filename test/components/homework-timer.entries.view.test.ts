import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  deviceOffset,
  endOn,
  entriesOn,
  firstDay,
  hasOverlap,
  instantOn,
  minutesOf,
  offsetOf,
  viewEntry,
} from '../../src/components/homework-timer/homework-timer.entries.view.js';
import { entriesWordsEn } from '../../src/components/homework-timer/homework-timer.entries.words.en.js';
import { entriesWordsZh } from '../../src/components/homework-timer/homework-timer.entries.words.zh.js';
import type { LogFault } from '../../src/sdk/local/log-state.js';
import type { TimeEntry } from '../../src/sdk/model/index.js';
import { homeworkDay } from '../../src/sdk/rules/homework-day.js';

const ON = '2025-10-20';
const china = (): number => 480;

let ids = 0;

function entry(startAt: string, endAt: string, over: Partial<TimeEntry> = {}): TimeEntry {
  return { id: `e${(ids += 1)}`, child: '', subject: '数学', startAt, endAt, place: 'home', source: 'timed', ...over };
}

const maths = entry('2025-10-20T18:00:07.250+08:00', '2025-10-20T18:25:40.000+08:00');

describe('the time of day on a homework day', () => {
  it('is of its own date from four in the morning on, and of the next before', () => {
    assert.equal(instantOn(ON, '18:30', china), '2025-10-20T18:30:00.000+08:00');
    assert.equal(instantOn(ON, '04:00', china), '2025-10-20T04:00:00.000+08:00');
    assert.equal(instantOn(ON, '03:59', china), '2025-10-21T03:59:00.000+08:00');
    assert.equal(instantOn('2025-12-31', '00:10', china), '2026-01-01T00:10:00.000+08:00');
    assert.equal(instantOn('2024-02-28', '00:10', china), '2024-02-29T00:10:00.000+08:00');
  });

  it('is empty when it is not whole', () => {
    ['', '18', '24:00', '18:60', '８:30'].forEach((time) => assert.equal(instantOn(ON, time, china), ''));
  });

  it('always belongs to that day, in any zone', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const zone = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(minute, zone, (at, offset) => {
        const time = `${`0${Math.floor(at / 60)}`.slice(-2)}:${`0${at % 60}`.slice(-2)}`;
        const iso = instantOn(ON, time, () => offset);
        return homeworkDay(iso) === ON && iso.slice(11, 16) === time && offsetOf(iso) === offset;
      }),
    );
  });

  it('follows the summer time of the device', () => {
    // Whatever zone the test runs in, the date knows its offset.
    const wall = Date.parse('2025-07-01T12:00:00Z');
    assert.equal(deviceOffset(wall), -new Date(2025, 6, 1, 12).getTimezoneOffset());
    const summer = (at: number): number => (at < Date.parse('2025-10-26T03:00:00Z') ? 120 : 60);
    assert.equal(instantOn('2025-10-25', '23:30', summer), '2025-10-25T23:30:00.000+02:00');
    assert.equal(instantOn('2025-10-25', '03:30', summer), '2025-10-26T03:30:00.000+01:00');
  });
});

describe('an end', () => {
  const start = '2025-10-20T23:30:00.000+08:00';

  it('after midnight is of the next date', () => {
    assert.equal(endOn(ON, start, '00:20', china), '2025-10-21T00:20:00.000+08:00');
  });

  it('before its start stays there, to be told', () => {
    assert.equal(endOn(ON, start, '23:10', china), '2025-10-20T23:10:00.000+08:00');
  });

  it('behind the turn of the day belongs to the night before it', () => {
    assert.equal(endOn(ON, '2025-10-21T03:50:00.000+08:00', '04:10', china), '2025-10-21T04:10:00.000+08:00');
    assert.equal(
      endOn(ON, '2025-10-21T03:50:00.000+08:00', '09:00', china),
      '2025-10-20T09:00:00.000+08:00',
      'not the whole morning',
    );
  });

  it('that is not whole is empty', () => {
    assert.equal(endOn(ON, start, '', china), '');
    assert.equal(endOn(ON, '', '18:00', china), '2025-10-20T18:00:00.000+08:00');
  });
});

describe('the list of a day', () => {
  it('has the newest last, and nothing of other days', () => {
    const early = entry('2025-10-20T16:00:00.000+08:00', '2025-10-20T16:10:00.000+08:00');
    const night = entry('2025-10-21T00:10:00.000+08:00', '2025-10-21T00:20:00.000+08:00');
    const next = entry('2025-10-21T16:00:00.000+08:00', '2025-10-21T16:10:00.000+08:00');
    assert.deepEqual(entriesOn([next, night, maths, early], ON), [early, maths, night]);
  });

  it('says subject, times, length and how it came', () => {
    assert.deepEqual(viewEntry(maths, entriesWordsZh), {
      id: maths.id,
      subject: '数学',
      when: '18:00–18:25',
      what: '25 分钟 · 计时',
      name: '数学 18:00–18:25',
    });
    const away = entry('2025-10-20T23:50:00.000+02:00', '2025-10-21T00:00:30.000+02:00', { source: 'corrected' });
    assert.equal(viewEntry(away, entriesWordsZh).when, '23:50–00:00');
    assert.equal(viewEntry(away, entriesWordsEn).what, '10 min · corrected');
  });

  it('says how long it was at school, where there is no time of day', () => {
    const school = entry('2025-10-20T04:00:00.000+08:00', '2025-10-20T04:40:00.000+08:00', {
      place: 'school',
      source: 'added',
    });
    const { when, what } = viewEntry(school, entriesWordsZh);
    assert.deepEqual([when, what], ['在校 40 分钟', '补记']);
  });

  it('says that less than a minute is one', () => {
    const short = entry('2025-10-20T18:00:00.000+08:00', '2025-10-20T18:00:40.000+08:00');
    assert.equal(viewEntry(short, entriesWordsZh).what, '不到 1 分钟 · 计时');
    assert.equal(minutesOf(short), 0);
  });

  it('knows what overlaps, but for what only touches, or was at school', () => {
    const upon = entry('2025-10-20T18:20:00.000+08:00', '2025-10-20T18:40:00.000+08:00');
    const behind = entry(maths.endAt, '2025-10-20T18:40:00.000+08:00');
    assert.equal(hasOverlap([maths, upon]), true);
    assert.equal(hasOverlap([maths, behind]), false);
    assert.equal(hasOverlap([maths, { ...upon, place: 'school' }]), false);
  });

  it('goes back to the first entry, or six days', () => {
    assert.equal(firstDay([], ON), '2025-10-14');
    assert.equal(firstDay([maths], ON), '2025-10-14');
    assert.equal(firstDay([entry('2025-09-01T18:00:00.000+08:00', '2025-09-01T18:10:00.000+08:00')], ON), '2025-09-01');
  });
});

describe('the words for faults', () => {
  it('are there for every code, and say what to do', () => {
    const codes: LogFault['code'][] = [
      'empty',
      'too-long',
      'not-an-instant',
      'order',
      'future',
      'not-found',
      'out-of-range',
      'not-loaded',
    ];
    [entriesWordsZh, entriesWordsEn].forEach((words) => {
      const said = codes.map((code) => words.entryFault(code, code === 'too-long' ? 'endAt' : ''));
      assert.equal(new Set(said).size, codes.length);
      assert.notEqual(words.entryFault('too-long', 'subject'), words.entryFault('too-long', 'endAt'));
      assert.ok(!said.includes(words.entryFault('something else', '')));
    });
  });
});
