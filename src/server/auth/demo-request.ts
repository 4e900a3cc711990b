/** A program that may send people here to sign in. */
export interface DemoClient {
  readonly id: string;
  /** Where people may be sent back to, exactly so: http(s), whole, without a fragment. */
  readonly redirectUris: readonly string[];
  /** Where they may be sent after signing out. Default: nowhere. */
  readonly signedOutUris?: readonly string[];
}

/** What a program asks for when it sends a person here. */
export interface SignInRequest {
  readonly client: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
}

/** A request that is good; or one whose fault is told to the program; or one where nobody can be trusted with an answer. */
export type SignInReading =
  | { readonly ok: true; readonly request: SignInRequest }
  | { readonly ok: false; readonly redirectUri: string; readonly state: string | null; readonly error: string }
  | { readonly ok: false; readonly redirectUri: null };

/** The names of what a page has to hand on. */
export const CARRIED = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
] as const;

const MAX_LENGTH = 512;

/** A parameter that is there exactly once, not empty and not without end. */
export function onlyOne(params: URLSearchParams, name: string): string | null {
  const [value, ...more] = params.getAll(name);
  return value && more.length === 0 && value.length <= MAX_LENGTH ? value : null;
}

function faultOf(params: URLSearchParams): string | null {
  const one = (name: string): string | null => onlyOne(params, name);
  if (CARRIED.some((name) => params.getAll(name).length > 1)) return 'invalid_request';
  if (one('response_type') !== 'code') return 'unsupported_response_type';
  if (params.has('request')) return 'request_not_supported';
  if (params.has('request_uri')) return 'request_uri_not_supported';
  if ((params.get('response_mode') ?? 'query') !== 'query') return 'invalid_request';
  if (!one('scope')?.split(' ').includes('openid')) return 'invalid_scope';
  if (one('state') === null || one('nonce') === null) return 'invalid_request';
  const isChallenge = /^[\w-]{43}$/.test(one('code_challenge') ?? '');
  if (!isChallenge || one('code_challenge_method') !== 'S256') return 'invalid_request';
  // Nobody stays signed in here, so that nobody is without being asked.
  if (params.get('prompt')?.split(' ').includes('none')) return 'login_required';
  return null;
}

/** Reads what a program asks for. Only an address that is registered, letter by letter, is ever answered to. */
export function readSignIn(params: URLSearchParams, clients: readonly DemoClient[]): SignInReading {
  const [id, redirectUri] = [onlyOne(params, 'client_id'), onlyOne(params, 'redirect_uri')];
  const client = clients.find((known) => known.id === id);
  if (!client || redirectUri === null || !client.redirectUris.includes(redirectUri))
    return { ok: false, redirectUri: null };
  const [state, error] = [onlyOne(params, 'state'), faultOf(params)];
  if (error !== null) return { ok: false, redirectUri, state, error };
  const [nonce, challenge] = [onlyOne(params, 'nonce')!, onlyOne(params, 'code_challenge')!];
  return { ok: true, request: { client: client.id, redirectUri, state: state!, nonce, challenge } };
}

/**
 * Refuses addresses that nobody should be sent to.
 *
 * @throws {TypeError} naming the client.
 */
export function checkClients(clients: readonly DemoClient[]): void {
  for (const { id, redirectUris, signedOutUris = [] } of clients)
    for (const uri of [...redirectUris, ...signedOutUris]) {
      const isWhole = /^https?:\/\/[^/?#@\s]+(?:[/?][^#\s]*)?$/.test(uri);
      if (!isWhole) throw new TypeError(`client ${id}: an address that is not http(s), not whole, or has a fragment`);
    }
}
