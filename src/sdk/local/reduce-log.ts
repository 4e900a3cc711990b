/** What happens to a homework log, loaded behind the first view. Pure: what time it is, is told. */
import type { TimeEntry } from '../model/index.js';
import {
  GAP_MS,
  isoOf,
  type ClockCommand,
  type HomeworkLog,
  type LogContext,
  type LogFault,
  type LogMoment,
  type LogStep,
} from './log-state.js';

/** Two tabs may hand in their times in the wrong order by so much. */
const SLACK_MS = 2000;

/** Ends the running interval at an instant; one without length leaves no entry. */
function end(log: HomeworkLog, endAt: string, child: string): LogStep {
  const { running, entries } = log;
  if (!running) return { ok: true, log, ended: null };
  const ended: TimeEntry | null =
    Date.parse(endAt) > Date.parse(running.startAt)
      ? { ...running, child, endAt, place: 'home', source: 'timed' }
      : null;
  return {
    ok: true,
    ended,
    log: {
      ...log,
      entries: ended ? [...entries, ended] : entries,
      running: null,
      heartbeatAt: null,
      pausedSubject: running.subject,
    },
  };
}

/**
 * Looks at the heartbeat: after a gap, or when wall time went backwards, the interval ends at the last one. Of a gap the
 * log asks.
 */
function settle(log: HomeworkLog, now: LogMoment, child: string): LogStep {
  const since = log.heartbeatAt;
  const gap = since ? now.at - Date.parse(since) : 0;
  if (!log.running || !since || (gap <= GAP_MS && gap >= -SLACK_MS)) return { ok: true, log, ended: null };
  const step = end(log, since, child);
  if (gap < 0) return step;
  const until = isoOf(now.at, now.offsetMinutes);
  return { ...step, log: { ...step.log, asks: { ...log.running, since, until } } };
}

/** Carries out one command. The log is the same object when nothing changed. */
export function reduceLog(
  before: HomeworkLog,
  command: ClockCommand,
  now: LogMoment,
  { child, id }: LogContext,
): LogStep | LogFault {
  const settled = settle(before, now, child);
  const { log } = settled;
  const { running } = log;
  const isRunning = running !== null;
  // Times that come in the wrong order by a moment must not make an interval shorter than it was known to be.
  const at = isoOf(Math.max(now.at, Date.parse(log.heartbeatAt ?? '') || now.at), now.offsetMinutes);
  if (command.type === 'beat') {
    return isRunning ? { ...settled, log: { ...log, heartbeatAt: at } } : settled;
  }
  if (command.type === 'pause' || command.type === 'finish') {
    const step = end(log, at, child);
    const ended = step.ended ?? settled.ended;
    if (command.type === 'pause') return { ...step, ended };
    return { ok: true, ended, log: { ...step.log, pausedSubject: null, finishedAt: at } };
  }
  const wanted = 'subject' in command ? command.subject : (running?.subject ?? log.pausedSubject ?? '');
  const subject = wanted.trim();
  if (!subject || subject.length > 40) return { ok: false, code: subject ? 'too-long' : 'empty', field: 'subject' };
  if (running?.subject === subject) return settled;
  if (command.type === 'switch' && !isRunning) {
    return log.pausedSubject === null ? settled : { ...settled, log: { ...log, pausedSubject: subject } };
  }
  const step = end(log, at, child);
  const started = { running: { id, subject, startAt: at }, heartbeatAt: at, pausedSubject: null, finishedAt: null };
  return { ok: true, ended: step.ended ?? settled.ended, log: { ...step.log, ...started } };
}
