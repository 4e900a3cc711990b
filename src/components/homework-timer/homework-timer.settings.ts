import type { Moment } from '../../sdk/rules/homework-day.js';
import { isGrade, type Schooling } from '../../sdk/rules/homework-cap.js';
import { CLOCK } from '../../sdk/rules/homework.js';
import { clip } from '../internal/clip.js';
import { subjectsIn } from './homework-timer.face.view.js';

/** What a page may set, as it came. */
export interface TimerInput {
  readonly grade: unknown;
  readonly schooling: unknown;
  readonly subjects: unknown;
  readonly bedtime: unknown;
  readonly restEvery: unknown;
  readonly asOf: unknown;
}

/** What a timer goes by: each bad value has given way to its default. */
export interface TimerSettings {
  /** 1 to 12; null: a person is asked. */
  readonly grade: number | null;
  readonly schooling: Schooling;
  readonly subjects: readonly string[];
  /** `HH:MM`; null: that of the grade. */
  readonly bedtime: string | null;
  /** Minutes; 0: never. */
  readonly restEvery: number;
  /** The instant that is shown, of a preview; null: the present. */
  readonly asOf: Moment | null;
}

/** `YYYY-MM-DD`, at 20:00, or `YYYY-MM-DDTHH:MM`, as the device's own zone has it. */
export function momentIn(value: unknown): Moment | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(clip(value, 20));
  if (!match) return null;
  const [year, month, day, hours, minutes] = match.slice(1).map(Number) as [number, number, number, number, number];
  const date = match[4] ? new Date(year, month - 1, day, hours, minutes) : new Date(year, month - 1, day, 20);
  const isReal =
    date.getFullYear() === year &&
    date.getMonth() === month - 1 &&
    date.getDate() === day &&
    !(hours > 23 || minutes > 59);
  return isReal ? { at: date.getTime(), offsetMinutes: -date.getTimezoneOffset() } : null;
}

/** Minutes after which the eyes rest; 0 is never. */
export function isRest(minutes: number): boolean {
  return minutes === 0 || (minutes >= 1 && minutes <= 1440);
}

/** Reads what a page has set. `kept` is the grade that was chosen on this device. */
export function settingsOf(input: TimerInput, kept: number | null): TimerSettings {
  const { bedtime, restEvery } = input;
  const rest = restEvery === '' || restEvery === null ? NaN : Number(restEvery);
  return {
    grade: isGrade(input.grade) ? input.grade : kept,
    schooling: input.schooling === '5-4' ? '5-4' : '6-3',
    subjects: subjectsIn(input.subjects),
    bedtime: typeof bedtime === 'string' && CLOCK.test(bedtime) ? bedtime : null,
    restEvery: isRest(rest) ? rest : 20,
    asOf: momentIn(input.asOf),
  };
}
