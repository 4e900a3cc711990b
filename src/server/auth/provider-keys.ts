import type { JSONWebKeySet } from 'jose';
import { readBounded } from './bounded.js';
import { AuthFault } from './fault.js';

/** The part of `fetch` that is used here; the platform's own fits. */
export type AuthFetch = (url: string, init: RequestInit) => Response | Promise<Response>;

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 262_144;
const MAX_KEYS = 100;

function unreachable(what: string, why: string): AuthFault {
  return new AuthFault('unreachable', `${what} of the identity provider ${why}`);
}

async function readObject(fetch: AuthFetch, url: string, what: string): Promise<Readonly<Record<string, unknown>>> {
  let text: string | null;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status !== 200) throw unreachable(what, `answered ${response.status}`);
    text = await readBounded(response.body, MAX_BYTES);
  } catch (error) {
    throw error instanceof AuthFault ? error : unreachable(what, 'could not be reached');
  }
  if (text === null) throw unreachable(what, `is larger than ${MAX_BYTES} bytes`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, as for anything else that is no object.
  }
  throw unreachable(what, 'is no JSON object');
}

/** A provider that is itself reached safely must not send us to keys on the open road. */
function isSafeFrom(issuer: string, url: string): boolean {
  return /^https:\/\//i.test(url) || (/^http:\/\//i.test(url) && /^http:\/\//i.test(issuer));
}

async function discover(fetch: AuthFetch, issuer: string): Promise<string> {
  const what = 'the discovery document';
  const found = await readObject(fetch, `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, what);
  if (found['issuer'] !== issuer) throw unreachable(what, 'names another issuer');
  const url = found['jwks_uri'];
  if (typeof url !== 'string' || !isSafeFrom(issuer, url)) throw unreachable(what, 'names no safe address of keys');
  return url;
}

/**
 * Asks a provider for its keys, by discovery where no address of them is given.
 *
 * @throws {AuthFault} `unreachable`
 */
export async function loadProviderKeys(
  fetch: AuthFetch,
  issuer: string,
  jwksUrl: string | undefined,
): Promise<JSONWebKeySet> {
  const what = 'the key set';
  const { keys } = await readObject(fetch, jwksUrl ?? (await discover(fetch, issuer)), what);
  if (!Array.isArray(keys)) throw unreachable(what, 'has no list of keys');
  // An empty list is a fault over there, and no reason to forget what is known.
  if (keys.length === 0 || keys.length > MAX_KEYS) throw unreachable(what, `holds ${keys.length} keys`);
  return { keys };
}
