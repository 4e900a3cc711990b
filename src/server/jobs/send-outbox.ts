/** Sends what waits in the outbox: at least once, by one server at a time, with an id that the gateway knows again. */
import type { UnitResource } from '../../sdk/contract/index.js';
import { readRow } from '../store/kept.js';
import { claimMessage, listDue, settleMessage, type Message } from '../store/outbox.js';
import { timeId } from '../store/time-id.js';
import type { Db, Store } from '../store/tables.js';
import type { Gateway, NotifyOutcome } from './notify.js';
import { contactOf } from './plan-round.js';

/** Tries until a message is given up: with the pauses between them, nearly two days. */
export const MOST_TRIES = 12;
const AT_ONCE = 50;
/** How long a server has a message for itself: longer than a gateway may take. */
const CLAIM_MS = 120_000;
const MINUTE = 60_000;
const LONGEST_PAUSE_MS = 12 * 60 * MINUTE;

export interface Sent {
  readonly sent: number;
  /** Given up, each with its reason in the list of messages. */
  readonly failed: number;
  /** To be tried again later. */
  readonly later: number;
}

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** Two minutes, then twice as long each time. */
export function pauseMs(tries: number, retryAfterSeconds = 0): number {
  return Math.min(LONGEST_PAUSE_MS, Math.max(MINUTE * 2 ** tries, retryAfterSeconds * 1000));
}

/** Where a unit is reached now: contacts are not kept with the message. */
async function lookUp(db: Db, { region, unitId, body }: Message): Promise<string | null> {
  const rows = await db
    .selectFrom('units')
    .select(['id', 'version', 'changed_at', 'data'])
    .where('region', '=', region)
    .where((eb) => eb.or([eb('id', '=', unitId), eb('name', '=', body.unitName)]))
    .execute();
  const units = rows.map((row) => readRow<UnitResource>(row).value);
  return contactOf(units, { unitId, name: body.unitName });
}

async function deliver(db: Db, gateway: Gateway, message: Message): Promise<NotifyOutcome> {
  const to = await lookUp(db, message);
  if (to === null) return { ok: false, fault: 'no-contact', isFinal: true };
  const { id, region, year, body } = message;
  const { text, planTitle, unitName, dueOn, missing } = body;
  const channel = to.includes('@') ? 'email' : 'sms';
  const notice = { kind: 'round-reminder', to, channel, text, planTitle, unitName, year, dueOn, missing } as const;
  try {
    // Ids are unique within a region; a gateway may serve several.
    return await gateway.send({ id: `${region}/${id}`, ...notice });
  } catch {
    return { ok: false, fault: 'gateway-threw', isFinal: false };
  }
}

type Fate = keyof Sent;

async function settle(db: Db, message: Message, by: string, outcome: NotifyOutcome, now: Date): Promise<Fate> {
  if (outcome.ok) {
    await settleMessage(db, message, by, { state: 'sent', sent_at: now.toISOString(), fault: null });
    return 'sent';
  }
  const tries = message.tries + 1;
  const { fault, isFinal, retryAfterSeconds } = outcome;
  if (isFinal || tries >= MOST_TRIES) {
    await settleMessage(db, message, by, { state: 'failed', fault: isFinal ? fault : `given-up: ${fault}` });
    return 'failed';
  }
  await settleMessage(db, message, by, { fault, next_at: after(now, pauseMs(tries, retryAfterSeconds)) });
  return 'later';
}

/** Sends all messages whose turn has come; a server that stops between sending and noting it sends once more, under the same id. */
export async function sendOutbox(
  store: Store,
  gateway: Gateway,
  now: () => Date,
  isStopping: () => boolean = () => false,
): Promise<Sent> {
  const by = timeId(now());
  const fates = { sent: 0, failed: 0, later: 0 };
  for (;;) {
    const due = await listDue(store.db, now().toISOString(), AT_ONCE);
    let taken = 0;
    for (const message of due) {
      if (isStopping()) return fates;
      const at = now();
      const claim = { by, at: at.toISOString(), until: after(at, CLAIM_MS) };
      if (!(await claimMessage(store.db, message, claim))) continue;
      taken += 1;
      const outcome = await deliver(store.db, gateway, message);
      fates[await settle(store.db, message, by, outcome, now())] += 1;
    }
    // What others are sending is theirs.
    if (due.length < AT_ONCE || taken === 0) return fates;
  }
}
