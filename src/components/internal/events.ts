import type { DataIssue } from '../../sdk/errors.js';
import type { Plan, ReformRecord, Task } from '../../sdk/model/index.js';

/** A plan has arrived and is checked; `issues` names what was left out. */
export interface PlanLoadDetail {
  readonly plan: Plan;
  readonly issues: readonly DataIssue[];
}

/** A plan could not be read; `error` is a `JiaogaiError` wherever it is one of ours. */
export interface PlanErrorDetail {
  readonly error: unknown;
}

/** A person opened a task. */
export interface TaskOpenDetail {
  readonly taskId: string;
  readonly task: Task;
}

/** Records have arrived and are checked; `issues` names what was left out. */
export interface RecordsLoadDetail {
  readonly records: readonly ReformRecord[];
  readonly issues: readonly DataIssue[];
}

/** Records could not be read; `error` is a `JiaogaiError` wherever it is one of ours. */
export interface RecordsErrorDetail {
  readonly error: unknown;
}
