/** One try of one request: token, time limit, abort, and what came of it. */
import type { EndpointName } from '../contract/index.js';
import { ContractError, NetworkError, TimeoutError } from '../errors.js';
import { errorOf, nameOf } from './answers.js';
import type { Settings } from './options.js';
import { isPassing, reasonOf } from './retry.js';

/** Why a try has failed: what the caller is told, and whether a further one may do better. */
export class Failed extends Error {
  readonly error: unknown;
  readonly isPassing: boolean;
  readonly retryAfterMs: number | null;
  /** The token was refused. */
  readonly isToken: boolean;

  constructor(error: unknown, more: { isPassing?: boolean; retryAfterMs?: number | null; isToken?: boolean } = {}) {
    super('failed');
    this.error = error;
    this.isPassing = more.isPassing ?? false;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.isToken = more.isToken ?? false;
  }
}

export interface Try<T> {
  readonly name: EndpointName;
  readonly timeout: number;
  /** The token that there was last is refused. */
  readonly isAnew: boolean;
  readonly signal: AbortSignal | undefined;
  readonly isStream?: boolean;
  readonly read: (response: Response) => Promise<T>;
}

export interface Outcome<T> {
  readonly response: Response;
  readonly content: T;
  /** Ends the reading of a stream. */
  readonly close: () => void;
}

/** Adds the token; it stands in no message, whatever it looks like. */
async function authorize(request: Request, settings: Settings, { name, isAnew }: Try<unknown>): Promise<boolean> {
  let token: string | null | undefined;
  try {
    token = await settings.getToken?.({ isAnew });
  } catch (cause) {
    throw new Failed(new NetworkError(`${nameOf(name)}: no access token could be had`, cause));
  }
  if (!token) return false;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    const issues = [{ path: 'getToken', message: 'not a token' }];
    throw new Failed(new ContractError(`${nameOf(name)}: what getToken gave is no token`, issues));
  }
  request.headers.set('Authorization', `Bearer ${token}`);
  return true;
}

/** The work, or a rejection once the signal is aborted: also where whoever works does not listen. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(reasonOf(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

async function exchange<T>(request: Request, settings: Settings, one: Try<T>): Promise<Omit<Outcome<T>, 'close'>> {
  const response = await settings.fetch(request).catch((cause: unknown): never => {
    throw new Failed(new NetworkError(`${nameOf(one.name)}: could not be reached`, cause), { isPassing: true });
  });
  const { status, type, ok } = response;
  // Followed, a redirect would carry the token to whoever it names.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new Failed(new NetworkError(`${nameOf(one.name)}: was sent elsewhere, which is not followed`));
  }
  const read = ok ? one.read(response) : response.text();
  const content = await read.catch((cause: unknown): never => {
    if (cause instanceof Failed || cause instanceof ContractError) throw cause;
    throw new Failed(new NetworkError(`${nameOf(one.name)}: the answer broke off`, cause), { isPassing: true });
  });
  if (ok) return { response, content: content as T };
  const error = errorOf(response, content as string, one.name, settings.now());
  const isInProgress = 'problem' in error && (error.problem as { code?: string } | null)?.code === 'in-progress';
  throw new Failed(error, {
    isPassing: isPassing(status) || isInProgress,
    retryAfterMs: 'retryAfterMs' in error ? (error.retryAfterMs as number | null) : null,
    isToken: status === 401 && request.headers.has('Authorization'),
  });
}

/**
 * Tries once.
 *
 * @throws {Failed} with what the caller is told; the signal's own reason where it was aborted.
 */
export async function attempt<T>(request: Request, settings: Settings, one: Try<T>): Promise<Outcome<T>> {
  const [stop, rest] = [new AbortController(), new AbortController()];
  const signal = one.signal ?? request.signal;
  const late = settings.wait(one.timeout, rest.signal).then((): never => {
    throw new Failed(new TimeoutError(`${nameOf(one.name)}: no answer within ${one.timeout} ms`), { isPassing: true });
  });
  const close = (): void => stop.abort();
  let isOpen = false;
  const work = async (): Promise<Outcome<T>> => {
    if (signal.aborted) throw reasonOf(signal);
    await authorize(request, settings, one);
    return { ...(await exchange(new Request(request, { signal: stop.signal }), settings, one)), close };
  };
  try {
    const outcome = await unlessAborted(Promise.race([work(), late]), signal);
    isOpen = one.isStream === true;
    return outcome;
  } finally {
    rest.abort();
    if (!isOpen) close();
  }
}
