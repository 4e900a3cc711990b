import type { HomeworkRule, PlanRules } from '../../sdk/model/index.js';
import { nationalCap, ruleFor, stageOf, type Schooling } from '../../sdk/rules/homework-cap.js';
import type { TimerFaceWords } from './homework-timer.words.js';

/** The rules of a plan that a timer goes by. */
export type Rules = Pick<PlanRules, 'homework'>;

export interface SubjectFace {
  readonly name: string;
  readonly text: string;
  readonly isRunning: boolean;
}

/** A timer's face, in words. */
export interface TimerFace {
  readonly who: string;
  readonly cap: string;
  /** Whether there is a cap that a ring can show. */
  readonly hasRing: boolean;
  readonly subjects: readonly SubjectFace[];
  /** What the large button says. */
  readonly main: string;
  readonly canFinish: boolean;
  /** Whether nothing can be timed. */
  readonly isPreview: boolean;
}

const MOST_SUBJECTS = 12;

/** Names parted by spaces, 、 or commas, or a list of names; each once. */
export function subjectsIn(value: unknown): string[] {
  const names = Array.isArray(value) ? (value as unknown[]) : String(value ?? '').split(/[\s、,，;；]+/);
  return names
    .slice(0, 99)
    .map((name) => String(name).trim())
    .filter((name, index, all) => name && name.length <= 40 && all.indexOf(name) === index)
    .slice(0, MOST_SUBJECTS);
}

/** The homework rules of a plan that nobody has checked yet; what is not as it should be is left out. */
export function looseRules(plan: unknown): Rules {
  const rules = (plan as { rules?: { homework?: unknown } } | null)?.rules?.homework;
  return {
    homework: (Array.isArray(rules) ? (rules as HomeworkRule[]) : []).filter(
      (rule) => rule && Array.isArray(rule.grades) && rule.minutes >= 0 && rule.minutes <= 1440,
    ),
  };
}

/** What is offered: activities where no written homework is set, else the subjects of the page, else the usual ones. */
export function offered(minutes: number | null, subjects: readonly string[], words: TimerFaceWords): readonly string[] {
  return minutes === 0 ? words.activities : subjects.length > 0 ? subjects : words.subjects;
}

/** The face before the log was read; undefined where the grade is not known. */
export function bareFace(
  facts: { readonly grade: unknown; readonly schooling: unknown; readonly subjects: unknown },
  rules: Rules,
  words: TimerFaceWords,
): TimerFace | undefined {
  const { subjects } = facts;
  const grade = facts.grade as number;
  const stage = stageOf({ grade, schooling: facts.schooling as Schooling });
  if (stage === undefined) return undefined;
  const minutes = (ruleFor(grade, rules.homework) ?? { minutes: nationalCap(grade, stage) }).minutes;
  const names = offered(minutes, subjectsIn(subjects), words);
  return {
    who: words.grade(grade),
    cap: words.cap(minutes),
    hasRing: !!minutes,
    subjects: names.map((name) => ({ name, text: '', isRunning: false })),
    main: words.start(names[0]!),
    canFinish: false,
    isPreview: false,
  };
}
