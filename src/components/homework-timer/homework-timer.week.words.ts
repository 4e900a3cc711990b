import type { DayKind } from '../../sdk/rules/homework.js';

/** The sentences of the week: chart and table. Dates are `YYYY-MM-DD`, minutes are whole. */
export interface TimerWeekWords {
  /** How many weeks ago; 0 is this week. */
  weekTitle(ago: number): string;
  weekDates(from: string, to: string): string;
  /** Under its bar; 0 is Sunday. What stands before and after is left out where there is little room. */
  weekDay(day: number): readonly [before: string, name: string, after: string];
  readonly weekToday: string;
  /** 0 is less than one. */
  weekSum(minutes: number, days: number): string;
  /** What of it was done at school, with an outlined bar. */
  weekSchool(minutes: number): string;
  weekEmpty(ago: number): string;
  weekCap(minutes: number): string;
  readonly weekEarlier: string;
  readonly weekLater: string;
  readonly weekTable: string;
  /** Less than a minute. */
  readonly weekUnder: string;
  readonly weekNone: string;
  readonly weekHeads: readonly [day: string, total: string, home: string, school: string, subjects: string];
  weekSubject(name: string, minutes: string): string;
  readonly weekSubjectComma: string;
  weekCaption(dates: string, cap: number | null): string;
  /** Behind a day whose cap is a reference only; empty on others. */
  weekReason(kind: DayKind): string;
}
