/** Back ends that go wrong on purpose, each in one way. */
import type { EndpointName } from '../../../../src/sdk/contract/index.js';
import type { When } from '../../../../src/server/cli/conformance/findings.js';
import { NO_SUCH_VERSION } from '../../../../src/server/cli/conformance/flow.js';
import { answered, changed, type Fetch } from './back-end.js';

/** What is spoilt, the endpoint at which it is looked for, and what has to be found there. */
export type Case = [
  what: string,
  only: EndpointName,
  found: readonly [EndpointName, When, string],
  by: (app: Fetch) => Fetch,
];

const isOf = (request: Request, method: string, path: RegExp): boolean =>
  request.method === method && path.test(new URL(request.url).pathname);

/** Spoils answers to some requests. */
const spoilt =
  (method: string, path: RegExp, over: Parameters<typeof answered>[1], statuses?: readonly number[]) =>
  (app: Fetch): Fetch =>
  async (request) => {
    const response = await app(request);
    const isMeant = isOf(request, method, path) && (!statuses || statuses.includes(response.status));
    return isMeant ? answered(response, over) : response;
  };

/** Spoils requests on their way to the app. */
const bent =
  (headers: (request: Request) => Record<string, string | null | undefined>, address?: (url: URL) => void) =>
  (app: Fetch): Fetch =>
  async (request) =>
    app(await changed(request, headers(request), address));

const edit =
  (change: (body: Record<string, unknown>) => void) =>
  (text: string): string => {
    if (text === '') return text;
    const body = JSON.parse(text) as Record<string, unknown>;
    change(body);
    return JSON.stringify(body);
  };

const UNITS = /\/units$/;
const UNIT = /\/units\/[\w-]+$/;
const json = { 'Content-Type': 'application/json' };
const pad = (text: string): string => text.padEnd(16, '0');

/** A refusal of what is not there, with another document. */
const unknown = (what: string, path: string, change: Parameters<typeof edit>[0]): Case => {
  return [what, 'getUnit', ['getUnit', 'unknown-id', path], spoilt('GET', UNIT, { text: edit(change) }, [404])];
};

export const SPOILT: readonly Case[] = [
  [
    'answers with another status',
    'getHealth',
    ['getHealth', 'read', 'status'],
    spoilt('GET', /health$/, { status: 202 }),
  ],
  [
    'answers a page of HTML',
    'listUnits',
    ['listUnits', 'read', 'header Content-Type'],
    spoilt('GET', UNITS, { headers: { 'Content-Type': 'text/html' } }, [200]),
  ],
  [
    'answers a field of another type',
    'createUnit',
    ['listUnits', 'read', 'items.0.name'],
    spoilt(
      'GET',
      UNITS,
      { text: edit((body) => (body['items'] as { name: unknown }[]).forEach((item) => (item.name = 7))) },
      [200],
    ),
  ],
  [
    'leaves a field out that has a default',
    'createUnit',
    ['getUnit', 'read', 'contact'],
    spoilt('GET', UNIT, { text: edit((body) => delete body['contact']) }, [200]),
  ],
  [
    'answers JSON with a key twice',
    'getHealth',
    ['getHealth', 'read', 'status'],
    spoilt('GET', /health$/, { text: (text) => text.replace('{', '{"status":"ok",') }),
  ],
  ['gives no ETag', 'createUnit', ['getUnit', 'read', 'header ETag'], spoilt('GET', UNIT, { headers: { ETag: null } })],
  ['knows no If-None-Match', 'createUnit', ['getUnit', 'same-etag', 'status'], bent(() => ({ 'If-None-Match': null }))],
  [
    'takes any If-None-Match',
    'createUnit',
    ['getUnit', 'same-etag', 'status'],
    bent((request) => (request.headers.has('If-None-Match') ? { 'If-None-Match': '*' } : {})),
  ],
  ['knows no HEAD', 'listUnits', ['listUnits', 'head', 'status'], spoilt('HEAD', UNITS, { status: 405 })],
  [
    'answers 200 for what is not there',
    'getUnit',
    ['getUnit', 'unknown-id', 'status'],
    spoilt('GET', UNIT, { status: 200 }, [404]),
  ],
  [
    'asks for no token',
    'listReports',
    ['listReports', 'no-token', 'status'],
    bent((request) => (request.headers.has('Authorization') ? {} : { Authorization: 'Bearer officer' })),
  ],
  [
    'does not say which token it wants',
    'listReports',
    ['listReports', 'no-token', 'header WWW-Authenticate'],
    spoilt('GET', /reports$/, { headers: { 'WWW-Authenticate': null } }),
  ],
  [
    'takes a token that does not hold',
    'listReports',
    ['listReports', 'bad-token', 'status'],
    bent((request) =>
      request.headers.get('Authorization')?.includes('conformance') ? { Authorization: 'Bearer officer' } : {},
    ),
  ],
  [
    'takes the token of another role',
    'listAudit',
    ['listAudit', 'wrong-role', 'status'],
    bent((request) =>
      request.headers.get('Authorization') === 'Bearer officer' ? { Authorization: 'Bearer auditor' } : {},
    ),
  ],
  [
    'refuses with plain JSON',
    'getUnit',
    ['getUnit', 'unknown-id', 'header Content-Type'],
    spoilt('GET', UNIT, { headers: json }, [404]),
  ],
  unknown('refuses with a code of another status', 'code', (body) => (body['code'] = 'stale')),
  unknown('refuses without a request id', 'requestId', (body) => delete body['requestId']),
  unknown('refuses with a type of its own', 'type', (body) => (body['type'] = 'about:blank')),
  [
    'takes a day that does not exist',
    'listTasks',
    ['listTasks', 'bad-date', 'status'],
    bent(
      () => ({}),
      (url) => url.searchParams.delete('as-of'),
    ),
  ],
  [
    'takes any limit',
    'listUnits',
    ['listUnits', 'bad-limit', 'status'],
    bent(
      () => ({}),
      (url) => url.searchParams.delete('limit'),
    ),
  ],
  [
    'takes any cursor',
    'listUnits',
    ['listUnits', 'bad-cursor', 'status'],
    bent(
      () => ({}),
      (url) => url.searchParams.delete('cursor'),
    ),
  ],
  [
    'gives the first page for ever',
    'createUnit',
    ['listUnits', 'page-by-page', 'items.0'],
    bent(
      () => ({}),
      (url) => url.searchParams.get('cursor') !== '***' && url.searchParams.delete('cursor'),
    ),
  ],
  [
    'ends a list before its end',
    'createUnit',
    ['listUnits', 'page-by-page', 'next'],
    spoilt('GET', UNITS, { text: edit((body) => 'next' in body && (body['next'] = null)) }, [200]),
  ],
  [
    'needs no Idempotency-Key',
    'createUnit',
    ['createUnit', 'no-key', 'status'],
    bent((request) => (request.headers.has('Idempotency-Key') ? {} : { 'Idempotency-Key': crypto.randomUUID() })),
  ],
  [
    'does the same request twice',
    'createUnit',
    ['createUnit', 'same-key', 'status'],
    bent((request) => (request.headers.has('Idempotency-Key') ? { 'Idempotency-Key': crypto.randomUUID() } : {})),
  ],
  [
    'takes a key for another body',
    'createUnit',
    ['createUnit', 'other-body', 'status'],
    (app) => async (request) => {
      const size = (await request.clone().text()).length;
      const key = request.headers.get('Idempotency-Key');
      return app(await changed(request, key ? { 'Idempotency-Key': pad(`${key}-${size}`) } : {}));
    },
  ],
  [
    'names no field that is at fault',
    'createUnit',
    ['createUnit', 'not-valid', 'issues'],
    spoilt('POST', UNITS, { text: edit((body) => delete body['issues']) }, [400]),
  ],
  [
    'takes text for JSON',
    'createUnit',
    ['createUnit', 'wrong-type', 'status'],
    bent((request) => (request.method === 'POST' ? json : {})),
  ],
  [
    'answers 500 for what is not JSON',
    'createUnit',
    ['createUnit', 'not-json', 'status'],
    spoilt('POST', UNITS, { status: 500 }, [400]),
  ],
  [
    'needs no If-Match',
    'createUnit',
    ['putUnit', 'no-match', 'status'],
    bent((request) =>
      ['PUT', 'DELETE'].includes(request.method) && !request.headers.has('If-Match') ? { 'If-Match': '*' } : {},
    ),
  ],
  [
    'loses an update',
    'createUnit',
    ['putUnit', 'stale', 'status'],
    bent((request) => (request.headers.has('If-Match') ? { 'If-Match': '*' } : {})),
  ],
  [
    'does not say what stands there now',
    'createUnit',
    ['putUnit', 'stale', 'current'],
    spoilt('PUT', UNIT, { text: edit((body) => delete body['current']) }, [412]),
  ],
  [
    'keeps the version through a change',
    'createUnit',
    ['putUnit', 'read-back', 'header ETag'],
    (app) => async (request) => {
      const response = await app(await changed(request, request.headers.has('If-Match') ? { 'If-Match': '*' } : {}));
      return response.headers.has('ETag') ? answered(response, { headers: { ETag: '"7"' } }) : response;
    },
  ],
  [
    'says that it removed, and did not',
    'createUnit',
    ['deleteUnit', 'gone', 'status'],
    (app) => (request) =>
      isOf(request, 'DELETE', UNIT) && ![null, NO_SUCH_VERSION].includes(request.headers.get('If-Match'))
        ? new Response(null, { status: 204 })
        : app(request),
  ],
  [
    'withdraws with any secret',
    'postMinutes',
    ['withdrawMinutes', 'wrong-secret', 'status'],
    spoilt('DELETE', /homework-minutes/, { status: 204 }),
  ],
  [
    'lets pages of every origin in by name',
    'listUnits',
    ['listUnits', 'foreign-origin', 'header Access-Control-Allow-Origin'],
    (app) => async (request) => {
      const origin = request.headers.get('Origin');
      const response = await app(request);
      return origin ? answered(response, { headers: { 'Access-Control-Allow-Origin': origin } }) : response;
    },
  ],
  [
    'forgets a header in the preflight',
    'listUnits',
    ['listUnits', 'preflight', 'header Access-Control-Allow-Headers'],
    spoilt('OPTIONS', UNITS, { headers: { 'Access-Control-Allow-Headers': 'Content-Type' } }),
  ],
  [
    'hides the ETag from pages',
    'listUnits',
    ['listUnits', 'cross-origin', 'header Access-Control-Expose-Headers'],
    spoilt('GET', UNITS, { headers: { 'Access-Control-Expose-Headers': null } }),
  ],
  [
    'breaks off',
    'listUnits',
    ['listUnits', 'read', ''],
    (app) => (request) =>
      isOf(request, 'GET', UNITS)
        ? new Response(new ReadableStream({ pull: (to) => to.error(new Error('broken')) }))
        : app(request),
  ],
];
