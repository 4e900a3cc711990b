import { toStoreFault, type StoreReason } from '../store/store-fault.js';
import { Problem } from './problem.js';

const PROBLEMS: Readonly<Record<StoreReason, () => Problem>> = {
  full: () => new Problem('full', 'the disk of the store is full; what was sent was not kept'),
  'read-only': () => new Problem('read-only', 'the store takes no changes now; reads go on', { retryAfter: 60 }),
  locked: () =>
    new Problem('unavailable', 'others held the store for too long; what was sent was not kept', { retryAfter: 2 }),
  unreachable: () => new Problem('unavailable', 'the store does not answer now', { retryAfter: 2 }),
  corrupt: () => new Problem('unavailable', 'the store is damaged; it must be restored'),
  newer: () => new Problem('unavailable', 'the store was written by a newer server'),
};

/** A row of that key is there already: SQLite's words, PostgreSQL's number. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return code === '23505' || /UNIQUE constraint failed/.test(error.message);
}

/** What a failing store means for who asks; undefined: it was not the store. */
export function storeProblem(error: unknown): Problem | undefined {
  // Somebody else was faster than the look that had found nothing.
  if (isTaken(error)) return new Problem('exists', 'one of this id is there already');
  const fault = toStoreFault(error);
  return fault && PROBLEMS[fault.reason]();
}
