import { base64url, calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import type { DemoUser } from './demo-users.js';
import { randomToken, sha256 } from './digest.js';

/** How long a token of the demo is good, in seconds. */
export const DEMO_TOKEN_SECONDS = 600;

/** Signs what the demo's provider says; its key lives as long as the process and leaves it never. */
export interface DemoSigner {
  readonly keys: JSONWebKeySet;
  accessToken(user: DemoUser, client: string): Promise<string>;
  idToken(user: DemoUser, client: string, nonce: string, accessToken: string): Promise<string>;
}

async function hashOf(token: string): Promise<string> {
  return base64url.encode((await sha256(token)).slice(0, 16));
}

/** Makes a key and what signs with it. */
export async function createDemoSigner(issuer: string, audience: string, now: () => Date): Promise<DemoSigner> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const sign = (
    typ: string,
    aud: string,
    user: DemoUser,
    claims: Readonly<Record<string, unknown>>,
  ): Promise<string> => {
    const iat = Math.floor(now().getTime() / 1000);
    const times = { iat, exp: iat + DEMO_TOKEN_SECONDS };
    return new SignJWT({ iss: issuer, sub: `demo:${user.id}`, aud, ...times, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid, typ })
      .sign(privateKey);
  };
  return {
    keys: { keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] },
    accessToken: (user, client) => {
      const { roles, regions, units } = user;
      return sign('at+jwt', audience, user, { client_id: client, jti: randomToken(), roles, regions, units });
    },
    idToken: async (user, client, nonce, accessToken) =>
      sign('JWT', client, user, { nonce, at_hash: await hashOf(accessToken), name: user.name[0] }),
  };
}
