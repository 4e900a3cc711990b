import * as z from 'zod/mini';
import { identifier, isoDate, shortText } from '../model/common.js';

/** An administrative code: county, town or village level. */
export const regionCode = z.string().check(z.regex(/^\d{6}(?:\d{3}){0,2}$/, 'not a region code'));

/** An instant, ISO 8601 with an offset. */
export const instant = z.iso.datetime({ offset: true });

/** Where a list goes on; only the server reads it. */
export const cursor = z.string().check(z.regex(/^[\w-]{1,400}$/, 'not a cursor'));

export const MAX_PAGE = 500;
export const DEFAULT_PAGE = 100;

/** What every request may say: on a server of one region nothing. */
export const inRegion = { region: z.optional(regionCode) };

/** What every list may be asked. */
export const paged = {
  ...inRegion,
  cursor: z.optional(cursor),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_PAGE))),
};

export const asOf = { 'as-of': z.optional(isoDate) };

/** A page of a list; `next` null: it is the last. */
export function listOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), next: z.nullable(cursor) });
}

/** Why a request was not done. New codes may join. */
export const PROBLEM_CODES = {
  'bad-request': 400,
  'bad-json': 400,
  'not-valid': 400,
  'no-token': 401,
  'bad-token': 401,
  'not-allowed': 403,
  'not-found': 404,
  'no-such-method': 405,
  'not-acceptable': 406,
  'in-progress': 409,
  exists: 409,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'wrong-type': 415,
  'other-body': 422,
  'rule-broken': 422,
  'key-missing': 428,
  'match-missing': 428,
  'too-many': 429,
  'headers-too-large': 431,
  internal: 500,
  'read-only': 503,
  unavailable: 503,
  full: 507,
} as const;
export type ProblemCode = keyof typeof PROBLEM_CODES;

export const dataIssue = z.object({ path: z.string(), message: z.string() });

/** `application/problem+json` (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  requestId: z.string(),
  detail: z.optional(z.string()),
  /** Each place where data is at fault. */
  issues: z.optional(z.array(dataIssue)),
  /** Of a stale change: what stands there now, and its ETag. */
  current: z.optional(z.unknown()),
  etag: z.optional(z.string()),
});
export type ProblemDocument = z.infer<typeof problem>;

/** What a client may choose as an id, or leave to the server. */
export const chosenId = z.optional(identifier);

export const nullableText = z._default(z.nullable(shortText), null);
