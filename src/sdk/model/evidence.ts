import * as z from 'zod/mini';
import { identifier, isoDate, link, shortText } from './common.js';

export const visibility = z.enum(['internal', 'public']);
export type Visibility = z.infer<typeof visibility>;

/** A paper, picture or page that shows what was done (佐证). Internal unless marked public. */
export const evidence = z.object({
  id: identifier,
  title: shortText,
  url: z.nullable(link),
  on: z.nullable(isoDate),
  visibility: z._default(visibility, 'internal'),
});
export type Evidence = z.infer<typeof evidence>;
