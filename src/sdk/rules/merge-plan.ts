import type { Plan, Report, Target, Task } from '../model/index.js';
import { matchPhases, matchTargets, matchTasks, matchUnits, type Matches } from './merge-entries.js';
import { idsOf, renamingOf, type Renaming } from './merge-ids.js';

/** What a merge kept of the old plan. */
export interface KeptCounts {
  /** Tasks that kept their id. */
  readonly tasks: number;
  /** Of these, the ones whose wording is new and only whose place in the notice is the same: worth a look. */
  readonly tasksByPlace: number;
  /** Of these, the ones that had a status, progress, evidence or reports. */
  readonly tasksWithState: number;
  readonly targets: number;
  readonly reports: number;
}

/** What a merge found no home for. Nothing of it stands in the merged plan. */
export interface Orphans {
  /** Tasks that had a status, progress, evidence or reports. */
  readonly tasks: readonly Task[];
  readonly reports: readonly Report[];
  readonly targets: readonly Target[];
}

export interface MergedPlan {
  readonly plan: Plan;
  readonly kept: KeptCounts;
  readonly orphans: Orphans;
}

function hasState(task: Task, reported: ReadonlySet<string>): boolean {
  const isTouched = task.status !== 'notStarted' || task.progress !== null || task.evidence.length > 0;
  return isTouched || task.reports.length > 0 || reported.has(task.id);
}

/** What an officer set by hand stays where the new text is silent; what the old text set goes with the old text. */
function setByHand(old: Task, noticeDates: ReadonlySet<string | null>): Pick<Task, 'due' | 'leads' | 'partners'> {
  const units = [...old.leads, ...old.partners];
  const isByHand = !units.some((name) => old.text.includes(name));
  return {
    due: noticeDates.has(old.due) ? null : old.due,
    leads: isByHand ? old.leads : [],
    partners: isByHand ? old.partners : [],
  };
}

function mergeTask(task: Task, old: Task, noticeDates: ReadonlySet<string | null>): Task {
  const hand = setByHand(old, noticeDates);
  const isSilent = task.leads.length + task.partners.length === 0;
  const stated = old.status !== 'notStarted' || old.progress !== null ? old : task;
  const evidence = new Set(old.evidence.map(({ id }) => id));
  return {
    ...task,
    due: task.due ?? hand.due,
    leads: [...(isSilent ? hand.leads : task.leads)],
    partners: [...(isSilent ? hand.partners : task.partners)],
    status: stated.status,
    progress: stated.progress,
    evidence: [...old.evidence, ...task.evidence.filter(({ id }) => !evidence.has(id))],
    reports: [...new Set([...old.reports, ...task.reports])],
  };
}

function mergeTasks(old: Plan, next: Plan, tasks: Renaming, phases: Renaming): Task[] {
  const noticeDates = new Set(old.deadlines.map(({ date }) => date));
  const keptPhases = new Set(phases.ids);
  return next.tasks.map((task, at) => {
    const was = tasks.was.get(at);
    const before = was === undefined ? undefined : old.tasks[was]!;
    const merged = before ? mergeTask(task, before, noticeDates) : task;
    const phaseBefore = before?.phaseId && keptPhases.has(before.phaseId) ? before.phaseId : null;
    return {
      ...merged,
      id: tasks.ids[at]!,
      parentId: tasks.rename(task.parentId),
      phaseId: phases.rename(task.phaseId) ?? phaseBefore,
    };
  });
}

/** Reports of both plans whose task is still there, the old ones as they were. */
function mergeReports(old: Plan, next: Plan, tasks: Renaming, units: Renaming): Report[] {
  const there = new Set([...tasks.was.values()].map((at) => old.tasks[at]!.id));
  const carried = old.reports.filter(({ taskId }) => there.has(taskId));
  const known = new Set(carried.map(({ id }) => id));
  const added = next.reports.flatMap((report) => {
    const taskId = tasks.rename(report.taskId);
    return known.has(report.id) || taskId === null ? [] : [{ ...report, taskId, unitId: units.rename(report.unitId) }];
  });
  return [...carried, ...added];
}

/** The units of the new text under their old ids, and old ones that reports or hand-set tasks still name. */
function mergeUnits(old: Plan, next: Plan, units: Renaming, tasks: readonly Task[], reports: readonly Report[]) {
  const kept = next.units.map((unit, at) => ({ ...unit, id: units.ids[at]! }));
  const ids = new Set(kept.map(({ id }) => id));
  const names = new Set(kept.map(({ name }) => name));
  const reporting = new Set(reports.map(({ unitId }) => unitId));
  const named = new Set(tasks.flatMap(({ leads, partners }) => [...leads, ...partners]));
  const needed = old.units.filter(
    ({ id, name }) => !ids.has(id) && (reporting.has(id) || (named.has(name) && !names.has(name))),
  );
  return [...kept, ...needed];
}

function mergeTargets(old: Plan, next: Plan, matches: Matches, tasks: Renaming): Target[] {
  const ids = idsOf(old.targets, next.targets, matches);
  return next.targets.map((target, at) => {
    const was = matches.oldOf.get(at);
    const before = was === undefined ? undefined : old.targets[was]!;
    return {
      ...target,
      id: ids[at]!,
      taskId: tasks.rename(target.taskId),
      baseline: target.baseline ?? before?.baseline ?? null,
      scope: target.scope ?? before?.scope ?? null,
    };
  });
}

/** What the caller of the compiler says, and no notice: the new plan's word, else the old one's. */
function mergeHead(old: Plan, next: Plan): Pick<Plan, 'id' | 'mark' | 'region' | 'timeZone' | 'calendar' | 'source'> {
  return {
    id: old.id,
    mark: next.mark ?? old.mark,
    region: { code: next.region.code ?? old.region.code, name: next.region.name ?? old.region.name },
    timeZone: next.timeZone === 'Asia/Shanghai' ? old.timeZone : next.timeZone,
    calendar: next.calendar.terms.length > 0 ? next.calendar : old.calendar,
    source: { ...next.source, url: next.source.url ?? old.source.url },
  };
}

function countKept(old: Plan, orphans: Orphans, tasks: Matches, targets: Matches): KeptCounts {
  const reported = new Set(old.reports.map(({ taskId }) => taskId));
  const states = old.tasks.filter((task) => hasState(task, reported)).length;
  return {
    tasks: tasks.oldOf.size,
    tasksByPlace: tasks.inPlace,
    tasksWithState: states - orphans.tasks.length,
    targets: targets.oldOf.size,
    reports: old.reports.length - orphans.reports.length,
  };
}

function orphansOf(old: Plan, reports: readonly Report[], tasks: Matches, targets: Matches): Orphans {
  const [keptTasks, keptTargets] = [new Set(tasks.oldOf.values()), new Set(targets.oldOf.values())];
  const reported = new Set(old.reports.map(({ taskId }) => taskId));
  const kept = new Set(reports);
  return {
    tasks: old.tasks.filter((task, at) => !keptTasks.has(at) && hasState(task, reported)),
    reports: old.reports.filter((report) => !kept.has(report)),
    targets: old.targets.filter((_, at) => !keptTargets.has(at)),
  };
}

/**
 * Carries a plan over to the plan of its corrected notice: tasks, targets, phases and units whose place or wording still
 * matches keep their ids; status, progress, evidence and reports come from the old plan, texts, units and dates from the
 * new one. What an officer set by hand (due date, units) stays where the new text is silent. Neither plan is changed.
 *
 * @example
 * const { plan, orphans } = mergePlan(old, compileNotice(corrected));
 * orphans.reports; // reports on tasks that the corrected notice no longer sets
 */
export function mergePlan(old: Plan, next: Plan): MergedPlan {
  const matches = matchTasks(old.tasks, next.tasks);
  const tasks = renamingOf(old.tasks, next.tasks, matches);
  const phases = renamingOf(old.phases, next.phases, matchPhases(old.phases, next.phases));
  const units = renamingOf(old.units, next.units, matchUnits(old.units, next.units));
  const targets = matchTargets(old.targets, next.targets, tasks.rename);
  const reports = mergeReports(old, next, tasks, units);
  const reportIds = new Map(reports.map((report) => [report.id, report.taskId]));
  const merged = mergeTasks(old, next, tasks, phases).map((task) => {
    return { ...task, reports: task.reports.filter((id) => reportIds.get(id) === task.id) };
  });
  const plan: Plan = {
    ...next,
    ...mergeHead(old, next),
    phases: next.phases.map((phase, at) => ({ ...phase, id: phases.ids[at]! })),
    tasks: merged,
    reports,
    targets: mergeTargets(old, next, targets, tasks),
    deadlines: next.deadlines.map((deadline) => ({ ...deadline, taskId: tasks.rename(deadline.taskId) })),
    units: mergeUnits(old, next, units, merged, reports),
  };
  const orphans = orphansOf(old, reports, matches, targets);
  return { plan, kept: countKept(old, orphans, matches, targets), orphans };
}
