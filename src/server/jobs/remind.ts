/** Reminds the units that have not reported: 14 and 3 days before the due day, and from the day after it. */
import { addDays, daysBetween } from '../../sdk/rules/dates.js';
import type { RoundUnit, YearRound } from '../../sdk/rules/year-round.js';
import { addMessage, type MessageBody, type Occasion } from '../store/outbox.js';
import { listOpened, type StoredRound } from '../store/rounds.js';
import type { Store, Tx } from '../store/tables.js';
import { readRoundPlan, roundOf, type RoundPlan } from './plan-round.js';
import type { Seen } from './seen.js';
import { journalJob } from './server-journal.js';

/** Days after the due day on which a server that stood still makes up for the last reminder. */
const LAST_DAY = 7;

/** Which reminder is due on a day: the latest of those that are reached, so that nobody is sent two at once. */
export function occasionOn(dueOn: string, asOf: string): Occasion | null {
  const left = daysBetween(asOf, dueOn);
  if (left < -LAST_DAY || left > 14) return null;
  return left < 0 ? 'after1' : left <= 3 ? 'before3' : 'before14';
}

const dateWords = (iso: string): string => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

function bodyOf({ plan }: RoundPlan, round: YearRound, unit: RoundUnit): MessageBody {
  const missing = unit.expected - unit.reported;
  const title = plan.title.includes('《') ? plan.title : `《${plan.title}》`;
  const returned = unit.returned > 0 ? `（其中${unit.returned}项被退回）` : '';
  const isOver = round.asOf > round.dueOn;
  const when = isOver ? `已于${dateWords(round.dueOn)}截止` : `${dateWords(round.dueOn)}截止`;
  const text = `${plan.mark ? `【${plan.mark}】` : ''}${unit.name}：${title}${round.year}年底报送${when}，贵单位还有${missing}项没有报送${returned}，请${isOver ? '尽快' : '按时'}报送。`;
  return { text: text.slice(0, 1000), planTitle: plan.title, unitName: unit.name, dueOn: round.dueOn, missing };
}

/** Units that are to be reminded: what they are asked for is not all there. */
export function missingUnits(round: YearRound): RoundUnit[] {
  return round.units.filter(({ state }) => state !== 'reported');
}

/** Queues a reminder for each unit, each once for its occasion; tells which are new. */
export async function queueReminders(
  tx: Tx,
  from: RoundPlan,
  facts: {
    readonly region: string;
    readonly round: YearRound;
    readonly units: readonly RoundUnit[];
    readonly occasion: Occasion;
    readonly now: Date;
  },
): Promise<RoundUnit[]> {
  const { region, round, units, occasion, now } = facts;
  const { planId, year } = round;
  // A due day that is put off is another one to be reminded of; who is asked by hand is asked once a day.
  const day = occasion === 'asked' ? round.asOf : round.dueOn;
  const added: RoundUnit[] = [];
  for (const unit of units) {
    if (unit.unitId === null) continue;
    const id = [planId, year, unit.unitId, occasion, day].join('/');
    const message = { region, id, planId, year, unitId: unit.unitId, occasion, body: bodyOf(from, round, unit) };
    if (await addMessage(tx, message, now.toISOString())) added.push(unit);
  }
  return added;
}

async function remindRound(store: Store, region: string, stored: StoredRound, now: Date): Promise<number> {
  const from = await readRoundPlan(store.db, { region, planId: stored.planId });
  if (!from?.kept.isPublished) return 0;
  const round = roundOf(from, Number(stored.id), { stored, now });
  if (!round.ok || round.state === 'notYet') return 0;
  const occasion = occasionOn(round.dueOn, round.asOf);
  const units = missingUnits(round);
  if (occasion === null || units.length === 0) return 0;
  return store.db.transaction().execute(async (tx) => {
    const added = await queueReminders(tx, from, { region, round, units, occasion, now });
    const after = { occasion, dueOn: round.dueOn, units: added.map(({ unitId }) => unitId) };
    const id = `${round.planId}:${round.year}`;
    if (added.length > 0) await journalJob(tx, { region, kind: 'reminder', id, after, now });
    return added.length;
  });
}

/**
 * Queues the reminders of the day, each once, also with several servers; tells how many. With `seen` a round is looked at
 * once an hour, unless its due day changes.
 */
export async function remind(store: Store, now: Date, seen?: Seen): Promise<number> {
  const since = `${addDays(now.toISOString().slice(0, 10), -500)}T00:00:00.000Z`;
  const rounds = await listOpened(store.db, since);
  let queued = 0;
  for (const round of rounds) {
    const key = ['remind', round.region, round.planId, round.id, round.version].join('/');
    if (seen?.has(key, now)) continue;
    queued += await remindRound(store, round.region, round, now);
    seen?.add(key);
  }
  return queued;
}
