import { fire as fireAny } from '../internal/fire.js';
import type { HomeworkLog, LogStep } from '../../sdk/local/log-state.js';
import type { TimeEntry } from '../../sdk/model/index.js';
import type {
  HomeworkBedtimeDetail,
  HomeworkFinishDetail,
  HomeworkLimitDetail,
  HomeworkPauseDetail,
  HomeworkRestDetail,
  HomeworkStartDetail,
  HomeworkSwitchDetail,
} from './homework-timer.events.js';

/** Every event of a timer, by its name. */
interface Details {
  'homework-start': HomeworkStartDetail;
  'homework-pause': HomeworkPauseDetail;
  'homework-switch': HomeworkSwitchDetail;
  'homework-finish': HomeworkFinishDetail;
  'homework-limit': HomeworkLimitDetail;
  'homework-bedtime': HomeworkBedtimeDetail;
  'homework-rest': HomeworkRestDetail;
}

/** Fires an event of a timer. */
export const fire: <N extends keyof Details>(host: HTMLElement, name: N, detail: Details[N]) => void = fireAny;

/** Tells that an interval has ended and none goes on. */
export function tellPause(host: HTMLElement, { subject, startAt, endAt }: TimeEntry): void {
  const minutes = (Date.parse(endAt) - Date.parse(startAt)) / 60_000;
  fire(host, 'homework-pause', { subject, pausedAt: endAt, minutes });
}

/** Tells what a command has changed about the clock: it starts, changes its subject, or pauses. */
export function tellClock(host: HTMLElement, before: HomeworkLog, { log, ended }: LogStep): void {
  const [was, is] = [before.running, log.running];
  if (is && is.id !== was?.id) {
    const [subject, at] = [is.subject, is.startAt];
    if (was && ended) fire(host, 'homework-switch', { from: was.subject, to: subject, switchedAt: at });
    else fire(host, 'homework-start', { subject, startedAt: at });
  } else if (ended && was && !is) {
    tellPause(host, ended);
  }
}

/** Whether two readings of a log tell the same, but for the heartbeat. */
export function isSameLog(a: HomeworkLog, b: HomeworkLog): boolean {
  if (a === b) return true;
  const key = (log: HomeworkLog): string => JSON.stringify([log.running, log.pausedSubject, log.finishedAt, log.asks]);
  return (
    a.entries.length === b.entries.length &&
    key(a) === key(b) &&
    a.entries.every((entry, index) => {
      const other = b.entries[index]!;
      return (
        entry.id === other.id &&
        entry.subject === other.subject &&
        entry.startAt === other.startAt &&
        entry.endAt === other.endAt
      );
    })
  );
}
