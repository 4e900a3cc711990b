/** The year-end summary as JSON: what page, document and workbook are drawn from. */
import * as z from 'zod/mini';
import { identifier, isoDate, longText, shortText } from '../model/common.js';
import { target } from '../model/target.js';
import { progress, taskStatus } from '../model/task.js';
import { verdict } from './ledger.js';
import { readingAnswer } from './reports.js';

/** Something that cannot be told, and the fact that stands in the way. */
export const factFault = z.object({ ok: z.literal(false), code: z.string(), field: z.string() });

const counts = z.object({
  done: z.int(),
  inProgress: z.int(),
  notStarted: z.int(),
  suspended: z.int(),
  dueSoon: z.int(),
  overdue: z.int(),
});
/** Progress of those of which it was said: nobody's is null, never zero. */
const meanProgress = z.object({ mean: z.nullable(progress), said: z.int(), unsaid: z.int() });
const standing = {
  total: z.int(),
  counts,
  before: counts,
  progress: meanProgress,
  progressBefore: meanProgress,
  unreported: z.int(),
};
const group = z.object({ name: shortText, ...standing });

export const summaryTask = z.object({
  taskId: identifier,
  parentId: z.nullable(identifier),
  number: shortText,
  area: shortText,
  title: shortText,
  leads: z.array(shortText),
  partners: z.array(shortText),
  due: z.nullable(isoDate),
  status: taskStatus,
  verdict,
  progress: z.nullable(progress),
  statusBefore: taskStatus,
  verdictBefore: verdict,
  progressBefore: z.nullable(progress),
  daysOverdue: z.int(),
  /** Accepted reports of the year, oldest first. */
  reports: z.array(
    z.object({
      reportId: identifier,
      on: isoDate,
      unit: shortText,
      status: taskStatus,
      progress: z.nullable(progress),
      text: longText,
      evidence: z.array(shortText),
    }),
  ),
  waiting: z.int(),
  isReported: z.boolean(),
});

const roundOfSummary = z.object({
  ok: z.literal(true),
  opensOn: isoDate,
  dueOn: isoDate,
  expected: z.int(),
  reported: z.int(),
  units: z.array(
    z.object({
      name: shortText,
      unitId: z.nullable(identifier),
      expected: z.int(),
      reported: z.int(),
      returned: z.int(),
      late: z.int(),
      state: z.enum(['reported', 'partly', 'missing']),
      items: z.array(z.object({ taskId: identifier, number: shortText, title: shortText, state: z.string() })),
    }),
  ),
});

/** A plan at the end of a year, against the end of the year before. */
export const yearSummary = z.object({
  planId: identifier,
  title: shortText,
  documentNumber: z.nullable(shortText),
  issuer: z.nullable(shortText),
  region: z.nullable(shortText),
  mark: z.nullable(shortText),
  year: z.int(),
  asOf: isoDate,
  /** Drawn up before the year's end. */
  isEarly: z.boolean(),
  before: isoDate,
  standing: z.object(standing),
  areas: z.array(group),
  leads: z.array(group),
  tasks: z.array(summaryTask),
  overdue: z.array(summaryTask),
  targets: z.array(z.object({ target, reading: z.nullable(z.union([readingAnswer, factFault])) })),
  /** Who has not reported; a fault where the plan asks for nothing every year. */
  round: z.union([roundOfSummary, factFault]),
});
export type YearSummaryAnswer = z.infer<typeof yearSummary>;
