import { fire as fireAny } from '../internal/fire.js';
import type { HomeworkLog } from '../../sdk/local/log-state.js';
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

/** Tells what a command has changed about the clock: it starts, changes its subject, or pauses. */
export function tellClock(host: HTMLElement, before: HomeworkLog, after: HomeworkLog): void {
  const [was, is] = [before.running, after.running];
  if (is && is.id !== was?.id) {
    const [subject, at] = [is.subject, is.startAt];
    if (was) fire(host, 'homework-switch', { from: was.subject, to: subject, switchedAt: at });
    else fire(host, 'homework-start', { subject, startedAt: at });
  }
  if (!was || is || after.finishedAt !== before.finishedAt) return;
  const ended = after.entries.find(({ id }) => id === was.id);
  const pausedAt = ended?.endAt ?? was.startAt;
  const minutes = (Date.parse(pausedAt) - Date.parse(was.startAt)) / 60_000;
  fire(host, 'homework-pause', { subject: was.subject, pausedAt, minutes });
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
