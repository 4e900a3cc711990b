import type { Store } from '../store/tables.js';
import type { Gateway } from './notify.js';
import { openRounds } from './open-rounds.js';
import { remind } from './remind.js';
import { Seen } from './seen.js';
import { sendOutbox, type Sent } from './send-outbox.js';

export interface YearJobs extends Sent {
  readonly opened: number;
  readonly queued: number;
}

const seenBy = new WeakMap<Store, Seen>();

/**
 * All that the year's end asks of a server, for its timer: opens rounds, queues reminders, sends what waits. May run as
 * often as one likes, and on several servers at once. Without a gateway reminders wait. What has not
 * changed is looked at once an hour.
 *
 * @example
 * setInterval(() => void runYearJobs({ store, gateway, now: () => new Date() }).catch(log), 60_000);
 */
export async function runYearJobs(facts: {
  readonly store: Store;
  readonly gateway: Gateway | null;
  readonly now: () => Date;
  /** Asked before each message. */
  readonly isStopping?: () => boolean;
}): Promise<YearJobs> {
  const { store, gateway, now, isStopping } = facts;
  const seen = seenBy.get(store) ?? new Seen();
  seenBy.set(store, seen);
  const opened = await openRounds(store, now(), seen);
  const queued = await remind(store, now(), seen);
  const sent = gateway ? await sendOutbox(store, gateway, now, isStopping) : { sent: 0, failed: 0, later: 0 };
  return { opened, queued, ...sent };
}
