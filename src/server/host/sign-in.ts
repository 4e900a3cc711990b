import { Hono } from 'hono';
import type { TokenCheck } from '../app/deps.js';
import { createDemoProvider } from '../auth/demo-provider.js';
import { demoUsers } from '../auth/demo-users.js';
import { AuthFault } from '../auth/fault.js';
import { createVerifier } from '../auth/verifier.js';
import type { ServeSettings } from './serve-settings.js';

/** How people sign in at this server. */
export interface SignIn {
  readonly auth: TokenCheck;
  /** What the pages for people are told; null: nobody can sign in. */
  readonly shown: { readonly issuer: string; readonly clientId: string; readonly isDemo: boolean } | null;
  /** Pages of a provider of our own, below a path; null: there is none. */
  readonly provider: {
    readonly path: string;
    readonly fetch: (request: Request) => Response | Promise<Response>;
  } | null;
}

/** Units of the demo that its made-up users report for. */
export const DEMO_UNITS = { school: 'school-1', section: 'section-1', department: 'department-1' } as const;

const DEMO_PATH = '/demo-sign-in';
const DEMO_AUDIENCE = 'jiaogai-demo';
const DEMO_CLIENT = 'jiaogai';

/** Nobody can sign in: a token is worth nothing, whoever signed it. */
const NOBODY: TokenCheck = {
  verify: async (authorization) => {
    if (authorization === null) return null;
    throw new AuthFault('issuer', 'this server takes no tokens');
  },
};

async function makeDemo(region: string, now: () => Date, url: string): Promise<SignIn> {
  const path = new URL(url).pathname.replace(/\/$/, '') + DEMO_PATH;
  const issuer = url + DEMO_PATH;
  const pages = `${url}/work/`;
  const { app, keys } = await createDemoProvider({
    issuer,
    audience: DEMO_AUDIENCE,
    clients: [{ id: DEMO_CLIENT, redirectUris: [pages], signedOutUris: [pages] }],
    users: demoUsers({ region, ...DEMO_UNITS }),
    now,
  });
  const auth = createVerifier({ issuer, audience: DEMO_AUDIENCE, keys, now });
  const site = new Hono().route(path, app);
  const provider = { path, fetch: (request: Request) => site.fetch(request) };
  return { auth, shown: { issuer, clientId: DEMO_CLIENT, isDemo: true }, provider };
}

/** Makes what tells whose a token is; `url` is where people see this server. */
export async function makeSignIn(settings: ServeSettings, now: () => Date, url: string): Promise<SignIn> {
  const { login, hasDemoUsers, region } = settings;
  if (hasDemoUsers) return makeDemo(region!, now, url);
  if (!login) return { auth: NOBODY, shown: null, provider: null };
  const { issuer, audience, client } = login;
  const auth = createVerifier({ issuer, audience, now });
  return { auth, shown: { issuer, clientId: client, isDemo: false }, provider: null };
}
