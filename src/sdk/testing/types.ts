/** What the door `jiaogai/testing` says of itself. It names no type of the server, whose packages no vendor has. */
import type * as z from 'zod/mini';
import type { calendarResource, rosterResource, unitResource } from '../contract/index.js';
import type { plan, reformRecord } from '../model/index.js';

/** Who somebody is in a fake bureau. */
export interface FakePerson {
  readonly role: 'officer' | 'clerk' | 'department' | 'auditor';
  /** Units for which a clerk speaks. */
  readonly units?: readonly string[];
  /** Tells two of a role apart; default the role. */
  readonly name?: string;
}

/** What stands in a fake bureau at its start. */
export interface FakeSeed {
  readonly units?: readonly z.input<typeof unitResource>[];
  /** Published, unless `isPublished` says otherwise. */
  readonly plans?: readonly z.input<typeof plan>[];
  readonly isPublished?: boolean;
  readonly records?: readonly z.input<typeof reformRecord>[];
  readonly rosters?: readonly z.input<typeof rosterResource>[];
  readonly calendars?: readonly z.input<typeof calendarResource>[];
}

export interface FakeBureauOptions {
  /** Administrative code; default 990000, which is nowhere. */
  readonly region?: string;
  readonly seed?: FakeSeed;
  /** Default: the clock. */
  readonly now?: () => Date;
  /** Where it seems to be; default `https://bureau.test`. */
  readonly origin?: string;
}

/** What goes wrong, and when. */
export interface Fault {
  /** Only requests of this method. */
  readonly method?: string;
  /** Only addresses whose path this fits. */
  readonly path?: RegExp;
  /** For how many requests; default 1. */
  readonly times?: number;
  /** Answers so late, in milliseconds. */
  readonly latencyMs?: number;
  /** Answers with this status and does nothing. */
  readonly status?: number;
  /** Seconds for `Retry-After`, beside `status`. */
  readonly retryAfter?: number;
  /** Cannot be reached; nothing is done. */
  readonly isUnreachable?: boolean;
  /** Does what was asked, and the answer is lost on its way. */
  readonly isDroppedAfterCommit?: boolean;
  /** Answers with this text in place of its own, as a back end would that breaks the contract. */
  readonly body?: string;
}

/** What MSW's `http` is, as far as it is needed. */
export interface MswHttp<H> {
  all(path: string, resolver: (info: { request: Request }) => Promise<Response>): H;
}

/** A bureau in this process: the real server over a store in memory. */
export interface FakeBureau {
  /** For `createClient({ baseUrl })`. */
  readonly baseUrl: string;
  readonly region: string;
  /** For `createClient({ fetch })`: answers for the bureau's own addresses, refuses all others. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** An access token, good for ten minutes of the bureau's clock. */
  token(person: FakePerson): Promise<string>;
  /** Adds what is given. */
  seed(more: FakeSeed): Promise<void>;
  /** The next requests that fit meet this; faults are met in the order in which they were set. */
  fail(fault: Fault): void;
  /** What was asked so far: method and path, without query. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly status: number }[];
  /** Handlers for MSW: `setupServer(...bureau.handlers(http))`. */
  handlers<H>(http: MswHttp<H>): H[];
  close(): Promise<void>;
}
