import type { PlanItem } from '../../sdk/contract/index.js';
import { DEFAULT_PAGE } from '../../sdk/contract/index.js';
import { mergePlan } from '../../sdk/rules/merge-plan.js';
import type { Plan } from '../../sdk/model/index.js';
import { hasRole, type Principal } from '../auth/principal.js';
import { getPlanHead, getPlanStamp, listPlanHeads } from '../store/plans.js';
import type { KeptPlan, PlanPlace, PlanStamp } from '../store/plans.js';
import { removeKept } from '../store/kept.js';
import { firstTouch, writePlan } from '../store/write-plan.js';
import type { Call, Handlers } from './call.js';
import { txOf } from './call.js';
import { etagOf } from './etag.js';
import { journal } from './journal.js';
import { requireSameId } from './kept-resource.js';
import { pageOf, readCursor } from './pages-of.js';
import { requireNewReports, requireOwnIds } from './plan-ids.js';
import { PlanCache, readPublicPlan, readWholePlan, type MaySee } from './plan-cache.js';
import { Problem } from './problem.js';

/** Whether somebody sees what is not published. */
export function isOfBureau(principal: Principal | null): principal is Principal {
  return principal !== null && hasRole(principal, 'officer', 'clerk', 'auditor');
}

/** Drafts are seen by who writes them; what is not accepted by them and the bureau. */
export function reportsSeenBy(principal: Principal | null): MaySee {
  return ({ state, unitId }) => {
    if (state === 'accepted' && principal) return true;
    if (!principal) return false;
    const isOwn = unitId !== null && principal.units.includes(unitId);
    return isOwn || (state !== 'draft' && hasRole(principal, 'officer', 'auditor'));
  };
}

export function toPlanItem({ id, value, version, touched, changedAt, isPublished, taskCount }: KeptPlan): PlanItem {
  const { title, documentNumber, issuer, issuedOn, mark } = value;
  const etag = etagOf(version, touched);
  return { id, title, documentNumber, issuer, issuedOn, mark, tasks: taskCount, isPublished, changedAt, etag };
}

const placeOf = (call: { region: string; params: Readonly<Record<string, string>> }): PlanPlace => ({
  region: call.region,
  planId: call.params['planId']!,
});

/** @throws {Problem} `not-found`, also for what is not published where nobody of the bureau asks. */
export async function foundPlan(call: Call): Promise<KeptPlan> {
  const kept = await getPlanHead(call.db, placeOf(call));
  if (!kept || !(kept.isPublished || isOfBureau(call.principal))) throw new Problem('not-found', 'no such plan');
  return kept;
}

const caches = new WeakMap<object, PlanCache>();

function cacheOf({ deps }: Call): PlanCache {
  const cache = caches.get(deps) ?? new PlanCache();
  caches.set(deps, cache);
  return cache;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A plan as JSON in UTF-8, from what was sent before where it still holds. */
async function planBytes(
  call: Call,
  asOf: string | undefined,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; etag: string; isPublic: boolean }> {
  const place = placeOf(call);
  const { principal } = call;
  const isPublic = !isOfBureau(principal);
  const stamp = await getPlanStamp(call.db, place);
  if (!stamp || (isPublic && !stamp.isPublished)) throw new Problem('not-found', 'no such plan');
  const etag = etagOf(stamp.version, stamp.touched, isPublic);
  // A clerk's plan holds drafts of the own units: another clerk's is another plan.
  const who = isPublic ? 'public' : `${[...principal.roles].sort().join()}:${[...principal.units].sort().join()}`;
  const key = [place.region, place.planId, asOf ?? '', who].join('\n');
  const cache = cacheOf(call);
  const made = `${etag} ${stamp.changedAt}`;
  const known = cache.get(key, made);
  if (known !== undefined) return { bytes: known, etag, isPublic };
  const plan = isPublic
    ? await readPublicPlan(call.db, place, asOf)
    : await readWholePlan(call.db, place, { maySee: reportsSeenBy(principal), asOf });
  const bytes = encoder.encode(JSON.stringify(plan));
  // What a transaction has written may yet be taken back, and what was read in parts may have been changed between.
  if (!call.db.isTransaction && isSame(stamp, await getPlanStamp(call.db, place))) cache.set(key, { made, bytes });
  return { bytes, etag, isPublic };
}

const isSame = (one: PlanStamp, other: PlanStamp | undefined): boolean =>
  one.version === other?.version && one.touched === other.touched && one.changedAt === other.changedAt;

/** @throws {Problem} `stale` with the plan as it stands. */
async function requirePlanVersion(call: Call, kept: KeptPlan): Promise<void> {
  if (call.ifMatch !== null && call.ifMatch !== kept.version) await refuse(call, kept);
}

/** @throws {Problem} `exists`, or `stale` with the plan as it stands. */
async function refuse(call: Call, kept: KeptPlan | null): Promise<never> {
  if (!kept) throw new Problem('exists', 'a plan of this id is there already');
  const { bytes, etag } = await planBytes(call, undefined);
  const value: unknown = JSON.parse(decoder.decode(bytes));
  throw new Problem('stale', 'it was changed meanwhile', { current: { value, etag } });
}

async function writeWhole(call: Call, plan: Plan, kept: KeptPlan | null): Promise<void> {
  const changes = await writePlan(txOf(call), { region: call.region, plan, kept, at: call.at });
  if (!changes) await refuse(call, kept);
  await journal(call, ...changes!);
}

export const planHandlers: Handlers<
  'listPlans' | 'createPlan' | 'getPlan' | 'putPlan' | 'deletePlan' | 'publishPlan' | 'mergePlan'
> = {
  async listPlans(call) {
    const after = readCursor(call.query.cursor, 1)?.[0] ?? null;
    const isPublicOnly = !isOfBureau(call.principal);
    const limit = call.query.limit ?? DEFAULT_PAGE;
    const facts = { region: call.region, after: after === null ? null : String(after), limit: limit + 1, isPublicOnly };
    const rows = await listPlanHeads(call.db, facts);
    return { body: pageOf(rows, limit, { toItem: toPlanItem, keyOf: ({ id }) => [id] }), isPublic: isPublicOnly };
  },

  async createPlan(call) {
    const plan = call.body;
    const place = { region: call.region, planId: plan.id };
    requireOwnIds(plan);
    if (await getPlanHead(call.db, place)) throw new Problem('exists', 'a plan of this id is there already');
    await requireNewReports(txOf(call), call.region, plan);
    await writeWhole(call, plan, null);
    const whole = await readWholePlan(call.db, place, { maySee: reportsSeenBy(call.principal) });
    const headers = { Location: `plans/${plan.id}` };
    return { body: whole, etag: etagOf(1, firstTouch(call.at)), headers };
  },

  async getPlan(call) {
    return planBytes(call, call.query['as-of']);
  },

  async putPlan(call) {
    const plan = call.body;
    requireSameId(plan, call.params['planId']!);
    requireOwnIds(plan);
    const kept = await foundPlan(call);
    await requirePlanVersion(call, kept);
    await writeWhole(call, plan, kept);
    const { bytes, etag } = await planBytes(call, undefined);
    return { text: decoder.decode(bytes), etag };
  },

  async deletePlan(call) {
    const kept = await foundPlan(call);
    await requirePlanVersion(call, kept);
    if (kept.isPublished) throw new Problem('conflict', 'a published plan is taken back first');
    const { region } = call;
    const tx = txOf(call);
    const isGone = await removeKept(tx, 'plans', { region, id: kept.id }, kept.version);
    if (!isGone) await refuse(call, kept);
    for (const table of ['tasks', 'targets', 'reports', 'rounds', 'outbox'] as const) {
      await tx.deleteFrom(table).where('region', '=', region).where('plan_id', '=', kept.id).execute();
    }
    const event = { kind: 'plan', planId: kept.id, version: null } as const;
    await journal(call, { kind: 'plan', id: kept.id, action: 'delete', before: { title: kept.value.title }, event });
    return {};
  },

  async publishPlan(call) {
    const kept = await foundPlan(call);
    await requirePlanVersion(call, kept);
    const { isPublished } = call.body;
    const version = kept.version + 1;
    const result = await txOf(call)
      .updateTable('plans')
      .set({ is_published: isPublished ? 1 : 0, version, changed_at: call.at })
      .where('region', '=', call.region)
      .where('id', '=', kept.id)
      .where('version', '=', kept.version)
      .executeTakeFirst();
    if (Number(result.numUpdatedRows) === 0) await refuse(call, kept);
    const states = { before: { isPublished: kept.isPublished }, after: { isPublished } };
    const event = { kind: 'plan', planId: kept.id, version } as const;
    await journal(call, { kind: 'plan', id: kept.id, action: 'publish', ...states, event });
    const item = toPlanItem({ ...kept, version, isPublished, changedAt: call.at });
    return { body: item, etag: item.etag };
  },

  async mergePlan(call) {
    const kept = await foundPlan(call);
    await requirePlanVersion(call, kept);
    requireOwnIds(call.body);
    // Drafts are of nobody's business but their units'; in the store all reports stay as they are.
    const old = await readWholePlan(call.db, placeOf(call), { maySee: reportsSeenBy(call.principal) });
    const { plan, kept: counts, orphans } = mergePlan(old!, { ...call.body, id: kept.id });
    // Reports of tasks that are gone stay in the store, though no plan shows them.
    if (call.query.preview !== true) await writeWhole(call, plan, kept);
    return { body: { plan, kept: counts, orphans } };
  },
};
