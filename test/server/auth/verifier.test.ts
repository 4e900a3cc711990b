import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { base64url, CompactSign, SignJWT, exportSPKI, importJWK, UnsecuredJWT, type CryptoKey } from 'jose';
import { AuthFault, type AuthReason } from '../../../src/server/auth/fault.js';
import { createVerifier, type Verifier, type VerifierOptions } from '../../../src/server/auth/verifier.js';
import {
  AUDIENCE,
  bearer,
  clerkClaims,
  createSigner,
  ISSUER,
  isRefused,
  NOON,
  secondsAt,
  type Signer,
} from './helpers/fake-issuer.js';

let signer: Signer;
let verifier: Verifier;

function verifierWith(over: Partial<VerifierOptions> = {}): Verifier {
  const keys = { keys: [signer.publicJwk] };
  return createVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, now: () => NOON, ...over });
}

before(async () => {
  signer = await createSigner('k1');
  verifier = verifierWith();
});

describe('a good token', () => {
  it('says who it is', async () => {
    assert.deepEqual(await verifier.verify(await bearer(signer, clerkClaims())), {
      subject: 'account-7',
      roles: ['clerk'],
      regions: ['410402'],
      units: ['school-1'],
      client: 'pages',
    });
  });

  it('is not needed: without the header there is nobody', async () => {
    assert.equal(await verifier.verify(null), null);
  });

  it('is known by its scheme in any case, and with the older names of its type', async () => {
    const header = (await bearer(signer, clerkClaims(), { typ: 'JWT' })).replace('Bearer', 'bearer');
    assert.equal((await verifier.verify(header))?.subject, 'account-7');
    for (const typ of [undefined, 'application/at+jwt', 'AT+JWT'])
      assert.ok(await verifier.verify(await bearer(signer, clerkClaims(), { typ })));
  });

  it('may be meant for several, of which we are one', async () => {
    const header = await bearer(signer, clerkClaims({ aud: ['account', AUDIENCE] }));
    assert.ok(await verifier.verify(header));
    assert.ok(await verifierWith({ audience: ['other', AUDIENCE] }).verify(header));
  });

  for (const alg of ['RS256', 'PS256', 'ES384', 'EdDSA'])
    it(`may be signed by ${alg}`, async () => {
      const other = await createSigner('k', alg);
      const header = await bearer(other, clerkClaims());
      assert.ok(await verifierWith({ keys: { keys: [signer.publicJwk, other.publicJwk] } }).verify(header));
    });

  it('need not name its key, where several may fit', async () => {
    const [other, stranger] = [await createSigner('k2'), await createSigner('k3')];
    const both = verifierWith({ keys: { keys: [signer.publicJwk, other.publicJwk] } });
    assert.ok(await both.verify(await bearer(other, clerkClaims(), { kid: undefined })));
    await assert.rejects(
      both.verify(await bearer(stranger, clerkClaims(), { kid: undefined })),
      isRefused('signature'),
    );
    const late = await bearer(other, clerkClaims({ exp: secondsAt(NOON, -600) }), { kid: undefined });
    await assert.rejects(both.verify(late), isRefused('expired'));
  });
});

describe('time', () => {
  const cases: [what: string, claims: Readonly<Record<string, unknown>>, reason: AuthReason | null][] = [
    ['ended 59 seconds ago', { exp: secondsAt(NOON, -59) }, null],
    ['ended 60 seconds ago', { exp: secondsAt(NOON, -60) }, 'expired'],
    ['begins in 60 seconds', { nbf: secondsAt(NOON, 60) }, null],
    ['begins in 61 seconds', { nbf: secondsAt(NOON, 61) }, 'not-yet'],
    ['was issued 60 seconds from now', { iat: secondsAt(NOON, 60) }, null],
    ['was issued 61 seconds from now', { iat: secondsAt(NOON, 61) }, 'not-yet'],
  ];
  for (const [what, claims, reason] of cases)
    it(`${reason ? 'refuses' : 'takes'} a token that ${what}`, async () => {
      const answer = verifier.verify(await bearer(signer, clerkClaims(claims)));
      if (reason) await assert.rejects(answer, isRefused(reason));
      else assert.ok(await answer);
    });

  it('may be held strictly, and is the time that was given', async () => {
    const header = await bearer(signer, clerkClaims({ exp: secondsAt(NOON, 1) }));
    assert.ok(await verifierWith({ clockSkewSeconds: 0 }).verify(header));
    const later = verifierWith({ clockSkewSeconds: 0, now: () => new Date(NOON.getTime() + 1000) });
    await assert.rejects(later.verify(header), isRefused('expired'));
  });
});

describe('a token that is not ours', () => {
  it('is refused when another issuer signed it, with or without our name', async () => {
    await assert.rejects(
      verifier.verify(await bearer(signer, clerkClaims({ iss: `${ISSUER}/` }))),
      isRefused('issuer'),
    );
    await assert.rejects(verifier.verify(await bearer(signer, clerkClaims({ iss: undefined }))), isRefused('issuer'));
    const stranger = await createSigner('k1');
    await assert.rejects(verifier.verify(await bearer(stranger, clerkClaims())), isRefused('signature'));
  });

  it('is refused when it is meant for somebody else, or for nobody', async () => {
    for (const aud of ['pages', [], ['account'], undefined, { [AUDIENCE]: true }])
      await assert.rejects(verifier.verify(await bearer(signer, clerkClaims({ aud }))), isRefused('audience'));
  });

  it('is refused when its claims were changed, and says nothing of their times', async () => {
    const [head, , signature] = (await bearer(signer, clerkClaims())).split('.');
    const claims = base64url.encode(JSON.stringify(clerkClaims({ roles: ['officer'], exp: 1 })));
    await assert.rejects(verifier.verify(`${head}.${claims}.${signature}`), isRefused('signature'));
  });

  it('is refused without a signature', async () => {
    const token = new UnsecuredJWT(clerkClaims()).encode();
    await assert.rejects(verifier.verify(`Bearer ${token}`), isRefused('algorithm'));
    const [, claims, signature] = (await bearer(signer, clerkClaims())).split('.');
    for (const alg of ['none', 'None', 'NONE', '', 7, null, undefined]) {
      const head = base64url.encode(JSON.stringify({ alg, kid: 'k1' }));
      await assert.rejects(verifier.verify(`Bearer ${head}.${claims}.${signature}`), isRefused('algorithm'));
      await assert.rejects(verifier.verify(`Bearer ${head}.${claims}.`), isRefused('algorithm'));
    }
  });

  it('is refused when the public key was used as a shared secret', async () => {
    const rsa = await createSigner('k1', 'RS256');
    const own = verifierWith({ keys: { keys: [rsa.publicJwk] } });
    const pem = await exportSPKI((await importJWK(rsa.publicJwk, 'RS256', { extractable: true })) as CryptoKey);
    for (const secret of [pem, JSON.stringify(rsa.publicJwk)]) {
      const token = await new SignJWT(clerkClaims())
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode(secret.padEnd(32)));
      await assert.rejects(own.verify(`Bearer ${token}`), isRefused('algorithm'));
    }
  });

  it('is refused when it brings its own key', async () => {
    const stranger = await createSigner('k1');
    const jwk = stranger.publicJwk;
    await assert.rejects(verifier.verify(await bearer(stranger, clerkClaims(), { jwk })), isRefused('signature'));
  });

  it('is refused when it is of another type, or asks for what is not known', async () => {
    for (const typ of ['logout+jwt', 'dpop+jwt', 'secevent+jwt', 7, null])
      await assert.rejects(verifier.verify(await bearer(signer, clerkClaims(), { typ })), isRefused('malformed'));
    const [, claims, signature] = (await bearer(signer, clerkClaims())).split('.');
    const head = base64url.encode(JSON.stringify({ alg: 'ES256', kid: 'k1', crit: ['x'], x: 1 }));
    await assert.rejects(verifier.verify(`Bearer ${head}.${claims}.${signature}`), isRefused('malformed'));
  });

  it('never shows in the fault', async () => {
    const header = await bearer(signer, clerkClaims({ exp: 1, sub: 'account-secret' }));
    const fault = await verifier.verify(header).catch((error: unknown) => error);
    assert.ok(fault instanceof AuthFault);
    const shown = `${fault.stack} ${JSON.stringify(fault)}`;
    for (const part of ['account-secret', 'school-1', ...header.split('.')]) assert.ok(!shown.includes(part));
  });
});

describe('a header that is none', () => {
  const headers = [
    '',
    ' ',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer a.b',
    'Bearer a.b.c',
    'Bearer a.b.c.d.e',
    'Bearer ..',
    'Bearer a.b.c, Bearer a.b.c',
    'Bearer\ta.b.c',
    'Bearer 甲.乙.丙',
    `Bearer ${base64url.encode('[]')}.e30.c`,
    `Bearer ${base64url.encode('null')}.e30.c`,
    `Bearer ${base64url.encode('{"alg":')}.e30.c`,
  ];
  for (const header of headers)
    it(`is refused: ${JSON.stringify(header)}`, async () => {
      await assert.rejects(verifier.verify(header), isRefused('malformed'));
    });

  it('is refused from 16 KB on, however good it is', async () => {
    const [short, long] = [clerkClaims({ note: 'x'.repeat(11_000) }), clerkClaims({ note: 'x'.repeat(13_000) })];
    assert.ok(await verifier.verify(await bearer(signer, short)));
    await assert.rejects(verifier.verify(await bearer(signer, long)), isRefused('malformed'));
    await assert.rejects(verifier.verify(`Bearer ${'a'.repeat(10_000_000)}`), isRefused('malformed'));
    await assert.rejects(verifier.verify(`Bearer ${' '.repeat(10_000_000)}`), isRefused('malformed'));
  });

  it('meets a fault and nothing else, whatever stands in it', async () => {
    const part = fc.oneof(
      fc.base64String().map((text) => text.replace(/[+/=]/g, '_')),
      fc.json().map((text) => base64url.encode(text)),
      fc.string({ unit: 'binary' }),
    );
    const head = fc
      .record({
        alg: fc.constantFrom('ES256', 'EdDSA', 'RS256', 'none', '__proto__', 'toString'),
        kid: fc.oneof(fc.constantFrom('k1', '__proto__'), fc.jsonValue()),
        extra: fc.jsonValue(),
      })
      .map(({ extra, ...rest }) => base64url.encode(JSON.stringify({ ...(extra as object), ...rest })));
    const token = fc.tuple(fc.oneof(head, part), part, part).map((parts) => `Bearer ${parts.join('.')}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(token, fc.string({ unit: 'binary' })), async (header) => {
        await assert.rejects(verifier.verify(header), (error) => error instanceof AuthFault);
      }),
      { numRuns: 300 },
    );
  });

  it('meets a fault and nothing else, whatever a signed token claims', async () => {
    const claims = fc.dictionary(
      fc.constantFrom('iss', 'aud', 'sub', 'exp', 'nbf', 'iat', 'roles', 'x'),
      fc.jsonValue(),
    );
    const good = fc.constantFrom({}, clerkClaims());
    await fc.assert(
      fc.asyncProperty(good, claims, async (base, over) => {
        const text = JSON.stringify({ ...base, ...over });
        const head = { alg: 'ES256', kid: 'k1' };
        const token = await new CompactSign(new TextEncoder().encode(text))
          .setProtectedHeader(head)
          .sign(signer.privateKey);
        await verifier.verify(`Bearer ${token}`).catch((error: unknown) => assert.ok(error instanceof AuthFault));
      }),
      { numRuns: 200 },
    );
  });
});
