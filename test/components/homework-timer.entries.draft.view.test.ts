import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  adding,
  addingSchool,
  answering,
  commandOf,
  correcting,
  fieldOf,
  isTouched,
  type Draft,
  type Values,
} from '../../src/components/homework-timer/homework-timer.entries.draft.js';
import {
  deviceOffset,
  instantOn,
  lastHalfHour,
  minutesIn,
} from '../../src/components/homework-timer/homework-timer.entries.view.js';
import type { Asks, LogFault } from '../../src/sdk/local/log-state.js';
import type { LogCommand } from '../../src/sdk/local/time-log.js';
import type { TimeEntry } from '../../src/sdk/model/index.js';

const ON = '2025-10-20';
const NOW = { at: Date.parse('2025-10-20T20:00:20+08:00'), offsetMinutes: 480 };
let ids = 0;

function entry(startAt: string, endAt: string, over: Partial<TimeEntry> = {}): TimeEntry {
  return { id: `e${(ids += 1)}`, child: '', subject: '数学', startAt, endAt, place: 'home', source: 'timed', ...over };
}

const maths = entry('2025-10-20T18:00:07.250+08:00', '2025-10-20T18:25:40.000+08:00');

/** What a form asks for, once these values were typed. */
function asked(draft: Draft, typed: Partial<Values> = {}, entries: readonly TimeEntry[] = []): LogCommand | LogFault {
  Object.assign(draft.values, typed);
  return commandOf(draft, NOW, entries);
}

describe('what a correction asks for', () => {
  it('leaves what was not touched as it was, to the second', () => {
    const draft = correcting(maths);
    assert.equal(isTouched(draft), false);
    const { startAt, endAt, id } = maths;
    assert.deepEqual(asked(draft, { subject: '语文' }), { type: 'correct', id, subject: '语文', startAt, endAt });
    assert.equal(isTouched(draft), true);
  });

  it('gives new times in the zone of the entry', () => {
    const away = entry('2025-10-20T18:00:00.000+02:00', '2025-10-20T18:25:00.000+01:00');
    assert.deepEqual(asked(correcting(away), { start: '17:30', end: '00:15' }), {
      type: 'correct',
      id: away.id,
      startAt: '2025-10-20T17:30:00.000+02:00',
      endAt: '2025-10-21T00:15:00.000+01:00',
    });
  });

  it('keeps an end on another date where only the subject changes', () => {
    const long = entry('2025-10-20T20:00:00.000+08:00', '2025-10-21T06:00:00.000+08:00');
    const command = asked(correcting(long), { subject: '英语' });
    assert.equal('endAt' in command && command.endAt, long.endAt);
  });

  it('takes another subject as it is written, without room around it', () => {
    const command = asked(correcting(maths), { subject: '', other: ' 书法 ' });
    assert.equal('subject' in command && command.subject, '书法');
  });

  it('holds minutes at school', () => {
    const school = entry('2025-10-20T04:00:00.000+08:00', '2025-10-20T04:40:00.000+08:00', { place: 'school' });
    const draft = correcting(school);
    assert.equal(draft.values.minutes, '40');
    assert.deepEqual(asked(draft, { minutes: '３５' }), { type: 'correct', id: school.id, minutes: 35 });
  });
});

describe('what an addition asks for', () => {
  it('is the last half hour at first', () => {
    const { values } = adding(ON, '数学', NOW);
    assert.deepEqual([values.subject, values.start, values.end], ['数学', '19:30', '20:00']);
    const night = { at: Date.parse('2025-10-21T00:10:00+08:00'), offsetMinutes: 480 };
    assert.deepEqual(lastHalfHour(night), { start: '23:40', end: '00:10' });
    const morning = { at: Date.parse('2025-10-21T04:10:00+08:00'), offsetMinutes: 480 };
    assert.deepEqual(lastHalfHour(morning), { start: '04:00', end: '04:10' });
  });

  it('has no times at first on a day that is past', () => {
    const { values } = adding('2025-10-18', '数学', NOW);
    assert.deepEqual([values.start, values.end], ['', '']);
  });

  it('is a stretch of that day, or minutes at school', () => {
    const command = asked(adding(ON, '数学', NOW), { start: '23:30', end: '00:30' });
    assert.deepEqual(command, {
      type: 'add',
      subject: '数学',
      startAt: instantOn(ON, '23:30', deviceOffset),
      endAt: instantOn(ON, '00:30', deviceOffset),
    });
    assert.deepEqual(asked(addingSchool(ON, '语文'), { minutes: ' 40 ' }), {
      type: 'addSchool',
      subject: '语文',
      on: ON,
      minutes: 40,
    });
  });

  it('names the first field that is wrong', () => {
    const draft = adding(ON, '数学', NOW);
    const fault = asked(draft, { subject: '', other: ' ', start: '' });
    assert.deepEqual(fault, { ok: false, code: 'empty', field: 'subject' });
    draft.fault = fault as LogFault;
    assert.equal(fieldOf(draft), 'other');
    assert.deepEqual(asked(adding(ON, '', NOW), { other: 'x'.repeat(41) }), {
      ok: false,
      code: 'too-long',
      field: 'subject',
    });
  });

  it('puts a fault at its field, or at the form', () => {
    const draft = adding(ON, '数学', NOW);
    const at = (field: string): string | undefined => {
      draft.fault = { code: 'x', field };
      return fieldOf(draft);
    };
    assert.deepEqual(['subject', 'startAt', 'endAt', 'minutes', 'id', 'command'].map(at), [
      'subject',
      'start',
      'end',
      'minutes',
      undefined,
      undefined,
    ]);
  });

  it('reads minutes in any digits, and nothing else', () => {
    assert.deepEqual(['40', '４０', '7.5'].map(minutesIn), [40, 40, 7.5]);
    ['', '-5', '1e3', 'abc', '四十'].forEach((text) => assert.ok(Number.isNaN(minutesIn(text)), text));
  });
});

describe('the answer when a stretch stopped', () => {
  const asks: Asks = {
    id: 'a',
    subject: '数学',
    startAt: '2025-10-20T18:00:00.000+08:00',
    since: '2025-10-20T18:20:00.000+08:00',
    until: '2025-10-20T19:50:00.000+08:00',
  };
  const kept = entry(asks.startAt, asks.since, { id: 'a' });

  it('lets it grow, shrink, or stay as it was kept', () => {
    const at = (end: string): LogCommand | LogFault => asked(answering(asks), { end }, [kept]);
    assert.deepEqual(at('18:45'), { type: 'answer', isStill: true, endAt: '2025-10-20T18:45:00.000+08:00' });
    assert.deepEqual(at('18:20'), { type: 'answer', isStill: false });
    assert.deepEqual(at('18:10'), { type: 'correct', id: 'a', endAt: '2025-10-20T18:10:00.000+08:00' });
  });

  it('is told when it cannot be', () => {
    const code = (end: string): string | undefined => {
      const fault = asked(answering(asks), { end }, [kept]);
      return 'code' in fault ? fault.code : undefined;
    };
    assert.deepEqual(['', '21:00', '17:00'].map(code), ['not-an-instant', 'future', 'order']);
  });
});
