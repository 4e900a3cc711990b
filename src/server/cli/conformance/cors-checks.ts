/** Pages of another origin: what a browser asks first, and what it lets a page read. */
import type { EndpointName } from '../../../sdk/contract/index.js';
import { expectStatus } from './check-answer.js';
import type { Finder, When } from './findings.js';
import type { Exchange } from './prober.js';
import type { More, Run } from './run-context.js';

const NEEDED = ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'];
const FOREIGN = 'https://conformance.invalid';

const wordsIn = ({ headers }: Exchange, name: string): string[] =>
  (headers.get(name) ?? '').split(',').map((each) => each.trim().toLowerCase());

function expectHeader(finder: Finder, when: When, name: string, isGood: boolean, expected: string): void {
  finder.expect(isGood, { when, path: `header ${name}`, expected, found: 'another value or nothing' });
}

/** Whether an origin is let in, as the answer says it. */
const lets = ({ headers }: Exchange, origin: string): boolean =>
  ['*', origin].includes(headers.get('Access-Control-Allow-Origin') ?? '');

export async function checkCors(run: Run, name: EndpointName, more: More): Promise<void> {
  const { origin } = run.target;
  if (origin === undefined) return;
  const finder = run.finder(name);
  const asked = {
    Origin: origin,
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': NEEDED.join(),
  };
  const before = await run.ask(name, { ...more, as: null, method: 'OPTIONS', headers: asked });
  expectStatus(finder, 'preflight', before, 200, 204);
  expectHeader(finder, 'preflight', 'Access-Control-Allow-Origin', lets(before, origin), origin);
  const methods = wordsIn(before, 'Access-Control-Allow-Methods');
  expectHeader(finder, 'preflight', 'Access-Control-Allow-Methods', methods.includes('get'), 'GET');
  const names = wordsIn(before, 'Access-Control-Allow-Headers');
  const isWhole = NEEDED.every((each) => names.includes(each));
  expectHeader(finder, 'preflight', 'Access-Control-Allow-Headers', isWhole, NEEDED.join(', '));
  const answer = await run.ask(name, { ...more, headers: { Origin: origin } });
  expectHeader(finder, 'cross-origin', 'Access-Control-Allow-Origin', lets(answer, origin), origin);
  const exposed = wordsIn(answer, 'Access-Control-Expose-Headers').includes('etag');
  expectHeader(finder, 'cross-origin', 'Access-Control-Expose-Headers', exposed, 'ETag');
  const foreign = await run.ask(name, { ...more, as: null, headers: { Origin: FOREIGN } });
  const isClosed = foreign.headers.get('Access-Control-Allow-Origin') !== FOREIGN;
  expectHeader(finder, 'foreign-origin', 'Access-Control-Allow-Origin', isClosed, 'not whoever asks');
}
