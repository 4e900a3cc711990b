/**
 * The door `jiaogai/testing`: a bureau for vendors' own tests. It runs the real server, so whatever it refuses a real one
 * refuses.
 */
import { createApp } from '../../server/app/app.js';
import { makeKeys } from '../../server/app/keys.js';
import { createDemoSigner } from '../../server/auth/demo-tokens.js';
import { createVerifier } from '../../server/auth/verifier.js';
import { ensureRegion } from '../../server/store/regions.js';
import { API_BASE } from '../contract/index.js';
import { Faults, late, refusal, unreachable } from './faults.js';
import { openMemoryStore } from './memory-store.js';
import { plant, type AskAsOfficer } from './plant.js';
import type { FakeBureau, FakeBureauOptions, FakePerson } from './types.js';

export type { FakeBureau, FakeBureauOptions, FakePerson, FakeSeed, Fault, MswHttp } from './types.js';

/** No region has this code. */
const NOWHERE = '990000';
const AUDIENCE = 'jiaogai';

type Work = (request: Request) => Promise<Response>;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A `fetch` for one origin, with faults on its way. */
function fetchOf(origin: string, faults: Faults, asked: Asked[], work: Work): FakeBureau['fetch'] {
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(String(input), origin), init);
    const url = new URL(request.url);
    if (url.origin !== origin) throw unreachable();
    request.signal.throwIfAborted();
    const fault = faults.take(request.method, url.pathname);
    if (fault?.latencyMs) await late(fault.latencyMs, request.signal);
    if (fault?.isUnreachable) throw unreachable();
    const response = fault?.status === undefined ? await work(request) : refusal(fault);
    asked.push({ method: request.method, path: url.pathname, status: response.status });
    if (fault?.isDroppedAfterCommit) throw unreachable();
    request.signal.throwIfAborted();
    if (fault?.body === undefined) return response;
    return new Response(fault.body, { status: response.status, headers: response.headers });
  };
}

/**
 * Opens a bureau in this process, with a store of its own, in Node and in browsers (where a strict policy has to allow
 * `'wasm-unsafe-eval'` for it).
 *
 * @throws {Error} when what it is to begin with is refused; the message says why.
 * @example
 * const bureau = await createFakeBureau({ seed: { plans: [plan] } });
 * const client = createClient({ baseUrl: bureau.baseUrl, fetch: bureau.fetch, getToken: () => bureau.token({ role: 'officer' }) });
 */
export async function createFakeBureau(options: FakeBureauOptions = {}): Promise<FakeBureau> {
  const { region = NOWHERE, now = () => new Date(), origin = 'https://bureau.test' } = options;
  const store = await openMemoryStore();
  await ensureRegion(store.db, region, now());
  const keys = await makeKeys(crypto.getRandomValues(new Uint8Array(32)));
  const issuer = `${origin}/identity`;
  const signer = await createDemoSigner(issuer, AUDIENCE, now);
  const auth = createVerifier({ issuer, audience: AUDIENCE, keys: signer.keys, now });
  const stopping = new AbortController();
  const wait = (ms: number, signal: AbortSignal): Promise<void> => late(ms, signal).catch(() => undefined);
  const app = createApp({ store, auth, keys, now, wait, stopping: stopping.signal, version: 'fake', region });
  const faults = new Faults();
  const requests: Asked[] = [];
  const work: Work = async (request) => app.fetch(request);
  const token = ({ role, units = [], name = role }: FakePerson): Promise<string> => {
    const user = { id: name, name: [name, name], does: ['', ''], roles: [role], regions: [region], units } as const;
    return signer.accessToken(user, 'jiaogai-testing');
  };
  const baseUrl = origin + API_BASE;
  const ask: AskAsOfficer = async (method, path, body) =>
    work(new Request(baseUrl + path, { method, ...body, headers: await headersOf(token) }));
  if (options.seed) await plant(ask, options.seed);
  const fetch = fetchOf(origin, faults, requests, work);
  return {
    baseUrl,
    region,
    requests,
    fetch,
    token,
    seed: (more) => plant(ask, more),
    fail: (fault) => faults.add(fault),
    handlers: (http) => [http.all(`${baseUrl}/*`, ({ request }) => fetch(request))],
    async close() {
      stopping.abort();
      await store.close();
    },
  };
}

async function headersOf(token: FakeBureau['token']): Promise<Record<string, string>> {
  return {
    Authorization: `Bearer ${await token({ role: 'officer' })}`,
    'Content-Type': 'application/json',
    'If-Match': '*',
    'Idempotency-Key': `seed-${Array.from(crypto.getRandomValues(new Uint8Array(12))).join('-')}`,
  };
}
