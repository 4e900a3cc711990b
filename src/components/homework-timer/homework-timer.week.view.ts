import type { HomeworkLog } from '../../sdk/local/log-state.js';
import { entriesAt } from '../../sdk/local/log-state.js';
import type { TimeEntry } from '../../sdk/model/index.js';
import { addDays, daysBetween } from '../../sdk/rules/dates.js';
import { homeworkDay, weekTotals, type DayTotals, type Moment } from '../../sdk/rules/homework-day.js';
import type { DayKind } from '../../sdk/rules/homework.js';
import type { TimerWeekWords } from './homework-timer.week.words.js';

/** What a week is drawn from. */
export interface WeekFacts {
  readonly words: TimerWeekWords;
  readonly entries: readonly TimeEntry[];
  /** The homework day of the present. */
  readonly today: string;
  /** Which week: 0 is that of today, 1 the one before. */
  readonly ago: number;
  /** Minutes; null: no line. */
  readonly cap: number | null;
  /** What kind of day it is. */
  kindOf(on: string): DayKind;
}

/** A bar, and a row of the table. Heights are parts of the scale. */
export interface WeekDay {
  readonly on: string;
  /** What stands before it, the name, and what stands after it. */
  readonly name: readonly [string, string, string];
  readonly isToday: boolean;
  /** Whether the source of the cap names no number for this day. */
  readonly isReference: boolean;
  readonly atSchool: number;
  readonly total: number;
  /** Above the bar; empty without one. */
  readonly value: string;
  /** Total, at home, at school, by subject. */
  readonly cells: readonly string[];
  /** What kind of day, where it is not plain. */
  readonly reason: string;
}

/** A week as bars and as a table. */
export interface WeekView {
  readonly title: string;
  readonly dates: string;
  /** What was worked, in a sentence; kind when nothing was. */
  readonly sum: string;
  readonly isEmpty: boolean;
  readonly days: readonly WeekDay[];
  /** Where the line of the cap lies, as a part of the scale; null: there is none. */
  readonly cap: number | null;
  readonly capName: string;
  /** Minutes at school, in words; empty without any. */
  readonly school: string;
  readonly caption: string;
}

const MINUTE_MS = 60_000;
/** The scale of a week without cap and without entries. */
const BARE_MINUTES = 60;

/** The entries that a week may show: in a preview those up to its day, else the running one too. */
export function entriesShown(log: HomeworkLog, child: string, now: Moment, isPreview: boolean): readonly TimeEntry[] {
  if (!isPreview) return entriesAt(log, child, now);
  const today = homeworkDay(now);
  return log.entries.filter(({ startAt }) => homeworkDay(startAt) <= today);
}

/** The Monday of the week that holds a day. */
function mondayOf(on: string): string {
  return addDays(on, -((new Date(on).getUTCDay() + 6) % 7));
}

/** How many weeks lie between today and the first entry. */
export function weeksBack(entries: readonly TimeEntry[], today: string): number {
  const days = entries.map(({ startAt }) => homeworkDay(startAt)).filter(Boolean);
  const first = days.reduce((least, on) => (on < least ? on : least), today);
  return Math.round(daysBetween(mondayOf(first), mondayOf(today)) / 7);
}

/** Bars grow by whole minutes, so that a heartbeat redraws nothing; less than one is seen too. */
function drawn(ms: number): number {
  return ms <= 0 ? 0 : ms < MINUTE_MS ? MINUTE_MS / 2 : Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

function minutesText(ms: number, words: TimerWeekWords): string {
  if (ms <= 0) return words.weekNone;
  return ms < MINUTE_MS ? words.weekUnder : String(Math.floor(ms / MINUTE_MS));
}

function viewDay(totals: DayTotals, scaleMs: number, { words, today, cap, kindOf }: WeekFacts): WeekDay {
  const { on, totalMs, homeMs, schoolMs, bySubject } = totals;
  const isToday = on === today;
  const kind = kindOf(on);
  const subjects = Object.keys(bySubject).map((each) => words.weekSubject(each, minutesText(bySubject[each]!, words)));
  return {
    on,
    name: isToday ? ['', words.weekToday, ''] : words.weekDay(new Date(on).getUTCDay()),
    isToday,
    isReference: cap !== null && kind !== 'workday' && kind !== 'makeupWorkday',
    atSchool: drawn(schoolMs) / scaleMs,
    total: drawn(totalMs) / scaleMs,
    value: totalMs > 0 ? minutesText(totalMs, words) : '',
    cells: [...[totalMs, homeMs, schoolMs].map((ms) => minutesText(ms, words)), subjects.join(words.weekSubjectComma)],
    reason: words.weekReason(kind),
  };
}

function sumOf(days: readonly DayTotals[], part: 'totalMs' | 'schoolMs'): number {
  return days.reduce((sum, day) => sum + day[part], 0);
}

/** A week in bars that begin at zero, on a scale that holds the cap and the longest day. */
export function viewWeek(facts: WeekFacts): WeekView {
  const { words, entries, today, ago, cap } = facts;
  const days = weekTotals(entries, addDays(today, -7 * ago));
  const worked = days.filter(({ totalMs }) => totalMs > 0);
  const longest = Math.max(...days.map(({ totalMs }) => drawn(totalMs)));
  const scaleMs = Math.max((cap ?? 0) * MINUTE_MS, longest) || BARE_MINUTES * MINUTE_MS;
  const isEmpty = worked.length === 0;
  const atSchool = sumOf(days, 'schoolMs');
  const minutes = Math.floor(sumOf(days, 'totalMs') / MINUTE_MS);
  const dates = words.weekDates(days[0]!.on, days[6]!.on);
  return {
    title: words.weekTitle(ago),
    dates,
    sum: isEmpty ? words.weekEmpty(ago) : words.weekSum(minutes, worked.length),
    isEmpty,
    days: days.map((day) => viewDay(day, scaleMs, facts)),
    cap: cap === null ? null : (cap * MINUTE_MS) / scaleMs,
    capName: cap === null ? '' : words.weekCap(cap),
    school: atSchool > 0 ? words.weekSchool(Math.floor(atSchool / MINUTE_MS)) : '',
    caption: words.weekCaption(dates, cap),
  };
}
