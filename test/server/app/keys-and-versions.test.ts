/** What comes twice, and what comes at once: keys of requests, and versions of what is changed. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AppDeps } from '../../../src/server/app/deps.js';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { BODIES, PLAN, seededBureau } from '../../helpers/hostile.js';
import type { Bureau, Told } from '../../helpers/open-bureau.js';

const KEY = 'one-key-for-everything';
const HOUR = 3_600_000;

forEachEngine('a key, and a version', (engine, open) => {
  async function start(over: Partial<AppDeps> = {}): Promise<Bureau> {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    return seededBureau(store, over);
  }

  const unit = (bureau: Bureau, as: string, name: string, region?: string): Promise<Told> =>
    bureau.ask('POST', region === undefined ? '/units' : `/units?region=${region}`, {
      as,
      body: { name },
      headers: { 'Idempotency-Key': KEY },
    });

  const rows = async (bureau: Bureau, table: 'audit' | 'events'): Promise<number> => {
    const { db } = bureau.deps.store;
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };

  it('of somebody else, of another path or body gives away nothing; in another region it is another key', async () => {
    const bureau = await start();
    const first = await unit(bureau, 'officer', '某校');
    assert.equal(first.status, 201);
    assert.equal((await unit(bureau, 'officer', '某校')).text, first.text);
    assert.equal((await unit(bureau, 'officer', '别的学校')).status, 422);
    const body = { ...BODIES.createReport };
    const path = '/plans/plan-1/tasks/t-1/reports';
    const other = await bureau.ask('POST', path, { as: 'clerk', body, headers: { 'Idempotency-Key': KEY } });
    assert.equal(other.body.code, 'other-body');
    assert.doesNotMatch(other.text, /某校/);
    assert.equal((await unit(bureau, 'clerk', '某校')).status, 403);
    const elsewhere = await unit(bureau, 'stranger', '某校', '420000');
    assert.equal(elsewhere.status, 201);
    assert.notEqual(elsewhere.body.id, first.body.id);
  });

  it('holds for 72 hours, and then begins anew', async () => {
    let ms = Date.parse('2026-11-28T08:00:00.000Z');
    const bureau = await start({ now: () => new Date(ms) });
    const first = await unit(bureau, 'officer', '某校');
    ms += 72 * HOUR - 1;
    assert.equal((await unit(bureau, 'officer', '某校')).text, first.text);
    ms += 1;
    assert.notEqual((await unit(bureau, 'officer', '某校')).body.id, first.body.id);
  });

  it('of a request that failed may be used again', async () => {
    const bureau = await start();
    const post = (as: string, body: object): Promise<Told> =>
      bureau.ask('POST', '/records', { as, body, headers: { 'Idempotency-Key': KEY } });
    assert.equal((await post('clerk', { ...BODIES.createRecord, on: '2027-01-01' })).status, 422);
    assert.equal((await post('clerk', { ...BODIES.createRecord, unitId: 'u-2' })).status, 403);
    assert.equal((await post('clerk', BODIES.createRecord!)).status, 201);
  });

  it('keeps its answer sealed: nothing of it can be read in the database', async () => {
    const bureau = await start();
    const body = { ...BODIES.createReport, text: '孩子的名字不会写在这里' };
    const headers = { 'Idempotency-Key': KEY };
    const told = await bureau.ask('POST', '/plans/plan-1/tasks/t-1/reports', { as: 'clerk', body, headers });
    assert.equal(told.status, 201);
    const kept = await bureau.deps.store.db.selectFrom('idempotency').selectAll().execute();
    const all = JSON.stringify(kept) + kept.map(({ answer }) => Buffer.from(answer, 'base64').toString()).join();
    assert.doesNotMatch(all, /孩子|officer-1|clerk-1|reports|application|one-key/);
    assert.equal(new Set(kept.map(({ answer }) => answer.slice(0, 16))).size, kept.length);
  });

  it('side by side does its work once', async () => {
    const bureau = await start();
    const before = [await rows(bureau, 'audit'), await rows(bureau, 'events')];
    const told = await Promise.all(
      Array.from({ length: 12 }, () =>
        bureau.ask('POST', '/plans/plan-1/tasks/t-1/reports', {
          as: 'clerk',
          body: BODIES.createReport,
          headers: { 'Idempotency-Key': KEY },
        }),
      ),
    );
    const done = told.filter(({ status }) => status === 201);
    assert.equal(new Set(done.map(({ body }) => body.id)).size, 1);
    assert.ok(told.every(({ status, body }) => status === 201 || body.code === 'in-progress'));
    assert.deepEqual([await rows(bureau, 'audit'), await rows(bureau, 'events')], [before[0]! + 1, before[1]! + 2]);
  });

  const CHANGES: readonly (readonly [string, string, (n: number) => object, number])[] = [
    ['PATCH', '/plans/plan-1/tasks/t-1', (n) => ({ title: `第${n}次` }), 1],
    ['PUT', '/units/u-1', (n) => ({ id: 'u-1', name: `第${n}次` }), 0],
    ['PUT', '/plans/plan-1', (n) => ({ ...PLAN, title: `第${n}次` }), 1],
    ['PUT', '/plans/plan-1/publication', (n) => ({ isPublished: n % 2 === 0 }), 1],
    ['PUT', '/reports/r-9', (n) => ({ ...BODIES.putReport, text: `第${n}次`, state: 'draft' }), 2],
    ['PUT', '/records/rec-1', (n) => ({ ...BODIES.putRecord, quantity: n }), 1],
    ['PUT', '/plans/plan-1/rounds/2026', (n) => ({ dueOn: `2026-12-${String(n + 1).padStart(2, '0')}` }), 0],
  ];

  for (const [method, path, bodyOf, events] of CHANGES) {
    it(`of ${method} ${path} is won by exactly one of many, and told once`, async () => {
      const bureau = await start();
      const draft = { ...BODIES.createReport, id: 'r-9', state: 'draft' };
      await bureau.ask('POST', '/plans/plan-1/tasks/t-1/reports', { as: 'clerk', body: draft });
      const as = path.startsWith('/reports') ? 'clerk' : 'officer';
      const seen = path.endsWith('publication') ? '/plans/plan-1' : path;
      for (let round = 0; round < 3; round += 1) {
        const { etag } = await bureau.ask('GET', seen, { as });
        const before = [await rows(bureau, 'audit'), await rows(bureau, 'events')];
        const told = await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            bureau.ask(method, path, { as, body: bodyOf(round * 8 + n), headers: { 'If-Match': etag! } }),
          ),
        );
        const statuses = told.map(({ status }) => status).sort();
        assert.deepEqual(statuses, [200, ...Array<number>(7).fill(412)]);
        const after = [await rows(bureau, 'audit'), await rows(bureau, 'events')];
        assert.deepEqual(after, [before[0]! + 1, before[1]! + events]);
        const won = told.find(({ status }) => status === 200)!;
        for (const { body } of told.filter(({ status }) => status === 412)) assert.ok('current' in body);
        assert.ok(won.etag);
      }
    });
  }

  it('of a plan that was changed in one of its tasks is another one', async () => {
    const bureau = await start();
    const { etag } = await bureau.ask('GET', '/plans/plan-1', { as: 'officer' });
    const [one, other] = await Promise.all([
      bureau.ask('PATCH', '/plans/plan-1/tasks/t-1', { as: 'officer', body: { title: '改过' } }),
      bureau.ask('PUT', '/plans/plan-1', { as: 'officer', body: PLAN, headers: { 'If-Match': etag! } }),
    ]);
    assert.equal(one.status, 200);
    const { body } = await bureau.ask('GET', '/plans/plan-1/tasks/t-1');
    assert.ok(other.status === 412 ? body.title === '改过' : other.status === 200, other.text);
  });

  it('of a plan that went and came again under its id shows the new one', async () => {
    let ms = Date.parse('2026-11-28T08:00:00.000Z');
    const bureau = await start({ now: () => new Date(ms) });
    const plan = { ...PLAN, id: 'plan-7' };
    await bureau.ask('POST', '/plans', { as: 'officer', body: plan });
    await bureau.ask('GET', '/plans/plan-7', { as: 'officer' });
    assert.equal((await bureau.ask('DELETE', '/plans/plan-7', { as: 'officer' })).status, 204);
    ms += 1;
    await bureau.ask('POST', '/plans', { as: 'officer', body: { ...plan, title: '另一个' } });
    assert.equal((await bureau.ask('GET', '/plans/plan-7', { as: 'officer' })).body.title, '另一个');
  });
});
