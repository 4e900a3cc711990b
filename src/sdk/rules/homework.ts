import type { Citation, HomeworkRule, PlanRules } from '../model/index.js';
import { isWorkday } from './calendar.js';
import { dayNumber, dayOf } from './dates.js';
import { fault, type RuleFault } from './rule-fault.js';
import { nationalCap, ruleFor, stageOf, type GradeFacts } from './homework-cap.js';

export type { GradeFacts, Schooling } from './homework-cap.js';
export type { RuleFault } from './rule-fault.js';

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

/** When to sleep at the latest, and for how long. */
export interface Bedtime {
  readonly ok: true;
  /** `HH:MM`; one before 04:00 is after midnight. */
  readonly time: string;
  readonly sleepHours: number;
  readonly source: 'national' | 'own';
}

/** A Saturday or Sunday that is free is a weekend, even within a public holiday. */
function dayKind(date: string): DayKind {
  const isWork = isWorkday(date);
  if (isWork === undefined) return 'notYetPublished';
  const isWeekday = (dayNumber(date) + 3) % 7 < 5;
  return isWork ? (isWeekday ? 'workday' : 'makeupWorkday') : isWeekday ? 'holiday' : 'weekend';
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
  const minutes = own ? own.minutes : nationalCap(facts.grade, stage);
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

/** `HH:MM`. */
export const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

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
