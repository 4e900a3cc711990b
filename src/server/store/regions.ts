import { timeId } from './time-id.js';
import type { Db } from './tables.js';

/** Makes the region of the server known where it is not; an officer gives it its name. */
export async function ensureRegion(db: Db, code: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const data = JSON.stringify({ code, name: code });
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('regions')
      .values({ region: code, id: code, version: 1, changed_at: at, data })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return;
    const made = { kind: 'region', resource_id: code, action: 'create', before: null, after: data };
    await tx
      .insertInto('audit')
      .values({ ...made, region: code, id: timeId(now), at, who: 'server', role: null, request_id: 'serve' })
      .execute();
  });
}
