import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { KEYS_COOLDOWN_MS, KEYS_FRESH_MS, KEYS_HELD_MS, KEYS_RETRY_MS } from '../../../src/server/auth/key-source.js';
import { createVerifier, type Verifier, type VerifierOptions } from '../../../src/server/auth/verifier.js';
import {
  AUDIENCE,
  bearer,
  clerkClaims,
  createSigner,
  FakeIssuer,
  ISSUER,
  isRefused,
  NOON,
  type Signer,
} from './helpers/fake-issuer.js';

let [first, second, stranger]: Signer[] = [];
let issuer: FakeIssuer;
let at: number;

/** A token whose own time never matters here. */
async function tokenBy(signer: Signer): Promise<string> {
  return bearer(signer, clerkClaims({ iat: undefined, exp: 9_999_999_999 }));
}

function verifierOf(over: Partial<VerifierOptions> = {}): Verifier {
  return createVerifier({ issuer: ISSUER, audience: AUDIENCE, now: () => new Date(at), fetch: issuer.fetch, ...over });
}

before(async () => {
  [first, second, stranger] = await Promise.all(['first', 'second', 'stranger'].map((kid) => createSigner(kid)));
});

beforeEach(() => {
  issuer = new FakeIssuer([first!]);
  at = NOON.getTime();
});

describe('keys of a provider', () => {
  it('are found by discovery and asked for once, however many ask at once', async () => {
    const { verify } = verifierOf();
    const header = await tokenBy(first!);
    await Promise.all(Array.from({ length: 20 }, () => verify(header)));
    assert.deepEqual(issuer.asked, [`${ISSUER}/.well-known/openid-configuration`, `${ISSUER}/keys`]);
  });

  it('are asked for at their own address, where it is given', async () => {
    const { verify } = verifierOf({ jwksUrl: `${ISSUER}/keys` });
    assert.ok(await verify(await tokenBy(first!)));
    assert.deepEqual(issuer.asked, [`${ISSUER}/keys`]);
  });

  it('are not asked for by what is no token', async () => {
    const { verify } = verifierOf();
    await assert.rejects(verify('Bearer a.b.c'), isRefused('malformed'));
    assert.equal(await verify(null), null);
    assert.deepEqual(issuer.asked, []);
  });

  it('that are new are taken at their first token', async () => {
    const { verify } = verifierOf();
    await verify(await tokenBy(first!));
    issuer.signers = [first!, second!];
    at += KEYS_COOLDOWN_MS;
    assert.ok(await verify(await tokenBy(second!)));
    assert.ok(await verify(await tokenBy(first!)));
  });

  it('that are gone are refused once what is known is no longer fresh', async () => {
    const { verify } = verifierOf();
    await verify(await tokenBy(first!));
    issuer.signers = [second!];
    at += KEYS_FRESH_MS - 1;
    assert.ok(await verify(await tokenBy(first!)));
    at += 1;
    await assert.rejects(verify(await tokenBy(first!)), isRefused('signature'));
    assert.ok(await verify(await tokenBy(second!)));
  });

  it('that nobody knows cause one question in 30 seconds, however many tokens name one', async () => {
    const { verify } = verifierOf({ jwksUrl: `${ISSUER}/keys` });
    const [good, unknown] = [await tokenBy(first!), await tokenBy(stranger!)];
    await verify(good);
    at += KEYS_COOLDOWN_MS;
    const before = issuer.asked.length;
    for (let round = 0; round < 3; round += 1)
      await Promise.all(Array.from({ length: 20 }, () => assert.rejects(verify(unknown), isRefused('signature'))));
    assert.equal(issuer.asked.length - before, 1);
    at += KEYS_COOLDOWN_MS - 1;
    await assert.rejects(verify(unknown), isRefused('signature'));
    assert.equal(issuer.asked.length - before, 1);
    at += 1;
    await assert.rejects(verify(unknown), isRefused('signature'));
    assert.equal(issuer.asked.length - before, 2);
    assert.ok(await verify(good));
  });

  it('are asked for again when the clock was set back', async () => {
    const { verify } = verifierOf();
    await verify(await tokenBy(first!));
    issuer.signers = [second!];
    at -= 3_600_000;
    assert.ok(await verify(await tokenBy(second!)));
  });
});

describe('a provider that is away', () => {
  it('does not lock out anybody for a day, and is asked once in 30 seconds', async () => {
    const { verify } = verifierOf({ jwksUrl: `${ISSUER}/keys` });
    const header = await tokenBy(first!);
    await verify(header);
    issuer.isAway = true;
    at += KEYS_FRESH_MS;
    for (let count = 0; count < 5; count += 1) assert.ok(await verify(header));
    assert.equal(issuer.asked.length, 2);
    at = NOON.getTime() + KEYS_HELD_MS - 1;
    assert.ok(await verify(header));
    at += 1;
    await assert.rejects(verify(header), isRefused('unreachable'));
    issuer.isAway = false;
    at += KEYS_COOLDOWN_MS;
    assert.ok(await verify(header));
  });

  it('cannot say whether a key that is not known is new', async () => {
    const { verify } = verifierOf();
    await verify(await tokenBy(first!));
    issuer.isAway = true;
    at += KEYS_COOLDOWN_MS;
    await assert.rejects(verify(await tokenBy(second!)), isRefused('unreachable'));
    await assert.rejects(verify(await tokenBy(second!)), isRefused('unreachable'));
    assert.ok(await verify(await tokenBy(first!)));
  });

  it('at the start is asked again after 2 seconds, not for each token', async () => {
    const { verify } = verifierOf({ jwksUrl: `${ISSUER}/keys` });
    const header = await tokenBy(first!);
    issuer.isAway = true;
    for (let count = 0; count < 5; count += 1) await assert.rejects(verify(header), isRefused('unreachable'));
    assert.equal(issuer.asked.length, 1);
    issuer.isAway = false;
    at += KEYS_RETRY_MS;
    assert.ok(await verify(header));
  });

  it('does not make us forget its keys by answering nonsense', async () => {
    const { verify } = verifierOf();
    const header = await tokenBy(first!);
    await verify(header);
    issuer.answer = () => Response.json({ keys: [] });
    at += KEYS_FRESH_MS;
    assert.ok(await verify(header));
  });
});

describe('a provider that answers what cannot be used', () => {
  const answers: [what: string, answer: () => Response][] = [
    ['another status', () => new Response('{"keys":[]}', { status: 503 })],
    ['a page', () => new Response('<!doctype html>')],
    ['nothing', () => new Response(null)],
    ['null', () => new Response('null')],
    ['no list', () => Response.json({ keys: 'none' })],
    ['an empty list', () => Response.json({ keys: [] })],
    ['a list of nothing', () => Response.json({ keys: [null, 7] })],
    ['too many keys', () => Response.json({ keys: Array.from({ length: 101 }, () => first!.publicJwk) })],
    ['more than 256 KB', () => Response.json({ keys: [first!.publicJwk], x: 'x'.repeat(262_144) })],
    ['a shared secret', () => Response.json({ keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: 'first' }] })],
  ];
  for (const [what, answer] of answers)
    it(`is met with a fault: ${what}`, async () => {
      issuer.answer = answer;
      const { verify } = verifierOf({ jwksUrl: `${ISSUER}/keys` });
      const reason = what === 'a shared secret' ? 'signature' : 'unreachable';
      await assert.rejects(verify(await tokenBy(first!)), isRefused(reason));
    });

  const discoveries: [what: string, discovery: Readonly<Record<string, unknown>>][] = [
    ['in another name', { issuer: 'https://elsewhere.example', jwks_uri: `${ISSUER}/keys` }],
    ['with keys on the open road', { issuer: ISSUER, jwks_uri: 'http://login.bureau.example/keys' }],
    ['with keys that are no address', { issuer: ISSUER, jwks_uri: 'javascript:1' }],
    ['without keys', { issuer: ISSUER }],
  ];
  for (const [what, discovery] of discoveries)
    it(`is met with a fault: a document ${what}`, async () => {
      issuer.discovery = discovery;
      await assert.rejects(verifierOf().verify(await tokenBy(first!)), isRefused('unreachable'));
      assert.equal(issuer.asked.length, 1);
    });

  it('is not followed elsewhere', async () => {
    const modes: (RequestRedirect | undefined)[] = [];
    const { verify } = verifierOf({
      fetch: (url, init) => {
        modes.push(init.redirect);
        return issuer.fetch(url, init);
      },
    });
    await verify(await tokenBy(first!));
    assert.deepEqual(modes, ['error', 'error']);
  });
});
