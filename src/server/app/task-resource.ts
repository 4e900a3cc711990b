import type { TaskResource } from '../../sdk/contract/index.js';
import type { Report, Task } from '../../sdk/model/index.js';
import { taskState } from '../../sdk/rules/task-state.js';
import type { Kept } from '../store/kept.js';
import { etagOf, textSum } from './etag.js';

/** How far ahead counts as soon, as on the board. */
const DUE_SOON_WORKDAYS = 10;

export function toTaskResource(
  kept: Kept<Task>,
  facts: {
    readonly planId: string;
    readonly reports: readonly Report[];
    readonly asOf: string;
    /** What the public may see of it: its ETag tells nothing of the rest either. */
    readonly isPublic: boolean;
  },
): TaskResource {
  const { planId, reports, asOf, isPublic } = facts;
  const rule = { asOf, dueSoonWorkdays: DUE_SOON_WORKDAYS };
  const { status, progress, verdict, daysOverdue, workdaysLeft } = taskState(kept.value, reports, rule);
  const task = {
    ...kept.value,
    evidence: kept.value.evidence.filter(({ visibility }) => !isPublic || visibility === 'public'),
    reports: reports.map(({ id }) => id),
    planId,
    state: { asOf, status, progress, verdict, daysOverdue, workdaysLeft },
  };
  // Reports and days change how it stands, though not the task itself.
  return { ...task, etag: etagOf(kept.version, textSum(JSON.stringify(task)), isPublic) };
}
