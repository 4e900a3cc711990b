import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, beforeEach, describe, it } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as oauth from 'oauth4webapi';
import { createDemoProvider } from '../../../src/server/auth/demo-provider.js';
import type { Principal } from '../../../src/server/auth/principal.js';
import { createVerifier, type Verifier } from '../../../src/server/auth/verifier.js';
import {
  CALLBACK,
  codeOf,
  createDemo,
  DEMO_ISSUER,
  goodExchange,
  goodRequest,
  VERIFIER,
  type Demo,
} from './helpers/demo.js';
import { AUDIENCE, isRefused, NOON, secondsAt } from './helpers/fake-issuer.js';

let demo: Demo;
let verifier: Verifier;

before(async () => {
  demo = await createDemo();
  verifier = createVerifier({
    issuer: DEMO_ISSUER,
    audience: AUDIENCE,
    keys: demo.provider.keys,
    now: () => new Date(demo.at),
  });
});

beforeEach(() => {
  demo.at = NOON.getTime();
});

async function errorOf(response: Response): Promise<unknown> {
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return ((await response.json()) as { error?: string }).error;
}

/** All of what a page does to sign somebody in, by the library that our pages use. */
async function signIn(user: string): Promise<{ readonly principal: Principal | null; readonly name: unknown }> {
  const options = {
    [oauth.customFetch]: async (url: string, init: object) => demo.app.request(url, init),
    [oauth.allowInsecureRequests]: true,
  };
  const issuer = new URL(DEMO_ISSUER);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
  const client: oauth.Client = { client_id: 'pages', [oauth.clockSkew]: (demo.at - Date.now()) / 1000 };
  const [verifierText, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const challenge = await oauth.calculatePKCECodeChallenge(verifierText);
  const asked = await goodRequest({ state, nonce, code_challenge: challenge });
  const page = await demo.app.request(`${server.authorization_endpoint}?${new URLSearchParams(asked)}`);
  assert.equal(page.status, 200);
  const back = await demo.app.request(server.authorization_endpoint!, {
    method: 'POST',
    body: new URLSearchParams({ ...asked, user }),
  });
  assert.equal(back.status, 303);
  const params = oauth.validateAuthResponse(server, client, new URL(back.headers.get('location')!), state);
  const request = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    params,
    CALLBACK,
    verifierText,
    options,
  );
  const checks = { expectedNonce: nonce, requireIdToken: true };
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, request, checks);
  await oauth.validateApplicationLevelSignature(server, request, options);
  const principal = await verifier.verify(`Bearer ${tokens.access_token}`);
  return { principal, name: oauth.getValidatedIdTokenClaims(tokens)?.['name'] };
}

describe('the whole way of signing in', () => {
  const expected: [user: string, roles: string[], units: string[], name: string][] = [
    ['office', ['officer'], [], '教体局办公室'],
    ['school', ['clerk'], ['school-1'], '学校填报人'],
    ['section', ['clerk'], ['section-1'], '科室填报人'],
    ['department', ['department'], ['finance'], '协同部门'],
    ['auditor', ['auditor'], [], '督查审计'],
  ];
  for (const [user, roles, units, name] of expected)
    it(`ends with who was chosen: ${user}`, async () => {
      assert.deepEqual(await signIn(user), {
        principal: { subject: `demo:${user}`, roles, regions: ['410402'], units, client: 'pages' },
        name,
      });
    });

  it('lets a verifier elsewhere find the keys by discovery', async () => {
    const fetch = (url: string, init: RequestInit) => demo.app.request(url, init);
    const elsewhere = createVerifier({ issuer: DEMO_ISSUER, audience: AUDIENCE, fetch, now: () => NOON });
    const token = await demo.provider.issueDemoToken('office');
    assert.deepEqual((await elsewhere.verify(`Bearer ${token}`))?.roles, ['officer']);
  });
});

describe('a code', () => {
  it('is good once', async () => {
    const code = await codeOf(demo);
    assert.equal((await demo.post('/token', goodExchange(code))).status, 200);
    const again = await demo.post('/token', goodExchange(code));
    assert.equal(again.status, 400);
    assert.equal(await errorOf(again), 'invalid_grant');
  });

  it('is good for 60 seconds', async () => {
    const [early, late] = [await codeOf(demo), await codeOf(demo)];
    demo.at += 59_999;
    assert.equal((await demo.post('/token', goodExchange(early))).status, 200);
    demo.at += 1;
    assert.equal(await errorOf(await demo.post('/token', goodExchange(late))), 'invalid_grant');
  });

  it('is used up by whoever does not know the verifier', async () => {
    const code = await codeOf(demo);
    const wrong = await demo.post('/token', goodExchange(code, { code_verifier: VERIFIER.replace('0', '1') }));
    assert.equal(await errorOf(wrong), 'invalid_grant');
    assert.equal(await errorOf(await demo.post('/token', goodExchange(code))), 'invalid_grant');
  });

  const wrong: [what: string, over: Readonly<Record<string, string>>, error: string, status: number][] = [
    ['the verifier is missing', { code_verifier: '' }, 'invalid_request', 400],
    ['the verifier is the challenge', { code_verifier: 'x'.repeat(43) }, 'invalid_grant', 400],
    ['another program asks', { client_id: 'vendor' }, 'invalid_grant', 400],
    ['a stranger asks', { client_id: 'stranger' }, 'invalid_client', 401],
    ['the way back is another', { redirect_uri: `${CALLBACK}/` }, 'invalid_grant', 400],
    ['the code is made up', { code: 'x'.repeat(43) }, 'invalid_grant', 400],
    ['it is to be refreshed', { grant_type: 'refresh_token' }, 'unsupported_grant_type', 400],
    ['a password is shown', { grant_type: 'password' }, 'unsupported_grant_type', 400],
  ];
  for (const [what, over, error, status] of wrong)
    it(`gives nothing when ${what}`, async () => {
      const response = await demo.post('/token', goodExchange(await codeOf(demo), over));
      assert.equal(response.status, status);
      assert.equal(await errorOf(response), error);
    });

  it('is asked for by a form and nothing else', async () => {
    const code = await codeOf(demo);
    const body = JSON.stringify(goodExchange(code));
    const response = await demo.get('/token', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(await errorOf(response), 'invalid_request');
    const huge = await demo.post('/token', goodExchange(code, { filler: 'x'.repeat(20_000) }));
    assert.equal(await errorOf(huge), 'invalid_request');
    const twice = new URLSearchParams(goodExchange(code));
    twice.append('code', code);
    assert.equal(await errorOf(await demo.post('/token', twice)), 'invalid_grant');
    assert.equal((await demo.get(`/token?${new URLSearchParams(goodExchange(code))}`)).status, 404);
  });
});

describe('tokens of the demo', () => {
  it('end after 10 minutes and cannot be made longer', async () => {
    const answer = (await (await demo.post('/token', goodExchange(await codeOf(demo)))).json()) as Record<
      string,
      unknown
    >;
    assert.deepEqual(Object.keys(answer).sort(), ['access_token', 'expires_in', 'id_token', 'scope', 'token_type']);
    assert.equal(answer['expires_in'], 600);
    const header = `Bearer ${answer['access_token']}`;
    assert.equal(decodeJwt(answer['access_token'] as string).exp, secondsAt(NOON, 600));
    demo.at += 659_000;
    assert.ok(await verifier.verify(header));
    demo.at += 1_000;
    await assert.rejects(verifier.verify(header), isRefused('expired'));
  });

  it('belong together: the id token names half the digest of the access token', async () => {
    const answer = (await (await demo.post('/token', goodExchange(await codeOf(demo)))).json()) as Record<
      string,
      string
    >;
    const digest = createHash('sha256').update(answer['access_token']!).digest();
    assert.equal(decodeJwt(answer['id_token']!)['at_hash'], digest.subarray(0, 16).toString('base64url'));
  });

  it('are told apart: an id token opens nothing', async () => {
    const answer = (await (await demo.post('/token', goodExchange(await codeOf(demo)))).json()) as { id_token: string };
    assert.equal(decodeProtectedHeader(answer.id_token).typ, 'JWT');
    await assert.rejects(verifier.verify(`Bearer ${answer.id_token}`), isRefused('audience'));
    const careless = createVerifier({
      issuer: DEMO_ISSUER,
      audience: 'pages',
      keys: demo.provider.keys,
      now: () => NOON,
    });
    await assert.rejects(careless.verify(`Bearer ${answer.id_token}`), isRefused('claims'));
  });

  it('come without any page too, for a user of the list or of one’s own', async () => {
    const principal = await verifier.verify(`Bearer ${await demo.provider.issueDemoToken('auditor')}`);
    assert.deepEqual(principal, {
      subject: 'demo:auditor',
      roles: ['auditor'],
      regions: ['410402'],
      units: [],
      client: 'demo',
    });
    const own = { ...demo.provider.users[1]!, id: 'other', units: ['school-2'] };
    const other = await verifier.verify(`Bearer ${await demo.provider.issueDemoToken(own)}`);
    assert.deepEqual([other?.subject, other?.units], ['demo:other', ['school-2']]);
    await assert.rejects(demo.provider.issueDemoToken('nobody'), RangeError);
  });

  it('of one start mean nothing after the next', async () => {
    const token = await (await createDemo()).provider.issueDemoToken('office');
    await assert.rejects(verifier.verify(`Bearer ${token}`), isRefused('signature'));
  });

  it('never leave with the private key', async () => {
    const { keys } = (await (await demo.get('/keys')).json()) as { keys: Record<string, unknown>[] };
    assert.deepEqual(Object.keys(keys[0]!).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });
});

describe('a provider', () => {
  const addresses = [
    'javascript:alert(1)',
    '/pages/callback',
    'http://a.example/#part',
    'https://user@a.example/',
    'https://',
    'myapp://back',
    'https://a.example/x y',
  ];
  for (const uri of addresses)
    it(`is not made for a program at ${uri}`, async () => {
      const clients = [{ id: 'pages', redirectUris: [uri] }];
      const options = { issuer: DEMO_ISSUER, audience: AUDIENCE, clients, users: [], now: () => NOON };
      await assert.rejects(createDemoProvider(options), TypeError);
    });

  it('is not made with an address that ends with a slash', async () => {
    const options = { issuer: `${DEMO_ISSUER}/`, audience: AUDIENCE, clients: [], users: [], now: () => NOON };
    await assert.rejects(createDemoProvider(options), TypeError);
  });
});
