/** What only reads: every GET of the contract, and the questions that are put by POST. */
import { ENDPOINTS, parametersOf, type EndpointName } from '../../../sdk/contract/index.js';
import { hasEtag, isPaged } from '../../../sdk/contract/traits.js';
import { etagIn, expectEmpty, expectGood, expectProblem, expectStatus, versionOf } from './check-answer.js';
import { checkCors } from './cors-checks.js';
import { checkPages } from './page-checks.js';
import { ROLES, type Exchange } from './prober.js';
import { endpointOf, type More, type Run } from './run-context.js';

/** Of no provider: neither signed nor a token at all. */
const BAD_TOKEN = 'conformance.not.a-token';
const NO_SUCH_ID = 'conformance-no-such-id';
/** What stands nowhere, where it has a form of its own. */
const NO_SUCH: Readonly<Record<string, string>> = { code: '990099', year: '1950' };

/** Who must not, may not. Nothing is asked that could be done by mistake: only what reads. */
async function checkRights(run: Run, name: EndpointName, more: More): Promise<void> {
  const finder = run.finder(name);
  const { who } = endpointOf(name);
  if (who.includes('anyone') || who.includes('holder')) return;
  const without = await run.ask(name, { ...more, as: null });
  expectProblem(finder, 'no-token', without, { status: [401], codes: ['no-token', 'bad-token'] });
  if (without.status === 401) {
    const said = without.headers.get('WWW-Authenticate') ?? '';
    const difference = {
      when: 'no-token',
      path: 'header WWW-Authenticate',
      expected: 'Bearer',
      found: 'nothing',
    } as const;
    finder.expect(/^Bearer\b/i.test(said), difference);
  }
  if (who.includes('operator')) return;
  const headers = { ...more.headers, Authorization: `Bearer ${BAD_TOKEN}` };
  const bad = await run.ask(name, { ...more, as: null, headers });
  expectProblem(finder, 'bad-token', bad, { status: [401], codes: ['bad-token', 'no-token'] });
  const other = ROLES.find((role) => !who.includes(role) && run.target.tokens[role] !== undefined);
  if (!other) return;
  expectProblem(finder, 'wrong-role', await run.ask(name, { ...more, as: other }), {
    status: [403],
    codes: ['not-allowed'],
  });
}

async function checkUnchanged(run: Run, name: EndpointName, more: More, first: Exchange): Promise<void> {
  const etag = etagIn(first);
  if (!hasEtag(ENDPOINTS, endpointOf(name)) || !etag) return;
  const finder = run.finder(name);
  const again = await run.ask(name, { ...more, headers: { 'If-None-Match': etag } });
  if (expectStatus(finder, 'same-etag', again, 304)) expectEmpty(finder, 'same-etag', again);
  const other = await run.ask(name, { ...more, headers: { 'If-None-Match': '"conformance-other"' } });
  expectStatus(finder, 'same-etag', other, 200);
}

async function checkHead(run: Run, name: EndpointName, more: More, first: Exchange): Promise<void> {
  const finder = run.finder(name);
  const head = await run.ask(name, { ...more, method: 'HEAD' });
  if (!expectStatus(finder, 'head', head, first.status)) return;
  for (const header of ['Content-Type', 'ETag']) {
    const isSame = versionOf(head.headers.get(header)) === versionOf(first.headers.get(header));
    finder.expect(isSame, {
      when: 'head',
      path: `header ${header}`,
      expected: 'the same as of GET',
      found: 'another value',
    });
  }
}

async function checkFaults(run: Run, name: EndpointName, more: More): Promise<void> {
  const finder = run.finder(name);
  const { path, query } = endpointOf(name);
  const last = parametersOf(path).pop();
  if (last !== undefined) {
    const params = { ...more.params, [last]: NO_SUCH[last] ?? NO_SUCH_ID };
    const unknown = await run.ask(name, { ...more, params });
    expectProblem(finder, 'unknown-id', unknown, { status: [404], codes: ['not-found'] });
  }
  if (query && 'as-of' in query.shape) {
    const bad = await run.ask(name, { ...more, query: { ...more.query, 'as-of': '2026-02-30' } });
    expectProblem(finder, 'bad-date', bad, { status: [400], codes: ['not-valid', 'bad-request'] });
  }
}

/** Fields of a query without which nothing is answered; undefined: more is asked than we know. */
function neededQuery(run: Run, name: EndpointName): Record<string, string> | undefined {
  const { query } = endpointOf(name);
  if (!query || query.safeParse({}).success) return {};
  const year = run.target.now().getUTCFullYear();
  return query.safeParse({ year }).success ? { year: String(year) } : undefined;
}

/** All that is looked at of one GET. */
export async function checkRead(run: Run, name: EndpointName): Promise<void> {
  const endpoint = endpointOf(name);
  const finder = run.finder(name);
  finder.skipped = undefined;
  const [sample, query] = [await run.sample(endpoint.path), neededQuery(run, name)];
  const own = run.roleFor(endpoint);
  const more: More = {
    params:
      sample?.params ??
      Object.fromEntries(parametersOf(endpoint.path).map((each) => [each, NO_SUCH[each] ?? NO_SUCH_ID])),
    query: query ?? {},
    as: own === null ? (sample?.as ?? null) : (own ?? null),
    isStream: endpoint.gives?.includes('text/event-stream') ?? false,
  };
  await checkRights(run, name, more);
  if (own === undefined) finder.skipped = endpoint.who.includes('operator') ? 'operator' : 'no-token';
  else if (query === undefined) finder.skipped = 'no-scenario';
  if (finder.skipped) return;
  await checkFaults(run, name, more);
  if (!sample) return void (finder.skipped = 'nothing-there');
  const first = await run.ask(name, more);
  expectGood(finder, 'read', endpoint, first);
  if (first.status !== endpoint.status || more.isStream) return;
  await checkUnchanged(run, name, more, first);
  await checkHead(run, name, more, first);
  if (isPaged(endpoint)) await checkPages(run, name, more, first);
  await checkCors(run, name, more);
}

/** A question by POST that changes nothing, and needs no key. */
export async function checkSearch(run: Run): Promise<void> {
  const name = 'searchRecords';
  const finder = run.finder(name);
  const body = { personId: `conformance-${crypto.randomUUID()}` };
  await checkRights(run, name, { body });
  const as = run.roleFor(endpointOf(name));
  if (as === undefined) return void (finder.skipped = 'no-token');
  expectGood(finder, 'read', endpointOf(name), await run.ask(name, { as, body }));
  const bad = await run.ask(name, { as, body: { personId: 5 } });
  expectProblem(finder, 'not-valid', bad, { status: [400], codes: ['not-valid'] });
}
