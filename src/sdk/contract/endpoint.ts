import type * as z from 'zod/mini';

/** Who may ask: `anyone` without a token, `operator` by a secret of the server, `holder` by a secret that only they have. */
export type Asker = 'anyone' | 'officer' | 'clerk' | 'department' | 'auditor' | 'operator' | 'holder';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One line of the contract between a back end and its clients. What it does not say holds for all: lists are paged, a
 * `POST` needs `Idempotency-Key`, `PUT`, `PATCH` and `DELETE` need `If-Match`, errors are problem documents.
 */
export interface Endpoint {
  readonly method: Method;
  /** Below `/api/v1`, parameters in braces. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly who: readonly Asker[];
  /** What may stand behind the question mark. */
  readonly query?: z.ZodMiniObject;
  /** What is sent as JSON. */
  readonly body?: z.ZodMiniType;
  /** Media types of what is sent, where it is not JSON. */
  readonly takes?: readonly string[];
  /** The most bytes that may be sent; default 1 MB (10^6). */
  readonly maxBytes?: number;
  /** What is answered as JSON; none: nothing, or `gives`. */
  readonly answer?: z.ZodMiniType;
  /** Media types of answers beside JSON. */
  readonly gives?: readonly string[];
  readonly status: 200 | 201 | 202 | 204;
  /** A `POST` that only asks, and so takes no key; a `PUT` or `DELETE` of what has no versions. */
  readonly isPlain?: boolean;
}

/** Lets a table of endpoints keep the types of its schemas. */
export function endpoints<const T extends Record<string, Endpoint>>(table: T): T {
  return table;
}

/** The names of the parameters of a path. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
