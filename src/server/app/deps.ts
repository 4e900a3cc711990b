import type { Principal } from '../auth/principal.js';
import type { Store } from '../store/tables.js';
import type { Keys } from './keys.js';

/** Who says whose a token is. */
export interface TokenCheck {
  /** Null: there is no token. Throws what `isAuthFault` knows where there is one that does not hold. */
  verify(authorization: string | null): Promise<Principal | null>;
}

/** What happened with a request, for a log and for metrics: no address with a query, no name, no body. */
export interface RequestFacts {
  readonly requestId: string;
  readonly method: string;
  /** The path of the contract, with names in place of ids. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly code?: string;
  /** What the server itself did wrong. */
  readonly error?: unknown;
}

/** Says whether one more request may be; `key` is a digest of client or token. */
export type RateLimit = (key: string, kind: 'client' | 'token' | 'minutes') => Promise<{ retryAfter: number } | null>;

/** What the app stands on. All of it is handed in, so that it runs wherever there is a store. */
export interface AppDeps {
  readonly store: Store;
  readonly auth: TokenCheck;
  readonly keys: Keys;
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or when it is called off. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Aborted when the server is about to stop: streams end. */
  readonly stopping?: AbortSignal;
  readonly version: string;
  /** The region of requests that name none; null: they have to. */
  readonly region: string | null;
  /** Other origins whose pages may ask. */
  readonly origins?: readonly string[];
  readonly onRequest?: (facts: RequestFacts) => void;
  readonly limit?: RateLimit;
  /** The address of the client as the listener saw it; null: unknown. */
  readonly clientOf?: (request: Request) => string | null;
  /** Metrics as text, and the secret that opens them. */
  readonly metrics?: { text(): Promise<string>; secret: string | null };
}
