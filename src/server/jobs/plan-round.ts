/** The round of a plan in the store, as it stands on a day. */
import type { UnitResource } from '../../sdk/contract/index.js';
import type { Plan, Unit } from '../../sdk/model/index.js';
import { yearRound, type RoundFault, type YearRound } from '../../sdk/rules/year-round.js';
import { todayIn } from '../../sdk/rules/today.js';
import { readRow } from '../store/kept.js';
import {
  assemblePlan,
  getPlanHead,
  listPlanReports,
  listPlanTasks,
  type KeptPlan,
  type KeptReport,
} from '../store/plans.js';
import type { StoredRound } from '../store/rounds.js';
import type { Db, Tx } from '../store/tables.js';

/** What a round is reckoned from. */
export interface RoundPlan {
  readonly kept: KeptPlan;
  /** Without targets. */
  readonly plan: Plan;
  /** Units of the region, with their contacts. */
  readonly regionUnits: readonly UnitResource[];
}

async function listRegionUnits(db: Db | Tx, region: string): Promise<UnitResource[]> {
  const rows = await db
    .selectFrom('units')
    .select(['id', 'version', 'changed_at', 'data'])
    .where('region', '=', region)
    .orderBy('id')
    .execute();
  return rows.map((row) => readRow<UnitResource>(row).value);
}

/** A plan with its reports and the units of its region; undefined: there is none. */
export async function readRoundPlan(
  db: Db | Tx,
  place: { readonly region: string; readonly planId: string },
  maySee: (report: KeptReport) => boolean = ({ state }) => state !== 'draft',
): Promise<RoundPlan | undefined> {
  const kept = await getPlanHead(db, place);
  if (!kept) return undefined;
  const [tasks, reports] = [await listPlanTasks(db, place), await listPlanReports(db, place)];
  const plan = assemblePlan(kept.value, {
    tasks: tasks.map(({ value }) => value),
    targets: [],
    reports: reports.map(({ value }) => value).filter(maySee),
  });
  return { kept, plan, regionUnits: await listRegionUnits(db, place.region) };
}

/** Units as the plan names them, and those of the region whose names it does not know. */
export function unitsOf({ plan, regionUnits }: RoundPlan): Unit[] {
  const named = new Set(plan.units.map(({ name }) => name));
  return [...plan.units, ...regionUnits.filter(({ name }) => !named.has(name)).map(({ id, name }) => ({ id, name }))];
}

/** The round of a year, with the due day that an officer may have set. */
export function roundOf(
  from: RoundPlan,
  year: number,
  facts: { readonly stored: Pick<StoredRound, 'value'> | undefined; readonly now: Date },
): YearRound | RoundFault {
  const asOf = todayIn(facts.now, from.plan.timeZone);
  return yearRound(from.plan, { year, asOf, units: unitsOf(from), dueOn: facts.stored?.value.dueOn ?? null });
}

/** Where a unit is reached: by its id, else by its name where only one bears it; null: nowhere. */
export function contactOf(
  units: readonly UnitResource[],
  unit: { readonly unitId: string; readonly name: string },
): string | null {
  const own = units.find(({ id }) => id === unit.unitId);
  const named = own ? [own] : units.filter(({ name }) => name === unit.name);
  const contact = named.length === 1 ? (named[0]!.contact ?? '').trim() : '';
  return contact === '' ? null : contact;
}
