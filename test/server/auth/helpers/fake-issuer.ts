import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { AuthFault, type AuthReason } from '../../../../src/server/auth/fault.js';
import type { AuthFetch } from '../../../../src/server/auth/provider-keys.js';

export const ISSUER = 'https://login.bureau.example/realm';
export const AUDIENCE = 'jiaogai';
/** When everything here happens. */
export const NOON = new Date('2025-12-01T04:00:00.000Z');

export interface Signer {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function createSigner(kid: string, alg = 'ES256'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export function secondsAt(date: Date, offset = 0): number {
  return Math.floor(date.getTime() / 1000) + offset;
}

/** The claims of a clerk's good token. */
export function clerkClaims(over: Readonly<Record<string, unknown>> = {}): JWTPayload {
  return {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: 'account-7',
    iat: secondsAt(NOON),
    exp: secondsAt(NOON, 600),
    roles: ['clerk'],
    regions: ['410402'],
    units: ['school-1'],
    azp: 'pages',
    ...over,
  };
}

/** A header `Authorization` with a token that holds exactly these claims. */
export async function bearer(
  signer: Signer,
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const head = { alg: signer.alg, kid: signer.kid, typ: 'at+jwt', ...header };
  return `Bearer ${await new SignJWT(claims).setProtectedHeader(head).sign(signer.privateKey)}`;
}

/** For `assert.rejects`: a fault of this reason, with nothing of the token behind it. */
export const isRefused =
  (reason: AuthReason) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof AuthFault, `${error} is an AuthFault`);
    assert.equal(error.reason, reason);
    assert.equal(error.cause, undefined);
    return true;
  };

/** A provider that is somewhere else: its keys can change, it can go away, and what it was asked is counted. */
export class FakeIssuer {
  readonly asked: string[] = [];
  signers: readonly Signer[];
  isAway = false;
  discovery: Readonly<Record<string, unknown>> = { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` };
  /** Stands in for any answer, when set. */
  answer: (() => Response) | null = null;

  constructor(signers: readonly Signer[]) {
    this.signers = signers;
  }

  readonly fetch: AuthFetch = async (url) => {
    this.asked.push(url);
    await Promise.resolve();
    if (this.isAway) throw new TypeError('fetch failed');
    if (this.answer) return this.answer();
    if (url === `${ISSUER}/.well-known/openid-configuration`) return Response.json(this.discovery);
    if (url === `${ISSUER}/keys`) return Response.json({ keys: this.signers.map(({ publicJwk }) => publicJwk) });
    return new Response(null, { status: 404 });
  };
}
