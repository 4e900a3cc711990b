/** The way of each request: who, what, within which transaction, with which answer. */
import type { Asker, Endpoint } from '../../sdk/contract/index.js';
import { isOfRegion, isRole, type Principal } from '../auth/principal.js';
import type { Answer, Call, Handler } from './call.js';
import type { AppDeps } from './deps.js';
import { hubOf } from './events.js';
import { isUnchanged, readIfMatch, weakTag } from './etag.js';
import { DoneMeanwhile, keepAnswer, keptAnswer, readKey, type KeptAnswer, type Keyed } from './idempotency.js';
import type { Keys } from './keys.js';
import { Problem } from './problem.js';
import { checkParams, readBody, readBytes, readQuery, readRegion } from './read-call.js';

/** Public answers may be kept for a moment by whoever stands between; what a token brought by nobody. */
const PUBLIC_CACHE = 'public, max-age=0, s-maxage=5, must-revalidate';
const PRIVATE_CACHE = 'private, no-cache';

/**
 * Whether this person may ask this at all; what exactly, each handler decides.
 *
 * @throws {Problem} `no-token`, `not-allowed`.
 */
export function checkAsker(who: readonly Asker[], principal: Principal | null, region: string): void {
  if (who.includes('anyone') || who.includes('holder') || who.includes('operator')) return;
  if (!principal) throw new Problem('no-token', 'an access token is needed');
  const may = principal.roles.some((role) => isRole(role) && who.includes(role));
  if (!may || !isOfRegion(principal, region)) throw new Problem('not-allowed', 'this token does not allow that');
}

/** Whose rights count: beyond its own regions a token is worth no more than none. */
function within(principal: Principal | null, region: string): Principal | null {
  return principal && isOfRegion(principal, region) ? principal : null;
}

function textOf(answer: Answer): string {
  return answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
}

function toKept(endpoint: Endpoint, answer: Answer): KeptAnswer {
  const text = textOf(answer);
  return {
    status: answer.status ?? endpoint.status,
    headers: {
      ...(text || answer.bytes ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
      ...(answer.etag ? { ETag: answer.etag } : {}),
      'Cache-Control': answer.isPublic ? PUBLIC_CACHE : PRIVATE_CACHE,
      ...answer.headers,
    },
    text,
  };
}

function toResponse({ status, headers, text }: KeptAnswer, bytes?: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes ?? (text || null), { status, headers });
}

/** A file that the client has already is not sent again. */
function unlessUnchanged({ headers: asked }: Call, response: Response): Response {
  const etag = response.headers.get('ETag');
  if (etag === null || !isUnchanged(asked.get('If-None-Match'), etag)) return response;
  const headers = new Headers(response.headers);
  for (const name of ['Content-Type', 'Content-Disposition']) headers.delete(name);
  return new Response(null, { status: 304, headers });
}

async function read(call: Call, handler: Handler<Endpoint>): Promise<Response> {
  const answer = await handler(call);
  if (answer.response) return unlessUnchanged(call, answer.response);
  const etag = answer.etag ?? weakTag(textOf(answer));
  const kept = toKept(call.endpoint, { ...answer, etag });
  if (kept.status === 200 && isUnchanged(call.headers.get('If-None-Match'), etag)) {
    const { 'Content-Type': _, ...headers } = kept.headers;
    return new Response(null, { status: 304, headers });
  }
  return toResponse(kept, answer.bytes);
}

/** The same without its body; a stream ends here, or it would go on for nobody. */
async function headOf(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}

/** A change and all that belongs to it in one transaction: the thing, the journal, the answer under its key. */
async function change(call: Call, handler: Handler<Endpoint>, keyed: Keyed | null): Promise<Response> {
  const { deps, endpoint } = call;
  const before = keyed && (await keptAnswer(deps, keyed));
  if (before) return toResponse(before);
  try {
    const kept = await deps.store.db.transaction().execute(async (tx) => {
      const last: (() => Promise<void>)[] = [];
      const answer = toKept(endpoint, await handler({ ...call, db: tx, atEnd: (work) => void last.push(work) }));
      if (keyed) await keepAnswer(tx, deps, keyed, answer);
      for (const work of last) await work();
      return answer;
    });
    hubOf(deps).wake();
    return toResponse(kept);
  } catch (error) {
    // The same request may have been done beside this one: then its answer is the answer.
    const done = keyed && (await keptAnswer(deps, keyed).catch(() => undefined));
    if (done) return toResponse(done);
    if (error instanceof DoneMeanwhile)
      throw new Problem('in-progress', 'the same request is at work', { retryAfter: 1 });
    throw error;
  }
}

export interface Incoming {
  readonly request: Request;
  readonly url: URL;
  readonly requestId: string;
  readonly params: Record<string, string>;
}

async function principalOf(deps: AppDeps, request: Request): Promise<Principal | null> {
  try {
    return await deps.auth.verify(request.headers.get('Authorization'));
  } catch (error) {
    const reason = (error as { reason?: unknown }).reason;
    if (reason === 'unreachable') throw new Problem('unavailable', 'tokens cannot be checked now', { retryAfter: 5 });
    if (typeof reason === 'string') throw new Problem('bad-token', `the access token does not hold: ${reason}`);
    throw error;
  }
}

/** Digests of addresses and names that were asked for last: the same ones come again and again. */
const digests = new WeakMap<Keys, Map<string, Promise<string>>>();
const MOST_DIGESTS = 10_000;

function digestOf({ keys }: AppDeps, value: string): Promise<string> {
  const known = digests.get(keys) ?? new Map<string, Promise<string>>();
  digests.set(keys, known);
  const found = known.get(value) ?? keys.digest(value);
  if (known.size >= MOST_DIGESTS) known.clear();
  known.set(value, found);
  return found;
}

/** By what requests from one address are counted: a digest, never the address itself. */
export function clientKey(deps: AppDeps, address: string | null): Promise<string> {
  return digestOf(deps, `client:${address ?? 'unknown'}`);
}

async function checkRate(deps: AppDeps, client: () => Promise<string>, principal: Principal | null): Promise<void> {
  if (!deps.limit) return;
  const key = principal ? await digestOf(deps, `token:${principal.subject}`) : await client();
  const over = await deps.limit(key, principal ? 'token' : 'client');
  if (over) throw new Problem('too-many', 'too many requests', { retryAfter: over.retryAfter });
}

/**
 * Serves one endpoint of the contract.
 *
 * @throws {Problem} for all that is not done.
 */
export async function serveEndpoint<E extends Endpoint>(
  deps: AppDeps,
  endpoint: E,
  handler: Handler<E>,
  { request, url, requestId, params }: Incoming,
): Promise<Response> {
  // What opens the metrics is a secret of the server and no token.
  const everywhere = endpoint.who.includes('operator') ? null : await principalOf(deps, request);
  const client = (): Promise<string> => clientKey(deps, deps.clientOf?.(request) ?? null);
  await checkRate(deps, client, everywhere);
  checkParams(params);
  const query = readQuery(endpoint, url);
  const isSystem = endpoint.query === undefined && params['code'] === undefined;
  const region = isSystem || endpoint.path === '/regions' ? (deps.region ?? '') : readRegion(deps, query, params);
  checkAsker(endpoint.who, everywhere, region);
  const bytes = endpoint.method === 'GET' ? new Uint8Array() : await readBytes(endpoint, request);
  const isChange = !endpoint.isPlain && endpoint.method !== 'GET';
  const needsMatch = isChange && endpoint.method !== 'POST';
  const match = request.headers.get('If-Match');
  // A POST that changes what is there may say which version it means.
  const ifMatch = needsMatch || (isChange && match !== null) ? readIfMatch(match) : null;
  const now = deps.now();
  const call = {
    deps,
    endpoint,
    requestId,
    now,
    at: now.toISOString(),
    principal: within(everywhere, region),
    region,
    params,
    query,
    body: readBody(endpoint, request.headers, bytes),
    bytes,
    headers: request.headers,
    client,
    signal: request.signal,
    ifMatch,
    // Who brings a token may have written a moment ago, and must see it; a replica may be behind.
    db: everywhere ? deps.store.db : deps.store.reads,
  } as unknown as Call;
  const plain = handler as unknown as Handler<Endpoint>;
  if (endpoint.method === 'GET') return request.method === 'HEAD' ? headOf(await read(call, plain)) : read(call, plain);
  const who = everywhere?.subject ?? 'anyone';
  const isKeyed = endpoint.method === 'POST' && isChange;
  const keyed = isKeyed
    ? await readKey(deps, endpoint, { headers: request.headers, region, who, url, body: bytes })
    : null;
  return change(call, plain, keyed);
}
