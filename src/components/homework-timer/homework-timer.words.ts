import type { MemoryReason } from '../../sdk/local/store.js';
import type { DayKind } from '../../sdk/rules/homework.js';
import type { TimerBasisWords } from './homework-timer.basis.words.js';
import type { TimerCopiesWords } from './homework-timer.copies.words.js';
import type { TimerEntriesWords } from './homework-timer.entries.words.js';
import type { TimerReportWords } from './homework-timer.report.words.js';
import type { TimerWeekWords } from './homework-timer.week.words.js';

/** The sentences that a timer is first drawn with. Minutes are whole. */
export interface TimerFaceWords {
  readonly title: string;
  /** 1 to 12. */
  grade(grade: number): string;
  /** The cap beside the clock; 0 and null: there is none. */
  cap(minutes: number | null): string;
  readonly subjects: readonly string[];
  /** What is offered where no written homework is set. */
  readonly activities: readonly string[];
  readonly chooseSubject: string;
  start(subject: string): string;
  readonly finish: string;
  /** What acts could not be loaded. */
  readonly stuck: string;
}

/** The sentences that come behind the first paint: what is asked, said and gone wrong. */
export interface TimerHandWords {
  /** 0 is Sunday. */
  weekday(day: number): string;
  /** Under a subject; 0: not begun. */
  done(minutes: number): string;
  doing(minutes: number): string;
  readonly pause: string;
  resume(subject: string): string;
  /** How to begin. */
  readonly hint: string;
  /** Grades without written homework. */
  readonly noWritten: string;
  /** A stage for which no number is set. */
  readonly noNumber: string;
  /** Why the cap is a reference only; empty on school days. */
  reference(reason: DayKind, year: string): string;
  left(minutes: number): string;
  near(minutes: number): string;
  readonly reached: string;
  pastBed(time: string): string;
  bed(time: string): string;
  bedIn(minutes: number): string;
  finished(minutes: number): string;
  readonly stored: string;
  readonly basis: string;
  readonly entries: string;
  readonly copies: string;
  readonly report: string;
  /** What a timer is for. */
  readonly pickIntro: string;
  readonly pickGrade: string;
  readonly pickGradeWhy: string;
  readonly pickNone: string;
  readonly pickDone: string;
  readonly preview: string;
  /** 还在写吗？ `since` is `HH:MM`. */
  asks(subject: string, since: string): string;
  readonly still: string;
  readonly stopped: string;
  askBed(time: string): string;
  readonly toBed: string;
  readonly goOn: string;
  rest(minutes: number): string;
  readonly restNow: string;
  readonly gotIt: string;
  /** 仅存本机: why nothing lasts beyond this page. */
  memory(reason: MemoryReason): string;
  /** A command that was not carried out, by its code. */
  failed(code: string): string;
  /** The plan could not be read, by the code of the error. */
  planFailed(code: string): string;
  readonly retry: string;
  readonly close: string;
  /** For ears: how the day stands; null: no cap. */
  status(minutes: number, cap: number | null): string;
  saidStart(subject: string): string;
  readonly saidPause: string;
}

/** Every sentence of `<homework-timer>`. */
export type TimerWords = TimerFaceWords &
  TimerHandWords &
  TimerBasisWords &
  TimerWeekWords &
  TimerEntriesWords &
  TimerCopiesWords &
  TimerReportWords;
