import type { Citation, HomeworkRule, PlanRules, TimeEntry } from '../model/index.js';
import { isWorkday } from './calendar.js';
import { dayNumber, dayOf } from './dates.js';
import { addTo, dayTotals, homeworkDay, spansOf, type Moment } from './homework-day.js';

/** Years of primary and junior high school: six and three, or five and four. */
export type Schooling = '6-3' | '5-4';

/** A fact that a rule cannot work with: which one. Rules never throw. */
export interface RuleFault {
  readonly ok: false;
  readonly code: 'out-of-range' | 'not-a-date' | 'not-a-time' | 'not-an-instant';
  readonly field: string;
}

/** What kind of day it is; `notYetPublished`: the holidays of its year are not known. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeupWorkday' | 'notYetPublished';

/** The cap on written homework that a day is measured against. */
export interface HomeworkCap {
  readonly ok: true;
  /** Minutes a day; 0: no written homework at home; null: no cap is set. */
  readonly minutes: number | null;
  /** `average` caps are the school's to keep; null where there is no cap. */
  readonly basis: HomeworkRule['basis'] | null;
  /** The number is meant for school days; for this day the source gives none. */
  readonly isReference: boolean;
  readonly source: 'national' | 'plan';
  /** Where the plan says so; null for the national defaults. */
  readonly citation: Citation | null;
  readonly reason: DayKind;
}

/** Who is asked about: the grade, 1 to 12, and how school years are parted (default 6-3). */
export interface GradeFacts {
  readonly grade: number;
  readonly schooling?: Schooling;
}

/** When to sleep at the latest, and for how long. */
export interface Bedtime {
  readonly ok: true;
  /** `HH:MM`; one before 04:00 is after midnight. */
  readonly time: string;
  readonly sleepHours: number;
  readonly source: 'national' | 'own';
}

type Stage = 0 | 1 | 2;

function fault(code: RuleFault['code'], field: string): RuleFault {
  return { ok: false, code, field };
}

/** Primary, junior or senior high; undefined for no grade. */
function stageOf({ grade, schooling }: GradeFacts): Stage | undefined {
  if (!(Number.isInteger(grade) && grade >= 1 && grade <= 12)) return undefined;
  return grade > 9 ? 2 : grade > (schooling === '5-4' ? 5 : 6) ? 1 : 0;
}

/** A Saturday or Sunday that is free is a weekend, even within a public holiday. */
function dayKind(date: string): DayKind {
  const isWork = isWorkday(date);
  if (isWork === undefined) return 'notYetPublished';
  const isWeekday = (dayNumber(date) + 3) % 7 < 5;
  return isWork ? (isWeekday ? 'workday' : 'makeupWorkday') : isWeekday ? 'holiday' : 'weekend';
}

/** Of rules that name a grade the one that names the fewest speaks for it, then the smaller number. */
function ruleFor(grade: number, rules: readonly HomeworkRule[]): HomeworkRule | undefined {
  return rules
    .filter(({ grades }) => grades.includes(grade))
    .sort((a, b) => a.grades.length - b.grades.length || a.minutes - b.minutes)[0];
}

/**
 * The reference cap (参考上限) on written homework of a grade on a day; the plan's own rules win. National defaults:
 * 教基厅函〔2021〕13号, 二: none at home in grades 1 and 2, on average at most 60 minutes a day in the other primary grades
 * and 90 in junior high; weekends and holidays are limited too, with no number given; senior high is not named.
 *
 * @example
 * homeworkCap({ grade: 4, planRules: null, date: '2025-10-20' }); // { ok: true, minutes: 60, basis: 'average', … }
 */
export function homeworkCap(
  facts: GradeFacts & { readonly planRules?: Pick<PlanRules, 'homework'> | null; readonly date: string },
): HomeworkCap | RuleFault {
  const stage = stageOf(facts);
  if (stage === undefined) return fault('out-of-range', 'grade');
  if (!facts.date || dayOf(dayNumber(facts.date)) !== facts.date) return fault('not-a-date', 'date');
  const reason = dayKind(facts.date);
  const own = ruleFor(facts.grade, facts.planRules?.homework ?? []);
  const national = facts.grade < 3 ? 0 : [60, 90, null][stage]!;
  const minutes = own ? own.minutes : national;
  return {
    ok: true,
    minutes,
    basis: own ? own.basis : minutes === null ? null : minutes === 0 ? 'each' : 'average',
    isReference: !!minutes && reason !== 'workday' && reason !== 'makeupWorkday',
    source: own ? 'plan' : 'national',
    citation: own?.source ?? null,
    reason,
  };
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * When a child of a grade sleeps at the latest, and how long: 21:20, 22:00, 23:00 and 10, 9, 8 hours in primary, junior and
 * senior high school (教基厅函〔2021〕11号, 一 and 二). `override` is the family's own time, `HH:MM`.
 *
 * @example
 * bedtimeOf({ grade: 6, schooling: '5-4' }); // { ok: true, time: '22:00', sleepHours: 9, source: 'national' }
 */
export function bedtimeOf(facts: GradeFacts & { readonly override?: string | null }): Bedtime | RuleFault {
  const stage = stageOf(facts);
  if (stage === undefined) return fault('out-of-range', 'grade');
  const { override } = facts;
  if (override && !CLOCK.test(override)) return fault('not-a-time', 'override');
  return {
    ok: true,
    time: override || ['21:20', '22:00', '23:00'][stage]!,
    sleepHours: 10 - stage,
    source: override ? 'own' : 'national',
  };
}

/** What the day is judged by. */
export interface HomeworkFacts {
  /** Entries of one child, the running one among them up to now. */
  readonly entries: readonly TimeEntry[];
  /** Minutes; null: no cap. */
  readonly cap: number | null;
  /** `HH:MM`; null: none. */
  readonly bedtime: string | null;
  readonly now: Moment;
  /** Minutes of work after which the eyes rest; 0: never. Default 20. */
  readonly restEvery?: number;
}

/** How a homework day stands. Minutes are exact, not rounded. */
export interface HomeworkVerdict {
  readonly ok: true;
  /** The homework day. */
  readonly on: string;
  readonly minutes: number;
  readonly atHome: number;
  readonly atSchool: number;
  readonly bySubject: Readonly<Record<string, number>>;
  /** Of the cap, 1 being all of it; null without a cap. */
  readonly share: number | null;
  /** `near` from 80 % of the cap on; bedtime comes before everything else. */
  readonly state: 'none' | 'under' | 'near' | 'reached' | 'pastBedtime';
  /** Up to the cap, never negative; null without a cap. */
  readonly minutesLeft: number | null;
  /** Negative when bedtime is past; null without one. */
  readonly minutesToBed: number | null;
  /** How many rests for the eyes fell due since work was last left for five minutes: say so when it grows. */
  readonly restDue: number;
  /** Minutes of work since then. */
  readonly stretchMinutes: number;
}

const MINUTE_MS = 60_000;
/** Whoever leaves work for so long has rested. */
const REST_MS = 5 * MINUTE_MS;

function msToBed(bedtime: string, now: Moment, on: string): number {
  const [, hours, minutes] = CLOCK.exec(bedtime)!;
  const clock = (Number(hours) + (Number(hours) < 4 ? 24 : 0)) * 60 + Number(minutes);
  return dayNumber(on) * 86_400_000 + (clock - now.offsetMinutes) * MINUTE_MS - now.at;
}

/** Work timed at home since the eyes last rested. */
function stretchMs(entries: readonly TimeEntry[], now: number): number {
  let [worked, end] = [0, -Infinity];
  spansOf(entries, now - 86_400_000).forEach((span) => {
    if (span.entry.place !== 'home' || span.entry.source === 'added') return;
    if (span.start - end >= REST_MS) worked = 0;
    worked += Math.max(0, span.end - Math.max(span.start, end));
    end = Math.max(end, span.end);
  });
  return now - end < REST_MS ? worked : 0;
}

function stateOf(minutes: number, share: number | null, toBed: number | null): HomeworkVerdict['state'] {
  if (toBed !== null && toBed <= 0) return 'pastBedtime';
  if (minutes <= 0) return 'none';
  return share === null || share < 0.8 ? 'under' : share < 1 ? 'near' : 'reached';
}

/**
 * How the homework day of `now` stands against cap and bedtime. A cap is a reference, never a duty.
 *
 * @example
 * const verdict = homeworkVerdict({ entries, cap: 60, bedtime: '21:20', now: momentOf(date) });
 * if (verdict.ok && verdict.state === 'near') say(verdict.minutesLeft);
 */
export function homeworkVerdict(facts: HomeworkFacts): HomeworkVerdict | RuleFault {
  const { entries, cap, bedtime, now, restEvery = 20 } = facts;
  const on = homeworkDay(now);
  if (!on) return fault('not-an-instant', 'now');
  if (cap !== null && !(cap >= 0)) return fault('out-of-range', 'cap');
  if (bedtime !== null && !CLOCK.test(bedtime)) return fault('not-a-time', 'bedtime');
  if (!(restEvery >= 0)) return fault('out-of-range', 'restEvery');
  const day = dayTotals(entries, on);
  const minutes = day.totalMs / MINUTE_MS;
  const share = cap === null ? null : cap > 0 ? day.totalMs / (cap * MINUTE_MS) : minutes > 0 ? 1 : 0;
  const toBed = bedtime === null ? null : msToBed(bedtime, now, on) / MINUTE_MS;
  const stretch = stretchMs(entries, now.at) / MINUTE_MS;
  const bySubject: Record<string, number> = {};
  Object.keys(day.bySubject).forEach((name) => addTo(bySubject, name, day.bySubject[name]! / MINUTE_MS));
  return {
    ok: true,
    on,
    minutes,
    atHome: day.homeMs / MINUTE_MS,
    atSchool: day.schoolMs / MINUTE_MS,
    bySubject,
    share,
    state: stateOf(minutes, share, toBed),
    minutesLeft: cap === null ? null : Math.max(0, cap - minutes),
    minutesToBed: toBed,
    restDue: restEvery > 0 ? Math.floor(stretch / restEvery) : 0,
    stretchMinutes: stretch,
  };
}
