import * as z from 'zod/mini';
import { citation, identifier, isoDate, shortText } from './common.js';

/** A named span of time of a plan (阶段). An open end is null. */
export const phase = z.object({
  id: identifier,
  name: shortText,
  start: z.nullable(isoDate),
  end: z.nullable(isoDate),
  source: z.nullable(citation),
});
export type Phase = z.infer<typeof phase>;
