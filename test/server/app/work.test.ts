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
  units: [{ id: 'u-1', name: '基础教育科' }],
  tasks: [{ id: 't-1', number: '1', title: '第一项', leads: ['基础教育科'], due: '2026-12-01' }],
  targets: [
    {
      id: 'g-1',
      label: '下校天数',
      quote: '',
      at: null,
      measure: 'count',
      comparator: 'atLeast',
      value: 60,
      unit: '天',
      source: null,
    },
  ],
};
const DRAFT = { on: '2026-11-20', status: 'inProgress', progress: 40, text: '已经开了三次会', state: 'draft' };
const RECORD = { kind: 'schoolVisit', on: '2026-11-02', unitId: 'u-1', personId: 'p-7', quantity: 25 };
// A picture of one pixel.
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

forEachEngine('reports, records and what comes of them', (engine, open) => {
  async function start(): Promise<Bureau> {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await openBureau(store);
    await bureau.ask('POST', '/plans', { as: 'officer', body: PLAN });
    await bureau.ask('PUT', '/plans/plan-1/publication', { as: 'officer', body: { isPublished: true } });
    return bureau;
  }

  const report = (bureau: Bureau, body: object, as = 'clerk') =>
    bureau.ask('POST', '/plans/plan-1/tasks/t-1/reports', { as, body });

  it('takes a report from draft through return to acceptance, and the public ledger follows', async () => {
    const bureau = await start();
    const { body: draft, etag } = await report(bureau, DRAFT);
    assert.deepEqual([draft.state, draft.unitId], ['draft', 'u-1']);
    const path = `/reports/${draft.id}`;
    assert.equal((await bureau.ask('GET', path, { as: 'officer' })).status, 404);
    const sent = await bureau.ask('PUT', path, {
      as: 'clerk',
      body: { ...DRAFT, state: 'submitted' },
      headers: { 'If-Match': etag! },
    });
    assert.equal(sent.status, 200, sent.text);
    const decide = (body: object) => bureau.ask('POST', `${path}/decision`, { as: 'officer', body });
    assert.deepEqual((await decide({ state: 'returned' })).body.issues, [
      { path: 'text', message: 'says what is to be mended' },
    ]);
    assert.equal((await decide({ state: 'returned', text: '请补充附件' })).body.state, 'returned');
    assert.equal((await bureau.ask('GET', path, { as: 'clerk' })).body.decisionText, '请补充附件');
    await bureau.ask('PUT', path, { as: 'clerk', body: { ...DRAFT, state: 'submitted', progress: 55 } });
    assert.equal((await bureau.ask('GET', '/plans/plan-1/tasks/t-1')).body.state.progress, null);
    assert.equal((await decide({ state: 'accepted' })).status, 200);
    assert.equal((await bureau.ask('GET', '/plans/plan-1/tasks/t-1')).body.state.progress, 55);
    assert.equal((await decide({ state: 'accepted' })).status, 409);
    const late = await bureau.ask('PUT', path, { as: 'clerk', body: DRAFT });
    assert.equal(late.status, 409);
  });

  it('refuses reports of units that do not lead the task, of the future, and with numbers of persons', async () => {
    const bureau = await start();
    assert.equal((await report(bureau, DRAFT, 'otherClerk')).status, 403);
    assert.equal((await report(bureau, { ...DRAFT, unitId: 'u-2' })).status, 403);
    const { body } = await report(bureau, { ...DRAFT, on: '2027-01-01', text: '电话 13800138000' });
    assert.deepEqual(
      body.issues.map(({ path }: { path: string }) => path),
      ['on', 'text'],
    );
  });

  it('measures targets from records, and forgets what is erased but its place', async () => {
    const bureau = await start();
    const made = await bureau.ask('POST', '/records', { as: 'clerk', body: RECORD });
    assert.equal(made.status, 201, made.text);
    const value = async () => (await bureau.ask('GET', '/plans/plan-1/targets/g-1')).body.reading.value;
    assert.equal(await value(), 25);
    await bureau.ask('POST', '/records', { as: 'clerk', body: { ...RECORD, quantity: 5 } });
    assert.equal(await value(), 30);
    assert.deepEqual((await bureau.ask('GET', '/plans/plan-1/targets/g-1')).body.breakdown, []);
    assert.equal((await bureau.ask('GET', '/plans/plan-1/targets/g-1', { as: 'officer' })).body.breakdown.length, 1);
    const search = () => bureau.ask('POST', '/records/search', { as: 'officer', body: { personId: 'p-7' } });
    assert.equal((await search()).body.items.length, 2);
    await bureau.ask('DELETE', `/records/${made.body.id}?erase=true`, { as: 'clerk' });
    assert.equal((await search()).body.items.length, 1);
    assert.equal(await value(), 5);
    const { body } = await bureau.ask('GET', `/records/${made.body.id}`, { as: 'officer' });
    assert.deepEqual([body.personId, body.quantity, body.isDeleted, body.revision], [null, 0, true, 2]);
    assert.equal((await bureau.ask('GET', `/records/${made.body.id}`, { as: 'otherClerk' })).status, 404);
  });

  it('writes each change into the journal, persons as digests only, for the auditor alone', async () => {
    const bureau = await start();
    await bureau.ask('POST', '/records', { as: 'clerk', body: { ...RECORD, note: '王老师听课' } });
    await report(bureau, { ...DRAFT, text: '李主任到场' });
    const { body, text } = await bureau.ask('GET', '/audit', { as: 'auditor' });
    assert.deepEqual(
      body.items.map(({ kind, action }: { kind: string; action: string }) => `${kind} ${action}`),
      ['report create', 'record create', 'plan publish', 'plan create'],
    );
    assert.doesNotMatch(text, /王老师|李主任|p-7|clerk-1/);
    assert.match(body.items[1].after.personId, /^digest:[0-9a-f]{32}$/);
    assert.equal((await bureau.ask('GET', '/audit', { as: 'officer' })).status, 403);
    await assert.rejects(bureau.deps.store.db.deleteFrom('audit').execute(), /never changed/);
    await assert.rejects(bureau.deps.store.db.updateTable('audit').set({ who: 'x' }).execute(), /never changed/);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
      assert.equal((await bureau.ask(method, '/audit', { as: 'auditor' })).status, 405);
    }
  });

  it('shows minutes of ten reports and more, and takes back what is withdrawn with its secret', async () => {
    const bureau = await start();
    const secret = 'a-secret-of-the-device';
    const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
    const withdrawalDigest = Buffer.from(sum).toString('hex');
    const post = (n: number) => {
      const idempotencyKey = `minutes-key-${String(n).padStart(6, '0')}`;
      const minutes = { 语文: 20 + n, 数学: n === 9 ? 1400 : 20 };
      const about = { schemaVersion: 1, school: 's-1', grade: 4, date: '2026-11-27', minutesAtSchool: 0 };
      const body = { ...about, idempotencyKey, minutes, withdrawalDigest };
      return bureau.ask('POST', '/homework-minutes', { body, headers: { 'Idempotency-Key': idempotencyKey } });
    };
    for (let n = 0; n < 9; n += 1) assert.equal((await post(n)).status, 201);
    const read = async () => (await bureau.ask('GET', '/homework-minutes?school=s-1', { as: 'officer' })).body.items[0];
    assert.deepEqual([(await read()).reports, (await read()).averageMinutes], [null, null]);
    assert.equal((await post(9)).status, 201);
    assert.deepEqual(await read(), {
      school: 's-1',
      grade: 4,
      date: '2026-11-27',
      reports: 10,
      capMinutes: 60,
      averageMinutes: 100,
      medianMinutes: 45,
      aboveCapShare: 10,
    });
    assert.equal((await post(9)).status, 201);
    const withdraw = (word: string) =>
      bureau.ask('DELETE', '/homework-minutes/minutes-key-000009', { headers: { 'Withdrawal-Secret': word } });
    assert.equal((await withdraw('wrong')).status, 404);
    assert.equal((await withdraw(secret)).status, 204);
    assert.equal((await read()).reports, null);
    assert.equal((await bureau.ask('GET', '/homework-minutes')).status, 401);
  });

  it('keeps a file as what its content is, shows it to the bureau, and erases it', async () => {
    const bureau = await start();
    const headers = { 'Content-Type': 'application/pdf' };
    const { body, status } = await bureau.ask('POST', '/files', { as: 'clerk', body: PNG, headers });
    assert.deepEqual([status, body.type, body.size], [201, 'image/png', PNG.length]);
    const path = `/files/${body.id}`;
    assert.equal((await bureau.ask('GET', path)).status, 404);
    const file = await bureau.ask('GET', path, { as: 'officer' });
    assert.deepEqual(
      [file.headers.get('Content-Type'), file.headers.get('X-Content-Type-Options')],
      ['image/png', 'nosniff'],
    );
    assert.match(file.headers.get('Content-Disposition')!, /^attachment/);
    const html = new TextEncoder().encode('<html><script>alert(1)</script>');
    const refused = await bureau.ask('POST', '/files', {
      as: 'clerk',
      body: html,
      headers: { 'Content-Type': 'image/png' },
    });
    assert.equal(refused.body.code, 'wrong-type');
    assert.equal((await bureau.ask('DELETE', path, { as: 'otherClerk' })).status, 403);
    assert.equal((await bureau.ask('DELETE', path, { as: 'clerk' })).status, 204);
    assert.equal((await bureau.ask('GET', path, { as: 'officer' })).status, 404);
  });

  it('tells who listens of a changed task, the public of published plans alone, and goes on after a break', async () => {
    const bureau = await start();
    const listen = async (headers: Record<string, string> = {}) => {
      const ended = new AbortController();
      const request = new Request('http://bureau.test/api/v1/events', { headers, signal: ended.signal });
      const response = await bureau.app.fetch(request);
      return { reader: response.body!.pipeThrough(new TextDecoderStream()).getReader(), ended };
    };
    type Reader = Awaited<ReturnType<typeof listen>>['reader'];
    const untilTask = async (reader: Reader): Promise<{ id: string; data: unknown }> => {
      for (let text = ''; ;) {
        text += (await reader.read()).value!;
        const found = /event: task\nid: (\w+)\ndata: (.*)\n\n/.exec(text);
        if (found) return { id: found[1]!, data: JSON.parse(found[2]!) };
      }
    };
    const { reader, ended } = await listen();
    await bureau.ask('PATCH', '/plans/plan-1/tasks/t-1', { as: 'officer', body: { area: '教研' } });
    const { id, data } = await untilTask(reader);
    assert.deepEqual(data, { kind: 'task', region: '410400', planId: 'plan-1', id: 't-1', etag: '"2"' });
    ended.abort();
    assert.equal((await reader.read()).done, true);
    await bureau.ask('PATCH', '/plans/plan-1/tasks/t-1', { as: 'officer', body: { area: '教学' } });
    const again = await listen({ 'Last-Event-ID': id });
    assert.deepEqual((await untilTask(again.reader)).data, { ...(data as object), etag: '"3"' });
    again.ended.abort();
  });

  it('keeps rosters and calendars with their versions', async () => {
    const bureau = await start();
    const body = { id: 'default', name: '名册', units: [{ id: 'u-1', name: '基础教育科' }] };
    assert.equal((await bureau.ask('POST', '/rosters', { as: 'officer', body })).status, 201);
    assert.equal((await bureau.ask('POST', '/rosters', { as: 'officer', body })).body.code, 'exists');
    const { etag } = await bureau.ask('GET', '/rosters/default', { as: 'officer' });
    const put = () => bureau.ask('PUT', '/rosters/default', { as: 'officer', body, headers: { 'If-Match': etag! } });
    assert.deepEqual([(await put()).status, (await put()).status], [200, 412]);
    assert.equal((await bureau.ask('DELETE', '/rosters/default', { as: 'officer' })).status, 204);
    assert.equal((await bureau.ask('GET', '/rosters/default', { as: 'clerk' })).status, 403);
    const calendar = { name: '校历', terms: [{ id: 'a', name: '秋', start: '2026-09-01', end: '2027-01-20' }] };
    const made = await bureau.ask('POST', '/calendars', { as: 'officer', body: calendar });
    assert.equal((await bureau.ask('GET', `/calendars/${made.body.id}`)).body.name, '校历');
  });
});
