/** What is kept for a time only. The journal is kept for good; what it says of persons is digests. */
import type { Store } from '../store/tables.js';
import { timeIdFrom } from '../store/time-id.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Events serve listeners who were away for a while; longer, they read anew. */
export const EVENT_DAYS = 7;
/** Homework minutes serve the school year and the one before. */
export const MINUTES_DAYS = 730;

export interface Expired {
  readonly answers: number;
  readonly events: number;
  readonly minutes: number;
}

/** Removes kept answers, events and minutes whose time is over. Several servers may do it at once. */
export async function expire(store: Store, now: Date): Promise<Expired> {
  const { db } = store;
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const answers = await db.deleteFrom('idempotency').where('expires_at', '<=', now.toISOString()).executeTakeFirst();
  const oldest = timeIdFrom(before(EVENT_DAYS).getTime());
  const events = await db.deleteFrom('events').where('id', '<', oldest).executeTakeFirst();
  const last = before(MINUTES_DAYS).toISOString().slice(0, 10);
  const minutes = await db.deleteFrom('minutes').where('on_day', '<', last).executeTakeFirst();
  return {
    answers: Number(answers.numDeletedRows),
    events: Number(events.numDeletedRows),
    minutes: Number(minutes.numDeletedRows),
  };
}
