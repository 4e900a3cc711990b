/** Plans as they are sent. Whether one still holds is asked of the store each time: another server may have changed it. */
import type { Plan } from '../../sdk/model/index.js';
import { toPublicPlan } from '../../sdk/rules/public-plan.js';
import { assemblePlan, getPlanHead, listPlanReports, listPlanTargets, listPlanTasks } from '../store/plans.js';
import type { PlanPlace } from '../store/plans.js';
import type { Db, Tx } from '../store/tables.js';
import { ByteCache } from './byte-cache.js';

/** How many bytes are kept. */
const MOST = 64_000_000;

interface Sent {
  /** Which state of the plan it is. */
  readonly made: string;
  /** JSON in UTF-8: it is not written anew for each who asks. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class PlanCache {
  private readonly kept = new ByteCache<Sent>(MOST);

  get(key: string, made: string): Uint8Array<ArrayBuffer> | undefined {
    const sent = this.kept.get(key);
    if (sent?.made === made) return sent.bytes;
    this.kept.delete(key);
    return undefined;
  }

  set(key: string, sent: Sent): void {
    this.kept.set(key, sent);
  }
}

/** Which reports somebody may see. */
export type MaySee = (report: { readonly state: string; readonly unitId: string | null }) => boolean;

/** A whole plan for the bureau, as of a day; undefined: there is none. */
export async function readWholePlan(
  db: Db | Tx,
  place: PlanPlace,
  facts: { readonly maySee: MaySee; readonly asOf?: string | undefined },
): Promise<Plan | undefined> {
  const head = await getPlanHead(db, place);
  if (!head) return undefined;
  const [tasks, targets, reports] = [
    await listPlanTasks(db, place),
    await listPlanTargets(db, place),
    await listPlanReports(db, place),
  ];
  const seen = reports.map(({ value }) => value).filter(facts.maySee);
  return assemblePlan(head.value, {
    tasks: tasks.map(({ value }) => value),
    targets: targets.map(({ value }) => value),
    reports: facts.asOf === undefined ? seen : seen.filter(({ on }) => on <= facts.asOf!),
  });
}

/** A plan for everyone. */
export async function readPublicPlan(
  db: Db | Tx,
  place: PlanPlace,
  asOf: string | undefined,
): Promise<Plan | undefined> {
  const plan = await readWholePlan(db, place, { maySee: ({ state }) => state === 'accepted', asOf });
  return plan && toPublicPlan(plan);
}
