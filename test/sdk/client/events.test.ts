import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ArrivedChange } from '../../../src/sdk/client/index.js';
import { EventStreamParser, type SentEvent } from '../../../src/sdk/client/event-stream.js';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { bench, problem, thrown } from '../../helpers/client-server.js';

const parse = (...pieces: string[]): SentEvent[] => {
  const parser = new EventStreamParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

describe('The text of events', () => {
  const rows: [string, string, SentEvent[]][] = [
    ['one event', 'event: task\nid: 7\ndata: {}\n\n', [{ name: 'task', data: '{}', id: '7' }]],
    ['lines of data in one', 'data: a\ndata:b\ndata\n\n', [{ name: 'message', data: 'a\nb\n', id: '' }]],
    [
      'an id that stays',
      'id: 1\ndata: a\n\ndata: b\n\n',
      [
        { name: 'message', data: 'a', id: '1' },
        { name: 'message', data: 'b', id: '1' },
      ],
    ],
    ['a sign of life', ': still here\n\n', []],
    ['an event without data', 'event: task\nid: 8\n\n', []],
    ['a name that ends with its event', 'event: task\n\ndata: a\n\n', [{ name: 'message', data: 'a', id: '' }]],
    ['an id with a NUL', 'id: a\0b\ndata: a\n\n', [{ name: 'message', data: 'a', id: '' }]],
    ['an end in the middle', 'data: a\n', []],
    ['fields that nobody knows', 'later: 1\ndata: a\nx\n\n', [{ name: 'message', data: 'a', id: '' }]],
    ['one space only behind the colon', 'data:  a\n\n', [{ name: 'message', data: ' a', id: '' }]],
    [
      'ends of lines of three kinds',
      'data: a\r\ndata: b\rdata: c\n\r\n',
      [{ name: 'message', data: 'a\nb\nc', id: '' }],
    ],
  ];
  for (const [what, text, events] of rows) {
    it(`with ${what}`, () => assert.deepEqual(parse(text), events));
  }

  it('says how long to wait before the next line, where it is a number', () => {
    const parser = new EventStreamParser();
    parser.push('retry: x\nretry: 3000\nretry: 1.5\n');
    assert.equal(parser.retryMs, 3000);
  });

  it('gives the same events however it is cut', () => {
    const line = fc.constantFrom(
      'data: a',
      'data: 张三',
      'data',
      'event: task',
      'id: 1',
      'id',
      ': life',
      'retry: 5',
      '',
      '',
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc.array(fc.tuple(line, end), { maxLength: 30 }).map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(200), { maxLength: 12 }), (whole, cuts) => {
        const places = [...new Set(cuts.filter((at) => at < whole.length)), 0, whole.length].sort((a, b) => a - b);
        const pieces = places.slice(1).map((at, index) => whole.slice(places[index]!, at));
        assert.deepEqual(parse(...pieces), parse(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('that never ends is not kept', () => {
    assert.throws(() => parse(...Array<string>(3).fill('x'.repeat(400_000))), RangeError);
    assert.throws(() => parse('data: x\n'.repeat(600_000)), RangeError);
  });
});

const change = (id: string, etag: string | null = '"1"') => ({
  kind: 'task',
  region: '350423',
  planId: 'p1',
  id,
  etag,
});
const sent = (eventId: number, id: string): string =>
  `event: task\nid: ${eventId}\ndata: ${JSON.stringify(change(id))}\n\n`;

/** A stream that gives these pieces, bytes as they are, and then ends or goes on in silence. */
function stream(pieces: readonly (string | Uint8Array)[], then: 'end' | 'silence' | 'break' = 'end'): Response {
  const rest = pieces.map((each) => (typeof each === 'string' ? new TextEncoder().encode(each) : each));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.shift();
      if (next) controller.enqueue(next);
      else if (then === 'end') controller.close();
      else if (then === 'break') controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
}

async function take(changes: AsyncIterable<ArrivedChange>, most: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { id, eventId } of changes) if (found.push(`${eventId} ${id}`) >= most) break;
  return found;
}

describe('Events', () => {
  it('come as they were sent, also where a sign is cut in two', async () => {
    const bytes = new TextEncoder().encode(sent(1, 't1').replace('350423', '示例'));
    const at = bytes.findIndex((byte) => byte > 127) + 1;
    const { client, asked } = bench([() => stream([bytes.slice(0, at), bytes.slice(at), sent(2, 't2')])]);
    assert.deepEqual(await take(client.events({ plan: 'p1' }), 2), ['1 t1', '2 t2']);
    assert.equal(new URL(asked[0]!.url).search, '?plan=p1');
    assert.equal(asked[0]!.headers.get('Accept'), 'text/event-stream');
  });

  it('go on where the line was lost, with the token, and say so', async () => {
    const states: string[] = [];
    const { client, asked, rests } = bench(
      [
        () => stream([sent(1, 't1')]),
        new TypeError('fetch failed'),
        problem(503, 'unavailable', {}, { 'Retry-After': '9' }),
        () => stream(['retry: 4000\n', sent(2, 't2')], 'break'),
        () => stream([sent(3, 't3')]),
      ],
      { getToken: () => 'token' },
    );
    assert.deepEqual(await take(client.events({ onState: (state) => states.push(state) }), 3), [
      '1 t1',
      '2 t2',
      '3 t3',
    ]);
    assert.deepEqual(
      asked.map(({ headers }) => [headers.get('Last-Event-ID'), headers.get('Authorization')]),
      [null, '1', '1', '1', '2'].map((id) => [id, 'Bearer token']),
    );
    assert.deepEqual(rests, [500, 1000, 9000 + 2000, 4000 + 500]);
    assert.deepEqual(states, ['open', 'waiting', 'waiting', 'waiting', 'open', 'waiting', 'open']);
  });

  it('are told once, though a server tells its last ones again', async () => {
    const { client } = bench([
      () => stream([sent(1, 't1'), sent(2, 't2')]),
      () => stream([sent(1, 't1'), sent(3, 't3')]),
    ]);
    assert.deepEqual(await take(client.events(), 3), ['1 t1', '2 t2', '3 t3']);
  });

  it('go on behind the event that was named', async () => {
    const { client, asked } = bench([() => stream([sent(8, 't1')])]);
    await take(client.events({ lastEventId: '7' }), 1);
    assert.equal(asked[0]!.headers.get('Last-Event-ID'), '7');
  });

  it('are listened for again when nothing comes any more, not even a sign of life', async () => {
    const { client, asked, timesUp } = bench([() => stream([sent(1, 't1')], 'silence'), () => stream([sent(2, 't2')])]);
    const changes = client.events();
    assert.equal((await changes.next()).value?.id, 't1');
    const next = changes.next();
    await new Promise(setImmediate);
    timesUp();
    assert.equal((await next).value?.id, 't2');
    assert.equal(asked.length, 2);
    await changes.return?.();
  });

  it('end with the signal, with its reason, and the line is closed', async () => {
    const stop = new AbortController();
    const { client, asked } = bench([() => stream([sent(1, 't1')], 'silence')]);
    const changes = client.events({ signal: stop.signal });
    await changes.next();
    const next = thrown(changes.next());
    stop.abort(new Error('enough'));
    assert.equal(((await next) as Error).message, 'enough');
    assert.ok(asked[0]!.signal.aborted);
  });

  it('end the line when nobody reads on', async () => {
    const { client, asked } = bench([() => stream([sent(1, 't1')], 'silence')]);
    await take(client.events(), 1);
    assert.ok(asked[0]!.signal.aborted);
  });

  it('end with a no for good', async () => {
    const { client, asked } = bench([problem(403, 'not-allowed')]);
    const error = await thrown(take(client.events(), 1));
    assert.ok(isJiaogaiError(error, 'http') && error.status === 403);
    assert.equal(asked.length, 1);
  });

  it('of kinds that are not known are passed over, and those without their shape are a fault of the contract', async () => {
    const later = 'event: weather\nid: 1\ndata: rain\n\n';
    const { client } = bench([() => stream([later, sent(2, 't2'), 'event: task\ndata: {"kind":"task"}\n\n'])]);
    const changes = client.events();
    assert.equal((await changes.next()).value?.id, 't2');
    const error = await thrown(changes.next());
    assert.ok(isJiaogaiError(error, 'contract'));
    assert.match(error.message, /^GET \/events: an event .*region/);
  });

  it('that are no events are a fault of the contract', async () => {
    const { client } = bench([new Response('<p>hello</p>', { headers: { 'Content-Type': 'text/html' } })]);
    assert.ok(isJiaogaiError(await thrown(take(client.events(), 1)), 'contract'));
  });
});
