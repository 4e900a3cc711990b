import type { HomeworkVerdict } from '../../sdk/rules/homework-verdict.js';

/** What a timer has told of a day already, so that it tells each thing once. */
export interface Told {
  readonly on: string;
  /** 0 below 80 % of the cap, 1 from there, 2 at the cap. */
  readonly level: number;
  readonly isPastBed: boolean;
  /** Rests for the eyes that were due. */
  readonly rests: number;
}

/** What there is to tell now. */
export interface News {
  readonly limit: 'near' | 'reached' | null;
  readonly isBedtime: boolean;
  readonly isRest: boolean;
}

const DAY: Told = { on: '', level: 0, isPastBed: false, rests: 0 };

/** How a day stands, as far as it is told. */
export function toldOf({ on, share, minutesToBed, restDue }: HomeworkVerdict): Told {
  const level = share === null ? 0 : share >= 1 ? 2 : share >= 0.8 ? 1 : 0;
  return { on, level, isPastBed: minutesToBed !== null && minutesToBed <= 0, rests: restDue };
}

/** What has come since `before`; a day that begins has told nothing yet. */
export function newsOf(before: Told, after: Told): News {
  const { level, isPastBed, rests } = before.on === after.on ? before : DAY;
  return {
    limit: after.level <= level ? null : after.level === 2 ? 'reached' : 'near',
    isBedtime: after.isPastBed && !isPastBed,
    isRest: after.rests > rests,
  };
}

/** Milliseconds until something of a running day changes that is written in words: a minute is full, a mark is reached. */
export function untilChange(verdict: HomeworkVerdict, cap: number | null, subject: string, restEvery: number): number {
  const { minutes, bySubject, minutesToBed, stretchMinutes, restDue } = verdict;
  const own = Object.prototype.hasOwnProperty.call(bySubject, subject) ? bySubject[subject]! : 0;
  const marks = [
    Math.floor(minutes) + 1 - minutes,
    Math.floor(own) + 1 - own,
    cap === null ? 0 : cap * 0.8 - minutes,
    cap === null ? 0 : cap - minutes,
    // How long it is until then is written anew with each full minute of work.
    minutesToBed ?? 0,
    restEvery > 0 ? (restDue + 1) * restEvery - stretchMinutes : 0,
  ];
  return Math.min(...marks.filter((mark) => mark > 0)) * 60_000;
}
