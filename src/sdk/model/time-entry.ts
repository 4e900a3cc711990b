import * as z from 'zod/mini';
import { identifier, shortText } from './common.js';

/** The name of a school subject. */
export const subjectName = z.string().check(z.minLength(1), z.maxLength(40));

const instant = z.iso.datetime({ offset: true });

/**
 * One stretch of homework (计时记录), kept on the device. Its instants carry the offset of the device's zone at that moment;
 * it belongs to the homework day of its start.
 */
export const timeEntry = z.object({
  id: identifier,
  /** The label that separates siblings; it never leaves the device. */
  child: shortText,
  subject: subjectName,
  startAt: instant,
  /** Later than `startAt`. Of minutes at school only the length means something. */
  endAt: instant,
  place: z.enum(['home', 'school']),
  source: z.enum(['timed', 'added', 'corrected']),
});
export type TimeEntry = z.infer<typeof timeEntry>;
