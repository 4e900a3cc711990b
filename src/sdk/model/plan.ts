import * as z from 'zod/mini';
import { identifier, isoDate, link, longText, shortText, textRange } from './common.js';
import { deadline } from './deadline.js';
import { outlineEntry } from './outline.js';
import { phase } from './phase.js';
import { report } from './report.js';
import { planRules } from './rules.js';
import { target } from './target.js';
import { task } from './task.js';
import { unit } from './unit.js';
import { SCHEMA_VERSION } from './version.js';
import { warning } from './warning.js';

export { SCHEMA_VERSION };

/** A term of the school year (学期). */
export const term = z.object({ id: identifier, name: shortText, start: isoDate, end: isoDate });
export type Term = z.infer<typeof term>;

/** The notice from which the plan was compiled. `length` is in UTF-16 units, `sha256` that of the text's UTF-8 bytes. */
export const planSource = z.object({
  url: z._default(z.nullable(link), null),
  sha256: z._default(z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))), null),
  length: z._default(z.nullable(z.int().check(z.minimum(0))), null),
  compiledAt: z._default(z.nullable(z.iso.datetime({ offset: true })), null),
  compilerVersion: z._default(z.nullable(shortText), null),
});
export type PlanSource = z.infer<typeof planSource>;

/** A document that the notice names (《…》 or a document number). */
export const citedDocument = z.object({ title: shortText, documentNumber: z.nullable(shortText), at: textRange });
export type CitedDocument = z.infer<typeof citedDocument>;

/** What stands in a plan beside its lists of tasks, reports and targets. */
export const planHead = {
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: identifier,
  title: shortText,
  documentNumber: z._default(z.nullable(shortText), null),
  issuer: z._default(z.nullable(shortText), null),
  issuers: z._default(z.array(shortText), []),
  issuedOn: z._default(z.nullable(isoDate), null),
  recipients: z._default(z.nullable(longText), null),
  region: z._default(
    z.object({ code: z.nullable(z.string().check(z.regex(/^\d{6}(?:\d{3}){0,2}$/))), name: z.nullable(shortText) }),
    { code: null, name: null },
  ),
  timeZone: z._default(shortText, 'Asia/Shanghai'),
  calendar: z._default(z.object({ terms: z.array(term) }), { terms: [] }),
  source: z._default(planSource, { url: null, sha256: null, length: null, compiledAt: null, compilerVersion: null }),
  /** A label such as 演示数据 that every view and print must show. */
  mark: z._default(z.nullable(shortText), null),
  outline: z._default(z.array(outlineEntry), []),
  phases: z._default(z.array(phase), []),
  deadlines: z._default(z.array(deadline), []),
  units: z._default(z.array(unit), []),
  rules: z._default(planRules, { homework: [], exams: [], afterSchool: null, enrollment: [] }),
  citedDocuments: z._default(z.array(citedDocument), []),
  warnings: z._default(z.array(warning), []),
};

/** The structured form of one notice (方案). */
export const plan = z.object({
  ...planHead,
  tasks: z.array(task),
  reports: z._default(z.array(report), []),
  targets: z._default(z.array(target), []),
});
export type Plan = z.infer<typeof plan>;
