import { PROBLEM_CODES, type ProblemCode, type ProblemDocument } from '../../sdk/contract/index.js';
import type { DataIssue } from '../../sdk/errors.js';

/** Why a request is not done: thrown anywhere, answered as a problem document (RFC 9457). Holds no personal value. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly issues: readonly DataIssue[] | undefined;
  /** Of a stale change: what stands there now, and its ETag. */
  readonly current: { readonly value: unknown; readonly etag: string } | undefined;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { issues?: readonly DataIssue[]; current?: { value: unknown; etag: string }; retryAfter?: number } = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.issues = more.issues;
    this.current = more.current;
    this.retryAfter = more.retryAfter;
  }

  get status(): number {
    return PROBLEM_CODES[this.code];
  }
}

const TITLES: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'The request cannot be read',
  'bad-json': 'The body is not JSON as it has to be',
  'not-valid': 'Data has not the shape that was agreed',
  'no-token': 'An access token is needed',
  'bad-token': 'The access token does not hold',
  'not-allowed': 'This may not be done with this token',
  'not-found': 'There is no such thing',
  'no-such-method': 'There is no such method here',
  'not-acceptable': 'There is no such form of it',
  'in-progress': 'The same request is at work',
  exists: 'One of this id is there already',
  conflict: 'Something else stands in the way',
  stale: 'It was changed meanwhile',
  'too-large': 'The body is too large',
  'wrong-type': 'The body is of a type that is not taken here',
  'other-body': 'The key was used for something else',
  'rule-broken': 'A rule says no',
  'key-missing': 'Idempotency-Key is needed',
  'match-missing': 'If-Match is needed',
  'too-many': 'Too many requests',
  'headers-too-large': 'The headers are too large',
  internal: 'The server failed',
  'read-only': 'The store takes no changes now',
  unavailable: 'The server cannot do this now',
  full: 'The store is full',
};

/** A problem as it is answered. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const { code, status, message, issues, current, retryAfter } = problem;
  const document: ProblemDocument = {
    type: `urn:jiaogai:problem:${code}`,
    title: TITLES[code],
    status,
    code,
    requestId,
    ...(message ? { detail: message } : {}),
    ...(issues ? { issues: [...issues] } : {}),
    ...(current ? { current: current.value, etag: current.etag } : {}),
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(document), { status, headers });
}
