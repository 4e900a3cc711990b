/** The year-end summary of a plan (年度总结): one structure that page, document and workbook draw. */
import type {
  Calendar,
  CountRule,
  Plan,
  ReformRecord,
  Report,
  Roster,
  Target,
  Task,
  TaskStatus,
  Unit,
} from '../model/index.js';
import { workdayLimit } from './calendar.js';
import { daysBetween } from './dates.js';
import { measureTargets, type Reading } from './measure.js';
import type { QuotaFault } from './quota-fault.js';
import { isRoundYear, type RoundSettings } from './round-days.js';
import { byTask } from './round-expected.js';
import { guarded, roundFault, type RoundFault } from './round-fault.js';
import { groupsOf, standingOf, type Counted, type Standing, type SummaryGroup } from './summary-counts.js';
import { latestReport, progressOf, statusOf, verdictOf, type Verdict } from './task-status.js';
import { dayOfFacts, yearRound, type YearRound } from './year-round.js';

export type { MeanProgress, Standing, SummaryGroup, VerdictCounts } from './summary-counts.js';

/** What a summary needs beside its plan. */
export interface SummaryFacts extends RoundSettings {
  readonly year: number;
  /** The day on which it is drawn up; or `now`. Seen are reports up to the year's end, or up to this day when it is earlier. */
  readonly asOf?: string;
  readonly now?: Date;
  readonly dueSoonWorkdays?: number;
  /** Without records targets stand without readings. */
  readonly records?: readonly ReformRecord[] | null;
  readonly roster?: Roster | null;
  readonly calendar?: Partial<Calendar> | null;
  readonly rules?: readonly CountRule[];
  /** Readings that are there already, in the order of the plan's targets; in place of records. */
  readonly readings?: readonly (Reading | QuotaFault)[];
  /** In place of the plan's own. */
  readonly units?: readonly Unit[];
}

/** What an accepted report of the year says of its task. */
export interface SummaryReport {
  readonly reportId: string;
  readonly on: string;
  /** Name of the unit; empty when the report names none. */
  readonly unit: string;
  readonly status: TaskStatus;
  readonly progress: number | null;
  readonly text: string;
  readonly evidence: readonly string[];
}

/** A task as it stands at the year's end. */
export interface SummaryTask extends Counted {
  readonly taskId: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly area: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  readonly due: string | null;
  readonly status: TaskStatus;
  readonly statusBefore: TaskStatus;
  readonly daysOverdue: number;
  /** Accepted reports dated in the year, oldest first. */
  readonly reports: readonly SummaryReport[];
  /** Reports of the year that are submitted and wait for a decision. */
  readonly waiting: number;
}

/** A reading without the records and persons behind it: a summary goes further than they may. */
export type SummaryReading = Omit<Reading, 'records' | 'breakdown' | 'faults'>;

/** A target with what was measured; null: no records were given. */
export interface SummaryTarget {
  readonly target: Target;
  readonly reading: SummaryReading | QuotaFault | null;
}

/** A plan at the end of a year. */
export interface YearSummary {
  readonly ok: true;
  readonly planId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly region: string | null;
  readonly mark: string | null;
  readonly year: number;
  /** The last day whose reports count: the year's end, or the day of drawing up when that is earlier. */
  readonly asOf: string;
  /** Drawn up before the year's end: figures are not final. */
  readonly isEarly: boolean;
  /** The last day of the year before, to which `before` figures belong. */
  readonly before: string;
  readonly standing: Standing;
  readonly areas: readonly SummaryGroup[];
  /** A task of two leads counts with both. */
  readonly leads: readonly SummaryGroup[];
  readonly tasks: readonly SummaryTask[];
  readonly overdue: readonly SummaryTask[];
  readonly targets: readonly SummaryTarget[];
  /** The round of the year; a fault where the plan has none. */
  readonly round: YearRound | RoundFault;
}

/** Workdays ahead that are soon, unless said otherwise. */
const DUE_SOON = 10;

interface Days {
  readonly asOf: string;
  readonly before: string;
  readonly limit: string;
  readonly limitBefore: string;
}

function stateAt(task: Task, own: readonly Report[], on: string, limit: string): [TaskStatus, Verdict, number | null] {
  const report = latestReport(own, on);
  const status = statusOf(task, report);
  return [status, verdictOf(status, task.due, on, limit), progressOf(task, report)];
}

function summaryReport(report: Report, names: ReadonlyMap<string, string>): SummaryReport {
  const { id, on, unitId, status, progress, text, evidence } = report;
  const unit = unitId === null ? '' : (names.get(unitId) ?? unitId);
  return { reportId: id, on, unit, status, progress, text, evidence: evidence.map(({ title }) => title) };
}

function summaryTask(task: Task, all: readonly Report[], days: Days, names: ReadonlyMap<string, string>): SummaryTask {
  const own = all.filter(({ on }) => on > days.before && on <= days.asOf);
  const accepted = own
    .filter(({ state }) => state === 'accepted')
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [status, verdict, progress] = stateAt(task, all, days.asOf, days.limit);
  const [statusBefore, verdictBefore, progressBefore] = stateAt(task, all, days.before, days.limitBefore);
  const { id: taskId, parentId, number, area, title, leads, partners, due } = task;
  return {
    ...{ taskId, parentId, number, area, title, leads, partners, due },
    ...{ status, verdict, progress, statusBefore, verdictBefore, progressBefore },
    daysOverdue: verdict === 'overdue' ? daysBetween(due!, days.asOf) : 0,
    reports: accepted.map((report) => summaryReport(report, names)),
    waiting: own.filter(({ state }) => state === 'submitted').length,
    isReported: accepted.length > 0,
  };
}

function withoutRecords(reading: Reading | QuotaFault): SummaryReading | QuotaFault {
  if (!reading.ok) return reading;
  const { records: _records, breakdown: _breakdown, faults: _faults, ...figures } = reading;
  return figures;
}

function targetsOf(plan: Plan, facts: SummaryFacts, asOf: string): SummaryTarget[] {
  const { records, roster = null, calendar = plan.calendar, rules = [] } = facts;
  const given = facts.readings;
  if (given)
    return plan.targets.map((target, at) => ({ target, reading: given[at] ? withoutRecords(given[at]) : null }));
  if (!records) return plan.targets.map((target) => ({ target, reading: null }));
  const readings = measureTargets(plan.targets, records, { asOf, roster, calendar, rules, start: plan.issuedOn });
  return plan.targets.map((target, index) => ({ target, reading: withoutRecords(readings[index]!) }));
}

function daysOf(facts: SummaryFacts, timeZone: string): (Days & { readonly isEarly: boolean }) | RoundFault {
  const { year, dueSoonWorkdays = DUE_SOON } = facts;
  if (!isRoundYear(year)) return roundFault('out-of-range', 'year');
  if (!Number.isInteger(dueSoonWorkdays) || dueSoonWorkdays < 0 || dueSoonWorkdays > 250)
    return roundFault('out-of-range', 'dueSoonWorkdays');
  const today = dayOfFacts(facts, timeZone);
  if (typeof today !== 'string') return today;
  if (today < `${year}-01-01`) return roundFault('wrong-order', 'year');
  const [end, before] = [`${year}-12-31`, `${year - 1}-12-31`];
  const asOf = today < end ? today : end;
  const limit = (on: string): string => workdayLimit(on, dueSoonWorkdays);
  return { asOf, before, isEarly: today < end, limit: limit(asOf), limitBefore: limit(before) };
}

function summaryOf(plan: Plan, facts: SummaryFacts): YearSummary | RoundFault {
  const days = daysOf(facts, plan.timeZone);
  if ('ok' in days) return days;
  const units = facts.units ?? plan.units;
  const names = new Map([...plan.units, ...units].map(({ id, name }) => [id, name]));
  const reports = byTask(plan.reports);
  const tasks = plan.tasks.map((task) => summaryTask(task, reports.get(task.id) ?? [], days, names));
  // Who has not reported is seen on the day of drawing up: what came in January still counts, as late.
  const { dueOn, opensDaysBefore } = facts;
  const day = dayOfFacts(facts, plan.timeZone) as string;
  const round = yearRound(plan, {
    ...{ year: facts.year, asOf: day, units },
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(opensDaysBefore === undefined ? {} : { opensDaysBefore }),
  });
  return {
    ok: true,
    ...{ planId: plan.id, title: plan.title, documentNumber: plan.documentNumber, issuer: plan.issuer },
    ...{ region: plan.region.name, mark: plan.mark, year: facts.year },
    ...{ asOf: days.asOf, isEarly: days.isEarly, before: days.before },
    standing: standingOf(tasks),
    areas: groupsOf(tasks, ({ area }) => (area === '' ? [] : [area])),
    leads: groupsOf(tasks, ({ leads }) => leads),
    tasks,
    overdue: tasks.filter(({ verdict }) => verdict === 'overdue'),
    targets: targetsOf(plan, facts, days.asOf),
    round,
  };
}

/**
 * A plan at the end of a year: tasks by verdict, area and lead unit against the end of the year before, what is overdue,
 * what the accepted reports of the year say, targets with readings where records are given, and who has not reported.
 * What nobody said is null and counted apart, never zero. Nothing is thrown.
 *
 * @example
 * const summary = yearSummary(plan, { year: 2025, now: new Date() });
 * if (summary.ok) summary.standing.counts.overdue;
 */
export function yearSummary(plan: Plan, facts: SummaryFacts): YearSummary | RoundFault {
  return guarded(() => summaryOf(plan, facts));
}
