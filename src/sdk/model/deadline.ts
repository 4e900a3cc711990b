import * as z from 'zod/mini';
import { identifier, isoDate, longText, recurrence, textRange } from './common.js';

/** A day by which something is due, or a rhythm (每年年底): then `date` is null. */
export const deadline = z.object({
  quote: longText,
  at: textRange,
  date: z.nullable(isoDate),
  recurrence: z.nullable(recurrence),
  taskId: z._default(z.nullable(identifier), null),
});
export type Deadline = z.infer<typeof deadline>;
