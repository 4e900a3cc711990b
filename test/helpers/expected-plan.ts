import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Comparator, ExamRule } from '../../src/sdk/model/index.js';

/** A heading or numbered paragraph; an empty heading is a paragraph without one of its own. `optional` entries cost nothing either way. */
export interface ExpectedOutline {
  level: number;
  depth: number;
  marker: string;
  heading: string;
  headingAlternatives?: string[];
  optional?: boolean;
}

/** A task. `single` must not be split into children; `softUnits` and `dueAlternatives` are right too, but not asked for. */
export interface ExpectedTask {
  title: string;
  leads: string[];
  partners: string[];
  due: string | null;
  parent?: string;
  optional?: boolean;
  single?: boolean;
  softUnits?: string[];
  dueAlternatives?: string[];
}

/** A figure. `optional` is a soft or worded one that costs nothing when missed. */
export interface ExpectedTarget {
  quote: string;
  comparator: Comparator;
  altComparators?: Comparator[];
  value: number;
  altValues?: number[];
  valueMax?: number;
  unit: string;
  per?: string;
  due?: string;
  dueAlternatives?: string[];
  subject?: string;
  kind?: string;
  isApproximate?: boolean;
  isStrict?: boolean;
  optional?: boolean;
}

export interface ExpectedDeadline {
  date: string | null;
  recurrence?: string;
  quote?: string;
  optional?: boolean;
}

export interface ExpectedExam {
  grades: number[];
  gradesAlternatives?: number[][];
  exam: ExamRule['exam'];
  examAlternatives?: string[];
  comparator: Comparator;
  comparatorAlternatives?: Comparator[];
  count: number;
  per: string;
  optional?: boolean;
}

/** What a careful officer takes from one notice. */
export interface ExpectedPlan {
  shape?: string;
  title: string;
  titleAlternatives?: string[];
  issuer: string | null;
  issuers: string[];
  documentNumber: string | null;
  issuedOn: string | null;
  recipients: string | null;
  recipientsAlternatives?: string[];
  /** Contact persons and telephones: never in the plan. */
  forbidden?: string[];
  /** Generic subjects of sentences (各校, 教师): right as a unit in either role, but not asked for. */
  softUnits?: string[];
  outline: ExpectedOutline[];
  phases: { name: string; nameAlternatives?: string[]; start: string | null; end: string | null }[];
  tasks: ExpectedTask[];
  targets: ExpectedTarget[];
  deadlines: ExpectedDeadline[];
  rules: {
    homework: { grades: number[]; minutes: number }[];
    exams: ExpectedExam[];
    afterSchool: { daysPerWeek: number | null; minutesPerDay: number | null } | null;
  };
}

/** One invented notice and its answers. */
export interface Fixture {
  slug: string;
  text: string;
  expected: ExpectedPlan;
}

const FOLDER = fileURLToPath(new URL('../fixtures/notices/', import.meta.url));

/** All fixtures, or those whose name begins with `prefix`. */
export function readFixtures(prefix = ''): Fixture[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt') && name.startsWith(prefix))
    .sort()
    .map((name) => {
      const slug = name.slice(0, -4);
      const expected = JSON.parse(readFileSync(`${FOLDER}${slug}.json`, 'utf8')) as ExpectedPlan;
      return { slug, text: readFileSync(`${FOLDER}${name}`, 'utf8'), expected };
    });
}
