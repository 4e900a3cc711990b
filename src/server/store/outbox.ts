/** Reminders that wait to be sent: each is there once, and taken by one server at a time. */
import type { Db, Tables, Tx } from './tables.js';

export type Occasion = 'before14' | 'before3' | 'after1' | 'asked';

/** What a reminder says. No person, no contact, no title of a task. */
export interface MessageBody {
  readonly text: string;
  readonly planTitle: string;
  readonly unitName: string;
  readonly dueOn: string;
  readonly missing: number;
}

export interface Message {
  readonly region: string;
  readonly id: string;
  readonly planId: string;
  readonly year: number;
  readonly unitId: string;
  readonly occasion: Occasion;
  readonly body: MessageBody;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly tries: number;
  readonly fault: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

export type NewMessage = Pick<Message, 'region' | 'id' | 'planId' | 'year' | 'unitId' | 'occasion' | 'body'>;

function toMessage(row: Tables['outbox']): Message {
  return {
    ...{ region: row.region, id: row.id, planId: row.plan_id, year: row.year, unitId: row.unit_id },
    occasion: row.occasion as Occasion,
    body: JSON.parse(row.data) as MessageBody,
    state: row.state as Message['state'],
    ...{ tries: row.tries, fault: row.fault, createdAt: row.created_at, sentAt: row.sent_at },
  };
}

/** Adds a message; false: it is there already. */
export async function addMessage(tx: Tx, message: NewMessage, at: string): Promise<boolean> {
  const { region, id, planId, year, unitId, occasion, body } = message;
  const added = await tx
    .insertInto('outbox')
    .values({
      ...{ region, id, plan_id: planId, year, unit_id: unitId, occasion, data: JSON.stringify(body) },
      ...{ state: 'waiting', tries: 0, next_at: at, claimed_by: null, claimed_until: null, fault: null },
      ...{ created_at: at, sent_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Messages whose turn has come and that nobody is sending. */
export async function listDue(db: Db, at: string, limit: number): Promise<Message[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', at)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', at)]))
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toMessage);
}

/** Takes a message for sending; false: another server was faster, or it is done. */
export async function claimMessage(
  db: Db,
  { region, id }: Pick<Message, 'region' | 'id'>,
  claim: { readonly by: string; readonly at: string; readonly until: string },
): Promise<boolean> {
  const result = await db
    .updateTable('outbox')
    .set((eb) => ({ claimed_by: claim.by, claimed_until: claim.until, tries: eb('tries', '+', 1) }))
    .where('region', '=', region)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('next_at', '<=', claim.at)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', claim.at)]))
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Says what became of a message, as long as it is still this server's. */
export async function settleMessage(
  db: Db,
  { region, id }: Pick<Message, 'region' | 'id'>,
  by: string,
  outcome: Partial<Pick<Tables['outbox'], 'state' | 'next_at' | 'fault' | 'sent_at'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('outbox')
    .set({ ...outcome, claimed_by: null, claimed_until: null })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Messages of a region, the newest first. */
export async function listMessages(
  db: Db | Tx,
  facts: {
    readonly region: string;
    readonly planId: string | undefined;
    readonly year: number | undefined;
    readonly state: string | undefined;
    /** Instant and id after which it goes on. */
    readonly after: readonly [string, string] | null;
    readonly limit: number;
  },
): Promise<Message[]> {
  const { region, planId, year, state, after, limit } = facts;
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('region', '=', region)
    .$if(planId !== undefined, (query) => query.where('plan_id', '=', planId!))
    .$if(year !== undefined, (query) => query.where('year', '=', year!))
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([eb('created_at', '<', after![0]), eb.and([eb('created_at', '=', after![0]), eb('id', '>', after![1])])]),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toMessage);
}
