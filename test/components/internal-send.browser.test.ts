import { assert } from '@open-wc/testing';
import { sendOut } from '../../src/components/internal/send.js';

type Call = readonly [url: string, options: RequestInit];

const realFetch = window.fetch;
const REPORT = { method: 'POST', headers: { 'Idempotency-Key': 'k' }, body: '{"a":1}' };

/** Stands in for the network; gives what it was asked. */
function answerWith(answer: (options: RequestInit) => Promise<Response>): Call[] {
  const calls: Call[] = [];
  window.fetch = (url, options = {}) => {
    calls.push([String(url), options]);
    return answer(options);
  };
  return calls;
}

describe('what is sent', () => {
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('is what it was given, without cookies, referrer, cache or redirection', async () => {
    const calls = answerWith(() => Promise.resolve(new Response('', { status: 201 })));
    assert.deepEqual(await sendOut({ ...REPORT, url: 'https://school.example/minutes' }), { status: 201 });
    const [[url, options]] = calls as [Call];
    const { signal, ...rest } = options;
    assert.equal(url, 'https://school.example/minutes');
    assert.instanceOf(signal, AbortSignal);
    assert.deepEqual(rest, {
      ...REPORT,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      keepalive: false,
    });
  });

  it('goes on after the page is closed, where it stays on its own site', async () => {
    const calls = answerWith(() => Promise.resolve(new Response(null, { status: 204 })));
    await sendOut({ method: 'DELETE', headers: {}, url: `${location.origin}/minutes/k` });
    assert.isTrue(calls[0]![1].keepalive);
    assert.notProperty(calls[0]![1], 'body');
  });

  it('gives every status as it is', async () => {
    answerWith(() => Promise.resolve(new Response('', { status: 422 })));
    assert.deepEqual(await sendOut({ ...REPORT, url: `${location.origin}/x` }), { status: 422 });
  });

  it('fails where there is no answer, and where none comes in time', async () => {
    const failure = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'none',
        (error: Error) => error.name,
      );
    answerWith(() => Promise.reject(new TypeError('offline')));
    assert.equal(await failure(sendOut({ ...REPORT, url: `${location.origin}/x` })), 'TypeError');
    answerWith(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
    );
    assert.equal(await failure(sendOut({ ...REPORT, url: `${location.origin}/x` }, 10)), 'AbortError');
  });
});
