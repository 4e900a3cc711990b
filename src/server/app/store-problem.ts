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

/** What a failing store means for who asks; undefined: it was not the store. */
export function storeProblem(error: unknown): Problem | undefined {
  const fault = toStoreFault(error);
  return fault && PROBLEMS[fault.reason]();
}
