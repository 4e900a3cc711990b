/** Makes a log of one of an earlier version, or of one that is broken; loaded only where there is one. */
import type { TimeEntry } from '../model/index.js';
import { EMPTY_LOG, isRunning, LOG_VERSION, type HomeworkLog } from './log-state.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

/** An entry as far as it can be read: without a subject or two instants it is none. */
function readEntry(value: unknown, index: number, child: string): TimeEntry[] {
  const { id, subject, startAt, endAt, place, source } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof subject !== 'string' || !isInstant(startAt) || !isInstant(endAt)) return [];
  if (!(Date.parse(endAt) > Date.parse(startAt))) return [];
  return [
    {
      id: typeof id === 'string' ? id : `m${index}`,
      child,
      subject,
      startAt,
      endAt,
      place: place === 'school' ? place : 'home',
      source: source === 'added' || source === 'corrected' ? source : 'timed',
    },
  ];
}

/**
 * What is good of a log of an earlier version, of one without a version, or of a broken one: its entries. What ran goes on
 * where this version wrote it whole; else it is closed: nobody knows until when.
 */
export function migrateLog(value: unknown, child: string): HomeworkLog {
  const { schemaVersion, entries, running, heartbeatAt } = (value ?? {}) as Partial<Record<string, unknown>>;
  const list: unknown[] = Array.isArray(entries) ? entries : [];
  const log = { ...EMPTY_LOG, entries: list.flatMap((entry, index) => readEntry(entry, index, child)) };
  if (schemaVersion !== LOG_VERSION || !isRunning(running) || !isInstant(heartbeatAt)) return log;
  return { ...log, running, heartbeatAt };
}
