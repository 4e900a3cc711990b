/** Cursors: where a list goes on, readable by the server alone. */
import { DEFAULT_PAGE } from '../../sdk/contract/index.js';
import { Problem } from './problem.js';

const encoder = new TextEncoder();

/** A cursor of the fields by which a list is ordered. */
export function toCursor(values: readonly (string | number)[]): string {
  const text = String.fromCharCode(...encoder.encode(JSON.stringify(values)));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * The fields of a cursor; null: the list begins.
 *
 * @throws {Problem} `not-valid` for one that is none of ours.
 */
export function readCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
    const values: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isOurs =
      Array.isArray(values) &&
      values.length === length &&
      values.every((each) => (typeof each === 'string' && !each.includes('\0')) || Number.isSafeInteger(each));
    if (isOurs) return values as (string | number)[];
  } catch {
    // Told below.
  }
  throw new Problem('not-valid', 'the query is not valid', {
    issues: [{ path: 'query.cursor', message: 'not a cursor' }],
  });
}

/** A page of rows of which one more than the limit was read. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number | undefined,
  facts: { readonly toItem: (row: R) => T; readonly keyOf: (row: R) => readonly (string | number)[] },
): { items: T[]; next: string | null } {
  const most = limit ?? DEFAULT_PAGE;
  const here = rows.slice(0, most);
  const last = here[here.length - 1];
  return { items: here.map(facts.toItem), next: rows.length > most && last ? toCursor(facts.keyOf(last)) : null };
}
