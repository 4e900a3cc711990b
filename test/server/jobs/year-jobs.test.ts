import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeGateway, type Gateway, type Notice, type NotifyOutcome } from '../../../src/server/jobs/notify.js';
import { openRounds } from '../../../src/server/jobs/open-rounds.js';
import { occasionOn, remind } from '../../../src/server/jobs/remind.js';
import { runYearJobs } from '../../../src/server/jobs/run-year-jobs.js';
import { Seen } from '../../../src/server/jobs/seen.js';
import { MOST_TRIES, pauseMs, sendOutbox } from '../../../src/server/jobs/send-outbox.js';
import { emptiedStore } from '../../helpers/emptied-store.js';
import { forEachEngine } from '../../helpers/engines.js';
import { openBureau, type Bureau } from '../../helpers/open-bureau.js';
import { report, yearPlan } from '../../helpers/year-plan.js';

const CONTACTS = [
  { id: 'u-basic', name: '基础教育科', contact: '13800000000' },
  { id: 'u-sup', name: '督导室', contact: 'sup@bureau.example' },
];
const at = (day: string): Date => new Date(`${day}T02:00:00.000Z`);

describe('which reminder is due', () => {
  it('is the one of 14 days before, of 3 days before, or of the day after, and none outside', () => {
    const days = ['16', '17', '27', '28', '31'].map((day) => occasionOn('2026-12-31', `2026-12-${day}`));
    assert.deepEqual(days, [null, 'before14', 'before14', 'before3', 'before3']);
    const later = ['2027-01-01', '2027-01-07', '2027-01-08'].map((day) => occasionOn('2026-12-31', day));
    assert.deepEqual(later, ['after1', 'after1', null]);
  });
});

describe('the pauses between tries', () => {
  it('double from two minutes to twelve hours, and are no shorter than the gateway asks', () => {
    assert.deepEqual(
      [1, 2, 3, 20].map((tries) => pauseMs(tries) / 60_000),
      [2, 4, 8, 720],
    );
    assert.equal(pauseMs(1, 600), 600_000);
  });
});

forEachEngine('the jobs of the year’s end', (_, open) => {
  const emptied = emptiedStore(open);
  async function start(plan = yearPlan(), isPublished = true): Promise<Bureau> {
    const store = await emptied();
    const bureau = await openBureau(store, { now: () => at('2026-12-20') });
    assert.equal((await bureau.ask('POST', '/plans', { as: 'officer', body: plan })).status, 201);
    const path = `/plans/${plan.id}/publication`;
    if (isPublished) await bureau.ask('PUT', path, { as: 'officer', body: { isPublished } });
    for (const body of CONTACTS) await bureau.ask('POST', '/units', { as: 'officer', body });
    return bureau;
  }
  const messages = async (bureau: Bureau) => (await bureau.ask('GET', '/messages', { as: 'officer' })).body.items;

  it('open the round of a year once, on its day, whichever of two servers comes first', async () => {
    const { deps } = await start();
    assert.equal(await openRounds(deps.store, at('2026-11-30')), 0);
    const opened = await Promise.all([
      openRounds(deps.store, at('2026-12-01')),
      openRounds(deps.store, at('2026-12-01')),
    ]);
    assert.equal(opened[0] + opened[1], 1);
    assert.equal(await openRounds(deps.store, at('2026-12-02')), 0);
    assert.equal(await openRounds(deps.store, at('2027-12-01')), 1, 'and the next year again');
  });

  it('open a round late where the server stood still, up to a month after its due day', async () => {
    assert.equal(await openRounds((await start()).deps.store, at('2027-01-31')), 1);
    assert.equal(await openRounds((await start()).deps.store, at('2027-02-01')), 0);
  });

  it('open nothing of a plan that is not published, asks for nothing every year, or is over', async () => {
    const over = [{ id: 'p', name: '实施', start: '2023-01-01', end: '2025-12-31', source: null }];
    for (const [plan, isPublished] of [
      [yearPlan(), false],
      [yearPlan({ deadlines: [] }), true],
      [yearPlan({ phases: over }), true],
    ] as const)
      assert.equal(await openRounds((await start(plan, isPublished)).deps.store, at('2026-12-05')), 0);
  });

  it('remind each unit once for each occasion, with two servers at work', async () => {
    const bureau = await start(yearPlan({ reports: [report('t1', 'u-basic', '2026-12-05')] }));
    const { store } = bureau.deps;
    await openRounds(store, at('2026-12-01'));
    assert.equal(await remind(store, at('2026-12-16')), 0);
    const queued = await Promise.all([remind(store, at('2026-12-17')), remind(store, at('2026-12-17'))]);
    assert.equal(queued[0] + queued[1], 2, 'the two units that have not reported');
    assert.equal(await remind(store, at('2026-12-18')), 0);
    assert.equal(await remind(store, at('2026-12-28')), 2);
    assert.equal(await remind(store, at('2027-01-01')), 2);
    assert.equal(await remind(store, at('2027-01-02')), 0);
    const all = await messages(bureau);
    const occasions = all.map(({ unitId, occasion }: { unitId: string; occasion: string }) => `${unitId} ${occasion}`);
    assert.equal(new Set(occasions).size, 6);
    assert.match(all[0].text, /已于2026年12月31日截止.*尽快报送/);
  });

  it('remind nobody of a round in which all has come in', async () => {
    const said = [
      ['t1', 'u-basic'],
      ['t2', 'u-sup'],
      ['t2', 'u-train'],
      ['t3', 'u-sup'],
    ] as const;
    const reports = said.map(([task, unit]) => report(task, unit, '2026-12-05', { state: 'submitted' }));
    const { deps } = await start(yearPlan({ reports }));
    await openRounds(deps.store, at('2026-12-01'));
    assert.equal(await remind(deps.store, at('2026-12-29')), 0);
  });

  it('send what waits, once, to where the unit is reached now, and say nothing of what was reported', async () => {
    const bureau = await start(
      yearPlan({ reports: [report('t2', 'u-sup', '2026-12-05', { state: 'returned', text: '退回的话' })] }),
    );
    const { store } = bureau.deps;
    const gateway = new FakeGateway();
    const now = (): Date => at('2026-12-17');
    await openRounds(store, now());
    await remind(store, now());
    const both = await Promise.all([sendOutbox(store, gateway, now), sendOutbox(store, gateway, now)]);
    assert.equal(both[0].sent + both[1].sent, 2);
    assert.equal(both[0].failed + both[1].failed, 1, 'nobody knows where the third unit is reached');
    const told = gateway.sent.map(({ to, channel, unitName, missing }) => [to, channel, unitName, missing]);
    assert.deepEqual(told.sort(), [
      ['13800000000', 'sms', '基础教育科', 1],
      ['sup@bureau.example', 'email', '督导室', 2],
    ]);
    assert.ok(!JSON.stringify(gateway.sent).includes('退回的话') && !JSON.stringify(gateway.sent).includes('任务t2'));
    const lost = (await messages(bureau)).find(({ state }: { state: string }) => state === 'failed');
    assert.deepEqual([lost.unitId, lost.fault], ['u-train', 'no-contact']);
  });

  it('never give one message to two servers at a time', async () => {
    const { deps } = await start();
    const { store } = deps;
    const now = (): Date => at('2026-12-17');
    await openRounds(store, now());
    await remind(store, now());
    const seen: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: Gateway = {
      send: async ({ id }): Promise<NotifyOutcome> => {
        seen.push(id);
        await held;
        return { ok: true };
      },
    };
    const first = sendOutbox(store, slow, now);
    const second = sendOutbox(store, slow, now);
    // Both end only when all that they have taken was let go.
    release();
    await Promise.all([first, second]);
    assert.equal(seen.length, new Set(seen).size);
    assert.equal(seen.length, 2);
  });

  it('send a message again under its id when a server stopped between sending and noting it', async () => {
    const { deps } = await start();
    const { store } = deps;
    await openRounds(store, at('2026-12-17'));
    await remind(store, at('2026-12-17'));
    const until = '2026-12-17T02:02:00.000Z';
    await store.db.updateTable('outbox').set({ claimed_by: 'gone', claimed_until: until, tries: 1 }).execute();
    const gateway = new FakeGateway();
    assert.equal((await sendOutbox(store, gateway, () => new Date('2026-12-17T02:01:00.000Z'))).sent, 0);
    assert.equal((await sendOutbox(store, gateway, () => new Date(until))).sent, 2);
    assert.ok(
      gateway.sent.every(({ id }) => /^410400\/plan-year\/2026\/u-(?:basic|sup)\/before14\/2026-12-31$/.test(id)),
    );
  });

  it('try again later, each time later, and give up in the end and say so', async () => {
    const bureau = await start();
    const { store } = bureau.deps;
    let now = at('2026-12-17');
    await openRounds(store, now);
    await remind(store, now);
    await store.db.deleteFrom('outbox').where('unit_id', '!=', 'u-sup').execute();
    const tries: Notice[] = [];
    const away: Gateway = {
      send: (notice) => {
        tries.push(notice);
        return Promise.resolve({ ok: false, fault: 'http-503', isFinal: false });
      },
    };
    assert.deepEqual(await sendOutbox(store, away, () => now), { sent: 0, failed: 0, later: 1 });
    assert.deepEqual(
      await sendOutbox(store, away, () => now),
      { sent: 0, failed: 0, later: 0 },
      'its turn has not come',
    );
    for (let round = 1; round < MOST_TRIES; round += 1) {
      now = new Date(now.getTime() + 12 * 3_600_000);
      await sendOutbox(store, away, () => now);
    }
    assert.equal(tries.length, MOST_TRIES);
    assert.equal(new Set(tries.map(({ id }) => id)).size, 1);
    const [message] = await messages(bureau);
    assert.deepEqual([message.state, message.fault, message.tries], ['failed', 'given-up: http-503', MOST_TRIES]);
  });

  it('look at what has not changed once an hour, and at a due day that was set at once', async () => {
    const bureau = await start();
    const { store } = bureau.deps;
    const seen = new Seen();
    assert.equal(await openRounds(store, at('2026-11-20'), seen), 0);
    const body = { dueOn: '2026-12-15' };
    assert.equal((await bureau.ask('PUT', '/plans/plan-year/rounds/2026', { as: 'officer', body })).status, 200);
    assert.equal(await openRounds(store, at('2026-11-20'), seen), 1);
    assert.equal(await remind(store, at('2026-12-01'), seen), 3);
    await store.db.deleteFrom('outbox').execute();
    assert.equal(await remind(store, at('2026-12-01'), seen), 0);
    assert.equal(await remind(store, new Date(at('2026-12-01').getTime() + 3_600_000), seen), 3);
  });

  it('do all of it in one go, and let reminders wait where there is no gateway', async () => {
    const { deps } = await start();
    const now = (): Date => at('2026-12-17');
    const none = { sent: 0, failed: 0, later: 0 };
    const { store } = deps;
    assert.deepEqual(await runYearJobs({ store, gateway: null, now }), { opened: 1, queued: 3, ...none });
    const gateway = new FakeGateway();
    assert.deepEqual(await runYearJobs({ store, gateway, now }), {
      opened: 0,
      queued: 0,
      sent: 2,
      failed: 1,
      later: 0,
    });
  });
});
