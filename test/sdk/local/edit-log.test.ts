import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoOf } from '../../../src/sdk/local/index.js';
import { migrateLog } from '../../../src/sdk/local/migrate-log.js';
import { memoryStore } from '../../../src/sdk/local/store.js';
import type { LogCommand, TimeLog } from '../../../src/sdk/local/time-log.js';
import { timeEntry } from '../../../src/sdk/model/index.js';
import { dayTotals } from '../../../src/sdk/rules/homework-day.js';
import { after, done, openTab, told } from '../../helpers/time-logs.js';

const iso = (minutes: number): string => isoOf(after(minutes).at, 480);
const add = (from: number, to: number, subject = '数学'): LogCommand => ({
  type: 'add',
  subject,
  startAt: iso(from),
  endAt: iso(to),
});

async function worked(): Promise<TimeLog> {
  const tab = openTab();
  await done(tab, add(0, 10), 60);
  return tab;
}

describe('an entry added afterwards', () => {
  it('is kept as such', async () => {
    const tab = await worked();
    assert.deepEqual(told(tab.log), ['数学 0–10']);
    assert.equal(tab.log.entries[0]!.source, 'added');
    assert.ok(timeEntry.safeParse(tab.log.entries[0]).success, 'as the model has it');
  });

  it('may end now, and not later', async () => {
    const tab = openTab();
    await done(tab, add(0, 60), 60);
    assert.deepEqual(await tab.send(add(0, 62), after(60)), { ok: false, code: 'future', field: 'endAt' });
  });

  const faults: [string, LogCommand, string, string][] = [
    ['without a subject', add(0, 10, ' '), 'empty', 'subject'],
    ['with a subject of a whole paragraph', add(0, 10, '长'.repeat(41)), 'too-long', 'subject'],
    ['that ends when it begins', add(10, 10), 'order', 'endAt'],
    ['that ends before it begins', add(10, 5), 'order', 'endAt'],
    ['of more than a day', add(-1500, 10), 'too-long', 'endAt'],
    ['without a start', { type: 'add', subject: '数学', startAt: '', endAt: iso(1) }, 'not-an-instant', 'startAt'],
    [
      'without a zone',
      { type: 'add', subject: '数学', startAt: iso(0), endAt: '2025-10-20T18:30' },
      'not-an-instant',
      'endAt',
    ],
  ];
  for (const [what, command, code, field] of faults) {
    it(`is refused ${what}`, async () => {
      const tab = openTab();
      assert.deepEqual(await tab.send(command, after(60)), { ok: false, code, field });
      assert.deepEqual(told(tab.log), []);
    });
  }
});

describe('a correction', () => {
  it('changes subject, start and end, and is marked', async () => {
    const tab = await worked();
    const { id } = tab.log.entries[0]!;
    await done(tab, { type: 'correct', id, subject: ' 语文 ', startAt: iso(2), endAt: iso(20) }, 60);
    assert.deepEqual(told(tab.log), ['语文 2–20']);
    assert.equal(tab.log.entries[0]!.source, 'corrected');
    assert.equal(tab.log.entries[0]!.id, id);
  });

  it('is checked like an entry, and changes nothing when it is refused', async () => {
    const tab = await worked();
    const { id } = tab.log.entries[0]!;
    const send = (more: object) => tab.send({ type: 'correct', id, ...more }, after(60));
    assert.deepEqual(await send({ endAt: iso(0) }), { ok: false, code: 'order', field: 'endAt' });
    assert.deepEqual(await send({ endAt: iso(90) }), { ok: false, code: 'future', field: 'endAt' });
    assert.deepEqual(await send({ id: 'nobody' }), { ok: false, code: 'not-found', field: 'id' });
    assert.deepEqual(told(tab.log), ['数学 0–10']);
  });
});

describe('a deletion', () => {
  it('can be undone, once', async () => {
    const tab = await worked();
    const { removed } = await done(tab, { type: 'delete', id: tab.log.entries[0]!.id }, 60);
    assert.deepEqual(told(tab.log), []);
    await done(tab, { type: 'restore', entry: removed! }, 61);
    await done(tab, { type: 'restore', entry: removed! }, 61);
    assert.deepEqual(told(tab.log), ['数学 0–10']);
  });

  it('of what is not there says so', async () => {
    const tab = openTab();
    assert.deepEqual(await tab.send({ type: 'delete', id: 'x' }, after(0)), {
      ok: false,
      code: 'not-found',
      field: 'id',
    });
  });
});

describe('minutes at school', () => {
  const on = '2025-10-20';
  const school = (minutes: number, subject = '数学'): LogCommand => ({ type: 'addSchool', subject, on, minutes });

  it('add up, whatever else was done on that day', async () => {
    const tab = await worked();
    await done(tab, school(30), 60);
    await done(tab, school(15, '语文'), 61);
    const { totalMs, schoolMs, bySubject } = dayTotals(tab.log.entries, on);
    assert.deepEqual([totalMs / 60_000, schoolMs / 60_000], [55, 45]);
    assert.equal(bySubject['语文'], 15 * 60_000);
    assert.ok(tab.log.entries.every((entry) => timeEntry.safeParse(entry).success));
  });

  it('can be corrected by their length', async () => {
    const tab = openTab();
    await done(tab, school(30), 60);
    await done(tab, school(15, '语文'), 61);
    await done(tab, { type: 'correct', id: tab.log.entries[0]!.id, minutes: 20 }, 62);
    assert.equal(dayTotals(tab.log.entries, on).schoolMs, 35 * 60_000);
    await done(tab, { type: 'correct', id: tab.log.entries[0]!.id, subject: '英语' }, 62);
    assert.deepEqual(dayTotals(tab.log.entries, on).schoolMs, 35 * 60_000);
  });

  it('are a number of minutes of one day', async () => {
    const tab = openTab();
    for (const minutes of [0, -5, NaN, 1441]) {
      assert.deepEqual(await tab.send(school(minutes), after(0)), {
        ok: false,
        code: 'out-of-range',
        field: 'minutes',
      });
    }
    await done(tab, school(1440), 0);
    assert.deepEqual(await tab.send(school(1), after(0)), { ok: false, code: 'out-of-range', field: 'minutes' });
    const bad = { type: 'addSchool', subject: '数学', on: 'today', minutes: 5 } as const;
    assert.deepEqual(await tab.send(bad, after(0)), { ok: false, code: 'not-an-instant', field: 'on' });
    assert.deepEqual(await tab.send(school(5, ''), after(0)), { ok: false, code: 'empty', field: 'subject' });
  });
});

describe('a log of another version', () => {
  const key = 'jg:homework-log:default';
  const entry = { subject: '数学', startAt: iso(0), endAt: iso(10) };

  it('is migrated where it is older: its entries stay', async () => {
    const held = new Map<string, unknown>([
      [key, { schemaVersion: 0, entries: [entry, { subject: '语文' }, null], running: {} }],
    ]);
    const tab = openTab(memoryStore(null, held));
    await done(tab, add(20, 25), 60);
    assert.deepEqual(told(tab.log), ['数学 0–10', '数学 20–25']);
    assert.equal((held.get(key) as { schemaVersion: number }).schemaVersion, 1);
    assert.ok(timeEntry.safeParse(tab.log.entries[0]).success);
  });

  it('is left untouched where it is newer, and the tab works in memory and says so', async () => {
    const newer = { schemaVersion: 2, something: 'else' };
    const held = new Map<string, unknown>([[key, newer]]);
    const tab = openTab(memoryStore(null, held));
    assert.equal(tab.memoryReason, null);
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await done(tab, { type: 'pause' }, 3);
    assert.deepEqual(told(tab.log), ['数学 0–3']);
    assert.equal(tab.memoryReason, 'newer');
    assert.equal(held.get(key), newer);
  });

  it('is emptied where it cannot be read at all', () => {
    for (const value of [null, 'log', 7, [], { entries: 'none' }]) {
      assert.deepEqual(migrateLog(value, 'default').entries, []);
    }
  });

  it('goes with everything else when all is erased', async () => {
    const held = new Map<string, unknown>([
      [key, { schemaVersion: 2 }],
      ['jg:homework-sent:default', {}],
      ['jg:other:x', 1],
    ]);
    const tab = openTab(memoryStore(null, held));
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await tab.erase();
    assert.deepEqual([...held.keys()], ['jg:other:x']);
    assert.equal(tab.memoryReason, null);
    assert.deepEqual(told(await tab.look()), []);
  });
});
