/** The client before the real server: both sides of the contract. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { QueuedCall } from '../../../src/sdk/client/index.js';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { fieldOf } from '../../../src/sdk/part-errors.js';
import { memoryStore, Outbox } from '../../../src/sdk/local/index.js';
import { openClientBureau, type ClientBureau } from '../../helpers/client-bureau.js';
import { thrown } from '../../helpers/client-server.js';
import { REGION } from '../../helpers/open-bureau.js';
import { after as minutesLater } from '../../helpers/time-logs.js';

const plan = (id: string) => ({
  schemaVersion: 1 as const,
  id,
  title: '试验方案',
  units: [{ id: 'u-1', name: '基础教育科' }],
  tasks: [
    { id: 't-1', number: '1', title: '第一项', leads: ['基础教育科'], due: '2026-12-01' },
    { id: 't-2', number: '2', title: '第二项' },
  ],
});
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

describe('The client before the real server', () => {
  let bureau: ClientBureau;
  before(async () => void (bureau = await openClientBureau()));
  after(() => bureau.close());

  it('makes a plan, publishes it, and everybody sees it', async () => {
    const officer = bureau.as('officer');
    const made = await officer.plans.create(plan('p-1'));
    assert.equal(made.value.tasks.length, 2);
    const error = await thrown(bureau.as().plans.get('p-1'));
    assert.ok(isJiaogaiError(error, 'http') && error.problem?.code === 'not-found');
    const shown = await officer.plans.publish('p-1', true, { ifMatch: made.etag });
    assert.ok(shown.value.isPublished);
    assert.deepEqual(
      (await bureau.as().plans.list().all()).map(({ id }) => id),
      ['p-1'],
    );
    const { value, etag } = await officer.plans.get('p-1');
    const put = await officer.plans.put('p-1', { ...value, title: '试验方案（二）' }, { ifMatch: etag });
    assert.equal(put.value.title, '试验方案（二）');
    const merged = await officer.plans.merge('p-1', plan('p-1'), { preview: true });
    assert.equal(merged.plan.tasks.length, 2);
    await officer.plans.create(plan('p-2'));
    await officer.plans.remove('p-2', { ifMatch: (await officer.plans.get('p-2')).etag });
  });

  it('reads tasks page by page, changes one, and is told the other version when it is late', async () => {
    const officer = bureau.as('officer');
    assert.deepEqual(
      (await officer.tasks.list({ limit: 1 }).all()).map(({ id }) => id),
      ['t-1', 't-2'],
    );
    const { value, etag } = await officer.tasks.get('p-1', 't-1');
    assert.equal(value.planId, 'p-1');
    await officer.tasks.change('p-1', 't-1', { status: 'inProgress', progress: 40 }, { ifMatch: etag });
    const late = await thrown(officer.tasks.change('p-1', 't-1', { progress: 10 }, { ifMatch: etag }));
    assert.ok(isJiaogaiError(late, 'http') && late.status === 412);
    const current = late.problem?.current as { progress?: number; id: string };
    assert.deepEqual([current.id, current.progress], ['t-1', 40]);
    await officer.tasks.change('p-1', 't-1', { progress: 50 }, { ifMatch: late.problem!.etag! });
  });

  it('hands reports in and has them accepted or returned', async () => {
    const [clerk, officer] = [bureau.as('clerk'), bureau.as('officer')];
    const draft = { unitId: 'u-1', on: '2026-11-01', status: 'inProgress' as const, progress: 60, text: '已落实' };
    const { value, etag } = await clerk.reports.create('p-1', 't-1', { ...draft, state: 'draft' });
    const put = await clerk.reports.put(value.id, { ...draft, id: value.id, state: 'submitted' }, { ifMatch: etag });
    assert.equal(put.value.state, 'submitted');
    const silent = await thrown(officer.reports.decide(value.id, { state: 'returned' }));
    assert.ok(isJiaogaiError(silent, 'rule'));
    assert.equal(silent.field, 'text');
    const decided = await officer.reports.decide(value.id, { state: 'accepted' }, { ifMatch: put.etag });
    assert.equal((await officer.reports.get(value.id)).etag, decided.etag);
    assert.equal((await officer.reports.list({ plan: 'p-1', state: 'accepted' }).all()).length, 1);
    const other = await clerk.reports.create('p-1', 't-1', { ...draft, state: 'draft' });
    await clerk.reports.remove(other.value.id, { ifMatch: other.etag });
  });

  it('keeps records, looks for those of a person, and forgets one', async () => {
    const officer = bureau.as('officer');
    const made = await officer.records.create({ kind: 'training', on: '2026-10-01', unitId: 'u-1', personId: 'p-7' });
    const found = await officer.records.search({ personId: 'p-7' }).all();
    assert.deepEqual(
      found.map(({ id }) => id),
      [made.value.id],
    );
    const { etag: _, ...record } = made.value;
    const put = await officer.records.put(record.id, { ...record, revision: 2, quantity: 3 }, { ifMatch: made.etag });
    assert.equal(put.value.quantity, 3);
    await officer.records.remove(record.id, { ifMatch: put.etag, erase: true });
    assert.equal((await officer.records.list({ kind: 'training' }).all()).length, 0);
    const bad = await thrown(officer.records.create({ kind: 'training', on: '2026-02-30' }));
    assert.equal(fieldOf(bad), 'on');
  });

  it('keeps units, rosters, calendars, regions', async () => {
    const officer = bureau.as('officer');
    const unit = await officer.units.create({ name: '第一小学', kind: 'school' });
    const { value, etag } = await officer.units.put(
      unit.value.id,
      { ...unit.value, name: '一小' },
      { ifMatch: unit.etag },
    );
    assert.equal(value.name, '一小');
    assert.ok((await officer.units.list({ kind: 'school' }).all()).some(({ id }) => id === value.id));
    await officer.units.remove(value.id, { ifMatch: etag });
    const roster = await officer.rosters.create({ name: '教研员', persons: [{ id: 'p-7' }] });
    assert.equal((await officer.rosters.get(roster.value.id)).etag, roster.etag);
    assert.equal((await officer.rosters.list().all()).length, 1);
    const calendar = await officer.calendars.create({ name: '校历' });
    await officer.calendars.put(calendar.value.id, { ...calendar.value, name: '新校历' }, { ifMatch: calendar.etag });
    assert.equal((await bureau.as().calendars.list().all())[0]!.name, '新校历');
    assert.ok(Array.isArray(await bureau.as().regions.list().all()));
    assert.ok(Array.isArray(await bureau.as().targets.list({ plan: 'p-1' }).all()));
  });

  it('reports minutes, withdraws them, and reads figures', async () => {
    const withdrawalDigest = createHash('sha256').update('secret').digest('hex');
    const report = {
      schemaVersion: 1 as const,
      idempotencyKey: 'minutes-key-0000001',
      school: 's-1',
      grade: 3,
      date: '2026-11-27',
      minutes: { 语文: 20 },
      minutesAtSchool: 0,
      withdrawalDigest,
    };
    const { key } = await bureau.as().minutes.post(report);
    assert.ok(key);
    assert.ok(
      (await bureau.as('officer').minutes.list({ school: 's-1' }).all()).every(({ school }) => school === 's-1'),
    );
    await bureau.as().minutes.withdraw(key, 'secret');
  });

  it('takes a file and gives it back', async () => {
    const clerk = bureau.as('clerk');
    const { value, etag } = await clerk.files.post(new Blob([PNG], { type: 'image/png' }));
    assert.deepEqual([value.type, value.size], ['image/png', PNG.length]);
    const blob = await clerk.files.get(value.id);
    assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), PNG);
    await clerk.files.remove(value.id, { ifMatch: etag });
  });

  it('shows the auditor who changed what, and the officer not', async () => {
    const entries = await bureau.as('auditor').audit.list({ kind: 'plan' }).all();
    assert.ok(entries.some(({ action, resourceId }) => action === 'create' && resourceId === 'p-1'));
    const error = await thrown(bureau.as('officer').audit.list().page());
    assert.ok(isJiaogaiError(error, 'http') && error.problem?.code === 'not-allowed');
  });

  it('hears of changes while they happen, and goes on where it was', async () => {
    const officer = bureau.as('officer');
    let open = (): void => undefined;
    const isOpen = new Promise<void>((resolve) => (open = resolve));
    const heard: string[] = [];
    const listening = (async () => {
      for await (const { kind, id, region, eventId } of officer.events({ plan: 'p-1', onState: () => open() })) {
        heard.push(`${kind} ${id} ${region}`);
        if (id === 't-2') return eventId;
      }
      throw new Error('it ended');
    })();
    await isOpen;
    const change = async (progress: number) => {
      const { etag } = await officer.tasks.get('p-1', 't-2');
      return officer.tasks.change('p-1', 't-2', { progress }, { ifMatch: etag });
    };
    await change(10);
    const lastEventId = await listening;
    assert.equal(heard[heard.length - 1], `task t-2 ${REGION}`);
    await change(20);
    for await (const { id, eventId } of officer.events({ plan: 'p-1', lastEventId })) {
      if (id === 't-2' && eventId > lastEventId) break;
    }
  });

  it('sends what an outbox kept once, though the line is lost behind the effect', async () => {
    let isLost = true;
    const fetch = async (request: Request): Promise<Response> => {
      const response = await bureau.fetch(request);
      if (isLost) throw new TypeError('fetch failed');
      return response;
    };
    const store = memoryStore(null);
    const { send } = bureau.as('clerk', { fetch });
    const open = (): Outbox<QueuedCall> => new Outbox('clerk', { send, store });
    const body = { kind: 'homeVisit' as const, on: '2026-11-02', unitId: 'u-1' };
    await open().queue({ endpoint: 'createRecord', path: {}, body }, minutesLater(0));
    await open().queue({ endpoint: 'createRecord', path: {}, body: { ...body, on: 'never' } }, minutesLater(0));
    assert.equal((await open().flush(minutesLater(1))).stopped, 'no-answer');
    isLost = false;
    const { sent, parked } = await open().flush(minutesLater(5));
    assert.equal(sent.length, 1);
    assert.equal((sent[0]!.answer as { kind: string }).kind, 'homeVisit');
    assert.deepEqual(
      parked[0]!.fault?.issues.map(({ path }) => path),
      ['on'],
    );
    assert.equal((await bureau.as('officer').records.list({ kind: 'homeVisit' }).all()).length, 1);
  });
});
