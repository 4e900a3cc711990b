/** What follows for an endpoint from the rules that hold for all. */
import type { Endpoint } from './endpoint.js';

type Table = Readonly<Record<string, Endpoint>>;

/** A `POST` that changes something takes `Idempotency-Key`. */
export function needsKey({ method, isPlain }: Endpoint): boolean {
  return method === 'POST' && !isPlain;
}

/** A change of what has versions takes `If-Match`. */
export function needsMatch({ method, isPlain }: Endpoint): boolean {
  return method !== 'GET' && method !== 'POST' && !isPlain;
}

/** A list that is read in pages. */
export function isPaged({ query }: Endpoint): boolean {
  return query !== undefined && 'cursor' in query.shape;
}

/** The path of one of a collection, where there is one: `/reports` → `/reports/{reportId}`. */
export function memberPathOf(table: Table, path: string): string | undefined {
  const last = path.slice(path.lastIndexOf('/'));
  return Object.values(table).find((each) => each.path.startsWith(`${last}/{`) && each.path.endsWith('}'))?.path;
}

function isVersioned(table: Table, path: string | undefined): boolean {
  return Object.values(table).some((each) => each.path === path && needsMatch(each));
}

/** Whether an answer carries the `ETag` that a later change names. */
export function hasEtag(table: Table, endpoint: Endpoint): boolean {
  const { method, path, answer } = endpoint;
  if (needsMatch(endpoint)) return answer !== undefined;
  if (method === 'GET') return isVersioned(table, path);
  const isCreation = endpoint.status === 201 && isVersioned(table, memberPathOf(table, path));
  // Of a decision on a report the answer is the report.
  return isCreation || (needsKey(endpoint) && isSameAsParent(table, endpoint));
}

function isSameAsParent(table: Table, { path, answer }: Endpoint): boolean {
  const parent = path.slice(0, path.lastIndexOf('/'));
  return Object.values(table).some((each) => each.path === parent && each.method === 'GET' && each.answer === answer);
}
