/** The year-end round of a plan (每年年底报送): who is to report, who has, who has not. */
import type { Plan, Report, Unit } from '../model/index.js';
import { isDay } from './dates.js';
import {
  isRoundYear,
  OPENS_DAYS_BEFORE,
  planYears,
  roundDays,
  yearRhythm,
  type RoundDays,
  type RoundNote,
  type RoundSettings,
} from './round-days.js';
import { byTask, expectedIn, type ExpectedTask, type NotAsked, type RoundLead } from './round-expected.js';
import { guarded, roundFault, type RoundFault } from './round-fault.js';
import { todayIn } from './today.js';

export type { RoundNote, RoundSettings } from './round-days.js';
export type { NotAsked } from './round-expected.js';
export type { RoundFault } from './round-fault.js';

/** What a round needs beside its plan. */
export interface RoundFacts extends RoundSettings {
  readonly year: number;
  /** The day on which it is seen; or `now`, of which the day in the plan's zone counts. */
  readonly asOf?: string;
  readonly now?: Date;
  /** In place of the plan's own reports and units. */
  readonly reports?: readonly Report[];
  readonly units?: readonly Unit[];
}

/** How far a unit's report on a task has come. Only `submitted` and `accepted` count as reported. */
export type RoundReportState = 'accepted' | 'submitted' | 'returned' | 'draft' | 'missing';

/** One task that one unit is to report on. */
export interface RoundItem {
  readonly taskId: string;
  readonly number: string;
  readonly title: string;
  readonly state: RoundReportState;
  /** The report that speaks for it, and its day; null when missing. */
  readonly reportId: string | null;
  readonly on: string | null;
  /** Reported after the due day, or not reported and the due day is over. */
  readonly isLate: boolean;
}

/** A unit that is to report, and on what. */
export interface RoundUnit extends RoundLead {
  readonly items: readonly RoundItem[];
  readonly expected: number;
  readonly reported: number;
  readonly returned: number;
  /** Items that were reported late, or are late now. */
  readonly late: number;
  readonly state: 'reported' | 'partly' | 'missing';
}

/** A year's round as it stands on a day. */
export interface YearRound {
  readonly ok: true;
  readonly planId: string;
  readonly year: number;
  readonly asOf: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly state: 'notYet' | 'open' | 'over';
  /** The words of the plan that ask for it. */
  readonly quotes: readonly string[];
  /** In the order in which the plan names them first. */
  readonly units: readonly RoundUnit[];
  /** Tasks of the plan that are not asked for, and why. */
  readonly notAsked: readonly {
    readonly taskId: string;
    readonly number: string;
    readonly title: string;
    readonly why: NotAsked;
  }[];
  readonly tasks: number;
  readonly expected: number;
  readonly reported: number;
  readonly notes: readonly RoundNote[];
}

const RANK: Readonly<Record<RoundReportState, number>> = {
  accepted: 4,
  submitted: 3,
  returned: 2,
  draft: 1,
  missing: 0,
};

const hasReported = ({ state }: { readonly state: RoundReportState }): boolean => RANK[state] >= RANK.submitted;

/** Whether a report speaks for this lead: its own, or one without a unit where nobody else can be meant. */
function speaksFor(report: Report, lead: RoundLead, leads: readonly RoundLead[]): boolean {
  if (report.unitId !== null) return report.unitId === lead.unitId;
  // A ledger that came in as Excel names no unit: what the bureau accepted stands for the task as a whole.
  return leads.length === 1 || report.state === 'accepted';
}

function itemOf(
  expected: ExpectedTask,
  lead: RoundLead,
  own: readonly Report[],
  days: RoundDays,
  asOf: string,
): RoundItem {
  const { task, leads } = expected;
  const to = days.closesOn < asOf ? days.closesOn : asOf;
  const said = own.filter(({ on }) => on >= days.opensOn && on <= to).filter((each) => speaksFor(each, lead, leads));
  let best: Report | null = null;
  for (const report of said) {
    const ahead = best ? RANK[report.state] - RANK[best.state] : 1;
    if (ahead > 0 || (ahead === 0 && report.on >= best!.on)) best = report;
  }
  // The first one that was not returned decides whether it was in time.
  const first = said.filter(hasReported).reduce((day, { on }) => (on < day ? on : day), '9999');
  const isLate = best && hasReported(best) ? first > days.dueOn : asOf > days.dueOn;
  return {
    ...{ taskId: task.id, number: task.number, title: task.title },
    ...{ state: best?.state ?? 'missing', reportId: best?.id ?? null, on: best?.on ?? null, isLate },
  };
}

function unitOf(lead: RoundLead, items: readonly RoundItem[]): RoundUnit {
  const count = (test: (item: RoundItem) => boolean): number => items.filter(test).length;
  const reported = count(hasReported);
  return {
    ...lead,
    items,
    expected: items.length,
    reported,
    returned: count(({ state }) => state === 'returned'),
    late: count(({ isLate }) => isLate),
    state: reported === items.length ? 'reported' : reported === 0 ? 'missing' : 'partly',
  };
}

/** The day of an instant in the plan's zone, or the day that was given. */
export function dayOfFacts(
  facts: { readonly asOf?: string; readonly now?: Date },
  timeZone: string,
): string | RoundFault {
  if (facts.asOf !== undefined) return isDay(facts.asOf) ? facts.asOf : roundFault('not-a-date', 'asOf');
  const isTime = facts.now instanceof Date && !Number.isNaN(facts.now.getTime());
  return isTime ? todayIn(facts.now, timeZone) : roundFault('not-a-date', 'now');
}

function roundOf(plan: Plan, facts: RoundFacts): YearRound | RoundFault {
  const asOf = dayOfFacts(facts, plan.timeZone);
  if (typeof asOf !== 'string') return asOf;
  const rhythm = yearRhythm(plan);
  if (!isRoundYear(facts.year)) return roundFault('out-of-range', 'year');
  if (!rhythm) return roundFault('no-rhythm', 'plan.deadlines');
  const { first, last } = planYears(plan);
  if ((first !== null && facts.year < first) || (last !== null && facts.year > last))
    return roundFault('out-of-range', 'year');
  const days = roundDays(rhythm, facts.year, facts);
  if (!days.ok) return days;
  const reports = byTask(facts.reports ?? plan.reports);
  const expected = expectedIn(plan, rhythm, facts.year, days, { reports, units: facts.units ?? plan.units });
  const units = unitsOf(expected.tasks, reports, days, asOf);
  const sum = (field: 'expected' | 'reported'): number => units.reduce((total, unit) => total + unit[field], 0);
  const notes = [...rhythm.notes];
  if (expected.tasks.some(({ isTurnAssumed }) => isTurnAssumed)) notes.push('interval-assumed');
  return {
    ok: true,
    planId: plan.id,
    year: facts.year,
    asOf,
    ...{ opensOn: days.opensOn, dueOn: days.dueOn, closesOn: days.closesOn },
    state: asOf < days.opensOn ? 'notYet' : asOf > days.dueOn ? 'over' : 'open',
    quotes: rhythm.quotes,
    units,
    notAsked: expected.without.map(({ task: { id, number, title }, why }) => ({ taskId: id, number, title, why })),
    tasks: expected.tasks.length,
    expected: sum('expected'),
    reported: sum('reported'),
    // A day that an officer has set is assumed no more.
    notes: facts.dueOn == null ? notes : notes.filter((note) => note !== 'due-assumed'),
  };
}

function unitsOf(
  tasks: readonly ExpectedTask[],
  reports: ReadonlyMap<string, readonly Report[]>,
  days: RoundDays,
  asOf: string,
): RoundUnit[] {
  const items = new Map<string, { lead: RoundLead; list: RoundItem[] }>();
  for (const expected of tasks) {
    const own = reports.get(expected.task.id) ?? [];
    for (const lead of expected.leads) {
      const item = itemOf(expected, lead, own, days, asOf);
      const key = lead.unitId ?? ` ${lead.name}`;
      const found = items.get(key);
      if (!found) items.set(key, { lead, list: [item] });
      else if (!found.list.some(({ taskId }) => taskId === item.taskId)) found.list.push(item);
    }
  }
  return [...items.values()].map(({ lead, list }) => unitOf(lead, list));
}

/**
 * The year-end round of a plan as it stands on a day: when it opens and is due, which units are to report on which tasks,
 * who has and who has not. A day that the plan does not name is 31 December, and `notes` say that it was assumed. A report
 * counts when it is dated from the opening to the day before the next round opens, and is submitted or accepted. Nothing
 * is thrown.
 *
 * @example
 * const round = yearRound(plan, { year: 2025, asOf: '2025-12-20' });
 * if (round.ok) round.units.filter(({ state }) => state !== 'reported');
 */
export function yearRound(plan: Plan, facts: RoundFacts): YearRound | RoundFault {
  return guarded(() => roundOf(plan, facts));
}

/**
 * The years whose round has opened by a day, oldest first, at most 50; none where the plan asks for nothing every year.
 *
 * @example
 * roundYears(plan, '2025-12-05'); // [2023, 2024, 2025]
 */
export function roundYears(plan: Plan, asOf: string, settings: RoundSettings = {}): readonly number[] {
  const years = guarded(() => {
    const rhythm = yearRhythm(plan);
    if (!rhythm || !isDay(asOf)) return [];
    const { first, last } = planYears(plan);
    // A day early in January belongs to a round that opened in December: one year ahead is looked at, too.
    const to = Math.min(last ?? Infinity, Number(asOf.slice(0, 4)) + 1);
    const from = Math.max(first ?? Number(asOf.slice(0, 4)), to - 49);
    const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    const opens = (year: number): string => {
      const days = roundDays(rhythm, year, { opensDaysBefore: settings.opensDaysBefore ?? OPENS_DAYS_BEFORE });
      return days.ok ? days.opensOn : '9999';
    };
    return all.filter((year) => opens(year) <= asOf);
  });
  return 'ok' in years ? [] : years;
}
