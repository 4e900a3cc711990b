import { Hono, type Context } from 'hono';
import { base64url, type JSONWebKeySet } from 'jose';
import { readBounded } from './bounded.js';
import { DemoCodes } from './demo-codes.js';
import { choicePage, PAGE_STYLE, signedOutPage, strayPage } from './demo-page.js';
import { CARRIED, checkClients, onlyOne, readSignIn, type DemoClient } from './demo-request.js';
import { createDemoSigner, DEMO_TOKEN_SECONDS, type DemoSigner } from './demo-tokens.js';
import type { DemoUser } from './demo-users.js';
import { sha256 } from './digest.js';

export type { DemoClient } from './demo-request.js';

/** What the demo's provider is told. */
export interface DemoProviderOptions {
  /** Its address, without a slash at the end: `http://127.0.0.1:8080/demo-sign-in`. Its path is where `app` is mounted. */
  readonly issuer: string;
  /** Whom its access tokens are meant for: the same as the verifier's. */
  readonly audience: string;
  readonly clients: readonly DemoClient[];
  readonly users: readonly DemoUser[];
  readonly now: () => Date;
}

/** A small OIDC provider for trying out: whoever comes chooses who to be. Never for real data. */
export interface DemoProvider {
  /** Discovery, keys, pages and tokens, to be mounted under the path of `issuer`; it sets its own policy. */
  readonly app: Hono;
  readonly issuer: string;
  /** Public keys, for a verifier in the same process. */
  readonly keys: JSONWebKeySet;
  readonly users: readonly DemoUser[];
  /**
   * An access token without any page, good for 10 minutes.
   *
   * @throws {RangeError} where no user has that id.
   */
  issueDemoToken(user: string | DemoUser): Promise<string>;
}

interface Parts extends DemoProviderOptions {
  readonly signer: DemoSigner;
  readonly codes: DemoCodes;
}

const MAX_FORM_BYTES = 16_384;

function originOf(uri: string): string {
  return /^https?:\/\/[^/?]+/.exec(uri)![0];
}

/** `returnTo`: a form whose answer leads elsewhere needs leave to go there too. */
function setPagePolicy(c: Context, returnTo?: string): void {
  const action = returnTo ? `'self' ${originOf(returnTo)}` : `'self'`;
  const policy = ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"];
  c.header('content-security-policy', [...policy, `form-action ${action}`].join('; '));
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
  c.header('cache-control', 'no-store');
}

async function readForm(c: Context): Promise<URLSearchParams | null> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(?:\s*;|$)/i.test(type)) return null;
  const text = await readBounded(c.req.raw.body, MAX_FORM_BYTES);
  return text === null ? null : new URLSearchParams(text);
}

/** The address to return to, with an answer; what it held already stays. */
function withAnswer(uri: string, answer: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(answer)) if (value !== null) query.append(name, value);
  return `${uri}${uri.includes('?') ? '&' : '?'}${query}`;
}

function documentOf({ issuer }: Parts): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    end_session_endpoint: `${issuer}/end-session`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    scopes_supported: ['openid'],
    claims_supported: ['sub', 'name', 'roles', 'regions', 'units'],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    ui_locales_supported: ['zh-CN', 'en'],
  };
}

/** One door for both steps: without a choice a page, with one the way back. */
function answerSignIn(
  c: Context,
  parts: Parts,
  params: URLSearchParams,
  userId: string | null,
): Response | Promise<Response> {
  const { issuer, users, codes, clients } = parts;
  const reading = readSignIn(params, clients);
  setPagePolicy(c, reading.ok ? reading.request.redirectUri : undefined);
  if (!reading.ok) {
    const { redirectUri } = reading;
    if (redirectUri === null) return c.html(strayPage(), 400);
    return c.redirect(withAnswer(redirectUri, { error: reading.error, state: reading.state, iss: issuer }), 303);
  }
  const user = users.find(({ id }) => id === userId);
  if (!user)
    return c.html(
      choicePage(
        users,
        CARRIED.map((name) => [name, params.get(name)!]),
      ),
    );
  const { redirectUri, state, client, nonce, challenge } = reading.request;
  const code = codes.give({ user, client, redirectUri, nonce, challenge });
  return c.redirect(withAnswer(redirectUri, { code, state, iss: issuer }), 303);
}

/** Why a code is not taken, in the words of RFC 6749; or the tokens. */
async function tokensFor(form: URLSearchParams, { codes, signer, clients }: Parts): Promise<Record<string, unknown>> {
  const one = (name: string): string => onlyOne(form, name) ?? '';
  if (one('grant_type') !== 'authorization_code') return { error: 'unsupported_grant_type' };
  const grant = codes.take(one('code'));
  if (!clients.some(({ id }) => id === one('client_id'))) return { error: 'invalid_client' };
  const verifier = one('code_verifier');
  if (!/^[\w.~-]{43,128}$/.test(verifier)) return { error: 'invalid_request' };
  const isOurs = grant?.client === one('client_id') && grant.redirectUri === one('redirect_uri');
  if (!isOurs || base64url.encode(await sha256(verifier)) !== grant.challenge) return { error: 'invalid_grant' };
  const accessToken = await signer.accessToken(grant.user, grant.client);
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: DEMO_TOKEN_SECONDS,
    scope: 'openid',
    id_token: await signer.idToken(grant.user, grant.client, grant.nonce, accessToken),
  };
}

function answerSignOut(c: Context, { clients }: Parts, params: URLSearchParams): Response | Promise<Response> {
  setPagePolicy(c);
  const uri = onlyOne(params, 'post_logout_redirect_uri');
  const isKnown = uri !== null && clients.some(({ signedOutUris = [] }) => signedOutUris.includes(uri));
  return isKnown ? c.redirect(withAnswer(uri, { state: onlyOne(params, 'state') }), 303) : c.html(signedOutPage());
}

function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

function createApp(parts: Parts): Hono {
  const app = new Hono();
  const origins = new Set(parts.clients.flatMap(({ redirectUris }) => redirectUris.map(originOf)));
  // A vendor's page on another port asks from its script.
  const json = (c: Context, value: object, status: 200 | 400 | 401 = 200): Response => {
    const origin = c.req.header('origin');
    c.header('vary', 'origin');
    c.header('x-content-type-options', 'nosniff');
    if (origin !== undefined && origins.has(origin)) c.header('access-control-allow-origin', origin);
    c.header('cache-control', 'no-store');
    return c.json(value, status);
  };
  app.get('/.well-known/openid-configuration', (c) => json(c, documentOf(parts)));
  app.get('/keys', (c) => json(c, parts.signer.keys));
  app.get('/sign-in.css', (c) => c.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/authorize', (c) => answerSignIn(c, parts, queryOf(c), null));
  app.post('/authorize', async (c) => {
    const form = (await readForm(c)) ?? new URLSearchParams();
    return answerSignIn(c, parts, form, onlyOne(form, 'user'));
  });
  app.post('/token', async (c) => {
    const form = await readForm(c);
    const answer = form ? await tokensFor(form, parts) : { error: 'invalid_request' };
    return json(c, answer, answer['error'] === undefined ? 200 : answer['error'] === 'invalid_client' ? 401 : 400);
  });
  app.get('/end-session', (c) => answerSignOut(c, parts, queryOf(c)));
  app.post('/end-session', async (c) => answerSignOut(c, parts, (await readForm(c)) ?? new URLSearchParams()));
  return app;
}

/**
 * Makes the demo's provider, with a key of its own.
 *
 * Code flow with PKCE (S256) only: registered addresses letter by letter, state and nonce, a code that is good once and
 * for 60 seconds, access tokens of 10 minutes, no refresh. Nothing of it is kept: a restart ends every token.
 *
 * @throws {TypeError} where `issuer` ends with a slash, or an address of a client is not http(s), whole, without fragment.
 * @example
 * const demo = await createDemoProvider({ issuer, audience: 'jiaogai', clients, users: demoUsers(places), now });
 * app.route(new URL(issuer).pathname, demo.app);
 * const { verify } = createVerifier({ issuer, audience: 'jiaogai', keys: demo.keys, now });
 */
export async function createDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const { issuer, audience, clients, users, now } = options;
  if (issuer.endsWith('/')) throw new TypeError('the issuer ends with a slash');
  checkClients(clients);
  const signer = await createDemoSigner(issuer, audience, now);
  return {
    app: createApp({ ...options, signer, codes: new DemoCodes(now) }),
    issuer,
    keys: signer.keys,
    users,
    issueDemoToken: async (user) => {
      const found = typeof user === 'string' ? users.find(({ id }) => id === user) : user;
      if (!found) throw new RangeError('no such user in the demo');
      return signer.accessToken(found, 'demo');
    },
  };
}
