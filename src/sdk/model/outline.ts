import * as z from 'zod/mini';
import { shortText, textRange } from './common.js';

/** One numbered heading or item, in document order. `level` is the class of the marker (1 = 一、 or 第一章, 2 = （一）, 3 = 1. or 第一条, 4 = （1）), `depth` the real nesting from 1. */
export const outlineEntry = z.object({
  level: z.int().check(z.minimum(1), z.maximum(6)),
  depth: z.int().check(z.minimum(1)),
  marker: shortText,
  heading: shortText,
  at: textRange,
});
export type OutlineEntry = z.infer<typeof outlineEntry>;
