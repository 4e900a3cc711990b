import type { HomeworkLog } from '../../sdk/local/log-state.js';
import { homeworkDay } from '../../sdk/rules/homework-day.js';
import type { HomeworkVerdict } from '../../sdk/rules/homework-verdict.js';
import type { Bedtime, HomeworkCap } from '../../sdk/rules/homework.js';
import { offered, type TimerFace } from './homework-timer.face.view.js';
import type { TimerWords } from './homework-timer.words.js';

/** How a day stands, once the log was read. */
export interface TimerDay {
  readonly phase: 'idle' | 'running' | 'paused' | 'finished';
  /** What runs or is paused. */
  readonly subject: string | null;
  /** As of `at`. */
  readonly verdict: HomeworkVerdict;
  readonly at: number;
}

/** All that a timer's face is drawn from. */
export interface TimerFacts {
  readonly words: TimerWords;
  readonly child: string;
  readonly grade: number;
  readonly subjects: readonly string[];
  readonly cap: HomeworkCap;
  readonly bedtime: Bedtime;
  readonly on: string;
  readonly day: TimerDay | undefined;
}

/** A stretch of the ring, in parts of the whole. */
export interface RingPart {
  readonly from: number;
  readonly length: number;
  readonly isRunning: boolean;
}

/** The day that was finished, which is that of what ran then; empty: none was. */
export function dayFinished({ finishedAt, entries }: Pick<HomeworkLog, 'finishedAt' | 'entries'>): string {
  const last = finishedAt ? entries.find(({ endAt }) => endAt === finishedAt) : undefined;
  return homeworkDay(last?.startAt ?? finishedAt ?? '');
}

/** Whether the clock runs, rests or is done for the day; in a preview it never runs. */
export function viewDay(log: HomeworkLog, verdict: HomeworkVerdict, at: number, isPreview: boolean): TimerDay {
  const running = isPreview ? null : log.running;
  const isFinished = dayFinished(log) === verdict.on;
  const paused = verdict.minutes > 0 ? log.pausedSubject : null;
  const phase = running ? 'running' : isFinished ? 'finished' : paused ? 'paused' : 'idle';
  return { phase, subject: running?.subject ?? paused, verdict, at };
}

/** A cap that a ring can show: of no written homework, and where none is set, there is none. */
export function ringCap({ minutes }: HomeworkCap): number | null {
  return minutes || null;
}

/** The subjects to choose from, and what else was worked on today. */
export function subjectsOf(facts: Pick<TimerFacts, 'subjects' | 'words' | 'cap' | 'day'>): string[] {
  const { words, cap, day } = facts;
  const chosen = offered(cap.minutes, facts.subjects, words);
  const others = Object.keys(day?.verdict.bySubject ?? {}).filter((name) => chosen.indexOf(name) < 0);
  const running = day?.subject && chosen.concat(others).indexOf(day.subject) < 0 ? [day.subject] : [];
  return [...chosen, ...others, ...running];
}

/** `HH:MM` of an instant, with its date where it was on another day. */
export function whenText(iso: string, on: string | undefined): string {
  return (homeworkDay(iso) === on ? '' : `${iso.slice(5, 10)} `) + iso.slice(11, 16);
}

/** Minutes of a subject, whatever its name. */
export function minutesIn(day: TimerDay | undefined, subject: string): number {
  const minutes = day?.verdict.bySubject;
  return minutes && Object.prototype.hasOwnProperty.call(minutes, subject) ? minutes[subject]! : 0;
}

/** `42:08`, and `105:00` beyond an hour. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${`0${seconds % 60}`.slice(-2)}`;
}

/** The stretches of the ring, which begin at the top. Beyond the cap the whole ring is what was worked. */
export function ringParts(day: TimerDay, names: readonly string[], cap: number): RingPart[] {
  const whole = Math.max(cap, day.verdict.minutes);
  let from = 0;
  return names.map((subject) => {
    const length = minutesIn(day, subject) / whole;
    const part = { from, length, isRunning: day.phase === 'running' && day.subject === subject };
    from += length;
    return part;
  });
}

/** What is good to know, and in which tone: quiet, near the cap, at it, or past bedtime. */
export interface TimerNote {
  readonly lines: readonly string[];
  readonly tone: 'calm' | 'near' | 'reached' | 'pastBedtime';
}

function linesOf({ words, cap, bedtime, on, day }: TimerFacts): string[] {
  const { phase, verdict } = day ?? {};
  if (phase === 'finished') return [words.finished(Math.floor(verdict!.minutes))];
  if (verdict?.state === 'pastBedtime') return [words.pastBed(bedtime.time)];
  const left = Math.ceil(verdict?.minutesLeft ?? 0);
  const state = verdict && cap.minutes ? verdict.state : '';
  const first =
    cap.minutes === 0
      ? words.noWritten
      : cap.minutes === null
        ? words.noNumber
        : state === 'reached'
          ? words.reached
          : state === 'near'
            ? words.near(left)
            : state === 'under'
              ? words.left(left)
              : words.hint;
  const toBed = phase === 'running' ? verdict!.minutesToBed : null;
  const bed = words.bed(bedtime.time) + (toBed === null ? '' : words.bedIn(Math.ceil(toBed)));
  return [cap.isReference ? words.reference(cap.reason, on.slice(0, 4)) : '', first, bed].filter(Boolean);
}

/** Writes the note. */
export function viewNote(facts: TimerFacts): TimerNote {
  const { cap, day } = facts;
  const state = day?.verdict.state;
  const isLoud = state === 'pastBedtime' || (cap.minutes && (state === 'near' || state === 'reached'));
  return { lines: linesOf(facts), tone: isLoud ? state : 'calm' };
}

/** What the large button starts with; what runs, where something does. */
export function mainSubject(facts: TimerFacts): string {
  const { phase, subject } = facts.day ?? {};
  return ((phase === 'running' || phase === 'paused') && subject) || subjectsOf(facts)[0]!;
}

/** Writes how a day stands for the face of a timer. */
export function viewTimer(facts: TimerFacts, isPreview: boolean): TimerFace {
  const { words, child, grade, cap, on, day } = facts;
  const { phase, verdict, subject } = day ?? {};
  const isRunning = phase === 'running';
  const next = mainSubject(facts);
  return {
    who: [child, words.grade(grade), words.weekday(new Date(on).getUTCDay())].filter(Boolean).join(' · '),
    cap: words.cap(cap.minutes),
    hasRing: ringCap(cap) !== null,
    subjects: subjectsOf(facts).map((name) => {
      const minutes = Math.floor(minutesIn(day, name));
      const runs = isRunning && subject === name;
      return { name, text: runs ? words.doing(minutes) : day ? words.done(minutes) : '', isRunning: runs };
    }),
    main: isRunning ? words.pause : phase === 'paused' ? words.resume(next) : words.start(next),
    canFinish: !!verdict && phase !== 'finished' && (isRunning || verdict.minutes > 0),
    isPreview,
  };
}

/** What the running stretch has gained since the day was looked at, in milliseconds. Whole seconds of the clock on the wall, so that none is skipped. */
export function grownMs({ phase, at }: TimerDay, now: number): number {
  return phase === 'running' ? Math.max(0, Math.floor(now / 1000) * 1000 - at) : 0;
}
