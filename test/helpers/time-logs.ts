import assert from 'node:assert/strict';
import { TimeLog, type LogAnswer, type LogCommand } from '../../src/sdk/local/time-log.js';
import { memoryStore, type Store } from '../../src/sdk/local/store.js';
import type { HomeworkLog } from '../../src/sdk/local/log-state.js';

export const START = Date.parse('2025-10-20T18:00:00+08:00');
export const MINUTE = 60_000;

/** A moment so many minutes after 18:00 in China. */
export function after(minutes: number, offsetMinutes = 480): { at: number; offsetMinutes: number } {
  return { at: START + Math.round(minutes * MINUTE), offsetMinutes };
}

let ids = 0;

/** A tab with the log of a child open; tabs of one store share it. */
export function openTab(store: Store = memoryStore(null), child = ''): TimeLog {
  return new TimeLog(child, { store, newId: () => `id${(ids += 1)}` });
}

/** Sends a command that must be carried out. */
export async function done(
  tab: TimeLog,
  command: LogCommand,
  minutes: number,
): Promise<Extract<LogAnswer, { ok: true }>> {
  const answer = await tab.send(command, after(minutes));
  assert.ok(answer.ok, `${command.type} was refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** Heartbeats every minute after `from`, up to and including `to`. */
export async function beatOn(tab: TimeLog, from: number, to: number): Promise<void> {
  for (let minute = from + 1; minute <= to; minute += 1) await done(tab, { type: 'beat' }, minute);
}

/** Entries as `subject start–end`, in minutes after 18:00. */
export function told({ entries }: HomeworkLog): string[] {
  const minute = (iso: string): number => (Date.parse(iso) - START) / MINUTE;
  return entries.map(({ subject, startAt, endAt }) => `${subject} ${minute(startAt)}–${minute(endAt)}`);
}
