/** Timing starts, or goes on after a pause. */
export interface HomeworkStartDetail {
  readonly subject: string;
  /** Instant, ISO 8601 with offset. */
  readonly startedAt: string;
}

/** Timing pauses. */
export interface HomeworkPauseDetail {
  readonly subject: string;
  /** Instant, ISO 8601 with offset. */
  readonly pausedAt: string;
  /** Minutes of the entry that ended, exact. */
  readonly minutes: number;
}

/** The subject changes while the clock runs. */
export interface HomeworkSwitchDetail {
  readonly from: string;
  readonly to: string;
  /** Instant, ISO 8601 with offset. */
  readonly switchedAt: string;
}

/** A person has finished the day. */
export interface HomeworkFinishDetail {
  /** The homework day, YYYY-MM-DD. */
  readonly on: string;
  /** Minutes, exact. */
  readonly minutes: number;
  readonly bySubject: Readonly<Record<string, number>>;
  /** Null where there is no cap. */
  readonly capMinutes: number | null;
}

/** 80 % of the cap, or all of it, is reached. */
export interface HomeworkLimitDetail {
  /** The homework day, YYYY-MM-DD. */
  readonly on: string;
  readonly minutes: number;
  readonly capMinutes: number;
  readonly level: 'near' | 'reached';
}

/** Bedtime is reached while the clock runs; it pauses. */
export interface HomeworkBedtimeDetail {
  /** The homework day, YYYY-MM-DD. */
  readonly on: string;
  /** HH:MM. */
  readonly bedtime: string;
}

/** The eyes should rest. */
export interface HomeworkRestDetail {
  /** The homework day, YYYY-MM-DD. */
  readonly on: string;
  /** Minutes of work since they last rested. */
  readonly workedMinutes: number;
}
