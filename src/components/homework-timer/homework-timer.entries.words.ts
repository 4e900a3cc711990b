import type { TimeEntry } from '../../sdk/model/index.js';

/** The sentences of the list of entries and its forms. Minutes are whole; times are `HH:MM`. */
export interface TimerEntriesWords {
  readonly entriesTitle: string;
  readonly entriesDay: string;
  readonly entriesBefore: string;
  readonly entriesAfter: string;
  entriesNone(isToday: boolean): string;
  readonly entriesOverlap: string;
  entryTimes(from: string, to: string): string;
  entryAtSchool(minutes: number): string;
  /** Of the running one. */
  entrySince(time: string): string;
  readonly entryRunning: string;
  entryLength(minutes: number): string;
  entrySource(source: TimeEntry['source']): string;
  readonly entryCorrect: string;
  readonly entryDelete: string;
  entryDeleted(name: string): string;
  readonly entryUndo: string;
  readonly entryAdd: string;
  readonly entryAddSchool: string;
  readonly entrySave: string;
  readonly entryCancel: string;
  readonly entrySaved: string;
  readonly entryRestored: string;
  readonly entrySubject: string;
  /** The choice that lets one write another subject. */
  readonly entryOther: string;
  readonly entryOtherName: string;
  readonly entryStart: string;
  readonly entryEnd: string;
  readonly entryMinutes: string;
  /** Asked where the log asks 还在写吗？ */
  entryStopped(subject: string): string;
  /** Before 04:00 belongs to the evening before. */
  readonly entryNight: string;
  /** What is wrong with a field, by the code of the fault. */
  entryFault(code: string, field: string): string;
}
