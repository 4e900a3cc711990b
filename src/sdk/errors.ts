/** Every way in which Jiaogai fails, as a closed union of codes. */
import type { RuleError, SheetError } from './part-errors.js';

const BRAND = Symbol.for('jiaogai.error');

/** Codes a caller can act on. A new code is a minor version. */
export const ErrorCode = {
  network: 'network',
  timeout: 'timeout',
  http: 'http',
  contract: 'contract',
  version: 'version',
  notice: 'notice',
  sheet: 'sheet',
  rule: 'rule',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** One fault of data: where (a path such as `tasks.3.due`) and what is wrong there. */
export interface DataIssue {
  readonly path: string;
  readonly message: string;
}

/** The base of all errors that Jiaogai throws on purpose. Its message never holds personal data, a token or a query string. */
export class JiaogaiError extends Error {
  readonly code: ErrorCode;
  override readonly cause?: unknown;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    if (cause !== undefined) this.cause = cause;
    // Guards must hold between two copies of the library on one page, where instanceof does not.
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** The other side could not be reached. */
export class NetworkError extends JiaogaiError {
  constructor(message: string, cause?: unknown) {
    super('network', message, cause);
  }
}

/** The other side did not answer in time. */
export class TimeoutError extends JiaogaiError {
  constructor(message: string, cause?: unknown) {
    super('timeout', message, cause);
  }
}

/** Why a back end did not do what it was asked: its problem document (RFC 9457). */
export interface Problem {
  readonly status: number;
  /** Such as `stale` or `not-allowed`; new ones may come. */
  readonly code: string;
  /** What the log of the back end knows the request by. */
  readonly requestId: string;
  readonly detail: string | null;
  /** Each place where data is at fault. */
  readonly issues: readonly DataIssue[];
  /** Of a stale change (412): what stands there now, checked; not enumerable, so that no log of an error holds it. */
  readonly current?: unknown;
  /** The ETag of `current`. */
  readonly etag: string | null;
}

/** The other side answered, and said no. The client tells the rest; who only loads a file does not pay for it. */
export class HttpError extends JiaogaiError {
  readonly status: number;
  /** Why, where it said so. */
  readonly problem?: Problem | null;
  /** How long to wait before asking again, in milliseconds, where it said so. */
  readonly retryAfterMs?: number | null;

  constructor(message: string, status: number, cause?: unknown) {
    super('http', message, cause);
    this.status = status;
  }
}

/** Data does not have the shape that was agreed; `issues` names each place. */
export class ContractError extends JiaogaiError {
  readonly issues: readonly DataIssue[];

  constructor(message: string, issues: readonly DataIssue[], cause?: unknown) {
    super('contract', message, cause);
    this.issues = issues;
  }
}

/** Data was written by a newer or unknown version of the schema. */
export class VersionError extends JiaogaiError {
  readonly found: unknown;

  constructor(message: string, found: unknown) {
    super('version', message);
    this.found = found;
  }
}

/** Why a text cannot be compiled. */
export const NoticeFault = {
  empty: 'empty',
  tooLarge: 'too-large',
  notText: 'not-text',
  notNotice: 'not-notice',
} as const;
export type NoticeFault = (typeof NoticeFault)[keyof typeof NoticeFault];

/** A text is not a notice that can be compiled; `reason` says why. */
export class NoticeError extends JiaogaiError {
  readonly reason: NoticeFault;

  constructor(reason: NoticeFault, message: string, cause?: unknown) {
    super('notice', message, cause);
    this.reason = reason;
  }
}

interface ErrorByCode {
  network: NetworkError;
  timeout: TimeoutError;
  http: HttpError;
  contract: ContractError;
  version: VersionError;
  notice: NoticeError;
  sheet: SheetError;
  rule: RuleError;
}

/**
 * Says whether `error` is one of ours, of the code that is asked for.
 *
 * @example
 * try { parsePlan(json); } catch (error) {
 *   if (isJiaogaiError(error, 'contract')) show(error.issues); else throw error;
 * }
 */
export function isJiaogaiError(error: unknown): error is JiaogaiError;
export function isJiaogaiError<C extends ErrorCode>(error: unknown, code: C): error is ErrorByCode[C];
export function isJiaogaiError(error: unknown, code?: ErrorCode): boolean {
  if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
  return code === undefined || (error as unknown as JiaogaiError).code === code;
}
