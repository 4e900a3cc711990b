import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { createClient } from '../../../src/sdk/client/index.js';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { fieldOf } from '../../../src/sdk/part-errors.js';
import { BASE, bench, json, KEY, problem, thrown } from '../../helpers/client-server.js';

const UNIT = { id: 'u1', name: '第一小学', kind: 'school', contact: null };
const REGION = { code: '350423', name: '示例县' };
const regions = (next: string | null = null, ...codes: string[]) =>
  json({ items: codes.map((code) => ({ code, name: code })), next });

describe('What the client asks', () => {
  it('stands below /api/v1, with the region of the client and what was asked for', async () => {
    const { client, asked } = bench([json({ items: [], next: null })], { region: '350423' });
    await client.tasks.list({ 'as-of': '2025-11-01', status: 'overdue', limit: 5 }).page();
    assert.equal(asked[0]!.url, `${BASE}/api/v1/tasks?region=350423&limit=5&as-of=2025-11-01&status=overdue`);
    assert.equal(asked[0]!.method, 'GET');
    assert.equal(asked[0]!.headers.get('Accept'), 'application/json');
  });

  for (const baseUrl of [`${BASE}/x`, `${BASE}/x/`, `${BASE}/x/api/v1`, `${BASE}/x/api/v1/`]) {
    it(`is found from ${baseUrl}`, async () => {
      const { client, asked } = bench([json(REGION, { etag: '"1"' })], { baseUrl });
      await client.regions.get('350423');
      assert.equal(asked[0]!.url, `${BASE}/x/api/v1/regions/350423`);
    });
  }

  for (const baseUrl of ['ftp://bureau.example', 'https://user:hush@bureau.example', '/here', '']) {
    it(`is not asked of "${baseUrl}", which the error does not repeat`, () => {
      assert.throws(
        () => createClient({ baseUrl }),
        (error) => isJiaogaiError(error, 'contract') && !error.message.includes('hush'),
      );
    });
  }

  for (const id of ['..', '.', 'a/b', '', 'a?b', '%2e%2e', '张三']) {
    it(`never leads elsewhere by the id "${id}"`, async () => {
      const { client, asked } = bench([json(REGION)]);
      const error = await thrown(client.plans.get(id));
      assert.ok(isJiaogaiError(error, 'contract'));
      assert.equal(fieldOf(error), 'planId');
      assert.equal(asked.length, 0);
    });
  }

  it('holds nothing personal in its address, whatever it is handed', async () => {
    const { client, asked } = bench([json({ items: [], next: null })]);
    const query = { unit: 'u1', personId: 'p-1', name: '张三' };
    await client.records.list(query as { unit: string }).page();
    await client.records.search({ personId: 'p-1' }).page();
    assert.deepEqual(
      asked.map(({ url }) => url),
      [`${BASE}/api/v1/records?unit=u1`, `${BASE}/api/v1/records/search`],
    );
    assert.deepEqual(await asked[1]!.json(), { personId: 'p-1' });
    assert.equal(asked[1]!.headers.get('Idempotency-Key'), null, 'what only asks needs no key');
  });

  it('says which part of a query is at fault, and asks nothing', async () => {
    const { client, asked } = bench([json({ items: [], next: null })]);
    const error = await thrown(client.tasks.list({ 'as-of': '2025-02-30' }).page());
    assert.ok(isJiaogaiError(error, 'contract'));
    assert.match(error.message, /^GET \/tasks: the query .*as-of: not a calendar date/);
    assert.equal(asked.length, 0);
  });

  it('has a key where something is added, and the version where something is changed', async () => {
    const { client, asked } = bench([json(UNIT, { etag: 'W/"4"' })]);
    const made = await client.units.create({ name: '第一小学', kind: 'school' });
    assert.deepEqual(made, { value: UNIT, etag: '"4"' });
    await client.units.put('u1', made.value, { ifMatch: 'W/"4"' });
    await client.units.create({ name: '二小' }, { idempotencyKey: 'a-key-of-my-own-1' });
    assert.deepEqual(
      asked.map(({ method, headers }) => [method, headers.get('Idempotency-Key'), headers.get('If-Match')]),
      [
        ['POST', KEY, null],
        ['PUT', null, '"4"'],
        ['POST', 'a-key-of-my-own-1', null],
      ],
    );
    assert.equal(asked[0]!.headers.get('Content-Type'), 'application/json');
    assert.deepEqual(await asked[0]!.json(), { name: '第一小学', kind: 'school' });
  });

  it('is refused with a key, a version or a secret that cannot stand in a header, which is not repeated', async () => {
    const { client, asked } = bench([json(UNIT, { etag: '"1"' })]);
    const faults = [
      await thrown(client.units.create({ name: '一' }, { idempotencyKey: 'short' })),
      await thrown(client.units.remove('u1', { ifMatch: 'hush' })),
      await thrown(client.minutes.withdraw('k1', 'hush\nhush')),
    ];
    assert.deepEqual(faults.map(fieldOf), ['idempotencyKey', 'ifMatch', 'Withdrawal-Secret']);
    assert.ok(faults.every((error) => !String(error).includes('hush')));
    assert.equal(asked.length, 0);
  });

  it('carries a file as it is, and brings one back', async () => {
    const file = { id: 'f1', type: 'image/png', size: 3, sha256: 'x', url: '/f', visibility: 'internal' };
    const { client, asked } = bench([json(file, { status: 201, etag: '"1"' }), new Response('abc')]);
    await client.files.post(new Blob(['abc'], { type: 'image/png' }), { visibility: 'internal' });
    assert.equal(asked[0]!.headers.get('Content-Type'), 'image/png');
    assert.equal(asked[0]!.url, `${BASE}/api/v1/files?visibility=internal`);
    assert.equal(await asked[0]!.text(), 'abc');
    assert.equal(await (await client.files.get('f1')).text(), 'abc');
  });
});

describe('What the client is answered', () => {
  it('is checked: a fault says endpoint, path and field', async () => {
    const { client } = bench([json({ items: [REGION, { code: 'x', name: 3 }], next: null })]);
    const error = await thrown(client.regions.list().page());
    assert.ok(isJiaogaiError(error, 'contract'));
    assert.match(error.message, /^GET \/regions: the answer .*items\.1\.code: not a region code, and 1 more$/);
    assert.deepEqual(
      error.issues.map(({ path }) => path),
      ['items.1.code', 'items.1.name'],
    );
  });

  it('is a fault of the contract where it is a page of HTML', async () => {
    const { client } = bench([new Response('<h1>你好</h1>', { headers: { 'Content-Type': 'text/html' } })]);
    const error = await thrown(client.plans.list().page());
    assert.ok(isJiaogaiError(error, 'contract'));
    assert.equal(error.message, 'GET /plans: the answer is not JSON');
  });

  it('is a fault of the contract where a version has no ETag', async () => {
    const error = await thrown(bench([json(UNIT)]).client.units.get('u1'));
    assert.ok(isJiaogaiError(error, 'contract'));
    assert.equal(error.issues[0]!.path, 'ETag');
  });

  it('drops fields that are not known, and fills in what may be left out', async () => {
    const { value } = await bench([json({ id: 'u1', name: '一小', later: 1 }, { etag: '"1"' })]).client.units.get('u1');
    assert.equal(value.kind, 'other');
    assert.ok(!('later' in value));
  });

  it('may be nothing', async () => {
    const { client } = bench([new Response(null, { status: 204 })]);
    assert.equal(await client.units.remove('u1', { ifMatch: '"1"' }), undefined);
  });

  it('is a list, read lazily page by page and item by item', async () => {
    const { client, asked } = bench([regions('c2', '110101', '110102'), regions('c3'), regions(null, '110103')]);
    const found: string[] = [];
    for await (const { code } of client.regions.list({ limit: 2 })) found.push(`${code} after ${asked.length}`);
    assert.deepEqual(found, ['110101 after 1', '110102 after 1', '110103 after 3']);
    assert.deepEqual(
      asked.map(({ url }) => new URL(url).search),
      ['?limit=2', '?cursor=c2&limit=2', '?cursor=c3&limit=2'],
    );
  });

  it('is asked for no further than it is read', async () => {
    const { client, asked } = bench([regions('c2', '110101', '110102'), regions('c3', '110103')]);
    assert.equal((await client.regions.list().all(2)).length, 2);
    assert.equal(asked.length, 1);
    const page = await client.regions.list().page('c2');
    assert.deepEqual([page.next, page.items.length], ['c3', 1]);
  });

  it('is a fault of the contract where a list leads back to itself', async () => {
    const { client } = bench([regions('c2', '110101')]);
    const error = await thrown(client.regions.list().all());
    assert.ok(isJiaogaiError(error, 'contract'));
    assert.match(error.message, /next is the cursor that was asked with/);
  });
});

describe('A no', () => {
  it('tells what the back end said, in a message without what stands behind the question mark', async () => {
    const { client } = bench([problem(403, 'not-allowed', { detail: '不行' })]);
    const error = await thrown(client.records.list({ unit: 'secret-unit' }).page());
    assert.ok(isJiaogaiError(error, 'http'));
    assert.equal(error.message, 'GET /records: 403 not-allowed (request r-1)');
    assert.deepEqual([error.status, error.problem?.code, error.problem?.detail], [403, 'not-allowed', '不行']);
    assert.ok(isJiaogaiError(error) && !isJiaogaiError(error, 'network'));
  });

  it('does without a problem document', async () => {
    const error = await thrown(bench([new Response('no', { status: 404 })]).client.plans.get('p1'));
    assert.ok(isJiaogaiError(error, 'http'));
    assert.deepEqual([error.message, error.problem], ['GET /plans/{planId}: 404', null]);
  });

  it('does not take into its message what somebody else may have written', async () => {
    const document = { requestId: '张三 350423201903150013', code: 'x y' };
    const error = await thrown(bench([json(document, { status: 400 })]).client.plans.get('p1'));
    assert.equal((error as Error).message, 'GET /plans/{planId}: 400');
  });

  it('of a stale change gives the other version, checked, and its ETag', async () => {
    const current = { ...UNIT, name: '第二小学', later: 1 };
    const { client } = bench([problem(412, 'stale', { current, etag: 'W/"5"' })]);
    const error = await thrown(client.units.put('u1', UNIT as never, { ifMatch: '"4"' }));
    assert.ok(isJiaogaiError(error, 'http'));
    assert.deepEqual(error.problem?.current, { ...UNIT, name: '第二小学' });
    assert.equal(error.problem?.etag, '"5"');
    const logged = JSON.stringify(error) + inspect(error, { depth: 9 });
    assert.ok(logged.includes('stale') && !logged.includes('第二小学'), 'who logs the error logs none of it');
  });

  it('of a stale change gives no other version that has not its shape', async () => {
    const { client } = bench([problem(412, 'stale', { current: { name: 3 }, etag: '"5"' })]);
    const error = await thrown(client.units.put('u1', UNIT as never, { ifMatch: '"4"' }));
    assert.ok(isJiaogaiError(error, 'http') && !('current' in error.problem!));
  });

  it('of a rule names the field for the form', async () => {
    const issues = [
      { path: 'findings.0.due', message: 'is before the visit' },
      { path: 'on', message: 'in the future' },
    ];
    const { client } = bench([problem(422, 'rule-broken', { issues })]);
    const error = await thrown(client.records.create({ kind: 'inspection', on: '2025-11-01' }));
    assert.ok(isJiaogaiError(error, 'rule'));
    assert.equal(error.code, 'rule');
    assert.deepEqual([error.field, error.issues.length, error.problem?.status], ['findings.0.due', 2, 422]);
    assert.equal(fieldOf(error), 'findings.0.due');
  });

  it('of data that has not its shape names the field as well', async () => {
    const { client } = bench([problem(400, 'not-valid', { issues: [{ path: 'name', message: 'too long' }] })]);
    const error = await thrown(client.units.create({ name: 'x' }));
    assert.ok(isJiaogaiError(error, 'http'));
    assert.equal(fieldOf(error), 'name');
    assert.equal(fieldOf(new Error('other')), null);
  });
});
