/** What a server does by itself while it runs: rounds, reminders, messages, and forgetting what is kept for a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expire } from '../jobs/expire.js';
import type { Gateway } from '../jobs/notify.js';
import { runYearJobs } from '../jobs/run-year-jobs.js';
import type { Store } from '../store/tables.js';
import { failureOf, type Log } from './log.js';

/** Reminders need not come to the second. */
const EVERY_MS = 60_000;

interface Jobs {
  readonly store: Store;
  readonly gateway: Gateway | null;
  readonly now: () => Date;
  readonly log: Pick<Log, 'info' | 'error'>;
}

/** One round of all of them. One that fails keeps none of the others from its turn. */
export async function runJobs({ store, gateway, now, log }: Jobs): Promise<void> {
  const jobs = {
    year: () => runYearJobs({ store, gateway, now }),
    expire: () => expire(store, now()),
  };
  for (const [job, run] of Object.entries(jobs)) {
    try {
      const done = await run();
      if (Object.values(done).some((count) => count > 0)) log.info({ job, ...done }, 'job');
    } catch (error) {
      log.error({ job, failure: failureOf(error) }, 'job failed');
    }
  }
}

/** Runs them over and over until `stopping`; resolves when the last one has ended. */
export async function keepJobs(jobs: Jobs, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await runJobs(jobs);
    await sleep(EVERY_MS, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }
}
