/** The homework log of one child as a value. */
import type { TimeEntry } from '../model/index.js';

export const LOG_VERSION = 1;

/** A heartbeat is due so often while an interval runs. */
export const HEARTBEAT_MS = 15_000;
/** After so long without a heartbeat nobody knows whether the child was still writing. */
export const GAP_MS = 5 * 60_000;

/** Milliseconds since 1970 in UTC, and the minutes by which the device's zone is ahead of UTC. */
export interface LogMoment {
  readonly at: number;
  readonly offsetMinutes: number;
}

/** The interval that runs. */
export interface Running {
  readonly id: string;
  readonly subject: string;
  readonly startAt: string;
}

/** Was the child still writing (还在写吗？) from the last heartbeat `since` up to `until`? */
export interface Asks extends Running {
  readonly since: string;
  readonly until: string;
}

/** What stands under `jg:homework-log:<child>`. Instants are ISO 8601 with the device's offset. */
export interface HomeworkLog {
  readonly schemaVersion: typeof LOG_VERSION;
  readonly entries: readonly TimeEntry[];
  readonly running: Running | null;
  /** When the running interval was last known to run; null when none does. */
  readonly heartbeatAt: string | null;
  /** What `resume` goes on with. */
  readonly pausedSubject: string | null;
  /** When the day was finished; a start takes it back. */
  readonly finishedAt: string | null;
  readonly asks: Asks | null;
}

/** What a person does with the clock, and the heartbeat of an element. */
export type ClockCommand =
  | { readonly type: 'start' | 'switch'; readonly subject: string }
  | { readonly type: 'pause' | 'resume' | 'finish' | 'beat' };

/** Why a command was not carried out. */
export interface LogFault {
  readonly ok: false;
  readonly code:
    'empty' | 'too-long' | 'not-an-instant' | 'order' | 'future' | 'not-found' | 'out-of-range' | 'not-loaded';
  readonly field: string;
}

/** The log after a command, and the interval that it ended. */
export interface LogStep {
  readonly ok: true;
  readonly log: HomeworkLog;
  readonly ended: TimeEntry | null;
}

/** Whose log it is, and the id of an interval that may begin. */
export interface LogContext {
  readonly child: string;
  readonly id: string;
}

export const EMPTY_LOG: HomeworkLog = {
  schemaVersion: LOG_VERSION,
  entries: [],
  running: null,
  heartbeatAt: null,
  pausedSubject: null,
  finishedAt: null,
  asks: null,
};

/** An instant as ISO 8601 with the offset of its zone. */
export function isoOf(at: number, offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  const digits = (value: number): string => `0${Math.floor(value)}`.slice(-2);
  const zone = `${offsetMinutes < 0 ? '-' : '+'}${digits(minutes / 60)}:${digits(minutes % 60)}`;
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 23) + zone;
}

/**
 * All entries, the running one up to `now`: what the day is to be judged by. After a gap it reaches up to the last
 * heartbeat.
 *
 * @example
 * homeworkVerdict({ entries: entriesAt(log, child, now), … });
 */
export function entriesAt(log: HomeworkLog, child: string, now: LogMoment): readonly TimeEntry[] {
  const { running, heartbeatAt, entries } = log;
  if (!running || !heartbeatAt) return entries;
  const beat = Date.parse(heartbeatAt);
  const endAt = now.at < beat || now.at - beat > GAP_MS ? heartbeatAt : isoOf(now.at, now.offsetMinutes);
  return [...entries, { ...running, child, endAt, place: 'home', source: 'timed' }];
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  const record = Object(value) as Record<string, unknown>;
  return names.every((name) => typeof record[name] === 'string');
}

const ENTRY = ['id', 'subject', 'startAt', 'endAt', 'source'];

function isEntry(value: unknown): boolean {
  const { place } = Object(value) as Record<string, unknown>;
  return (place === 'home' || place === 'school') && hasTexts(value, ENTRY);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** Whether a value is an interval that runs. */
export function isRunning(value: unknown): value is Running {
  return hasTexts(value, ['id', 'subject']) && isInstant((value as Running).startAt);
}

function isAsks(value: unknown): boolean {
  const { since, until } = Object(value) as Asks;
  return isRunning(value) && isInstant(since) && isInstant(until);
}

/**
 * Whether all that a log is reckoned with is there. Other scripts of the page, and halves of a write, may have been at
 * what is stored. Instants of entries are not read, of which there may be thousands: one without is no time.
 */
export function isWhole(value: unknown): value is HomeworkLog {
  const { entries, running, heartbeatAt, pausedSubject, finishedAt, asks } = Object(value) as Record<string, unknown>;
  return (
    Array.isArray(entries) &&
    entries.every(isEntry) &&
    (running === null ? heartbeatAt === null : isRunning(running) && isInstant(heartbeatAt)) &&
    (pausedSubject === null || typeof pausedSubject === 'string') &&
    (finishedAt === null || isInstant(finishedAt)) &&
    (asks === null || isAsks(asks))
  );
}
