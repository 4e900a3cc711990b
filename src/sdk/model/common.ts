import * as z from 'zod/mini';
import { isCalendarDate, isOrderedRange, isSafeLink } from './formats.js';

/** What the checks of `isoDate` and `link` are in the words of JSON Schema, which knows no functions: near, never stricter. */
export const DATE_FORMAT = {
  format: 'date',
  pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
} as const;
export const LINK_FORMAT = {
  format: 'uri-reference',
  pattern: '^(?:[hH][tT][tT][pP][sS]?://|[^:/?#]*(?:[/?#]|$))',
} as const;

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const isoDate = z.string().check(z.refine(isCalendarDate, 'not a calendar date (YYYY-MM-DD)'));
/** A short name or heading. */
export const shortText = z.string().check(z.maxLength(1000));
/** A paragraph or more. */
export const longText = z.string().check(z.maxLength(200_000));
/** An identifier that is safe in an address and in an attribute. */
export const identifier = z.string().check(z.regex(/^[\w.:-]{1,128}$/, 'not an identifier'));
/** An http(s) or relative link. */
export const link = z.string().check(z.maxLength(2048), z.refine(isSafeLink, 'not an http(s) or relative link'));

/** `[start, end)` in UTF-16 units of the text that was given to the compiler. */
export const textRange = z
  .tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(0))])
  .check(z.refine(isOrderedRange, 'range ends before it starts'));
export type TextRange = z.infer<typeof textRange>;

/** Where in the notice a statement comes from: section markers from the outermost in, range, exact quote (依据). */
export const citation = z.object({
  markers: z.array(shortText),
  at: textRange,
  quote: longText,
});
export type Citation = z.infer<typeof citation>;

/** A repetition: every `interval` periods; `on` is `MM-DD` where the text names a day of the year. */
export const recurrence = z.object({
  period: z.enum(['year', 'schoolYear', 'term', 'quarter', 'month', 'week', 'day']),
  interval: z.int().check(z.minimum(1)),
  on: z.nullable(z.string().check(z.regex(/^\d{2}-\d{2}$/))),
  text: shortText,
});
export type Recurrence = z.infer<typeof recurrence>;
