/** A bureau's app over a store, without a network: asked as whoever it may be. */
import type { Hono } from 'hono';
import { createApp } from '../../src/server/app/app.js';
import type { AppDeps } from '../../src/server/app/deps.js';
import { makeKeys } from '../../src/server/app/keys.js';
import type { Principal } from '../../src/server/auth/principal.js';
import type { Store } from '../../src/server/store/tables.js';

export const REGION = '410400';

/** Who asks in tests, by a word that stands for a token. */
export const PEOPLE: Readonly<Record<string, Partial<Principal>>> = {
  officer: { subject: 'officer-1', roles: ['officer'] },
  clerk: { subject: 'clerk-1', roles: ['clerk'], units: ['u-1'] },
  otherClerk: { subject: 'clerk-2', roles: ['clerk'], units: ['u-2'] },
  department: { subject: 'department-1', roles: ['department'] },
  auditor: { subject: 'auditor-1', roles: ['auditor'] },
  stranger: { subject: 'officer-9', roles: ['officer'], regions: ['420000'] },
};

export interface Ask {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Told {
  readonly status: number;
  readonly etag: string | null;
  readonly headers: Headers;
  // What came is what the test looks at.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly text: string;
}

export interface Bureau {
  readonly app: Hono;
  readonly deps: AppDeps;
  /** Asks below `/api/v1`. A POST brings a key of its own, another change `If-Match: *`, unless they are given. */
  ask(method: string, path: string, more?: Ask): Promise<Told>;
}

const auth: AppDeps['auth'] = {
  verify: (authorization) => {
    if (authorization === null) return Promise.resolve(null);
    const person = PEOPLE[authorization.replace('Bearer ', '')];
    if (!person) return Promise.reject(Object.assign(new Error('no such person'), { reason: 'signature' }));
    return Promise.resolve({ subject: '', roles: [], regions: [REGION], units: [], client: null, ...person });
  },
};

let keys = 0;

function requestOf(method: string, path: string, { as, body, headers = {}, signal }: Ask): Request {
  const isBytes = body instanceof Uint8Array;
  const all: Record<string, string> = {
    ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
    ...(body === undefined || isBytes ? {} : { 'Content-Type': 'application/json' }),
    ...(method === 'POST' ? { 'Idempotency-Key': `test-key-${String((keys += 1)).padStart(10, '0')}` } : {}),
    ...(['PUT', 'PATCH', 'DELETE'].includes(method) ? { 'If-Match': '*' } : {}),
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  const text = body === undefined ? null : isBytes ? new Uint8Array(body) : JSON.stringify(body);
  return new Request(`http://bureau.test/api/v1${path}`, {
    method,
    headers: sent,
    body: text,
    ...(signal ? { signal } : {}),
  });
}

/** Opens the app over a store that has been migrated. */
export async function openBureau(store: Store, over: Partial<AppDeps> = {}): Promise<Bureau> {
  const deps: AppDeps = {
    store,
    auth,
    keys: await makeKeys(new Uint8Array(32).fill(7)),
    now: () => new Date('2026-11-28T08:00:00.000Z'),
    wait: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    version: '0.0.0',
    region: REGION,
    ...over,
  };
  const app = createApp(deps);
  return {
    app,
    deps,
    async ask(method, path, more = {}) {
      const response = await app.fetch(requestOf(method, path, more));
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
      const { status, headers } = response;
      return { status, headers, etag: headers.get('ETag'), text, body: isJson && text ? JSON.parse(text) : text };
    },
  };
}
