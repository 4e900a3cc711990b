import assert from 'node:assert/strict';
import { it } from 'node:test';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { openBureau, type Bureau } from '../../helpers/open-bureau.js';

const PLAN = {
  schemaVersion: 1,
  id: 'plan-1',
  title: '试验方案',
  units: [
    { id: 'u-1', name: '基础教育科' },
    { id: 'u-2', name: '教师工作科' },
  ],
  tasks: [
    { id: 't-1', number: '1', title: '第一项', leads: ['基础教育科'], due: '2026-12-01' },
    { id: 't-2', number: '2', title: '第二项', leads: ['教师工作科'], due: '2026-06-30' },
    { id: 't-3', number: '3', title: '第三项' },
  ],
  reports: [
    {
      id: 'r-1',
      taskId: 't-1',
      unitId: 'u-1',
      on: '2026-05-01',
      status: 'inProgress',
      progress: 30,
      text: '内部的话',
      state: 'accepted',
    },
    { id: 'r-2', taskId: 't-1', unitId: 'u-1', on: '2026-06-01', status: 'done', state: 'draft', text: '还没有写完' },
  ],
  warnings: [],
};

forEachEngine('plans and tasks', (engine, open) => {
  async function start(): Promise<Bureau> {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    return openBureau(store);
  }

  async function withPlan(): Promise<Bureau> {
    const bureau = await start();
    const made = await bureau.ask('POST', '/plans', { as: 'officer', body: PLAN });
    assert.equal(made.status, 201, made.text);
    return bureau;
  }

  it('keeps a new plan from the public until it is published, then shows its public form', async () => {
    const bureau = await withPlan();
    assert.equal((await bureau.ask('GET', '/plans/plan-1')).status, 404);
    assert.equal((await bureau.ask('GET', '/plans/plan-1', { as: 'stranger' })).status, 404);
    assert.deepEqual((await bureau.ask('GET', '/plans')).body.items, []);
    const body = { isPublished: true };
    assert.equal((await bureau.ask('PUT', '/plans/plan-1/publication', { as: 'officer', body })).status, 200);
    const { body: plan, headers } = await bureau.ask('GET', '/plans/plan-1');
    assert.deepEqual(
      plan.reports.map(({ id, text }: { id: string; text: string }) => [id, text]),
      [['r-1', '']],
    );
    assert.match(headers.get('Cache-Control')!, /^public/);
    assert.equal((await bureau.ask('GET', '/plans')).body.items[0].id, 'plan-1');
  });

  it('shows a draft to who writes it, and to nobody else', async () => {
    const bureau = await withPlan();
    const ids = async (as: string): Promise<string[]> =>
      (await bureau.ask('GET', '/plans/plan-1', { as })).body.reports.map(({ id }: { id: string }) => id);
    assert.deepEqual(await ids('clerk'), ['r-1', 'r-2']);
    assert.deepEqual(await ids('officer'), ['r-1']);
    assert.deepEqual(await ids('otherClerk'), ['r-1']);
  });

  it('answers 304 to who has the plan as it stands, and the plan after a change', async () => {
    const bureau = await withPlan();
    const { etag } = await bureau.ask('GET', '/plans/plan-1', { as: 'officer' });
    const again = { as: 'officer', headers: { 'If-None-Match': etag! } };
    assert.equal((await bureau.ask('GET', '/plans/plan-1', again)).status, 304);
    await bureau.ask('PATCH', '/plans/plan-1/tasks/t-1', { as: 'officer', body: { area: '教研' } });
    const next = await bureau.ask('GET', '/plans/plan-1', again);
    assert.equal(next.status, 200);
    assert.equal(next.body.tasks[0].area, '教研');
  });

  it('refuses a change of what was changed meanwhile, and shows what stands there', async () => {
    const bureau = await withPlan();
    const path = '/plans/plan-1/tasks/t-1';
    const { etag } = await bureau.ask('GET', path, { as: 'officer' });
    const headers = { 'If-Match': etag! };
    const [first, second] = await Promise.all(
      ['2026-11-30', '2027-01-31'].map((due) => bureau.ask('PATCH', path, { as: 'officer', body: { due }, headers })),
    );
    const [won, lost] = first!.status === 200 ? [first!, second!] : [second!, first!];
    assert.deepEqual([won.status, lost.status, lost.body.code], [200, 412, 'stale']);
    assert.equal(lost.body.current.due, won.body.due);
    assert.equal(lost.body.etag, won.etag);
    assert.equal(
      (await bureau.ask('PATCH', path, { as: 'officer', body: {}, headers: { 'If-Match': '' } })).status,
      428,
    );
  });

  it('lets a clerk of a lead unit say how far it is, and nothing else', async () => {
    const bureau = await withPlan();
    const patch = (id: string, as: string, body: object) =>
      bureau.ask('PATCH', `/plans/plan-1/tasks/${id}`, { as, body });
    assert.equal((await patch('t-1', 'clerk', { progress: 60, status: 'inProgress' })).body.progress, 60);
    assert.equal((await patch('t-1', 'clerk', { due: '2030-01-01' })).status, 403);
    assert.equal((await patch('t-1', 'otherClerk', { progress: 1 })).status, 403);
    assert.equal((await patch('t-1', 'auditor', { progress: 1 })).status, 403);
    assert.equal((await bureau.ask('PATCH', '/plans/plan-1/tasks/t-1', { body: {} })).status, 401);
  });

  it('does the same POST once, however often it comes, also side by side', async () => {
    const bureau = await start();
    const post = () =>
      bureau.ask('POST', '/plans', { as: 'officer', body: PLAN, headers: { 'Idempotency-Key': 'the-very-same-key' } });
    const answers = await Promise.all([post(), post(), post()]);
    answers.push(await post());
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 201],
    );
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    const other = {
      as: 'officer',
      body: { ...PLAN, id: 'plan-2' },
      headers: { 'Idempotency-Key': 'the-very-same-key' },
    };
    assert.equal((await bureau.ask('POST', '/plans', other)).body.code, 'other-body');
    const { count } = await bureau.deps.store.db
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 1);
  });

  it('lists tasks as of a day by what they are then, page by page', async () => {
    const bureau = await withPlan();
    const list = async (query: string) => (await bureau.ask('GET', `/tasks?${query}`, { as: 'officer' })).body;
    const ids = ({ items }: { items: { id: string }[] }): string[] => items.map(({ id }) => id);
    assert.deepEqual(ids(await list('as-of=2026-07-01&status=overdue')), ['t-2']);
    assert.deepEqual(ids(await list('unit=u-1')), ['t-1']);
    assert.deepEqual(ids(await list('sort=due')), ['t-2', 't-1', 't-3']);
    const first = await list('limit=2&sort=due');
    assert.deepEqual(ids(first), ['t-2', 't-1']);
    const second = await list(`limit=2&sort=due&cursor=${first.next}`);
    assert.deepEqual([ids(second), second.next], [['t-3'], null]);
    assert.deepEqual(ids((await bureau.ask('GET', '/tasks')).body), []);
  });

  it('merges a notice that was compiled again, and tells what was orphaned', async () => {
    const bureau = await withPlan();
    const body = { ...PLAN, id: 'other', reports: [], tasks: PLAN.tasks.slice(1) };
    const preview = await bureau.ask('POST', '/plans/plan-1/merge?preview=true', { as: 'officer', body });
    assert.deepEqual(
      preview.body.orphans.tasks.map(({ id }: { id: string }) => id),
      ['t-1'],
    );
    assert.equal((await bureau.ask('GET', '/plans/plan-1', { as: 'officer' })).body.tasks.length, 3);
    await bureau.ask('POST', '/plans/plan-1/merge', { as: 'officer', body });
    assert.equal((await bureau.ask('GET', '/plans/plan-1', { as: 'officer' })).body.tasks.length, 2);
  });
});
