/** What stands under the keys of the log when something else, or half a write, has been there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesAt } from '../../../src/sdk/local/index.js';
import { HomeworkOutbox } from '../../../src/sdk/local/homework-outbox.js';
import { gradeKept, keepGrade } from '../../../src/sdk/local/settings.js';
import { memoryStore, type Store } from '../../../src/sdk/local/store.js';
import { dayTotals } from '../../../src/sdk/rules/homework-day.js';
import { after, done, openTab, told } from '../../helpers/time-logs.js';

/** A device that holds a value under a key. */
function holding(key: string, value: unknown): Store {
  return memoryStore(null, new Map([[key, value]]));
}

const LOG = 'jg:homework-log:default';
const GOOD = {
  id: 'a',
  child: 'default',
  subject: '数学',
  startAt: '2025-10-20T17:00:00.000+08:00',
  endAt: '2025-10-20T17:30:00.000+08:00',
  place: 'home',
  source: 'timed',
};
const WHOLE = {
  schemaVersion: 1,
  entries: [GOOD],
  running: null,
  heartbeatAt: null,
  pausedSubject: null,
  finishedAt: null,
  asks: null,
};
const RUNNING = { id: 'r', subject: '语文', startAt: '2025-10-20T17:50:00.000+08:00' };

describe('a log that was broken', () => {
  const broken: [what: string, value: unknown][] = [
    ['a string', 'log'],
    ['null', null],
    ['a list', [1, 2]],
    ['a version alone', { schemaVersion: 1 }],
    ['entries that are a string', { ...WHOLE, entries: 'none' }],
    ['entries that are none', { ...WHOLE, entries: [null, 7, 'x', {}, []] }],
    ['an entry without instants', { ...WHOLE, entries: [{ ...GOOD, startAt: undefined }] }],
    ['an entry with bad instants', { ...WHOLE, entries: [{ ...GOOD, startAt: 'yesterday', endAt: 5 }] }],
    ['an entry at no place', { ...WHOLE, entries: [{ ...GOOD, place: 'moon' }] }],
    ['a running interval without a beginning', { ...WHOLE, running: { id: 'r', subject: '语文' }, heartbeatAt: 'x' }],
    ['a running interval that is a number', { ...WHOLE, running: 5, heartbeatAt: 5 }],
    ['a running interval without a heartbeat', { ...WHOLE, running: RUNNING }],
    ['a question that is none', { ...WHOLE, asks: { id: 'q' } }],
    ['a finish that is none', { ...WHOLE, finishedAt: 7 }],
    ['a paused subject that is none', { ...WHOLE, pausedSubject: {} }],
  ];
  broken.forEach(([what, value]) => {
    it(`by ${what} still times, and is not taken for a browser that refuses`, async () => {
      const tab = openTab(holding(LOG, value));
      await tab.look();
      assert.ok(Number.isFinite(dayTotals(entriesAt(tab.log, '', after(0)), '2025-10-20').totalMs));
      await done(tab, { type: 'start', subject: '英语' }, 0);
      await done(tab, { type: 'pause' }, 4);
      assert.ok(told(tab.log).indexOf('英语 0–4') >= 0, told(tab.log).join());
      assert.equal(tab.log.asks, null);
      assert.equal(tab.memoryReason, null);
    });
  });

  it('keeps what is good: the other entries, and what runs', async () => {
    const tab = openTab(
      holding(LOG, {
        ...WHOLE,
        entries: [{ ...GOOD, endAt: 'never' }, GOOD, null],
        running: RUNNING,
        heartbeatAt: '2025-10-20T17:59:00.000+08:00',
      }),
    );
    await done(tab, { type: 'beat' }, 0);
    assert.equal(tab.log.running?.subject, '语文');
    await done(tab, { type: 'pause' }, 1);
    assert.deepEqual(told(tab.log), ['数学 -60–-30', '语文 -10–1']);
  });

  it('is not written anew while it is whole', async () => {
    const whole = { ...WHOLE, running: RUNNING, heartbeatAt: '2025-10-20T17:59:00.000+08:00' };
    const tab = openTab(holding(LOG, whole));
    assert.equal(await tab.look(), whole);
  });
});

describe('what else is kept of a child, broken', () => {
  [null, 'grade', {}, { grade: 4 }, { schemaVersion: 'x' }, { schemaVersion: 1, grade: '4' }].forEach((value) => {
    it(`by ${JSON.stringify(value)}: a grade is asked for, and then remembered`, async () => {
      const store = holding('jg:homework-settings:default', value);
      assert.equal(await gradeKept('', store), null);
      await keepGrade('', 5, store);
      assert.equal(await gradeKept('', store), 5);
    });
  });

  it('is left alone where a newer version wrote it', async () => {
    const held = new Map<string, unknown>([['jg:homework-settings:default', { schemaVersion: 2, grade: 4 }]]);
    await keepGrade('', 5, memoryStore(null, held));
    assert.deepEqual(held.get('jg:homework-settings:default'), { schemaVersion: 2, grade: 4 });
  });

  const consent = { reportTo: 'https://school.example/minutes', text: '同意', givenAt: '2025-10-20T19:00:00+08:00' };
  [null, 'yes', 7, {}, { schemaVersion: 1 }, { schemaVersion: 'x', text: '同意' }].forEach((value) => {
    it(`by ${JSON.stringify(value)}: consent is asked for, and then remembered`, async () => {
      const store = holding('jg:homework-consent:default', value);
      const outbox = new HomeworkOutbox('', { send: () => Promise.reject(new Error('nothing is sent')), store });
      assert.equal(await outbox.consentTo(consent.reportTo, consent.text), null);
      await outbox.remember(consent);
      assert.equal((await outbox.consentTo(consent.reportTo, consent.text))?.text, consent.text);
    });
  });

  [
    null,
    'sent',
    { schemaVersion: 1 },
    { schemaVersion: 1, reports: 'all' },
    { schemaVersion: 1, reports: [null, 4, {}] },
  ].forEach((value) => {
    it(`by ${JSON.stringify(value)}: there are no reports, and one can be queued`, async () => {
      const store = holding('jg:homework-sent:default', value);
      const outbox = new HomeworkOutbox('', { send: () => Promise.resolve({ status: 201 }), store });
      assert.deepEqual(await outbox.list(), []);
      const made = await outbox.prepare({
        school: 's1',
        grade: 4,
        day: { on: '2025-10-20', totalMs: 60_000, schoolMs: 0, bySubject: { 数学: 60_000 } },
      });
      assert.ok(made.ok);
      assert.ok((await outbox.queue(made, consent)).ok);
      await outbox.flush(consent.reportTo, after(60));
      assert.deepEqual(
        (await outbox.list()).map(({ state }) => state),
        ['sent'],
      );
    });
  });
});

describe('what is erased', () => {
  it('is all that is kept of a child, and nothing of another', async () => {
    const kinds = ['log', 'settings', 'consent', 'sent'];
    const held = new Map<string, unknown>(
      kinds.flatMap((kind) =>
        ['姐姐', '弟弟'].map((child): [string, unknown] => [`jg:homework-${kind}:${child}`, kind]),
      ),
    );
    assert.ok(await openTab(memoryStore(null, held), '姐姐').erase());
    assert.deepEqual(
      [...held.keys()],
      kinds.map((kind) => `jg:homework-${kind}:弟弟`),
    );
    assert.ok(await openTab(memoryStore(null, held), '姐姐').erase(true));
    assert.equal(held.size, 0);
  });
});
