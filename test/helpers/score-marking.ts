import type { Plan } from '../../src/sdk/model/index.js';
import type { ExpectedPlan } from './expected-plan.js';
import type { Finder, Tally } from './score-match.js';

/** What is scored. `details` is unit, period, subject, strictness of a found target and the place of a found heading in the tree. */
export const CLASSES = [
  'metadata',
  'outline',
  'phases',
  'tasks',
  'units',
  'due',
  'targets',
  'rules',
  'details',
] as const;
export type ScoreClass = (typeof CLASSES)[number];

export interface Score {
  slug: string;
  tallies: Record<ScoreClass, Tally>;
  /** One readable line for each miss: `class: - asked for` or `class: + given, but wrong`. */
  misses: string[];
}

/** One fixture while it is scored. */
export interface Marking {
  readonly expected: ExpectedPlan;
  readonly plan: Plan;
  readonly finder: Finder;
  readonly score: Score;
}

export function miss(m: Marking, name: ScoreClass, sign: '-' | '+' | '≠', words: string): void {
  m.score.misses.push(`${name}: ${sign} ${words.replace(/\s+/g, ' ')}`);
}

/** Counts one question that has one answer. */
export function ask(m: Marking, name: ScoreClass, isRight: boolean, words: string): void {
  const tally = m.score.tallies[name];
  tally.asked++;
  tally.given++;
  if (isRight) tally.hits++;
  else miss(m, name, '≠', words);
}

export function countSet(m: Marking, name: ScoreClass, asked: string[], given: string[], soft: string[] = []): void {
  const tally = m.score.tallies[name];
  const left = [...given];
  for (const one of asked) {
    const at = left.indexOf(one);
    tally.asked++;
    if (at < 0) {
      miss(m, name, '-', one);
      continue;
    }
    left.splice(at, 1);
    tally.hits++;
    tally.given++;
  }
  for (const one of left.filter((each) => !soft.includes(each))) {
    tally.given++;
    miss(m, name, '+', one);
  }
}
