/** Rounds of plans, one a year. */
import { readRow, type Kept } from './kept.js';
import type { Db, Tx } from './tables.js';

/** What is kept of a round; all else follows from the plan and its reports. */
export interface KeptRound {
  /** The day that an officer has set; null: the plan's own. */
  readonly dueOn: string | null;
}

/** A round with the instant at which it was opened; null: only its due day was set. */
export interface StoredRound extends Kept<KeptRound> {
  readonly planId: string;
  readonly openedAt: string | null;
}

const COLUMNS = ['id', 'version', 'changed_at', 'data', 'plan_id', 'opened_at'] as const;

type Row = {
  id: string;
  version: number;
  changed_at: string;
  data: string;
  plan_id: string;
  opened_at: string | null;
};

const toRound = (row: Row): StoredRound => ({
  ...readRow<KeptRound>(row),
  planId: row.plan_id,
  openedAt: row.opened_at,
});

export interface RoundPlace {
  readonly region: string;
  readonly planId: string;
  readonly year: number;
}

export async function getRound(db: Db | Tx, { region, planId, year }: RoundPlace): Promise<StoredRound | undefined> {
  const row = await db
    .selectFrom('rounds')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('plan_id', '=', planId)
    .where('id', '=', String(year))
    .executeTakeFirst();
  return row && toRound(row);
}

/** Opens a round; false: it was open already. A day that was set before stays. */
export async function openRound(tx: Tx, { region, planId, year }: RoundPlace, at: string): Promise<boolean> {
  const fresh = { version: 1, changed_at: at, data: JSON.stringify({ dueOn: null }), opened_at: at };
  const added = await tx
    .insertInto('rounds')
    .values({ region, plan_id: planId, id: String(year), ...fresh })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(added.numInsertedOrUpdatedRows ?? 0) > 0) return true;
  const opened = await tx
    .updateTable('rounds')
    .set((eb) => ({ opened_at: at, version: eb('version', '+', 1), changed_at: at }))
    .where('region', '=', region)
    .where('plan_id', '=', planId)
    .where('id', '=', String(year))
    .where('opened_at', 'is', null)
    .executeTakeFirst();
  return Number(opened.numUpdatedRows) > 0;
}

/** Keeps a round that nothing was kept of, not opened yet; false: somebody was faster. */
export async function insertRound(tx: Tx, place: RoundPlace, value: KeptRound, at: string): Promise<boolean> {
  const { region, planId, year } = place;
  const added = await tx
    .insertInto('rounds')
    .values({
      ...{ region, plan_id: planId, id: String(year), version: 1, changed_at: at },
      ...{ data: JSON.stringify(value), opened_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Rounds that have opened, the newest year first. */
export async function listRounds(
  db: Db | Tx,
  facts: {
    readonly region: string;
    readonly planId: string | undefined;
    readonly year: number | undefined;
    /** Year and plan after which it goes on. */
    readonly after: readonly [string, string] | null;
    readonly limit: number;
  },
): Promise<StoredRound[]> {
  const { region, planId, year, after, limit } = facts;
  const rows = await db
    .selectFrom('rounds')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('opened_at', 'is not', null)
    .$if(planId !== undefined, (query) => query.where('plan_id', '=', planId!))
    .$if(year !== undefined, (query) => query.where('id', '=', String(year)))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([eb('id', '<', after![0]), eb.and([eb('id', '=', after![0]), eb('plan_id', '>', after![1])])]),
      ),
    )
    .orderBy('id', 'desc')
    .orderBy('plan_id')
    .limit(limit)
    .execute();
  return rows.map(toRound);
}

/** A number that grows with each change of a plan's rounds. */
export async function roundsStamp(db: Db, { region, planId }: Omit<RoundPlace, 'year'>): Promise<number> {
  const rows = await db
    .selectFrom('rounds')
    .select('version')
    .where('region', '=', region)
    .where('plan_id', '=', planId)
    .execute();
  return rows.reduce((sum, { version }) => sum + version, 0);
}

/** Rounds of all regions that have opened since an instant. */
export async function listOpened(db: Db, since: string): Promise<(StoredRound & { readonly region: string })[]> {
  const rows = await db
    .selectFrom('rounds')
    .select([...COLUMNS, 'region'])
    .where('opened_at', '>=', since)
    .orderBy('region')
    .orderBy('plan_id')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toRound(row), region: row.region }));
}
