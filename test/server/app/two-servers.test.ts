import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../src/server/host/open-store.js';
import { timeId } from '../../../src/server/store/time-id.js';
import { openBureau, REGION, type Bureau, type Told } from '../../helpers/open-bureau.js';
import { newDatabase, skipWithoutPostgres } from '../../helpers/postgres.js';

const PLAN = {
  schemaVersion: 1,
  id: 'plan-1',
  title: '试验方案',
  units: [{ id: 'u-1', name: '基础教育科' }],
  tasks: ['t-1', 't-2', 't-3'].map((id) => ({ id, number: id, title: id, leads: ['基础教育科'] })),
  warnings: [],
};
const TASK = '/plans/plan-1/tasks/t-1';

/** A listener that is let in: what is changed from now on it hears, until `isEnough`. */
async function listen(
  bureau: Bureau,
  isEnough: (ids: readonly string[]) => boolean,
  signal: AbortSignal,
): Promise<{ readonly heard: Promise<string[]> }> {
  const request = new Request('http://bureau.test/api/v1/events', {
    headers: { Authorization: 'Bearer officer' },
    signal,
  });
  const { body } = await bureau.app.fetch(request);
  const read = async (): Promise<string[]> => {
    const heard: string[] = [];
    for await (const text of body!.pipeThrough(new TextDecoderStream())) {
      for (const [, data] of text.matchAll(/^data: (.*)$/gm)) heard.push((JSON.parse(data!) as { id: string }).id);
      if (isEnough(heard)) break;
    }
    return heard;
  };
  return { heard: read() };
}

describe('two servers on one PostgreSQL', { skip: skipWithoutPostgres('two servers') }, () => {
  let [one, other]: Bureau[] = [];
  let both: Bureau[] = [];

  before(async () => {
    const databaseUrl = await newDatabase();
    const open = async (): Promise<Bureau> => {
      const store = await openStore({ folder: '', databaseUrl, max: 6 });
      const wait = (ms: number, signal: AbortSignal): Promise<void> =>
        sleep(Math.min(ms, 10), undefined, { signal }).catch(() => undefined);
      return openBureau(store, { now: () => new Date(), wait });
    };
    both = [await open(), await open()];
    [one, other] = both;
    assert.equal((await one!.ask('POST', '/plans', { as: 'officer', body: PLAN })).status, 201);
  });

  after(async () => {
    for (const { deps } of both) await deps.store.close();
  });

  const patch = (bureau: Bureau, etag: string, body: object): Promise<Told> =>
    bureau.ask('PATCH', TASK, { as: 'officer', headers: { 'If-Match': etag }, body });

  it('let one of many who saw the same state change it, and tell the others what stands there now', async () => {
    const { etag } = await one!.ask('GET', TASK, { as: 'officer' });
    const told = await Promise.all(
      Array.from({ length: 8 }, (_, n) => patch(both[n % 2]!, etag!, { title: `名称${n}` })),
    );
    const done = told.filter(({ status }) => status === 200);
    assert.equal(done.length, 1, told.map(({ status }) => status).join());
    for (const { status, body } of told.filter(({ status }) => status !== 200)) {
      assert.deepEqual([status, body.code, body.etag], [412, 'stale', done[0]!.etag]);
      assert.equal(body.current.title, done[0]!.body.title);
    }
  });

  it('lose no update of those who read, change and write as fast as they can', async () => {
    const add = async (bureau: Bureau): Promise<void> => {
      for (;;) {
        const { etag, body } = await bureau.ask('GET', TASK, { as: 'officer' });
        const { status } = await patch(bureau, etag!, { progress: (body.progress ?? 0) + 1 });
        if (status === 200) return;
        assert.equal(status, 412);
      }
    };
    await patch(one!, '*', { progress: 0 });
    await Promise.all(
      Array.from({ length: 6 }, async (_, n) => {
        for (let time = 0; time < 5; time += 1) await add(both[n % 2]!);
      }),
    );
    assert.equal((await other!.ask('GET', TASK, { as: 'officer' })).body.progress, 30);
  });

  it('do a request once, though it comes to both at the same time, and answer it alike', async () => {
    const body = {
      on: '2026-11-01',
      status: 'inProgress',
      progress: 10,
      text: '做了一些',
      unitId: 'u-1',
      evidence: [],
    };
    for (let n = 0; n < 10; n += 1) {
      const headers = { 'Idempotency-Key': `the-same-key-of-both-${n}` };
      const send = (bureau: Bureau): Promise<Told> =>
        bureau.ask('POST', `${TASK}/reports`, { as: 'officer', headers, body });
      const told = await Promise.all([one!, other!, one!, other!].map(send));
      const last = await send(other!);
      assert.equal(last.status, 201, last.text);
      for (const { status, text } of told) assert.ok(status === 409 || text === last.text, text);
      assert.ok(told.some(({ status }) => status === 201));
    }
    const { items } = (await one!.ask('GET', '/reports?state=submitted', { as: 'officer' })).body;
    assert.equal(items.length, 10);
  });

  it('refuse the key of one for another body at the other', async () => {
    const headers = { 'Idempotency-Key': 'a-key-for-two-bodies' };
    const send = (bureau: Bureau, id: string): Promise<Told> =>
      bureau.ask('POST', '/units', { as: 'officer', headers, body: { id, name: id, kind: 'other' } });
    assert.equal((await send(one!, 'u-7')).status, 201);
    assert.equal((await send(other!, 'u-8')).status, 422);
  });

  it('tell the listeners of both what was changed at either, each time once', async () => {
    const ended = new AbortController();
    const isEnough = (ids: readonly string[]): boolean => ids.filter((id) => id === 't-2' || id === 't-3').length >= 2;
    const listeners = await Promise.all(both.map((bureau) => listen(bureau, isEnough, ended.signal)));
    await one!.ask('PATCH', '/plans/plan-1/tasks/t-2', { as: 'officer', body: { title: '一边' } });
    await other!.ask('PATCH', '/plans/plan-1/tasks/t-3', { as: 'officer', body: { title: '另一边' } });
    for (const { heard } of listeners) assert.deepEqual((await heard).sort(), ['t-2', 't-3']);
    ended.abort();
  });

  it('tell a listener of what was begun before it came and committed after', async () => {
    const ended = new AbortController();
    const { db } = one!.deps.store;
    let listener: { readonly heard: Promise<string[]> } | undefined;
    await db.transaction().execute(async (trx) => {
      const [at, facts] = [new Date(), { region: REGION, kind: 'record', plan_id: null, version: 1 }];
      await trx
        .insertInto('events')
        .values({ ...facts, id: timeId(at), at: at.toISOString(), resource_id: 'late' })
        .execute();
      await sleep(2);
      listener = await listen(other!, (heard) => heard.length > 0, ended.signal);
    });
    assert.deepEqual(await listener!.heard, ['late']);
    ended.abort();
  });

  it('tell all of it though far more changes at once than a listener is told in one breath', async () => {
    const ended = new AbortController();
    const at = new Date();
    const ids = Array.from({ length: 1700 }, (_, n) => `burst-${n}`);
    const isEnough = (heard: readonly string[]): boolean => heard.length >= ids.length;
    const listeners = await Promise.all(both.map((bureau) => listen(bureau, isEnough, ended.signal)));
    const rows = ids.map((id) => {
      return {
        region: REGION,
        id: timeId(at),
        at: at.toISOString(),
        kind: 'record',
        plan_id: null,
        resource_id: id,
        version: 1,
      };
    });
    for (let from = 0; from < rows.length; from += 500) {
      await one!.deps.store.db
        .insertInto('events')
        .values(rows.slice(from, from + 500))
        .execute();
    }
    for (const { heard } of listeners) assert.deepEqual((await heard).sort(), [...ids].sort());
    ended.abort();
  });
});
