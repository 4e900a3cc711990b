/** Opens the year-end round of each published plan when its day has come. */
import type { Plan } from '../../sdk/model/index.js';
import { daysBetween } from '../../sdk/rules/dates.js';
import { roundYears } from '../../sdk/rules/year-round.js';
import { todayIn } from '../../sdk/rules/today.js';
import { getRound, openRound, roundsStamp } from '../store/rounds.js';
import type { Db, Store } from '../store/tables.js';
import { readRoundPlan, roundOf, type RoundPlan } from './plan-round.js';
import type { Seen } from './seen.js';
import { journalJob } from './server-journal.js';

interface Place {
  readonly region: string;
  readonly planId: string;
}

interface Published extends Place {
  readonly version: number;
}

const AT_ONCE = 100;
/** Days after its due day on which a round that was missed still opens: a plan that comes in later is not asked about the past. */
const LATE_DAYS = 31;

/** Published plans, region after region. */
export async function* publishedPlans(db: Db): AsyncGenerator<Published> {
  let after: Place | null = null;
  for (;;) {
    const last: Place | null = after;
    const rows: { region: string; id: string; version: number }[] = await db
      .selectFrom('plans')
      .select(['region', 'id', 'version'])
      .where('is_published', '=', 1)
      .$if(last !== null, (query) =>
        query.where((eb) =>
          eb.or([
            eb('region', '>', last!.region),
            eb.and([eb('region', '=', last!.region), eb('id', '>', last!.planId)]),
          ]),
        ),
      )
      .orderBy('region')
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const { region, id, version } of rows) yield { region, planId: id, version };
    if (rows.length < AT_ONCE) return;
    const { region, id } = rows[rows.length - 1]!;
    after = { region, planId: id };
  }
}

/** Years that may be open today: the last that has opened, and the next, whose due day an officer may have set earlier. */
function candidates(plan: Plan, today: string): number[] {
  const last = roundYears(plan, today).slice(-1)[0];
  return last === undefined ? [Number(today.slice(0, 4))] : [last, last + 1];
}

async function openOf(store: Store, place: Place, from: RoundPlan, now: Date): Promise<number> {
  let opened = 0;
  const today = todayIn(now, from.plan.timeZone);
  for (const year of candidates(from.plan, today)) {
    const stored = await getRound(store.db, { ...place, year });
    if (stored?.openedAt) continue;
    const round = roundOf(from, year, { stored, now });
    if (!round.ok || round.state === 'notYet' || daysBetween(round.dueOn, today) > LATE_DAYS) continue;
    const isNew = await store.db.transaction().execute(async (tx) => {
      const isOpened = await openRound(tx, { ...place, year }, now.toISOString());
      const after = { opensOn: round.opensOn, dueOn: round.dueOn, units: round.units.length };
      const id = `${place.planId}:${year}`;
      if (isOpened) await journalJob(tx, { region: place.region, kind: 'round', id, after, now });
      return isOpened;
    });
    if (isNew) opened += 1;
  }
  return opened;
}

/**
 * Opens what is to be opened, each round once, also with several servers; tells how many. With `seen` a plan and its rounds
 * are looked at once an hour, unless they change.
 */
export async function openRounds(store: Store, now: Date, seen?: Seen): Promise<number> {
  let opened = 0;
  for await (const { region, planId, version } of publishedPlans(store.db)) {
    const key = ['open', region, planId, version, await roundsStamp(store.db, { region, planId })].join('/');
    if (seen?.has(key, now)) continue;
    const from = await readRoundPlan(store.db, { region, planId });
    if (from) opened += await openOf(store, { region, planId }, from, now);
    seen?.add(key);
  }
  return opened;
}
