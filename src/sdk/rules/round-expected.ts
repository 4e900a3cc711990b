/** Which tasks and units are to report in a round. */
import type { Plan, Report, Task, Unit } from '../model/index.js';
import { isTurn, lineage, planYears, yearlyOfTasks, type RoundDays, type YearRhythm } from './round-days.js';
import { latestReport, statusOf } from './task-status.js';

/** A task of a round, and who leads it. */
export interface ExpectedTask {
  readonly task: Task;
  readonly leads: readonly RoundLead[];
  /** A task every few years, asked in this year since the plan has no date to count from. */
  readonly isTurnAssumed: boolean;
}

/** A lead unit as the plan names it; `unitId` is null where the units do not know the name. */
export interface RoundLead {
  readonly name: string;
  readonly unitId: string | null;
}

/** Why a task is not asked for: it was done or suspended before the year, its phase comes later, nobody leads it. */
export type NotAsked = 'settled' | 'later' | 'no-lead';

export interface Expected {
  readonly tasks: readonly ExpectedTask[];
  readonly without: readonly { readonly task: Task; readonly why: NotAsked }[];
}

/** Reports by task, in the order of the list. */
export function byTask(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    const own = found.get(report.taskId);
    if (own) own.push(report);
    else found.set(report.taskId, [report]);
  }
  return found;
}

/** Names of units without blanks; of two units of one name none is meant. */
function idsByName(units: readonly Unit[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, name } of units) {
    const key = name.replace(/\s/g, '');
    found.set(key, found.has(key) && found.get(key) !== id ? null : id);
  }
  return found;
}

/** Which tasks a rhythm is about; what has no lead of its own is answered by who leads the task above, or those below. */
function asksOf(plan: Plan, rhythm: YearRhythm): (task: Task) => boolean {
  const own = yearlyOfTasks(plan);
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const hasRhythm = new Set(plan.tasks.filter(({ id }) => own.has(id)));
  // A part that comes back every year is reported by who leads the whole of it.
  for (const task of [...hasRhythm]) {
    const lead = lineage(task, byId).find(({ leads }) => leads.length > 0);
    if (lead) hasRhythm.add(lead);
  }
  const parents = new Set(plan.tasks.map(({ parentId }) => parentId));
  return (task) => {
    if (!rhythm.isWhole && !hasRhythm.has(task)) return false;
    if (task.leads.length > 0) return true;
    const isAnswered = lineage(task, byId).some(({ leads }) => leads.length > 0);
    return !isAnswered && !(parents.has(task.id) && rhythm.isWhole);
  };
}

function whyNot(task: Task, own: readonly Report[], plan: Plan, year: number, days: RoundDays): NotAsked | null {
  if (task.leads.length === 0) return 'no-lead';
  const phase = plan.phases.find(({ id }) => id === task.phaseId);
  if (phase?.start != null && phase.start > days.dueOn) return 'later';
  const before = latestReport(own, `${year - 1}-12-31`);
  const status = before ? statusOf(task, before) : own.length === 0 ? task.status : 'notStarted';
  return status === 'done' || status === 'suspended' ? 'settled' : null;
}

/** The tasks of a round with their lead units, in the order of the plan, and those that are left out. */
export function expectedIn(
  plan: Plan,
  rhythm: YearRhythm,
  year: number,
  days: RoundDays,
  facts: { readonly reports: ReadonlyMap<string, readonly Report[]>; readonly units: readonly Unit[] },
): Expected {
  const yearly = yearlyOfTasks(plan);
  const { first } = planYears(plan);
  const ids = idsByName(facts.units);
  const isAsked = asksOf(plan, rhythm);
  const tasks: ExpectedTask[] = [];
  const without: { task: Task; why: NotAsked }[] = [];
  for (const task of plan.tasks) {
    if (!isAsked(task)) continue;
    const recurrence = yearly.get(task.id);
    const turn = recurrence ? isTurn(recurrence, year, first) : true;
    if (turn === false && !rhythm.isWhole) continue;
    const why = whyNot(task, facts.reports.get(task.id) ?? [], plan, year, days);
    // What comes back every year is never done for good.
    if (why !== null && !(why === 'settled' && recurrence)) without.push({ task, why });
    else
      tasks.push({
        task,
        isTurnAssumed: turn === null && !rhythm.isWhole,
        leads: [...new Set(task.leads)].map((name) => ({ name, unitId: ids.get(name.replace(/\s/g, '')) ?? null })),
      });
  }
  return { tasks, without };
}
