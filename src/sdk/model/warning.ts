import * as z from 'zod/mini';
import { shortText, textRange } from './common.js';

/** What the compiler was unsure of. */
export const warningCode = z.enum([
  'title-missing',
  'issuer-missing',
  'date-missing',
  'date-unclear',
  'number-skipped',
  'number-lost',
  'level-skipped',
  'phase-unclear',
  'units-missing',
  'target-unclear',
  'table-skipped',
  'attachment-skipped',
  'several-plans',
  'debris-skipped',
  'no-tasks',
]);
export type WarningCode = z.infer<typeof warningCode>;

/** A doubt with its place in the text; `detail` is the word or figure in doubt. */
export const warning = z.object({
  code: warningCode,
  at: z.nullable(textRange),
  detail: shortText,
});
export type Warning = z.infer<typeof warning>;
