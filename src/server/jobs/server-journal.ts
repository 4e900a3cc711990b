/** What the server itself did, in the journal. */
import { timeId } from '../store/time-id.js';
import type { Tx } from '../store/tables.js';

/** Writes a change of a job into the journal, in the transaction of the change. Holds no personal value. */
export async function journalJob(
  tx: Tx,
  change: {
    readonly region: string;
    readonly kind: string;
    readonly id: string;
    readonly after: object;
    readonly now: Date;
  },
): Promise<void> {
  const { region, kind, id, after, now } = change;
  await tx
    .insertInto('audit')
    .values({
      ...{ region, id: timeId(now), at: now.toISOString(), who: 'server', role: null, action: 'create', kind },
      ...{ resource_id: id, before: null, after: JSON.stringify(after), request_id: 'job' },
    })
    .execute();
}
