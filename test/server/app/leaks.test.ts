/** What is of another region, another unit, or not published is found in no answer, of whatever endpoint. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { ALL, BODIES, pathOf, PLAN, seededBureau, strike } from '../../helpers/hostile.js';
import type { Bureau } from '../../helpers/open-bureau.js';

/** Words that stand in one place only, and who may read them there. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  还没有公布的方案: ['clerk', 'otherClerk', 'auditor', 'officer'],
  '0375-1234567': ['officer'],
  草稿里的话: ['clerk'],
  内部的附件: ['clerk', 'otherClerk', 'auditor', 'officer'],
  记录里的话: ['clerk', 'officer'],
  'p-secret': ['clerk', 'officer'],
  别的县的方案: ['stranger'],
  别的县的记录: ['stranger'],
};
const ASKERS = [undefined, 'clerk', 'otherClerk', 'department', 'auditor', 'officer', 'stranger'];

const evidence = (title: string) => ({ id: 'e-1', title, url: null, on: null, visibility: 'internal' });

async function fill(bureau: Bureau): Promise<void> {
  const say = async (method: string, path: string, as: string, body: object): Promise<void> => {
    const told = await bureau.ask(method, path, { as, body });
    assert.ok(told.status < 300, `${path}: ${told.text}`);
  };
  await say('PATCH', '/plans/plan-1/tasks/t-1', 'officer', { evidence: [evidence('内部的附件')] });
  const draft = { ...BODIES.createReport, id: 'r-2', text: '草稿里的话', state: 'draft' };
  await say('POST', '/plans/plan-1/tasks/t-1/reports', 'clerk', draft);
  const record = { ...BODIES.createRecord, id: 'rec-2', note: '记录里的话', personId: 'p-secret' };
  await say('POST', '/records', 'clerk', record);
  await say('POST', '/plans?region=420000', 'stranger', { ...PLAN, id: 'plan-3', title: '别的县的方案' });
  await say('POST', '/records?region=420000', 'stranger', {
    ...record,
    id: 'rec-3',
    note: '别的县的记录',
    personId: 'p-other',
  });
}

/** Everything that can be read, of both regions, by lists, one by one, and by what a stale change is told. */
async function answersTo(bureau: Bureau, as: string | undefined): Promise<string[]> {
  const found: string[] = [];
  const read = async (method: string, path: string, body?: string): Promise<void> => {
    const response = await strike(bureau, { as, method, path, ...(body === undefined ? {} : { body }) });
    if (/event-stream/.test(response.headers.get('Content-Type') ?? '')) return response.body?.cancel();
    found.push(`${method} ${path} ${[...response.headers].join()} ${await response.text()}`);
  };
  const idSets = [
    { planId: 'plan-1', reportId: 'r-2', recordId: 'rec-2', taskId: 't-1' },
    { planId: 'plan-2', reportId: 'r-1', recordId: 'rec-1', taskId: 't-2' },
    { planId: 'plan-3', reportId: 'r-2', recordId: 'rec-3', taskId: 't-1' },
  ];
  const others = { code: '410400', unitId: 'u-1', targetId: 'g-1', rosterId: 'default', calendarId: 'default' };
  for (const [name, endpoint] of ALL) {
    const isChange = ['PUT', 'PATCH', 'DELETE'].includes(endpoint.method);
    if (endpoint.method !== 'GET' && !isChange && name !== 'searchRecords') continue;
    for (const ids of idSets) {
      const path = pathOf(endpoint, { ...others, ...ids, key: 'none', fileId: 'none', year: '2026' });
      const year = name === 'getSummary' ? 'year=2026&' : '';
      for (const region of ['410400', '420000']) {
        const where = endpoint.query && 'region' in endpoint.query.shape ? `?${year}region=${region}` : '';
        const body = name === 'searchRecords' ? '{"personId":"p-secret"}' : JSON.stringify(BODIES[name]);
        await read(endpoint.method, path + where, endpoint.body ? body : undefined);
      }
    }
  }
  return found;
}

forEachEngine('what is not for everyone', (engine, open) => {
  it('is in no answer to anybody else', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await seededBureau(store);
    await fill(bureau);
    const seen = new Set<string>();
    for (const as of ASKERS) {
      for (const text of await answersTo(bureau, as)) {
        for (const [secret, may] of Object.entries(SECRETS)) {
          if (!text.includes(secret)) continue;
          assert.ok(as !== undefined && may.includes(as), `${as ?? 'nobody'} reads ${secret} in ${text.slice(0, 300)}`);
          seen.add(secret);
        }
      }
    }
    assert.deepEqual([...seen].sort(), Object.keys(SECRETS).sort());
  });

  it('leaves no other trace: a task of which the public may see less has another ETag', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await seededBureau(store);
    const tag = async (as?: string) => (await bureau.ask('GET', '/plans/plan-1/tasks/t-1', as ? { as } : {})).etag;
    const tags = async (as: string) => (await bureau.ask('GET', '/units/u-1', { as })).etag;
    assert.notEqual(await tag(), await tag('officer'));
    assert.notEqual(await tags('officer'), await tags('clerk'));
    const before = (await tag())!.replace(/^"\d+\./, '');
    await bureau.ask('PATCH', '/plans/plan-1/tasks/t-1', {
      as: 'officer',
      body: { evidence: [evidence('内部的附件')] },
    });
    assert.equal((await tag())!.replace(/^"\d+\./, ''), before);
  });

  it('is told to no listener either: of another unit, of a draft', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await seededBureau(store);
    const ids = async (as?: string): Promise<string[]> => {
      const headers = { 'Last-Event-ID': '0'.repeat(32) };
      const response = await strike(bureau, { as, method: 'GET', path: '/events', headers });
      const reader = response.body!.getReader();
      let text = '';
      while (!text.includes('data:')) text += new TextDecoder().decode((await reader.read()).value);
      await reader.cancel();
      return [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!);
    };
    await fill(bureau);
    const ofReports = async (as?: string) => (await ids(as)).filter((id) => /^r(?:ec)?-/.test(id)).sort();
    assert.deepEqual(await ofReports('clerk'), ['r-1', 'r-2', 'rec-1', 'rec-2']);
    assert.deepEqual(await ofReports('otherClerk'), []);
    assert.deepEqual(await ofReports('officer'), ['r-1', 'rec-1', 'rec-2']);
    assert.deepEqual(await ofReports(), []);
    assert.ok(!(await ids()).includes('plan-2'));
  });
});
