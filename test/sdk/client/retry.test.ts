import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readRetryAfter, retryDelay, retryWith, waitFor } from '../../../src/sdk/client/retry.js';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { bench, json, KEY, NOW, problem, thrown } from '../../helpers/client-server.js';

const OFFLINE = new TypeError('fetch failed');
const REGION = json({ code: '350423', name: '示例县' }, { etag: '"1"' });
const UNIT = json({ id: 'u1', name: '一小' }, { etag: '"1"', status: 201 });
const passing = (status: number, headers = {}): Response => problem(status, 'unavailable', {}, headers);

describe('Retry-After', () => {
  const rows: [string | null, number | null][] = [
    [null, null],
    ['', null],
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['soon', null],
    ['99999999999', null],
    ['Sat, 01 Nov 2025 08:00:30 GMT', 30_000],
    ['Saturday, 01-Nov-25 08:00:30 GMT', 30_000],
    ['Sat Nov  1 08:00:30 2025', 30_000],
    ['Sat, 01 Nov 2025 07:00:00 GMT', 0],
    ['2025-11-01T08:00:30Z', null],
    ['Sat, 99 Nov 2025 08:00:30 GMT', null],
  ];
  for (const [header, ms] of rows) {
    it(`of ${JSON.stringify(header)} is ${ms === null ? 'nothing' : `${ms} ms`}`, () => {
      assert.equal(readRetryAfter(header, NOW), ms);
    });
  }

  it('is read from any date of HTTP to the second, and never below nothing', () => {
    const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, date, (at, now) => {
        const whole = Math.floor(at.getTime() / 1000) * 1000;
        assert.equal(readRetryAfter(at.toUTCString(), now), Math.max(0, whole - now.getTime()));
      }),
    );
  });

  it('is a whole number of milliseconds or nothing, whatever stands there', () => {
    const text = fc.oneof(fc.string(), fc.nat().map(String), fc.stringMatching(/^[A-Za-z]{3}, [\d\w :-]{4,30} GMT$/));
    fc.assert(
      fc.property(text, (header) => {
        const ms = readRetryAfter(header, NOW);
        assert.ok(ms === null || (Number.isInteger(ms) && ms >= 0));
      }),
    );
  });

  it('is never undercut, and what would be too long is not waited for', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), random, fc.option(fc.nat(100_000)), (tries, chance, after) => {
        const options = retryWith(undefined);
        const ms = retryDelay(tries, options, () => chance, after);
        if (after !== null && after > options.maxMs) return assert.equal(ms, null);
        assert.ok(ms! >= (after ?? 250) && ms! <= options.maxMs, String(ms));
      }),
    );
  });
});

describe('What is tried again', () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`is a question that was answered with ${status}, with longer and longer rests`, async () => {
      const { client, asked, rests } = bench([passing(status), passing(status), REGION]);
      assert.equal((await client.regions.get('350423')).value.name, '示例县');
      assert.deepEqual([asked.length, rests], [3, [500, 1000]]);
    });
  }

  for (const status of [400, 403, 404, 409, 412, 422, 501, 507]) {
    it(`is no question that was answered with ${status}`, async () => {
      const { client, asked } = bench([passing(status), REGION]);
      await thrown(client.regions.get('350423'));
      assert.equal(asked.length, 1);
    });
  }

  it('is given up in the end, with the last error', async () => {
    const { client, asked } = bench([passing(503), OFFLINE, problem(500, 'internal')]);
    const error = await thrown(client.regions.get('350423'));
    assert.ok(isJiaogaiError(error, 'http') && error.problem?.code === 'internal');
    assert.equal(asked.length, 3);
  });

  it('is tried as often as was asked for', async () => {
    const never = bench([OFFLINE], { retry: 0 });
    await thrown(never.client.regions.get('350423'));
    const often = bench([OFFLINE], { retry: { limit: 4, baseMs: 10, maxMs: 50 } });
    const error = await thrown(often.client.regions.get('350423'));
    const once = bench([OFFLINE]);
    await thrown(once.client.regions.get('350423', { retry: 1 }));
    assert.deepEqual([never.asked.length, often.asked.length, once.asked.length], [1, 5, 2]);
    assert.deepEqual(often.rests, [10, 20, 40, 50]);
    assert.ok(isJiaogaiError(error, 'network'));
    assert.deepEqual([error.message, error.cause], ['GET /regions/{code}: could not be reached', OFFLINE]);
  });

  it('rests as long as Retry-After says, in seconds and by date', async () => {
    const dated = passing(503, { 'Retry-After': 'Sat, 01 Nov 2025 08:00:09 GMT' });
    const { client, rests } = bench([passing(429, { 'Retry-After': '7' }), dated, REGION]);
    await client.regions.get('350423');
    assert.deepEqual(rests, [7500, 10_000]);
  });

  it('is not tried before Retry-After allows: the error says how long that is', async () => {
    const { client, asked } = bench([passing(429, { 'Retry-After': '31' }), REGION]);
    const error = await thrown(client.regions.get('350423'));
    assert.ok(isJiaogaiError(error, 'http'));
    assert.deepEqual([error.retryAfterMs, asked.length], [31_000, 1]);
  });

  it('is what is added, under one key; also while the first try is still at work', async () => {
    const { client, asked } = bench([OFFLINE, problem(409, 'in-progress'), UNIT]);
    await client.units.create({ name: '一小' });
    assert.deepEqual(
      asked.map(({ headers }) => headers.get('Idempotency-Key')),
      [KEY, KEY, KEY],
    );
    assert.deepEqual(await Promise.all(asked.map((each) => each.text())), Array(3).fill('{"name":"一小"}'));
  });

  it('is no change and no removal: whether it was done is not known', async () => {
    const { client, asked } = bench([OFFLINE]);
    const change = { ifMatch: '"1"' };
    await thrown(client.tasks.change('p1', 't1', { status: 'done' }, change));
    await thrown(client.units.put('u1', { id: 'u1', name: '一小' }, change));
    await thrown(client.units.remove('u1', change));
    await thrown(client.minutes.withdraw('k1', 'secret'));
    assert.equal(asked.length, 4);
  });

  it('is an answer that breaks off in the middle', async () => {
    const broken = (): Response =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"code":'));
            controller.error(new TypeError('terminated'));
          },
        }),
      );
    const { client, asked } = bench([broken, REGION]);
    await client.regions.get('350423');
    assert.equal(asked.length, 2);
  });

  it('is no answer that breaks the contract', async () => {
    const { client, asked } = bench([json({})]);
    assert.ok(isJiaogaiError(await thrown(client.regions.get('350423')), 'contract'));
    assert.equal(asked.length, 1);
  });
});

describe('What takes too long', () => {
  it('is a TimeoutError, and the request is aborted', async () => {
    const { client, asked, timesUp } = bench(['silence'], { retry: 0 });
    const signals: AbortSignal[] = [];
    const call = thrown(client.plans.list().page());
    while (asked.length === 0) await Promise.resolve();
    signals.push(asked[0]!.signal);
    timesUp();
    const error = await call;
    assert.ok(isJiaogaiError(error, 'timeout'));
    assert.equal(error.message, 'GET /plans: no answer within 20000 ms');
    assert.ok(signals[0]!.aborted);
  });

  it('is tried again, each try with its own time', async () => {
    const { client, asked, timesUp } = bench(['silence', REGION]);
    const call = client.regions.get('350423');
    while (asked.length === 0) await Promise.resolve();
    timesUp();
    assert.equal((await call).etag, '"1"');
  });

  it('is a body that does not end, too', async () => {
    const { client, asked, timesUp } = bench([() => new Response(new ReadableStream({}))], { retry: 0 });
    const call = thrown(client.plans.list().page());
    while (asked.length === 0) await Promise.resolve();
    timesUp();
    assert.ok(isJiaogaiError(await call, 'timeout'));
  });
});

describe('Who aborts', () => {
  it('gets the own reason, which is neither network nor time, before, during and between tries', async () => {
    const reason = new Error('enough');
    const gone = bench([REGION]);
    assert.equal(await thrown(gone.client.regions.get('350423', { signal: AbortSignal.abort(reason) })), reason);
    assert.equal(gone.asked.length, 0);

    const silent = bench(['silence']);
    const during = new AbortController();
    const call = thrown(silent.client.plans.list({}, { signal: during.signal }).page());
    while (silent.asked.length === 0) await Promise.resolve();
    during.abort(reason);
    assert.equal(await call, reason);
    assert.ok(silent.asked[0]!.signal.aborted);

    const between = new AbortController();
    const wait = (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise(() => {
        if (ms < 20_000 && signal === between.signal) between.abort(reason);
      });
    const resting = bench([OFFLINE], { wait });
    assert.equal(await thrown(resting.client.regions.get('350423', { signal: between.signal })), reason);
    assert.equal(resting.asked.length, 1);
  });

  it('without a reason gets an AbortError', async () => {
    const error = await thrown(bench([REGION]).client.regions.get('350423', { signal: AbortSignal.abort() }));
    assert.ok(error instanceof DOMException && error.name === 'AbortError');
  });

  it('ends a wait at once', async () => {
    const stop = new AbortController();
    const wait = thrown(waitFor(1_000_000, stop.signal));
    stop.abort();
    assert.equal(((await wait) as DOMException).name, 'AbortError');
    assert.equal(((await thrown(waitFor(1_000_000, stop.signal))) as DOMException).name, 'AbortError');
    await waitFor(0, new AbortController().signal);
  });
});
