import * as z from 'zod/mini';
import { citation, identifier, isoDate, longText, recurrence, shortText } from './common.js';
import { evidence } from './evidence.js';

/** Stored status; *due soon* and *overdue* are verdicts of `rules`, never stored. */
export const taskStatus = z.enum(['notStarted', 'inProgress', 'done', 'suspended']);
export type TaskStatus = z.infer<typeof taskStatus>;

/** Progress in percent, 0 to 100. */
export const progress = z.number().check(z.minimum(0), z.maximum(100));

/** One measure to carry out (任务). Units stand by name, as the notice writes them. */
export const task = z.object({
  id: identifier,
  parentId: z._default(z.nullable(identifier), null),
  number: shortText,
  area: z._default(shortText, ''),
  title: shortText,
  text: z._default(longText, ''),
  leads: z._default(z.array(shortText), []),
  partners: z._default(z.array(shortText), []),
  phaseId: z._default(z.nullable(identifier), null),
  due: z._default(z.nullable(isoDate), null),
  recurrence: z._default(z.nullable(recurrence), null),
  status: z._default(taskStatus, 'notStarted'),
  progress: z._default(z.nullable(progress), null),
  evidence: z._default(z.array(evidence), []),
  /** Ids of this task's reports, oldest first. `reports[].taskId` binds. */
  reports: z._default(z.array(identifier), []),
  source: z._default(z.nullable(citation), null),
});
export type Task = z.infer<typeof task>;
