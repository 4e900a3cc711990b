/** The number of the cap alone: what an element paints first. */
import type { HomeworkRule } from '../model/index.js';

/** Years of primary and junior high school: six and three, or five and four. */
export type Schooling = '6-3' | '5-4';

/** Who is asked about: the grade, 1 to 12, and how school years are parted (default 6-3). */
export interface GradeFacts {
  readonly grade: number;
  readonly schooling?: Schooling;
}

type Stage = 0 | 1 | 2;

/** Whether a value is a grade, 1 to 12. */
export function isGrade(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) < 13;
}

/** Primary, junior or senior high; undefined for no grade. */
export function stageOf({ grade, schooling }: GradeFacts): Stage | undefined {
  if (!isGrade(grade)) return undefined;
  return grade > 9 ? 2 : grade > (schooling === '5-4' ? 5 : 6) ? 1 : 0;
}

/** Of rules that name a grade the one that names the fewest speaks for it, then the smaller number. */
export function ruleFor(grade: number, rules: readonly HomeworkRule[]): HomeworkRule | undefined {
  return rules
    .filter(({ grades }) => grades.includes(grade))
    .sort((a, b) => a.grades.length - b.grades.length || a.minutes - b.minutes)[0];
}

/** Minutes a day (教基厅函〔2021〕13号, 二); 0: no written homework at home; null: no number is set. */
export function nationalCap(grade: number, stage: Stage): number | null {
  return grade < 3 ? 0 : [60, 90, null][stage]!;
}
