import type { Store } from '../store/tables.js';
import type { Gateway } from './notify.js';
import { openRounds } from './open-rounds.js';
import { remind } from './remind.js';
import { sendOutbox, type Sent } from './send-outbox.js';

export interface YearJobs extends Sent {
  readonly opened: number;
  readonly queued: number;
}

/**
 * All that the year's end asks of a server, for its timer: opens rounds, queues reminders, sends what waits. May run as
 * often as one likes, and on several servers at once. Without a gateway reminders wait.
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
  const opened = await openRounds(store, now());
  const queued = await remind(store, now());
  const sent = gateway ? await sendOutbox(store, gateway, now, isStopping) : { sent: 0, failed: 0, later: 0 };
  return { opened, queued, ...sent };
}
