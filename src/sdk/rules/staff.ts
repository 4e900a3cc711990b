/**
 * Rules for full-time teaching researchers, as 江教办〔2022〕38号 sets them (items 4, 5 and 6 of its section 二). The first two
 * hold there in principle: an exception is the bureau's to make, so verdicts name reasons and forbid nothing.
 */
import type { ReformRecord } from '../model/index.js';
import { addDays, daysBetween, isDay } from './dates.js';
import { currentRecords, type RecordFault } from './measure-records.js';
import { quotaVerdict } from './measure-verdict.js';
import type { QuotaStatus } from './quota-status.js';
import { addYears } from './years.js';
import { quotaFault, type QuotaFault } from './quota-fault.js';

/** What is asked of a researcher. */
export interface ResearcherFacts {
  readonly teachingYears: number;
  readonly title: 'none' | 'third' | 'second' | 'first' | 'senior' | 'professor';
  readonly degree: 'none' | 'bachelor' | 'master' | 'doctor';
}

export interface ResearcherVerdict {
  readonly ok: true;
  readonly isQualified: boolean;
  /** What is missing; empty when qualified. */
  readonly reasons: readonly ('teaching-years' | 'title-or-degree')[];
  /** How many years are missing. */
  readonly yearsMissing: number;
}

const TEACHING_YEARS = 6;
const POST_YEARS = 5;
const SCHOOL_DAYS = 365;
const HOURS_A_YEAR = 90;
const CYCLE_YEARS = 3;

/**
 * Whether someone may become a researcher: six years of teaching or more, and a senior title or a master's degree.
 *
 * @example
 * const verdict = canResearch({ teachingYears: 5, title: 'senior', degree: 'bachelor' });
 * if (verdict.ok) verdict.reasons; // ['teaching-years']
 */
export function canResearch({ teachingYears, title, degree }: ResearcherFacts): ResearcherVerdict | QuotaFault {
  if (!(teachingYears >= 0 && teachingYears <= 80)) return quotaFault('out-of-range', 'teachingYears');
  const reasons: ResearcherVerdict['reasons'][number][] = [];
  if (teachingYears < TEACHING_YEARS) reasons.push('teaching-years');
  const isSenior = title === 'senior' || title === 'professor';
  if (!isSenior && degree !== 'master' && degree !== 'doctor') reasons.push('title-or-degree');
  const yearsMissing = Math.max(0, TEACHING_YEARS - teachingYears);
  return { ok: true, isQualified: reasons.length === 0, reasons, yearsMissing };
}

/** A stretch of work at a school; `to` null: it goes on. */
export interface SchoolSpan {
  readonly from: string;
  readonly to: string | null;
}

export interface SchoolYearVerdict {
  readonly ok: true;
  readonly status: 'notYet' | 'due' | 'atSchool' | 'done';
  /** The day from which a year at a school is due: five full years in post. */
  readonly dueFrom: string;
  /** Days at schools since then, up to the day as of which it is asked. */
  readonly daysAtSchool: number;
  readonly daysMissing: number;
}

/** Days of the union of spans, so that two schools at once do not count twice. */
function daysWithin(spans: readonly SchoolSpan[], first: string, last: string): number {
  const clipped = spans
    .map(({ from, to }) => [from > first ? from : first, to !== null && to < last ? to : last] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  let [days, next] = [0, first];
  for (const [from, to] of clipped) {
    const start = from > next ? from : next;
    if (start > to) continue;
    days += daysBetween(start, to) + 1;
    next = addDays(to, 1);
  }
  return days;
}

/**
 * Whether a researcher is due for a year at a school: after five full years in post at least one year of teaching there,
 * in one piece or several (365 days). Work at schools before that does not count. The notice names no second round.
 *
 * @example
 * schoolYearDue({ inPostSince: '2018-09-01', spans: [], asOf: '2024-01-01' }); // { status: 'due', dueFrom: '2023-09-01', … }
 */
export function schoolYearDue(facts: {
  readonly inPostSince: string;
  readonly spans: readonly SchoolSpan[];
  readonly asOf: string;
}): SchoolYearVerdict | QuotaFault {
  const { inPostSince, spans, asOf } = facts;
  if (!isDay(inPostSince)) return quotaFault('not-a-date', 'inPostSince');
  if (!isDay(asOf)) return quotaFault('not-a-date', 'asOf');
  for (let at = 0; at < spans.length; at += 1) {
    const { from, to } = spans[at]!;
    if (!isDay(from) || (to !== null && !isDay(to))) return quotaFault('not-a-date', `spans.${at}`);
    if (to !== null && to < from) return quotaFault('wrong-order', `spans.${at}.to`);
  }
  const dueFrom = addYears(inPostSince, POST_YEARS);
  const daysAtSchool = asOf < dueFrom ? 0 : daysWithin(spans, dueFrom, asOf);
  const isThere = spans.some(({ from, to }) => from <= asOf && (to === null || to >= asOf));
  const isDone = daysAtSchool >= SCHOOL_DAYS;
  const status = asOf < dueFrom ? 'notYet' : isDone ? 'done' : isThere ? 'atSchool' : 'due';
  return { ok: true, status, dueFrom, daysAtSchool, daysMissing: Math.max(0, SCHOOL_DAYS - daysAtSchool) };
}

/** One calendar year of a cycle. */
export interface TrainingYear {
  readonly year: number;
  /** Null: nothing was reported, which is never zero. */
  readonly hours: number | null;
  readonly status: QuotaStatus | 'toCome';
}

export interface TrainingCycle {
  readonly ok: true;
  readonly start: string;
  readonly end: string;
  readonly years: readonly TrainingYear[];
  /** Hours still missing this year; null: nothing was reported yet. */
  readonly hoursMissing: number | null;
  /** This year's hours are not reached, or those of a year before were not. */
  readonly isDue: boolean;
  readonly reasons: readonly ('hours-this-year' | 'hours-before' | 'not-reported')[];
  readonly faults: readonly RecordFault[];
}

/**
 * Where a researcher stands in the training cycle: three calendar years, of at least 90 hours each. Counts records of the
 * kind `training` that name the person; `cycleStart` is a day in the first year of any cycle.
 *
 * @example
 * const cycle = trainingCycle({ personId: 'p-7', records, cycleStart: '2023-01-01', asOf: '2024-06-30' });
 * if (cycle.ok && cycle.isDue) cycle.reasons; // ['hours-this-year']
 */
export function trainingCycle(facts: {
  readonly personId: string;
  readonly records: readonly ReformRecord[];
  readonly cycleStart: string;
  readonly asOf: string;
}): TrainingCycle | QuotaFault {
  const { personId, cycleStart, asOf } = facts;
  if (!isDay(cycleStart)) return quotaFault('not-a-date', 'cycleStart');
  if (!isDay(asOf)) return quotaFault('not-a-date', 'asOf');
  if (cycleStart.slice(0, 4) > asOf.slice(0, 4)) return quotaFault('wrong-order', 'cycleStart');
  const { records, faults } = currentRecords(facts.records);
  const own = records.filter((each) => each.personId === personId && each.kind === 'training' && each.on <= asOf);
  const [first, now] = [Number(cycleStart.slice(0, 4)), Number(asOf.slice(0, 4))];
  const begin = now - ((now - first) % CYCLE_YEARS);
  const years = Array.from({ length: CYCLE_YEARS }, (_, at) => trainingYear(begin + at, own, asOf));
  const current = years[now - begin]!;
  const before = years.slice(0, now - begin);
  const reasons: TrainingCycle['reasons'][number][] = [];
  if (current.status !== 'met') reasons.push('hours-this-year');
  if (before.some(({ status }) => status === 'missed')) reasons.push('hours-before');
  if ([...before, current].some(({ hours }) => hours === null)) reasons.push('not-reported');
  const hoursMissing = current.hours === null ? null : Math.max(0, HOURS_A_YEAR - current.hours);
  const span = { start: `${begin}-01-01`, end: `${begin + CYCLE_YEARS - 1}-12-31` };
  return { ok: true, ...span, years, hoursMissing, isDue: reasons.length > 0, reasons, faults };
}

function trainingYear(year: number, records: readonly ReformRecord[], asOf: string): TrainingYear {
  const of = records.filter(({ on }) => on.startsWith(`${year}-`));
  const hours = of.length === 0 ? null : of.reduce((sum, { quantity }) => sum + (quantity ?? 1), 0);
  if (String(year) > asOf.slice(0, 4)) return { year, hours, status: 'toCome' };
  const [start, due] = [`${year}-01-01`, `${year}-12-31`];
  const verdict = quotaVerdict({ value: hours, target: HOURS_A_YEAR, start, due, asOf });
  return { year, hours, status: verdict.ok ? verdict.status : 'notReported' };
}
