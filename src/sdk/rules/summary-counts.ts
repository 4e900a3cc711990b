/** Counting of tasks for a summary: by verdict, and progress as far as it was said. */
import type { Verdict } from './task-status.js';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Progress over several tasks: only of those of which it was said. */
export interface MeanProgress {
  /** Mean in percent; null when nobody said. Suspended tasks do not count. */
  readonly mean: number | null;
  /** Tasks of which progress was said, and those of which it was not. */
  readonly said: number;
  readonly unsaid: number;
}

/** How tasks stand at the end of a year, and at that of the year before. */
export interface Standing {
  readonly total: number;
  readonly counts: VerdictCounts;
  readonly before: VerdictCounts;
  readonly progress: MeanProgress;
  readonly progressBefore: MeanProgress;
  /** Tasks without an accepted report dated in the year. */
  readonly unreported: number;
}

/** Tasks of one area, or of one lead unit. */
export interface SummaryGroup extends Standing {
  /** Empty: no area, or nobody leads. */
  readonly name: string;
}

/** What of a task is counted. */
export interface Counted {
  readonly verdict: Verdict;
  readonly progress: number | null;
  readonly verdictBefore: Verdict;
  readonly progressBefore: number | null;
  readonly isReported: boolean;
}

function countsOf(verdicts: readonly Verdict[]): VerdictCounts {
  const counts = { done: 0, inProgress: 0, notStarted: 0, suspended: 0, dueSoon: 0, overdue: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

function meanOf(list: readonly { readonly progress: number | null; readonly verdict: Verdict }[]): MeanProgress {
  const running = list.filter(({ verdict }) => verdict !== 'suspended');
  const said = running.flatMap(({ progress }) => progress ?? []);
  const mean = said.length === 0 ? null : said.reduce((sum, each) => sum + each, 0) / said.length;
  return { mean, said: said.length, unsaid: running.length - said.length };
}

/** How some tasks stand, now and a year before. */
export function standingOf(tasks: readonly Counted[]): Standing {
  return {
    total: tasks.length,
    counts: countsOf(tasks.map(({ verdict }) => verdict)),
    before: countsOf(tasks.map(({ verdictBefore }) => verdictBefore)),
    progress: meanOf(tasks),
    progressBefore: meanOf(tasks.map((task) => ({ progress: task.progressBefore, verdict: task.verdictBefore }))),
    unreported: tasks.filter(({ isReported }) => !isReported).length,
  };
}

/** Tasks by a name, or several, in the order in which the names come first; what has none stands last. */
export function groupsOf<T extends Counted>(
  tasks: readonly T[],
  namesOf: (task: T) => readonly string[],
): SummaryGroup[] {
  const groups = new Map<string, T[]>();
  for (const task of tasks) {
    const names = namesOf(task);
    for (const name of new Set(names.length > 0 ? names : ['']))
      if (groups.has(name)) groups.get(name)!.push(task);
      else groups.set(name, [task]);
  }
  const named = [...groups].map(([name, list]) => ({ name, ...standingOf(list) }));
  return [...named.filter(({ name }) => name !== ''), ...named.filter(({ name }) => name === '')];
}
