import * as z from 'zod/mini';
import { identifier, isoDate, longText } from './common.js';
import { evidence, visibility } from './evidence.js';
import { progress, taskStatus } from './task.js';

export const reportState = z.enum(['draft', 'submitted', 'accepted', 'returned']);
export type ReportState = z.infer<typeof reportState>;

/** What a unit says of a task on a date (落实情况报送). Only accepted reports change what a ledger shows. */
export const report = z.object({
  id: identifier,
  taskId: identifier,
  unitId: z._default(z.nullable(identifier), null),
  on: isoDate,
  status: taskStatus,
  progress: z._default(z.nullable(progress), null),
  text: z._default(longText, ''),
  evidence: z._default(z.array(evidence), []),
  state: reportState,
  visibility: z._default(visibility, 'internal'),
});
export type Report = z.infer<typeof report>;
