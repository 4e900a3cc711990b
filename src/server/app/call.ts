import type * as z from 'zod/mini';
import type { Endpoint, EndpointName, Endpoints } from '../../sdk/contract/index.js';
import type { Principal } from '../auth/principal.js';
import type { Db, Tx } from '../store/tables.js';
import type { AppDeps } from './deps.js';

type QueryOf<E extends Endpoint> = E['query'] extends z.ZodMiniType ? z.infer<E['query']> : Record<never, never>;
type BodyOf<E extends Endpoint> = E['body'] extends z.ZodMiniType ? z.infer<E['body']> : undefined;

/** A request that was checked against the contract. */
export interface Call<E extends Endpoint = Endpoint> {
  readonly deps: AppDeps;
  readonly endpoint: E;
  readonly requestId: string;
  readonly now: Date;
  /** The instant as it is stored. */
  readonly at: string;
  readonly principal: Principal | null;
  readonly region: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** What was sent, where it is not JSON. */
  readonly bytes: Uint8Array;
  readonly headers: Headers;
  /** Digest of the address from which it came. */
  readonly client: () => Promise<string>;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** The version that the client knows; null: `*`, or not asked for. */
  readonly ifMatch: number | null;
  /**
   * Puts something off to the end of the transaction: a row that everybody changes is held by each for as short as can be.
   */
  readonly atEnd: (work: () => Promise<void>) => void;
  /** The reader in a GET, the transaction in all else. */
  readonly db: Db | Tx;
}

/** What a handler gives back. */
export interface Answer {
  readonly body?: unknown;
  /** JSON that is written already, as text or in UTF-8. */
  readonly text?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly etag?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Anyone may keep it; else nobody but the client. */
  readonly isPublic?: boolean;
  /** In place of all else. */
  readonly response?: Response;
}

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Answer>;

/** Handlers of some endpoints, by their names in the contract. */
export type Handlers<N extends EndpointName> = { readonly [K in N]: Handler<Endpoints[K]> };

/** Of a call in a transaction. */
export function txOf(call: { readonly db: Db | Tx }): Tx {
  return call.db as Tx;
}
