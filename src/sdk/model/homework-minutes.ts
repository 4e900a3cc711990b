import * as z from 'zod/mini';
import { identifier, isoDate } from './common.js';
import { subjectName } from './time-entry.js';

const dayMinutes = z.int().check(z.minimum(0), z.maximum(1440));

/**
 * What a parent sends of one day, by consent: no name, no device number. Whole minutes; `minutes` names each subject with
 * all its minutes, those at school among them.
 */
export const homeworkMinutes = z.object({
  schemaVersion: z.literal(1),
  /** Chosen at random for this report; sending the same report again has no further effect. */
  idempotencyKey: z.string().check(z.regex(/^[\w-]{16,128}$/, 'not an idempotency key')),
  school: identifier,
  grade: z.int().check(z.minimum(1), z.maximum(12)),
  class: z._default(z.nullable(z.string().check(z.maxLength(40))), null),
  date: isoDate,
  minutes: z.record(subjectName, dayMinutes),
  minutesAtSchool: dayMinutes,
  /** SHA-256, in hexadecimal, of the secret that withdraws the report; the secret stays on the device. */
  withdrawalDigest: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 digest')),
});
export type HomeworkMinutes = z.infer<typeof homeworkMinutes>;
