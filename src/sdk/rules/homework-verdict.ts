import type { TimeEntry } from '../model/index.js';
import { dayNumber, dayOf } from './dates.js';
import { addTo, dayTotals, homeworkDay, spansOf, type Moment } from './homework-day.js';
import { CLOCK } from './homework.js';
import { fault, type RuleFault } from './rule-fault.js';

/** What the day is judged by. */
export interface HomeworkFacts {
  /** Entries of one child, the running one among them up to now. */
  readonly entries: readonly TimeEntry[];
  /** Minutes; null: no cap. */
  readonly cap: number | null;
  /** `HH:MM`; null: none. */
  readonly bedtime: string | null;
  readonly now: Moment;
  /** The homework day to judge, `YYYY-MM-DD`: what runs over 04:00 counts for the day before. Default that of `now`. */
  readonly on?: string;
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
  const today = homeworkDay(now);
  if (!today) return fault('not-an-instant', 'now');
  const { on = today } = facts;
  if (dayOf(dayNumber(on)) !== on) return fault('not-a-date', 'on');
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
