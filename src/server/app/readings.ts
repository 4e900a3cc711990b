/** Targets with their readings: measured from the records of the region, never typed. */
import { DEFAULT_PAGE, type RosterResource, type TargetResource } from '../../sdk/contract/index.js';
import type { CalendarResource } from '../../sdk/contract/index.js';
import type { ReformRecord, Target } from '../../sdk/model/index.js';
import { measureTargets, type Reading } from '../../sdk/rules/measure.js';
import type { QuotaFault } from '../../sdk/rules/quota-fault.js';
import { todayIn } from '../../sdk/rules/today.js';
import { getKept, readRow } from '../store/kept.js';
import { getPlanHead, listPlanHeads, listPlanTargets, type KeptPlan } from '../store/plans.js';
import type { Answer, Call, Handlers } from './call.js';
import { pageOf, readCursor } from './pages-of.js';
import { foundPlan, isOfBureau } from './plans.js';
import { Problem } from './problem.js';

/** Within it another record may still get the same instant, so nothing is kept that is as young. */
const YOUNG_MS = 1000;
/** Readings of so many plans and days are kept. */
const MOST = 32;

type Measured = readonly [Target, Reading | QuotaFault];

interface Kept {
  readonly stamp: string;
  readonly readings: readonly Measured[];
}

const kept = new WeakMap<object, Map<string, Kept>>();

async function stampOf(call: Call, plan: KeptPlan): Promise<string> {
  const last = await call.db
    .selectFrom('records')
    .select(['changed_at', 'id', 'version'])
    .where('region', '=', call.region)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const roster = await rosterOf(call, plan);
  const calendar = await calendarOf(call);
  const changed = last ? `${last.changed_at} ${last.id} ${last.version}` : '';
  const beside = [roster, calendar].map((each) => (each ? `${each.id} ${each.version} ${each.changedAt}` : ''));
  return [plan.version, changed, ...beside].join(' ');
}

/** The roster of the plan's own id, else the region's `default`. */
async function rosterOf(call: Call, plan: KeptPlan) {
  const own = await getKept<RosterResource>(call.db, 'rosters', { region: call.region, id: plan.id });
  return own ?? (await getKept<RosterResource>(call.db, 'rosters', { region: call.region, id: 'default' }));
}

const calendarOf = (call: Call) =>
  getKept<CalendarResource>(call.db, 'calendars', { region: call.region, id: 'default' });

async function readRecords(call: Call): Promise<ReformRecord[]> {
  const rows = await call.db
    .selectFrom('records')
    .select(['id', 'version', 'changed_at', 'data'])
    .where('region', '=', call.region)
    .where('is_deleted', '=', 0)
    .orderBy('id')
    .execute();
  return rows.map((row) => readRow<ReformRecord>(row).value);
}

async function measure(call: Call, plan: KeptPlan, asOf: string): Promise<readonly Measured[]> {
  const { region } = call;
  const targets = (await listPlanTargets(call.db, { region, planId: plan.id })).map(({ value }) => value);
  const roster = (await rosterOf(call, plan))?.value;
  const calendar = await calendarOf(call);
  const readings = measureTargets(targets, await readRecords(call), {
    asOf,
    timeZone: plan.value.timeZone,
    roster: roster ?? null,
    calendar: calendar?.value ?? plan.value.calendar,
    rules: roster?.rules ?? [],
    start: plan.value.issuedOn,
  });
  return targets.map((target, at) => [target, readings[at]!] as const);
}

/** Readings of a plan on a day, as they were reckoned before where nothing has changed since. */
export async function readingsOf(call: Call, plan: KeptPlan, asOf: string): Promise<readonly Measured[]> {
  const own = kept.get(call.deps) ?? new Map<string, Kept>();
  kept.set(call.deps, own);
  const key = [call.region, plan.id, asOf].join('\n');
  const stamp = await stampOf(call, plan);
  const known = own.get(key);
  if (known?.stamp === stamp) return known.readings;
  const readings = await measure(call, plan, asOf);
  own.delete(key);
  if (isSettled(stamp, call.now)) own.set(key, { stamp, readings });
  if (own.size > MOST) own.delete(own.keys().next().value!);
  return readings;
}

function isSettled(stamp: string, now: Date): boolean {
  const changed = Date.parse(stamp.split(' ')[1] ?? '');
  return Number.isNaN(changed) || now.getTime() - changed > YOUNG_MS;
}

function toResource(planId: string, [target, reading]: Measured): TargetResource {
  if (!reading.ok) return { ...target, planId, reading: null };
  const { asOf, start, end, amount, denominator, value, goal, status, notes } = reading;
  const shown = { asOf, start, end, amount, denominator, value, goal, status, notes: [...notes] };
  return { ...target, planId, reading: shown };
}

const dayOf = (call: Call, plan: KeptPlan, asOf: string | undefined): string =>
  asOf ?? todayIn(call.now, plan.value.timeZone);

/** Whether a target is about a unit: its task is, or its breakdown. */
function concerns([, reading]: Measured, unit: string): boolean {
  return reading.ok && reading.breakdown.some(({ id }) => id === unit);
}

export const targetHandlers: Handlers<'listTargets' | 'getTarget'> = {
  async listTargets(call): Promise<Answer> {
    const { query, region } = call;
    const after = readCursor(query.cursor, 2);
    const limit = query.limit ?? DEFAULT_PAGE;
    const isPublicOnly = !isOfBureau(call.principal);
    const plans =
      query.plan === undefined
        ? await listPlanHeads(call.db, { region, after: null, limit: 1000, isPublicOnly })
        : [await getPlanHead(call.db, { region, planId: query.plan })].filter(
            (plan): plan is KeptPlan => plan !== undefined && (plan.isPublished || !isPublicOnly),
          );
    const items: TargetResource[] = [];
    for (const plan of plans) {
      if (after && plan.id < String(after[0])) continue;
      const readings = await readingsOf(call, plan, dayOf(call, plan, query['as-of']));
      const wanted = readings.filter((each) => query.unit === undefined || concerns(each, query.unit));
      const own = wanted.map((each) => toResource(plan.id, each)).sort((a, b) => (a.id < b.id ? -1 : 1));
      items.push(
        ...own.filter(
          ({ id, reading }) =>
            (query.status === undefined || reading?.status === query.status) &&
            !(after && plan.id === after[0] && id <= String(after[1])),
        ),
      );
      if (items.length > limit) break;
    }
    const page = pageOf(items, limit, { toItem: (item) => item, keyOf: ({ planId, id }) => [planId, id] });
    return { body: page, isPublic: isPublicOnly };
  },

  async getTarget(call): Promise<Answer> {
    const plan = await foundPlan(call);
    const readings = await readingsOf(call, plan, dayOf(call, plan, call.query['as-of']));
    const measured = readings.find(([{ id }]) => id === call.params['targetId']);
    if (!measured) throw new Problem('not-found', 'there is none of this id');
    const isPublic = !isOfBureau(call.principal);
    const parts = measured[1].ok && !isPublic ? measured[1].breakdown : [];
    // Persons are pseudonyms, and even these are for the bureau's own pages alone.
    const breakdown = parts
      .filter(({ kind }) => kind === 'unit')
      .map(({ id, name, value, count }) => ({ id, name, value, records: count }));
    return { body: { ...toResource(plan.id, measured), breakdown }, isPublic };
  },
};
