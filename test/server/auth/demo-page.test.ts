import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parse, serializeOuter, type DefaultTreeAdapterMap } from 'parse5';
import { createDemoProvider } from '../../../src/server/auth/demo-provider.js';
import { CALLBACK, createDemo, DEMO_ISSUER, goodRequest, VENDOR_CALLBACK, type Demo } from './helpers/demo.js';
import { AUDIENCE, NOON } from './helpers/fake-issuer.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

let demo: Demo;

before(async () => {
  demo = await createDemo();
});

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

async function ask(over: Readonly<Record<string, string>> = {}, without: readonly string[] = []): Promise<Response> {
  const params = new URLSearchParams(await goodRequest(over));
  for (const name of without) params.delete(name);
  return demo.get(`/authorize?${params}`);
}

describe('the page of choice', () => {
  it('says first that nobody really signs in here', async () => {
    const text = await (await ask()).text();
    assert.ok(text.indexOf('演示身份，不是真实登录') < text.indexOf('选择一个身份'));
    assert.ok(text.includes('not a real sign-in'));
    assert.match(text, /<html lang="zh-CN">/);
  });

  it('offers each user by a button, and hands on what was asked, as it was', async () => {
    const odd = `"><script>alert(1)</script>&amp;'甲 `;
    const elements = elementsOf(parse(await (await ask({ state: odd })).text()));
    const buttons = elements.filter(({ tagName }) => tagName === 'button');
    assert.deepEqual(
      buttons.map((button) => attribute(button, 'value')),
      ['office', 'school', 'section', 'department', 'auditor'],
    );
    const inputs = elements.filter(({ tagName }) => tagName === 'input');
    const handedOn = Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
    assert.deepEqual(handedOn, await goodRequest({ state: odd }));
    assert.ok(!elements.some(({ tagName }) => tagName === 'script' || tagName === 'style'));
    assert.ok(!elements.some(({ attrs }) => attrs.some(({ name }) => name === 'style' || name.startsWith('on'))));
  });

  it('shows names of users as text', async () => {
    const user = {
      id: 'x"y',
      name: ['<b>甲</b>', '<i>A</i>'],
      does: ['a&b', '</ul>'],
      roles: [],
      regions: [],
      units: [],
    } as const;
    const { app } = await createDemoProvider({
      issuer: 'http://a.example',
      audience: AUDIENCE,
      clients: [{ id: 'pages', redirectUris: [CALLBACK] }],
      users: [user],
      now: () => NOON,
    });
    const tree = parse(await (await app.request(`/authorize?${new URLSearchParams(await goodRequest())}`)).text());
    assert.ok(!elementsOf(tree).some(({ tagName }) => tagName === 'b' || tagName === 'i'));
    const button = elementsOf(tree).find(({ tagName }) => tagName === 'button')!;
    assert.equal(attribute(button, 'value'), 'x"y');
    assert.ok(serializeOuter(button).includes('&lt;b&gt;甲&lt;/b&gt;'));
  });

  it('allows itself one sheet, one form and the way back, and nothing else', async () => {
    const { headers } = await ask({ client_id: 'vendor', redirect_uri: VENDOR_CALLBACK });
    assert.equal(
      headers.get('content-security-policy'),
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' https://vendor.example",
    );
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    const sheet = await demo.get('/sign-in.css');
    assert.equal(sheet.headers.get('content-type'), 'text/css; charset=utf-8');
    assert.match(await sheet.text(), /min-height: 44px/);
  });

  it('leads back with code, state and issuer, keeping what the address held', async () => {
    const asked = await goodRequest({ client_id: 'vendor', redirect_uri: VENDOR_CALLBACK, state: 'a&b=c 甲' });
    const response = await demo.post('/authorize', { ...asked, user: 'office' });
    const location = new URL(response.headers.get('location')!);
    assert.ok(location.href.startsWith(`${VENDOR_CALLBACK}&code=`));
    assert.match(location.searchParams.get('code')!, /^[\w-]{43}$/);
    assert.equal(location.searchParams.get('state'), 'a&b=c 甲');
    assert.equal(location.searchParams.get('iss'), DEMO_ISSUER);
  });

  it('asks again where the choice is nobody, and never takes one from an address', async () => {
    assert.equal((await demo.post('/authorize', { ...(await goodRequest()), user: 'nobody' })).status, 200);
    assert.equal((await ask({ user: 'office' })).status, 200);
  });
});

describe('a request to sign in', () => {
  const strays: [what: string, over: Readonly<Record<string, string>>, without?: string[]][] = [
    ['a program that is not known', { client_id: 'stranger' }],
    ['no program', {}, ['client_id']],
    ['no way back', {}, ['redirect_uri']],
    ['a foreign way back', { redirect_uri: 'https://evil.example/callback' }],
    ['the way back of another program', { redirect_uri: VENDOR_CALLBACK }],
    ['a way back that begins like a good one', { redirect_uri: `${CALLBACK}/../evil` }],
    ['a way back with a query of its own', { redirect_uri: `${CALLBACK}?next=https://evil.example` }],
    ['a way back in other letters', { redirect_uri: CALLBACK.toUpperCase() }],
  ];
  for (const [what, over, without] of strays)
    it(`goes nowhere with ${what}, by address or by form`, async () => {
      const params = new URLSearchParams({ ...(await goodRequest(over)), user: 'office' });
      for (const name of without ?? []) params.delete(name);
      for (const response of [await demo.get(`/authorize?${params}`), await demo.post('/authorize', params)]) {
        assert.equal(response.status, 400);
        assert.equal(response.headers.get('location'), null);
        assert.ok((await response.text()).includes('不能从这里登录'));
      }
    });

  const told: [what: string, error: string, over: Readonly<Record<string, string>>, without?: string[]][] = [
    ['no state', 'invalid_request', {}, ['state']],
    ['an empty state', 'invalid_request', { state: '' }],
    ['a state without end', 'invalid_request', { state: 'x'.repeat(513) }],
    ['no nonce', 'invalid_request', {}, ['nonce']],
    ['no challenge', 'invalid_request', {}, ['code_challenge']],
    ['a short challenge', 'invalid_request', { code_challenge: 'abc' }],
    ['a plain challenge', 'invalid_request', { code_challenge_method: 'plain' }],
    ['a challenge of no method', 'invalid_request', {}, ['code_challenge_method']],
    ['a token as answer', 'unsupported_response_type', { response_type: 'token' }],
    ['an id token as answer', 'unsupported_response_type', { response_type: 'code id_token' }],
    ['an answer in the fragment', 'invalid_request', { response_mode: 'fragment' }],
    ['no openid', 'invalid_scope', { scope: 'profile' }],
    ['a request object', 'request_not_supported', { request: 'a.b.c' }],
    ['a request elsewhere', 'request_uri_not_supported', { request_uri: 'https://evil.example/r' }],
    ['nobody to be asked', 'login_required', { prompt: 'none' }],
  ];
  for (const [what, error, over, without] of told)
    it(`tells the program of ${what}, by address or by form`, async () => {
      const params = new URLSearchParams({ ...(await goodRequest(over)), user: 'office' });
      for (const name of without ?? []) params.delete(name);
      for (const response of [await demo.get(`/authorize?${params}`), await demo.post('/authorize', params)]) {
        const location = new URL(response.headers.get('location')!);
        assert.equal(location.origin + location.pathname, CALLBACK);
        assert.equal(location.searchParams.get('error'), error);
        assert.equal(location.searchParams.get('code'), null);
        const hasState = !['no state', 'an empty state', 'a state without end'].includes(what);
        assert.equal(location.searchParams.get('state'), hasState ? 'state-1' : null);
      }
    });

  it('says each thing once', async () => {
    for (const name of ['state', 'nonce', 'scope', 'code_challenge']) {
      const params = new URLSearchParams(await goodRequest());
      params.append(name, params.get(name)!);
      const location = (await demo.get(`/authorize?${params}`)).headers.get('location')!;
      assert.equal(new URL(location).searchParams.get('error'), 'invalid_request');
    }
    const params = new URLSearchParams(await goodRequest());
    params.append('redirect_uri', 'https://evil.example/');
    assert.equal((await demo.get(`/authorize?${params}`)).status, 400);
  });
});

describe('signing out', () => {
  it('leads back to an address that is registered, and to no other', async () => {
    const known = { post_logout_redirect_uri: 'http://127.0.0.1:8080/pages/', state: 's' };
    const foreign = { post_logout_redirect_uri: 'https://evil.example/' };
    for (const send of [
      (form: Record<string, string>) => demo.get(`/end-session?${new URLSearchParams(form)}`),
      (form: Record<string, string>) => demo.post('/end-session', form),
    ]) {
      assert.equal((await send(known)).headers.get('location'), 'http://127.0.0.1:8080/pages/?state=s');
      const stays = await send(foreign);
      assert.equal(stays.headers.get('location'), null);
      assert.ok((await stays.text()).includes('已退出'));
    }
  });
});

describe('pages elsewhere', () => {
  it('may read keys and tokens from their script where their address is registered', async () => {
    for (const path of ['/.well-known/openid-configuration', '/keys']) {
      const known = await demo.get(path, { headers: { origin: 'https://vendor.example' } });
      assert.equal(known.headers.get('access-control-allow-origin'), 'https://vendor.example');
      const foreign = await demo.get(path, { headers: { origin: 'https://evil.example' } });
      assert.equal(foreign.headers.get('access-control-allow-origin'), null);
      assert.equal(foreign.headers.get('vary'), 'origin');
    }
  });
});
