import * as z from 'zod/mini';
import { citation } from './common.js';
import { comparator } from './target.js';

const grade = z.int().check(z.minimum(1), z.maximum(12));
const grades = z.array(grade);
const source = z.nullable(citation);

/** A cap on written homework, in minutes a day; 0 is none at home. `average` caps are the school's to keep. */
export const homeworkRule = z.object({
  grades,
  minutes: z.number().check(z.minimum(0), z.maximum(1440)),
  basis: z.enum(['average', 'each']),
  source,
});
export type HomeworkRule = z.infer<typeof homeworkRule>;

/** How many exams of a kind a term may have; `paper` 0 is none at all. Empty grades mean all that no other rule names. */
export const examRule = z.object({
  grades,
  exam: z.enum(['paper', 'final', 'midterm', 'any']),
  comparator,
  count: z.int().check(z.minimum(0)),
  per: z.enum(['term', 'schoolYear']),
  source,
});
export type ExamRule = z.infer<typeof examRule>;

/** The frame of after-school service; null where the notice is silent. */
export const afterSchoolRule = z.object({
  daysPerWeek: z.nullable(z.number()),
  minutesPerDay: z.nullable(z.number()),
  endsWithOfficeHours: z.boolean(),
  hasLateCare: z.boolean(),
  hasEveningStudy: z.boolean(),
  isVoluntary: z.boolean(),
  source,
});
export type AfterSchoolRule = z.infer<typeof afterSchoolRule>;

/** One principle of enrolment that the notice sets. */
export const enrollmentRule = z.object({
  principle: z.enum([
    'examFreeNearby',
    'samePeriod',
    'lottery',
    'oneStop',
    'migrantAccess',
    'specialNeeds',
    'sharedQuota',
  ]),
  source,
});
export type EnrollmentRule = z.infer<typeof enrollmentRule>;

/** The rules that a plan sets. An empty list means that the national defaults hold. */
export const planRules = z.object({
  homework: z._default(z.array(homeworkRule), []),
  exams: z._default(z.array(examRule), []),
  afterSchool: z._default(z.nullable(afterSchoolRule), null),
  enrollment: z._default(z.array(enrollmentRule), []),
});
export type PlanRules = z.infer<typeof planRules>;
