import { Hono } from 'hono';
import * as oauth from 'oauth4webapi';
import { createDemoProvider, type DemoProvider } from '../../../../src/server/auth/demo-provider.js';
import { demoUsers } from '../../../../src/server/auth/demo-users.js';
import { AUDIENCE, NOON } from './fake-issuer.js';

export const DEMO_ISSUER = 'http://127.0.0.1:8080/demo-sign-in';
export const CALLBACK = 'http://127.0.0.1:8080/pages/callback';
export const VENDOR_CALLBACK = 'https://vendor.example/back?kept=1';
export const PLACES = { region: '410402', school: 'school-1', section: 'section-1', department: 'finance' };

/** The demo's provider mounted in an app, with a clock that stands until it is moved, and the steps of signing in. */
export interface Demo {
  readonly provider: DemoProvider;
  readonly app: Hono;
  at: number;
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, form: Readonly<Record<string, string>> | URLSearchParams, init?: RequestInit): Promise<Response>;
}

export async function createDemo(): Promise<Demo> {
  const demo = { at: NOON.getTime() } as Demo & { provider: DemoProvider };
  const provider = await createDemoProvider({
    issuer: DEMO_ISSUER,
    audience: AUDIENCE,
    clients: [
      { id: 'pages', redirectUris: [CALLBACK], signedOutUris: ['http://127.0.0.1:8080/pages/'] },
      { id: 'vendor', redirectUris: [VENDOR_CALLBACK] },
    ],
    users: demoUsers(PLACES),
    now: () => new Date(demo.at),
  });
  const app = new Hono().route('/demo-sign-in', provider.app);
  return Object.assign(demo, {
    provider,
    app,
    get: async (path: string, init?: RequestInit) => app.request(`${DEMO_ISSUER}${path}`, init),
    post: async (path: string, form: ConstructorParameters<typeof URLSearchParams>[0], init?: RequestInit) =>
      app.request(`${DEMO_ISSUER}${path}`, { method: 'POST', body: new URLSearchParams(form), ...init }),
  });
}

export const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0';

/** What a good program asks for. */
export async function goodRequest(over: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  return {
    response_type: 'code',
    client_id: 'pages',
    redirect_uri: CALLBACK,
    scope: 'openid',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: await oauth.calculatePKCECodeChallenge(VERIFIER),
    code_challenge_method: 'S256',
    ...over,
  };
}

/** What a good program asks for its tokens with. */
export function goodExchange(code: string, over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    client_id: 'pages',
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
    code,
    ...over,
  };
}

/** Chooses a user and gives the code that comes back. */
export async function codeOf(demo: Demo, user = 'school'): Promise<string> {
  const response = await demo.post('/authorize', { ...(await goodRequest()), user });
  return new URL(response.headers.get('location')!).searchParams.get('code')!;
}
