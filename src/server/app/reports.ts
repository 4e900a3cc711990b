import { DEFAULT_PAGE, type ReportDraft, type ReportResource } from '../../sdk/contract/index.js';
import { privateNumberIn } from '../../sdk/rules/record-privacy.js';
import { todayIn } from '../../sdk/rules/today.js';
import { hasRole, ownUnits } from '../auth/principal.js';
import { getKept, readRow, type Kept } from '../store/kept.js';
import { getPlanHead, touchPlan, type KeptPlan, type KeptReport } from '../store/plans.js';
import type { Task } from '../../sdk/model/index.js';
import { timeId } from '../store/time-id.js';
import { txOf, type Call, type Handlers } from './call.js';
import { etagOf } from './etag.js';
import { journal, type Change } from './journal.js';
import { pageOf, readCursor } from './pages-of.js';
import { foundPlan, reportsSeenBy } from './plans.js';
import { Problem } from './problem.js';
import { leads } from './tasks.js';
import { add, found, remove, replace, requireVersion } from './versions.js';

const shown = ({ value, version }: Kept<KeptReport>): ReportResource => ({ ...value, etag: etagOf(version) });

const besideOf = ({ planId, taskId, unitId, on, state }: KeptReport) => {
  return { plan_id: planId, task_id: taskId, unit_id: unitId, on_day: on, state };
};

const placeOf = (call: Call): { region: string; id: string } => ({ region: call.region, id: call.params['reportId']! });

/** The unit for which somebody reports: the one that they name, or their only one. */
function unitOf(call: Call, draft: ReportDraft): string | null {
  const { units } = call.principal!;
  const unit = draft.unitId ?? (units.length === 1 ? units[0]! : null);
  if (hasRole(call.principal!, 'officer')) return unit;
  if (unit === null)
    throw new Problem('rule-broken', 'say which unit', { issues: [{ path: 'unitId', message: 'which unit' }] });
  if (!units.includes(unit)) throw new Problem('not-allowed', 'only the own unit is reported for');
  return unit;
}

/** @throws {Problem} `rule-broken` naming each field. */
function checkDraft(call: Call, plan: KeptPlan, draft: ReportDraft): void {
  const issues: { path: string; message: string }[] = [];
  if (draft.on > todayIn(call.now, plan.value.timeZone)) issues.push({ path: 'on', message: 'is in the future' });
  if (draft.status === 'done' && draft.progress !== null && draft.progress < 100) {
    issues.push({ path: 'progress', message: 'what is done is done to 100 %' });
  }
  if (privateNumberIn(draft.text)) issues.push({ path: 'text', message: 'holds the number of a person' });
  if (draft.state === 'submitted' && draft.text.trim() === '' && draft.evidence.length === 0) {
    issues.push({ path: 'text', message: 'a report says what was done' });
  }
  if (issues.length > 0) throw new Problem('rule-broken', 'a rule says no', { issues });
}

/** What a change of a report means for the journal, for its plan and for who listens. */
async function tell(
  call: Call,
  change: Pick<Change, 'action' | 'before' | 'after'>,
  report: KeptReport,
  version: number | null,
) {
  const { id, planId, taskId } = report;
  // Two reports of one plan wait for each other no longer than they must.
  call.atEnd(() => touchPlan(txOf(call), { region: call.region, planId }));
  const event = { kind: 'report', planId, version } as const;
  await journal(call, { kind: 'report', id, ...change, event });
  // What is accepted, or no longer is, changes how its task stands.
  const task = await getKept<Task>(call.db, 'tasks', { region: call.region, planId, id: taskId });
  if (!task) return;
  await txOf(call)
    .insertInto('events')
    .values({
      region: call.region,
      id: timeId(call.now),
      at: call.at,
      kind: 'task',
      plan_id: planId,
      resource_id: taskId,
      version: task.version,
    })
    .execute();
}

async function foundReport(call: Call): Promise<Kept<KeptReport>> {
  const kept = await found<KeptReport>(call, 'reports', placeOf(call));
  if (!reportsSeenBy(call.principal)(kept.value) || !isMine(call, kept.value)) {
    throw new Problem('not-found', 'there is none of this id');
  }
  return kept;
}

/** A clerk has to do with reports of the own units alone. */
function isMine(call: Call, { unitId }: KeptReport): boolean {
  const { principal } = call;
  return hasRole(principal!, 'officer') || (unitId !== null && principal!.units.includes(unitId));
}

/** @throws {Problem} `conflict` for what was handed in already. */
function requireOpen({ value }: Kept<KeptReport>): void {
  if (value.state === 'draft' || value.state === 'returned') return;
  throw new Problem('conflict', `it is ${value.state}, and can no longer be changed`);
}

function written(call: Call, draft: ReportDraft, before: KeptReport): KeptReport {
  const { id: _, ...given } = draft;
  return {
    ...before,
    ...given,
    unitId: unitOf(call, draft),
    submittedAt: draft.state === 'submitted' ? call.at : before.submittedAt,
  };
}

export const reportHandlers: Handlers<
  'listReports' | 'createReport' | 'getReport' | 'putReport' | 'deleteReport' | 'decideReport'
> = {
  async listReports(call) {
    const { query, region, principal } = call;
    const after = readCursor(query.cursor, 1)?.[0];
    const limit = query.limit ?? DEFAULT_PAGE;
    const isOfficer = hasRole(principal!, 'officer');
    let rows = call.db
      .selectFrom('reports')
      .select(['id', 'version', 'changed_at', 'data'])
      .where('region', '=', region);
    // An empty list of units is a list in which nothing is.
    if (!isOfficer) rows = rows.where('unit_id', 'in', ownUnits(principal!));
    else rows = rows.where('state', '!=', 'draft');
    if (query.plan !== undefined) rows = rows.where('plan_id', '=', query.plan);
    if (query.task !== undefined) rows = rows.where('task_id', '=', query.task);
    if (query.unit !== undefined) rows = rows.where('unit_id', '=', query.unit);
    if (query.state !== undefined) rows = rows.where('state', '=', query.state);
    if (query.from !== undefined) rows = rows.where('on_day', '>=', query.from);
    if (query.to !== undefined) rows = rows.where('on_day', '<=', query.to);
    if (after !== undefined) rows = rows.where('id', '>', String(after));
    const read = await rows
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const toItem = (row: (typeof read)[number]): ReportResource => shown(readRow<KeptReport>(row));
    return { body: pageOf(read, limit, { toItem, keyOf: ({ id }) => [id] }) };
  },

  async createReport(call) {
    const plan = await foundPlan(call);
    const taskPlace = { region: call.region, planId: plan.id, id: call.params['taskId']! };
    const task = await found<Task>(call, 'tasks', taskPlace);
    if (!hasRole(call.principal!, 'officer') && !leads(call, plan.value, task.value)) {
      throw new Problem('not-allowed', 'only a unit that leads the task reports on it');
    }
    checkDraft(call, plan, call.body);
    const { id = timeId(call.now), ...draft } = call.body;
    const about = { planId: plan.id, submittedAt: null, decidedAt: null, decisionText: null };
    const value = written(call, call.body, { ...draft, ...about, id, taskId: task.id });
    const kept = await add(call, 'reports', { region: call.region, id }, { value, beside: besideOf(value) });
    await tell(call, { action: 'create', after: value }, value, kept.version);
    return { body: shown(kept), etag: etagOf(kept.version), headers: { Location: `reports/${id}` } };
  },

  async getReport(call) {
    const kept = await foundReport(call);
    return { body: shown(kept), etag: etagOf(kept.version) };
  },

  async putReport(call) {
    const kept = await foundReport(call);
    requireVersion(call, kept, shown);
    requireOpen(kept);
    const plan = await getPlanHead(call.db, { region: call.region, planId: kept.value.planId });
    if (plan) checkDraft(call, plan, call.body);
    const value = written(call, call.body, kept.value);
    const facts = { kept, value, beside: besideOf(value), show: shown };
    const next = await replace(call, 'reports', placeOf(call), facts);
    await tell(call, { action: 'change', before: kept.value, after: value }, value, next.version);
    return { body: shown(next), etag: etagOf(next.version) };
  },

  async deleteReport(call) {
    const kept = await foundReport(call);
    requireVersion(call, kept, shown);
    requireOpen(kept);
    await remove(call, 'reports', placeOf(call), { kept, show: shown });
    await tell(call, { action: 'delete', before: kept.value }, kept.value, null);
    return {};
  },

  async decideReport(call) {
    const kept = await foundReport(call);
    requireVersion(call, kept, shown);
    if (kept.value.state !== 'submitted') throw new Problem('conflict', `it is ${kept.value.state}, not submitted`);
    const { state, text, visibility = kept.value.visibility } = call.body;
    if (state === 'returned' && text.trim() === '') {
      const issues = [{ path: 'text', message: 'says what is to be mended' }];
      throw new Problem('rule-broken', 'a rule says no', { issues });
    }
    const value: KeptReport = { ...kept.value, state, visibility, decisionText: text || null, decidedAt: call.at };
    const facts = { kept, value, beside: besideOf(value), show: shown };
    const next = await replace(call, 'reports', placeOf(call), facts);
    await tell(call, { action: 'decide', before: kept.value, after: value }, value, next.version);
    return { body: shown(next), etag: etagOf(next.version) };
  },
};
