import * as z from 'zod/mini';
import { citation, identifier, isoDate, longText, shortText, textRange } from './common.js';

export const measure = z.enum(['count', 'share', 'increase', 'average']);
export type Measure = z.infer<typeof measure>;
export const comparator = z.enum(['atLeast', 'atMost', 'equal']);
export type Comparator = z.infer<typeof comparator>;

/** What a figure is for: a goal, a condition of eligibility, a rhythm, a ratio, or how long something lasts. */
export const targetKind = z.enum(['target', 'eligibility', 'schedule', 'ratio']);
export type TargetKind = z.infer<typeof targetKind>;

/** For whom and how often a figure holds, e.g. 每人每月: period month, interval 1, each 人. */
export const per = z.object({
  text: shortText,
  period: z.nullable(z.enum(['year', 'schoolYear', 'term', 'quarter', 'month', 'week', 'day'])),
  interval: z.int().check(z.minimum(1)),
  each: z.nullable(shortText),
});
export type Per = z.infer<typeof per>;

/** A number to reach (指标). Shares are 0–100 with unit %. `quote` is the clause, `source` its sentence. */
export const target = z.object({
  id: identifier,
  taskId: z._default(z.nullable(identifier), null),
  label: shortText,
  quote: longText,
  at: z.nullable(textRange),
  measure,
  comparator,
  value: z.number(),
  valueMax: z._default(z.nullable(z.number()), null),
  isStrict: z._default(z.boolean(), false),
  isApproximate: z._default(z.boolean(), false),
  baseline: z._default(z.nullable(z.number()), null),
  unit: shortText,
  per: z._default(z.nullable(per), null),
  due: z._default(z.nullable(isoDate), null),
  subject: z._default(z.nullable(shortText), null),
  scope: z._default(z.nullable(shortText), null),
  kind: z._default(targetKind, 'target'),
  source: z.nullable(citation),
});
export type Target = z.infer<typeof target>;
