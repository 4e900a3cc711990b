import { Problem } from './problem.js';

/** `"3"`, or `"3.17"` where what hangs on it counts too; `p` marks the public form. */
export function etagOf(version: number, touched?: number, isPublic = false): string {
  return `"${version}${touched === undefined ? '' : `.${touched}`}${isPublic ? 'p' : ''}"`;
}

/**
 * The version that `If-Match` names; null for `*`.
 *
 * @throws {Problem} `match-missing`, or `bad-request` for what is no ETag of ours.
 */
export function readIfMatch(header: string | null): number | null {
  if (header === null || header.trim() === '') throw new Problem('match-missing', 'say which version is changed');
  if (header.trim() === '*') return null;
  const match = /^(?:W\/)?"(\d{1,15})(?:\.\d{1,15})?p?"$/.exec(header.trim());
  if (!match) throw new Problem('bad-request', 'If-Match is not an ETag of this server');
  return Number(match[1]);
}

/** Whether `If-None-Match` names what is there. */
export function isUnchanged(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const bare = etag.replace(/^W\//, '');
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === bare);
}

/** A number that changes with a text: enough to tell whether a list is still the same, and no proof of anything. */
export function textSum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** The ETag of what has no version of its own. */
export function weakTag(text: string): string {
  return `W/"s${textSum(text)}.${text.length}"`;
}
