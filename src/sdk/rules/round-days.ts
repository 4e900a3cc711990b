/** When the round of a year opens and is due. */
import type { Plan, Recurrence, Task } from '../model/index.js';
import { addDays, isDay } from './dates.js';
import { roundFault, type RoundFault } from './round-fault.js';
import { addYears } from './years.js';

/** What was taken as given since nobody said it. */
export type RoundNote =
  /** The plan says every year and no day: 31 December. */
  | 'due-assumed'
  /** The plan names several days of the year: the last one counts. */
  | 'several-days'
  /** Something is due every few years, and the plan has no date to count from: it is asked every year. */
  | 'interval-assumed';

/** What a plan says of its year's end. */
export interface YearRhythm {
  /** The whole plan is reported every year, not only single tasks. */
  readonly isWhole: boolean;
  /** `MM-DD` */
  readonly on: string;
  /** The words that say so, each once. */
  readonly quotes: readonly string[];
  readonly notes: readonly RoundNote[];
}

/** First and last day of a round, and what they rest on. */
export interface RoundDays {
  readonly ok: true;
  readonly opensOn: string;
  readonly dueOn: string;
  /** The day before the next round opens: what is dated later belongs to that one. */
  readonly closesOn: string;
}

/** What an officer may set of a round. */
export interface RoundSettings {
  /** The due day in place of the plan's own; from 1 January of the year to 31 March of the next. */
  readonly dueOn?: string | null;
  /** Days before the due day on which the round opens, 1 to 180; default 30. */
  readonly opensDaysBefore?: number;
}

export const OPENS_DAYS_BEFORE = 30;
const YEAR_END = '12-31';

export const isYearly = (recurrence: Recurrence | null | undefined): recurrence is Recurrence =>
  recurrence?.period === 'year';

/** `MM-DD` of a day that some year has; else null. */
function dayOfYear(on: string | null): string | null {
  return on !== null && isDay(`2024-${on}`) ? on : null;
}

function rhythmFrom(recurrences: readonly Recurrence[], isWhole: boolean): YearRhythm {
  const named = recurrences.flatMap(({ on }) => dayOfYear(on) ?? []);
  const days = [...new Set(named)].sort();
  const notes: RoundNote[] = [];
  if (days.length === 0) notes.push('due-assumed');
  if (days.length > 1) notes.push('several-days');
  return {
    isWhole,
    on: days[days.length - 1] ?? YEAR_END,
    quotes: [...new Set(recurrences.map(({ text }) => text))],
    notes,
  };
}

/**
 * What the plan says of its year's end: of the plan as a whole where it says so (每年年底…报送), else of the tasks that come
 * back every year. Null: nothing comes back.
 */
export function yearRhythm(plan: Pick<Plan, 'deadlines' | 'tasks'>): YearRhythm | null {
  const whole = plan.deadlines.flatMap(({ taskId, recurrence }) =>
    taskId === null && isYearly(recurrence) ? [recurrence] : [],
  );
  if (whole.length > 0) return rhythmFrom(whole, true);
  const own = yearlyOfTasks(plan);
  return own.size > 0 ? rhythmFrom([...own.values()], false) : null;
}

/** Tasks that come back every year or every few years, by id. */
export function yearlyOfTasks(plan: Pick<Plan, 'deadlines' | 'tasks'>): ReadonlyMap<string, Recurrence> {
  const found = new Map<string, Recurrence>();
  for (const { taskId, recurrence } of plan.deadlines)
    if (taskId !== null && isYearly(recurrence)) found.set(taskId, recurrence);
  for (const { id, recurrence } of plan.tasks) if (isYearly(recurrence)) found.set(id, recurrence);
  return found;
}

const dayIn = (year: number, on: string): string => addYears(`2024-${on}`, year - 2024);

/** The first and the last year that a plan speaks of; an end that nobody named is open. */
export function planYears(plan: Pick<Plan, 'issuedOn' | 'phases'>): { first: number | null; last: number | null } {
  const starts = [plan.issuedOn, ...plan.phases.map(({ start }) => start)].filter((day) => day !== null);
  const ends = plan.phases.map(({ end }) => end).sort();
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  // A document is dated when it is issued: what it tells of the time before is history.
  const first = plan.issuedOn ?? starts.sort()[0] ?? null;
  const isOpen = ends.length === 0 || ends.includes(null);
  return {
    first: first === null ? null : yearOf(first),
    last: isOpen ? null : yearOf(ends[ends.length - 1]!),
  };
}

export function isRoundYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1950 && year <= 2150;
}

function opensBefore(dueOn: string, settings: RoundSettings): string {
  return addDays(dueOn, -(settings.opensDaysBefore ?? OPENS_DAYS_BEFORE));
}

/** The days of a year's round; a round closes when the next one opens. */
export function roundDays(rhythm: YearRhythm, year: number, settings: RoundSettings): RoundDays | RoundFault {
  const { dueOn = null, opensDaysBefore = OPENS_DAYS_BEFORE } = settings;
  if (!isRoundYear(year)) return roundFault('out-of-range', 'year');
  if (!Number.isInteger(opensDaysBefore) || opensDaysBefore < 1 || opensDaysBefore > 180)
    return roundFault('out-of-range', 'opensDaysBefore');
  if (dueOn !== null && !isDay(dueOn)) return roundFault('not-a-date', 'dueOn');
  if (dueOn !== null && (dueOn < `${year}-01-01` || dueOn > `${year + 1}-03-31`))
    return roundFault('out-of-range', 'dueOn');
  const named = dayIn(year, rhythm.on);
  const due = dueOn ?? named;
  const nextOpens = opensBefore(dayIn(year + 1, rhythm.on), settings);
  // A due day that was put off far may lie behind the opening of the next round: this one lasts to its due day.
  const closesOn = nextOpens > due ? addDays(nextOpens, -1) : due;
  // A day that is put off takes back no report that came in since the round opened.
  const opensOn = opensBefore(due < named ? due : named, settings);
  return { ok: true, opensOn, dueOn: due, closesOn };
}

/** Whether a task of every few years is due in a year, counted from the plan's first year; null: nothing to count from. */
export function isTurn({ interval }: Recurrence, year: number, first: number | null): boolean | null {
  if (interval === 1) return true;
  return first === null ? null : (year - first + 1) % interval === 0;
}

/** The task itself and all tasks above it, nearest first; a ring of parents ends where it began. */
export function lineage(task: Task, byId: ReadonlyMap<string, Task>): Task[] {
  const line = new Set<Task>();
  for (let each: Task | undefined = task; each && !line.has(each); each = byId.get(each.parentId ?? '')) line.add(each);
  return [...line];
}
