import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesAt, isoOf } from '../../../src/sdk/local/index.js';
import { memoryStore } from '../../../src/sdk/local/store.js';
import { after, beatOn, done, openTab, told } from '../../helpers/time-logs.js';

describe('the clock', () => {
  it('keeps what was worked between start and pause, and goes on with the same subject', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: ' 数学 ' }, 0);
    await beatOn(tab, 0, 9);
    const { ended } = await done(tab, { type: 'pause' }, 10);
    assert.deepEqual(ended && [ended.subject, ended.place, ended.source, ended.child], [
      '数学',
      'home',
      'timed',
      'default',
    ]);
    assert.equal(tab.log.pausedSubject, '数学');
    await done(tab, { type: 'resume' }, 60);
    assert.equal(tab.log.running?.subject, '数学');
    await done(tab, { type: 'finish' }, 64);
    assert.deepEqual(told(tab.log), ['数学 0–10', '数学 60–64']);
    assert.equal(tab.log.finishedAt, '2025-10-20T19:04:00.000+08:00');
    assert.equal(tab.log.pausedSubject, null);
  });

  it('ends one subject where the next begins', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    const { ended } = await done(tab, { type: 'switch', subject: '语文' }, 4);
    assert.equal(ended?.subject, '数学');
    await done(tab, { type: 'pause' }, 5);
    await done(tab, { type: 'switch', subject: '英语' }, 6);
    assert.equal(tab.log.running, null, 'a pause stays a pause');
    await done(tab, { type: 'resume' }, 7);
    await done(tab, { type: 'finish' }, 8);
    assert.deepEqual(told(tab.log), ['数学 0–4', '语文 4–5', '英语 7–8']);
  });

  it('leaves everything as it is when there is nothing to do', async () => {
    const tab = openTab();
    const before = tab.log;
    await done(tab, { type: 'pause' }, 0);
    await done(tab, { type: 'beat' }, 1);
    await done(tab, { type: 'switch', subject: '数学' }, 1);
    assert.equal(tab.log, before);
    await done(tab, { type: 'start', subject: '数学' }, 2);
    const running = tab.log;
    await done(tab, { type: 'start', subject: '数学' }, 3);
    assert.equal(tab.log, running);
  });

  it('keeps no entry without length', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    assert.equal((await done(tab, { type: 'pause' }, 0)).ended, null);
    assert.deepEqual(told(tab.log), []);
  });

  it('says what is wrong with a subject or a time, and changes nothing', async () => {
    const tab = openTab();
    const start = (subject: string) => tab.send({ type: 'start', subject }, after(0));
    assert.deepEqual(await start('  '), { ok: false, code: 'empty', field: 'subject' });
    assert.deepEqual(await start('长'.repeat(41)), { ok: false, code: 'too-long', field: 'subject' });
    assert.deepEqual(await tab.send({ type: 'resume' }, after(0)), { ok: false, code: 'empty', field: 'subject' });
    assert.deepEqual(await tab.send({ type: 'beat' }, { at: NaN, offsetMinutes: 0 }), {
      ok: false,
      code: 'not-an-instant',
      field: 'now',
    });
    assert.equal(tab.log.running, null);
  });

  it('takes a finished day up again with a start', async () => {
    const tab = openTab();
    await done(tab, { type: 'finish' }, 0);
    await done(tab, { type: 'start', subject: '数学' }, 1);
    assert.equal(tab.log.finishedAt, null);
  });
});

describe('a gap in the heartbeat', () => {
  it('of five minutes is none', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await done(tab, { type: 'beat' }, 5);
    assert.equal(tab.log.running?.subject, '数学');
    assert.equal(tab.log.asks, null);
  });

  it('of more keeps the time up to the last heartbeat, and asks', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await beatOn(tab, 0, 3);
    const { ended } = await done(tab, { type: 'beat' }, 8 + 1 / 60_000);
    assert.deepEqual(told(tab.log), ['数学 0–3']);
    assert.equal(ended?.subject, '数学');
    assert.equal(tab.log.running, null);
    assert.equal(tab.log.pausedSubject, '数学');
    assert.equal(tab.log.asks?.since, '2025-10-20T18:03:00.000+08:00');
    assert.equal(tab.log.asks?.until, '2025-10-20T18:08:00.001+08:00');
  });

  it('is noticed by whatever is done first after it', async () => {
    for (const type of ['pause', 'resume', 'finish'] as const) {
      const tab = openTab();
      await done(tab, { type: 'start', subject: '数学' }, 0);
      await done(tab, { type: 'beat' }, 2);
      await done(tab, { type }, 300);
      assert.deepEqual(told(tab.log), ['数学 0–2'], type);
      assert.equal(tab.log.asks?.subject, '数学', type);
    }
  });

  it('is not seen on the clock either, before it is noticed', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await done(tab, { type: 'beat' }, 2);
    const length = (minutes: number): number => {
      const [entry] = entriesAt(tab.log, tab.child, after(minutes));
      return (Date.parse(entry!.endAt) - Date.parse(entry!.startAt)) / 60_000;
    };
    assert.deepEqual([length(4), length(7), length(7.01), length(600), length(1)], [4, 7, 2, 2, 2]);
  });

  it('goes on as if there had been none when the child was still writing', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await done(tab, { type: 'beat' }, 3);
    await done(tab, { type: 'beat' }, 20);
    await done(tab, { type: 'answer', isStill: true }, 21);
    assert.deepEqual(told(tab.log), []);
    await done(tab, { type: 'pause' }, 22);
    assert.deepEqual(told(tab.log), ['数学 0–22']);
    assert.equal(tab.log.asks, null);
  });

  it('goes on even when the interval had only just begun', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await done(tab, { type: 'beat' }, 20);
    assert.deepEqual(told(tab.log), []);
    await done(tab, { type: 'answer', isStill: true, endAt: isoOf(after(15).at, 480) }, 21);
    assert.deepEqual(told(tab.log), ['数学 0–15']);
  });

  it('is filled up to the time that is named, never beyond now or into what runs since', async () => {
    const noticed = async (endAt: number | null, answeredAt = 21, isBusy = false): Promise<string[]> => {
      const tab = openTab();
      await done(tab, { type: 'start', subject: '数学' }, 0);
      await done(tab, { type: 'beat' }, 3);
      await done(tab, isBusy ? { type: 'start', subject: '语文' } : { type: 'beat' }, 20);
      const more = endAt === null ? {} : { endAt: isoOf(after(endAt).at, 480) };
      await done(tab, { type: 'answer', isStill: true, ...more }, answeredAt);
      assert.equal(tab.log.asks, null);
      return told(tab.log);
    };
    assert.deepEqual(await noticed(10), ['数学 0–10']);
    assert.deepEqual(await noticed(90), ['数学 0–21']);
    assert.deepEqual(await noticed(1), ['数学 0–3'], 'never less than what was known');
    assert.deepEqual(await noticed(null, 21, true), ['数学 0–20']);
    assert.deepEqual(await noticed(null, 300), ['数学 0–20'], 'a late answer does not speak for the time since');
  });

  it('stays as it was kept when the child had stopped', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await done(tab, { type: 'beat' }, 3);
    await done(tab, { type: 'beat' }, 20);
    await done(tab, { type: 'answer', isStill: false }, 21);
    assert.deepEqual(told(tab.log), ['数学 0–3']);
    assert.equal(tab.log.asks, null);
  });

  it('is no question any more when its entry was changed or deleted', async () => {
    const asked = async () => {
      const tab = openTab();
      await done(tab, { type: 'start', subject: '数学' }, 0);
      await done(tab, { type: 'beat' }, 3);
      await done(tab, { type: 'beat' }, 20);
      return tab;
    };
    const deleting = await asked();
    await done(deleting, { type: 'delete', id: deleting.log.entries[0]!.id }, 21);
    assert.equal(deleting.log.asks, null);
    const correcting = await asked();
    await done(correcting, { type: 'correct', id: correcting.log.entries[0]!.id, subject: '语文' }, 21);
    assert.equal(correcting.log.asks, null);
  });
});

describe('wall time that goes backwards', () => {
  it('ends the interval at the last heartbeat, without a question', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await beatOn(tab, 0, 4);
    await done(tab, { type: 'beat' }, -120);
    assert.deepEqual(told(tab.log), ['数学 0–4']);
    assert.deepEqual([tab.log.running, tab.log.asks], [null, null]);
  });

  it('by a moment is only two tabs that speak in the wrong order', async () => {
    const tab = openTab();
    await done(tab, { type: 'start', subject: '数学' }, 0);
    await done(tab, { type: 'beat' }, 4);
    await done(tab, { type: 'beat' }, 4 - 2 / 60);
    assert.ok(tab.log.running);
    await done(tab, { type: 'pause' }, 4 - 1 / 60);
    assert.deepEqual(told(tab.log), ['数学 0–4'], 'what was known to run is not taken back');
  });
});

describe('travel and the turn of days', () => {
  it('store the offset that the device had', async () => {
    const tab = openTab();
    await tab.send({ type: 'start', subject: '数学' }, after(0, 480));
    await tab.send({ type: 'pause' }, after(3, -210));
    const [entry] = tab.log.entries;
    assert.equal(entry!.startAt, '2025-10-20T18:00:00.000+08:00');
    assert.equal(entry!.endAt, '2025-10-20T06:33:00.000-03:30');
    assert.deepEqual(told(tab.log), ['数学 0–3']);
  });

  it('let an interval run through midnight and the end of a month', async () => {
    const tab = openTab();
    const at = (iso: string) => ({ at: Date.parse(iso), offsetMinutes: 480 });
    await tab.send({ type: 'start', subject: '数学' }, at('2024-02-29T23:58:00+08:00'));
    await tab.send({ type: 'finish' }, at('2024-03-01T00:02:00+08:00'));
    assert.equal(tab.log.entries[0]!.endAt, '2024-03-01T00:02:00.000+08:00');
  });
});

describe('two tabs', () => {
  it('see one log, and have one running interval', async () => {
    const store = memoryStore(null);
    const [left, right] = [openTab(store), openTab(store)];
    await done(left, { type: 'start', subject: '数学' }, 0);
    await done(right, { type: 'start', subject: '语文' }, 2);
    assert.equal(right.log.running?.subject, '语文');
    await done(left, { type: 'beat' }, 3);
    assert.deepEqual(left.log, right.log.heartbeatAt ? { ...right.log, heartbeatAt: left.log.heartbeatAt } : right.log);
    assert.deepEqual(told(left.log), ['数学 0–2']);
    await done(left, { type: 'pause' }, 4);
    await done(right, { type: 'pause' }, 4);
    assert.deepEqual(told(right.log), ['数学 0–2', '语文 2–4']);
  });

  it('learn of each other where the browser lets them speak', async () => {
    const store = memoryStore(null);
    const [left, right] = [openTab(store), openTab(store)];
    const heard = new Promise<void>((resolve) => {
      const end = right.subscribe(() => {
        end();
        resolve();
      });
    });
    const end = left.subscribe(() => undefined);
    await done(left, { type: 'start', subject: '数学' }, 0);
    await heard;
    end();
    assert.equal(right.log.running?.subject, '数学');
  });

  it('of two children know nothing of each other', async () => {
    const store = memoryStore(null);
    const [older, younger] = [openTab(store, '姐姐'), openTab(store, '姐')];
    await done(older, { type: 'start', subject: '数学' }, 0);
    await done(younger, { type: 'start', subject: '语文' }, 0);
    await done(older, { type: 'beat' }, 1);
    assert.equal(older.log.running?.subject, '数学');
    await younger.erase();
    assert.equal((await younger.look()).running, null);
    assert.equal((await older.look()).running?.subject, '数学');
    await younger.erase(true);
    assert.equal((await older.look()).running, null);
  });
});
