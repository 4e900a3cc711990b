/** The whole server with its pages for people and its made-up users, and what asks its API as one of them. */
import { createHash, randomBytes } from 'node:crypto';
import { startServed } from './served.js';

export interface WorkDeskServer {
  /** Ends with a slash. */
  readonly url: string;
  /** Asks the API as one of the made-up users; null: as anyone. A change of something brings `If-Match: *`. */
  ask(method: string, path: string, user: string | null, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

/** Signs in as a page does: code, PKCE, token. */
async function tokenOf(url: string, user: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = { redirect_uri: `${url}/work/`, client_id: 'jiaogai' };
  const form = {
    ...redirect,
    response_type: 'code',
    scope: 'openid',
    state: randomBytes(16).toString('hex'),
    nonce: randomBytes(16).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    user,
  };
  const config = (await (await fetch(`${url}/work/config.json`)).json()) as { issuer: string };
  const body = new URLSearchParams(form);
  const left = await fetch(`${config.issuer}/authorize`, { method: 'POST', body, redirect: 'manual' });
  const code = new URL(left.headers.get('Location')!).searchParams.get('code')!;
  const grant = { ...redirect, grant_type: 'authorization_code', code, code_verifier: verifier };
  const answer = await fetch(`${config.issuer}/token`, { method: 'POST', body: new URLSearchParams(grant) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Starts it on a free port; the built pages must be there. */
export async function serveWorkDesk(): Promise<WorkDeskServer> {
  const served = await startServed({ hasDemoUsers: true });
  const tokens = new Map<string, Promise<string>>();
  let keys = 0;
  return {
    url: `${served.url}/`,
    async ask(method, path, user, body) {
      keys += 1;
      if (user !== null && !tokens.has(user)) tokens.set(user, tokenOf(served.url, user));
      const token = user === null ? null : await tokens.get(user)!;
      return fetch(`${served.url}/api/v1${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(method === 'POST' ? { 'Idempotency-Key': `desk-test-${String(keys).padStart(10, '0')}` } : {}),
          ...(['PUT', 'PATCH', 'DELETE'].includes(method) ? { 'If-Match': '*' } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    close: () => served.drop(),
  };
}
