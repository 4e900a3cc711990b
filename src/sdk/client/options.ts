/** What a client is made with, and what each call may say. */

/** How a request is tried again. */
export interface RetryOptions {
  /** How many further tries; default 2. */
  readonly limit?: number;
  /** The first wait, in milliseconds, doubled with each try; default 500. */
  readonly baseMs?: number;
  /**
   * The longest wait, in milliseconds; default 30,000. Whoever is told by `Retry-After` to wait longer is not tried
   * again: the error says how long.
   */
  readonly maxMs?: number;
}

export interface TokenRequest {
  /** True: the last token was refused (401); one that was kept will not do. */
  readonly isAnew: boolean;
}

export interface ClientOptions {
  /** Where the back end stands, such as `https://jiaogai.example.gov.cn`; `/api/v1` is put behind it. */
  readonly baseUrl: string;
  /** The administrative code that each request names. A server of one region does without. */
  readonly region?: string;
  /** Gives an access token, or null: the request goes without. Asked for each try; keep what you can. */
  readonly getToken?: (request: TokenRequest) => string | null | undefined | Promise<string | null | undefined>;
  /** Instead of the `fetch` of the place. It is handed one `Request`, with a signal. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** How long one try may take, its body included, in milliseconds; default 20,000. */
  readonly timeout?: number;
  /** A number is the limit; 0 never tries again. */
  readonly retry?: number | RetryOptions;
  /** The instant against which a date in `Retry-After` is reckoned. */
  readonly now?: () => Date;
  /** Resolves after so many milliseconds, or rejects when the signal is aborted; in tests, when they say so. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Makes idempotency keys: 16 to 128 signs, never the same. */
  readonly newKey?: () => string;
  /** From 0 up to 1, for the jitter of waits. */
  readonly random?: () => number;
}

/** What each call may say. */
export interface CallOptions {
  /** Aborts it: the call then rejects with the signal's own reason. */
  readonly signal?: AbortSignal;
  /** Instead of the client's, in milliseconds. */
  readonly timeout?: number;
  /** Instead of the client's. */
  readonly retry?: number | RetryOptions;
}

/** What a call that adds something may say. */
export interface WriteOptions extends CallOptions {
  /** Its key; made by the client where none is given. The same key and body have one effect, however often they come. */
  readonly idempotencyKey?: string;
}

/** What a call that changes something has to say. */
export interface ChangeOptions extends CallOptions {
  /** The ETag of the version that is changed; another one stands there by now: `HttpError` 412 with the other version. */
  readonly ifMatch: string;
}

/** A resource with the ETag of its version, to be handed to changes as `ifMatch`. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

export type Settings = Required<Omit<ClientOptions, 'region' | 'getToken' | 'retry' | 'baseUrl'>> & {
  readonly base: URL;
  readonly region: string | undefined;
  readonly getToken: ClientOptions['getToken'];
  readonly retry: Required<RetryOptions>;
};
