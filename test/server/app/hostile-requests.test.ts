/** Requests that no client of ours would send: addresses, bodies and headers that are odd in themselves. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { assertSound, BODIES, PLAN, seededBureau, strike } from '../../helpers/hostile.js';
import type { Bureau } from '../../helpers/open-bureau.js';

const PATHS = [
  ...['/plans/..', '/plans/%2e%2e', '/plans/%2E%2E/units', '/plans/%2Fetc', '/plans/a%00b', '/plans/a;b=c', '//plans'],
  ...['/plans//tasks', '/plans/', '/', '', '/plans/%', '/plans/%E0%A4%A', '/plans/%ff%fe', '/plans/%ED%A0%80'],
  ...[`/plans/${'a'.repeat(7000)}`, `/plans/${'a/'.repeat(3000)}`, '/plans/%E6%96%B9%E6%A1%88', '/plans/plan-1%20'],
  ...['/plans/__proto__', '/plans/constructor', '/plans/plan-1/tasks/%2e', '/units/u-1%0d%0aX: y', '/openapi.json/'],
  ...[
    '/plans?cursor=%ff',
    '/units?q=%ED%A0%80',
    '/units?q=%',
    '/units?%00=1',
    '/units?q',
    '/units?&&&=',
    '/tasks?q=a&q=b',
  ],
  ...['/plans?__proto__=1', '/plans?constructor=1', `/units?q=${'x'.repeat(6000)}`, '/regions/000000', '/regions/4104'],
];

/** What cursors may be thought to hold. */
const CURSORS: readonly unknown[] = [
  ...[null, 1, 'x', {}, [], [null], [{}], [[1]], [true], [1e300], ['\u0000'], ['\ud800'], [''], ['a', 'b', 'c', 'd']],
  ...[['x'], [1, 2], ['plan-1', 'g-1'], [9, 't'], ['9999-12-31', 'plan-1', 't-1'], [1, 2, 3], ['u-1', 'x', 'y'], [-1]],
];
const LISTS = ['/units', '/plans', '/tasks', '/tasks?sort=due', '/reports', '/records', '/targets', '/regions'];
const MORE_LISTS = ['/homework-minutes', '/rosters', '/calendars', '/rounds', '/messages'];

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...[
    '',
    '*',
    '""',
    'W/""',
    'W/"1"',
    '"1',
    "'1'",
    '1',
    '"1", "2"',
    '"9999999999999999999"',
    '"1.2.3"',
    'x'.repeat(9000),
  ].map((tag) => ({ 'If-Match': tag, 'If-None-Match': tag })),
  ...[
    '',
    'short',
    ' '.repeat(20),
    'x'.repeat(129),
    '键'
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, 'ÿ')
      .repeat(20),
  ].map((key) => ({ 'Idempotency-Key': key })),
  ...[
    'text/plain',
    'application/json; charset=gbk',
    'application/json;charset="utf-16"',
    'multipart/form-data',
    '',
  ].map((type) => ({ 'Content-Type': type })),
  ...['gzip', 'br', 'identity', 'x'].map((coding) => ({ 'Content-Encoding': coding })),
  { 'Content-Length': '5' },
  { 'Content-Length': '-1' },
  { 'Content-Length': '99999999999' },
  { Range: 'bytes=0-1' },
  { Range: 'bytes=9-1,x' },
  { Expect: '100-continue' },
  { Accept: 'image/png' },
  { Accept: ',;q=x' },
  { 'Last-Event-ID': 'f'.repeat(32) },
  { 'X-Request-Id': 'x'.repeat(500) },
  { Authorization: `Bearer ${'x'.repeat(20_000)}` },
  { Authorization: 'Basic eDp5' },
  { Origin: 'null' },
];

const encoder = new TextEncoder();
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Bodies for an endpoint that takes a plan. */
const BODIES_BAD: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  ...[
    '',
    ' ',
    '{',
    'null',
    '[]',
    '"x"',
    '1e999',
    '{"a":1,"a":2}',
    '{"__proto__":{"x":1}}',
    '{"id":"\\ud800"}',
    deep(100_000),
  ],
  ...[`{"id":"a","id":"b"}`, JSON.stringify({ ...PLAN, title: 'a\u0000b' }), '\ufeff'.repeat(3) + '{}'],
  Uint8Array.of(0xff, 0xfe, 0x7b, 0x00),
  Uint8Array.of(0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d),
  encoder.encode(JSON.stringify({ ...PLAN, tasks: Array.from({ length: 300_000 }, () => 7) })),
  encoder.encode(JSON.stringify({ ...PLAN, tasks: [...PLAN.tasks, ...PLAN.tasks] })),
];

/** A body without an end, of which no length is said. */
function endless(): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  return { body, taken: () => taken };
}

forEachEngine('odd requests', (engine, open) => {
  let opened: Promise<Bureau> | undefined;
  const start = (): Promise<Bureau> =>
    (opened ??= open<Tables>().then(async (store) => {
      await migrate(store.db, engine);
      return seededBureau(store);
    }));

  it('for addresses of every kind, by every method, get an answer that says what it is', async () => {
    const bureau = await start();
    for (const path of PATHS) {
      for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'PROPFIND', 'OPTIONS']) {
        const response = await strike(bureau, { as: 'officer', method, path });
        await assertSound(response, `${method} ${path.slice(0, 60)}`);
      }
    }
  });

  it('with a cursor that is forged, or of another list, are refused or read as a place', async () => {
    const bureau = await start();
    const forged = CURSORS.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
    for (const list of [...LISTS, ...MORE_LISTS]) {
      for (const cursor of [...forged, 'AAAA', '_', '-'.repeat(400)]) {
        const path = `${list}${list.includes('?') ? '&' : '?'}cursor=${cursor}`;
        await assertSound(await strike(bureau, { as: 'officer', method: 'GET', path }), path);
      }
    }
    for (const cursor of forged) {
      await assertSound(
        await strike(bureau, { as: 'auditor', method: 'GET', path: `/audit?cursor=${cursor}` }),
        'audit',
      );
    }
  });

  it('with odd headers get an answer that says what it is', async () => {
    const bureau = await start();
    for (const headers of HEADERS) {
      const told = JSON.stringify(headers).slice(0, 80);
      const body = JSON.stringify(BODIES.createUnit);
      const paths = ['/plans/plan-1', '/units', '/events', '/plans/plan-1/summary?year=2026'];
      for (const path of paths) {
        await assertSound(await strike(bureau, { as: 'officer', method: 'GET', path, headers }), `GET ${path} ${told}`);
      }
      await assertSound(await strike(bureau, { as: 'officer', method: 'POST', path: '/units', headers, body }), told);
      const put = { as: 'officer', method: 'PUT', path: '/units/u-1', headers, body: JSON.stringify(BODIES.putUnit) };
      await assertSound(await strike(bureau, put), `PUT ${told}`);
    }
  });

  it('with bodies that are none are refused, and nothing of them is kept', async () => {
    const bureau = await start();
    for (const [method, path] of [
      ['POST', '/plans'],
      ['PUT', '/plans/plan-1'],
      ['POST', '/plans/plan-1/merge'],
    ] as const) {
      for (const [at, body] of BODIES_BAD.entries()) {
        const response = await strike(bureau, { as: 'officer', method, path, body, headers: { 'If-Match': '*' } });
        const { status } = response;
        await assertSound(response, `${method} ${path} body ${at}`);
        assert.ok(status >= 400, `${method} ${path} took body ${at}`);
      }
    }
  });

  it('with more faults than can be counted are told the first', async () => {
    const bureau = await start();
    const all = Array.from({ length: 70_000 }, (_, at) => [`s${at}`, 'x']);
    const minutes = JSON.stringify({ ...BODIES.postMinutes, minutes: Object.fromEntries(all) });
    const response = await strike(bureau, {
      method: 'POST',
      path: '/homework-minutes',
      body: minutes,
    });
    const { status, issues } = (await response.json()) as { status: number; issues: { path: string }[] };
    assert.equal(status, 400);
    assert.deepEqual([issues.length, issues[0]!.path], [20, 'minutes.s0']);
  });

  it('that never end are cut off at the limit, whatever length is said', async () => {
    const bureau = await start();
    for (const length of ['', '10']) {
      const headers: Record<string, string> = length === '' ? {} : { 'Content-Length': length };
      const { body, taken } = endless();
      const response = await strike(bureau, { as: 'officer', method: 'POST', path: '/units', body, headers });
      assert.equal(response.status, 413);
      assert.ok(taken() < 2_000_000, `${taken()} bytes were taken`);
    }
  });

  it('to erase or find by names with signs of a pattern find what has them, and nothing else', async () => {
    const bureau = await start();
    for (const [id, name] of [
      ['pc', '完成100%的单位'],
      ['us', 'a_b'],
      ['ab', 'aXb'],
      ['bs', 'c\\d'],
      ['qu', "e'f"],
    ] as const) {
      await bureau.ask('POST', '/units', { as: 'officer', body: { id, name } });
    }
    const found = async (q: string): Promise<string[]> =>
      (await bureau.ask('GET', `/units?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: { id: string }) => id);
    assert.deepEqual(await found('%'), ['pc']);
    assert.deepEqual(await found('_'), ['us']);
    assert.deepEqual(await found('\\'), ['bs']);
    assert.deepEqual(await found("'"), ['qu']);
    assert.deepEqual(await found('A'), ['ab', 'us']);
  });

  it('for the records of a target find exactly its own', async () => {
    const bureau = await start();
    const about = { kind: 'schoolVisit', on: '2026-11-02', unitId: 'u-2', quantity: 1 };
    for (const [id, target] of [
      ['x-1', 'a_1'],
      ['x-2', 'aX1'],
      ['x-3', 'A_1'],
      ['x-4', 'revision'],
    ] as const) {
      const body = { ...about, id, targetIds: [target] };
      assert.equal((await bureau.ask('POST', '/records', { as: 'officer', body })).status, 201);
    }
    const found = async (target: string): Promise<string[]> => {
      const { body } = await bureau.ask('GET', `/records?target=${target}`, { as: 'officer' });
      return body.items.map(({ id }: { id: string }) => id);
    };
    assert.deepEqual(await found('a_1'), ['x-1']);
    assert.deepEqual(await found('revision'), ['x-4']);
    assert.deepEqual(await found('quantity'), []);
  });
});
