import {
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyOptions,
  type LocalJWKSet,
} from 'jose';
import { toPrincipal, type ClaimNames } from './claims.js';
import { AuthFault } from './fault.js';
import { givenKeys, remoteKeys, type KeySource } from './key-source.js';
import type { Principal } from './principal.js';
import { loadProviderKeys, type AuthFetch } from './provider-keys.js';

/** What a verifier is told. */
export interface VerifierOptions {
  /** The provider's address, exactly as its tokens say it in `iss`. */
  readonly issuer: string;
  /** What a token must be meant for (`aud`): one of these. */
  readonly audience: string | readonly string[];
  /** Where the provider's keys are; by discovery below `issuer` when absent. */
  readonly jwksUrl?: string;
  /** The provider's public keys themselves; then nothing is fetched. */
  readonly keys?: JSONWebKeySet;
  readonly claims?: ClaimNames;
  /** Seconds by which two clocks may differ, both ways. Default 60. */
  readonly clockSkewSeconds?: number;
  readonly now: () => Date;
  /** Default: the platform's. */
  readonly fetch?: AuthFetch;
}

/** Tells who a request comes from. */
export interface Verifier {
  /**
   * Reads the header `Authorization`: null where there is none.
   *
   * @throws {AuthFault} and nothing else; see `AuthReason`.
   */
  verify(authorization: string | null): Promise<Principal | null>;
}

/** Only algorithms with a public key: with a shared secret, or none, whoever checks a token could have written it. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const TYPES = ['jwt', 'at+jwt', 'application/at+jwt'];
const MAX_LENGTH = 16_384;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;

function readBearer(authorization: string): string {
  if (authorization.length > MAX_LENGTH) throw new AuthFault('malformed', 'the header is longer than 16 KB');
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new AuthFault('malformed', 'the header holds no bearer token');
  return token;
}

function checkHeader(token: string): void {
  let header: Readonly<Record<string, unknown>>;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    throw new AuthFault('malformed', 'the head of the token cannot be read');
  }
  const { alg, typ } = header;
  if (typeof alg !== 'string' || !ALGORITHMS.includes(alg))
    throw new AuthFault('algorithm', 'the token is not signed by an algorithm that is taken');
  if (typ !== undefined && (typeof typ !== 'string' || !TYPES.includes(typ.toLowerCase())))
    throw new AuthFault('malformed', 'the token is of another type');
}

function claimFault({ claim, reason }: errors.JWTClaimValidationFailed): AuthFault {
  if (claim === 'iss') return new AuthFault('issuer', 'the token comes from another issuer');
  if (claim === 'aud') return new AuthFault('audience', 'the token is meant for another audience');
  if (claim === 'nbf' && reason === 'check_failed') return new AuthFault('not-yet', 'the token is not good yet');
  return new AuthFault('claims', `the claim "${claim}" is missing or not what it must be`);
}

/** In our own words: what jose throws carries the claims with it. */
function faultOf(error: unknown): AuthFault {
  if (error instanceof AuthFault) return error;
  if (error instanceof errors.JWTExpired) return new AuthFault('expired', 'the token is no longer good');
  if (error instanceof errors.JWTClaimValidationFailed) return claimFault(error);
  if (error instanceof errors.JOSEAlgNotAllowed) return new AuthFault('algorithm', 'the algorithm is not taken');
  const isMalformed = [errors.JWTInvalid, errors.JWSInvalid, errors.JOSENotSupported].some(
    (kind) => error instanceof kind,
  );
  if (isMalformed) return new AuthFault('malformed', 'the token cannot be read');
  return new AuthFault('signature', 'no key of the provider fits the signature');
}

async function verifyWith(set: LocalJWKSet, token: string, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, set, options)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    // A token that does not name its key: each one that may fit is tried.
    for await (const key of error) {
      try {
        return (await jwtVerify(token, key, options)).payload;
      } catch (tried) {
        if (!(tried instanceof errors.JWSSignatureVerificationFailed)) throw tried;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

async function readPayload(keys: KeySource, token: string, options: JWTVerifyOptions): Promise<JWTPayload> {
  const known = await keys.current();
  try {
    return await verifyWith(known, token, options);
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    const newer = await keys.newerThan(known);
    if (newer === null) throw error;
    return verifyWith(newer, token, options);
  }
}

function checkIssuedAt({ iat }: JWTPayload, now: Date, skewSeconds: number): void {
  if (iat !== undefined && iat > Math.floor(now.getTime() / 1000) + skewSeconds)
    throw new AuthFault('not-yet', 'the token was issued in the future');
}

function keySourceOf({ issuer, jwksUrl, keys, fetch, now }: VerifierOptions): KeySource {
  if (keys) return givenKeys(keys);
  // Called apart from its owner: a browser's own fetch refuses any other `this`.
  const ask: AuthFetch = fetch ?? ((url, init) => globalThis.fetch(url, init));
  return remoteKeys(() => loadProviderKeys(ask, issuer, jwksUrl), now);
}

/**
 * Makes what tells who a request comes from, by access tokens of one OIDC provider.
 *
 * Keys are kept 10 minutes; where the provider is away they serve for a day. An unknown key causes one question in 30
 * seconds, however many tokens name one.
 *
 * @example
 * const { verify } = createVerifier({ issuer: 'https://login.example', audience: 'jiaogai', now: () => new Date() });
 * const principal = await verify(request.headers.get('authorization'));
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { issuer, audience, claims, clockSkewSeconds = 60, now } = options;
  const keys = keySourceOf(options);
  return {
    async verify(authorization) {
      if (authorization === null) return null;
      const token = readBearer(authorization);
      checkHeader(token);
      const currentDate = now();
      try {
        const payload = await readPayload(keys, token, {
          algorithms: ALGORITHMS,
          issuer,
          audience: typeof audience === 'string' ? audience : [...audience],
          requiredClaims: ['exp', 'sub'],
          clockTolerance: clockSkewSeconds,
          currentDate,
        });
        checkIssuedAt(payload, currentDate, clockSkewSeconds);
        return toPrincipal(payload, claims);
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}
