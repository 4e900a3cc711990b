/** Brings an older log to the present version, loaded only where there is one. */
import type { TimeEntry } from '../model/index.js';
import { EMPTY_LOG, type HomeworkLog } from './log-state.js';

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
 * What is good of a log of an earlier version, or of one without a version: its entries. What ran then is closed: nobody
 * knows until when.
 */
export function migrateLog(value: unknown, child: string): HomeworkLog {
  const { entries } = (value ?? {}) as { entries?: unknown };
  const list: unknown[] = Array.isArray(entries) ? entries : [];
  return { ...EMPTY_LOG, entries: list.flatMap((entry, index) => readEntry(entry, index, child)) };
}
