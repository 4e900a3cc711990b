import type { TimeEntry } from '../../src/sdk/model/index.js';

let made = 0;

/** An entry timed at home between two local times, in China's zone unless a zone is given. */
export function timed(start: string, end: string, subject = '数学', zone = '+08:00'): TimeEntry {
  made += 1;
  return {
    id: `e${made}`,
    child: 'default',
    subject,
    startAt: `${start}${zone}`,
    endAt: `${end}${zone}`,
    place: 'home',
    source: 'timed',
  };
}

/** The minutes that lie in at least one interval, counted one by one: slow, and hard to get wrong. */
export function unionMinutes(entries: readonly TimeEntry[]): number {
  const minutes = new Set<string>();
  for (const { startAt, endAt, place } of entries) {
    for (let at = Date.parse(startAt); at < Date.parse(endAt); at += 60_000) minutes.add(`${place} ${at}`);
  }
  return minutes.size;
}
