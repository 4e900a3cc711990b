import type { TaskChange } from '../../sdk/contract/index.js';
import type { Task } from '../../sdk/model/index.js';
import type { BoardQuery } from './reform-task-board.query.js';

export type { PlanErrorDetail, PlanLoadDetail, TaskOpenDetail } from '../internal/events.js';

/** A person changed what is seen: filters, grouping, order, view or day. */
export interface FilterChangeDetail {
  readonly query: BoardQuery;
  readonly total: number;
  readonly shown: number;
}

/** A task has changed on the server: a person saved it here (`by` person), or news of it came (`by` server). */
export interface TaskChangeDetail {
  readonly taskId: string;
  /** The task as it is now; null: it is gone. */
  readonly task: Task | null;
  /** The task as it was; null: it is new. */
  readonly previous: Task | null;
  readonly by: 'person' | 'server';
}

/** What a person typed met what someone else had changed; both are on the screen. */
export interface TaskConflictDetail {
  readonly taskId: string;
  readonly typed: TaskChange;
  /** The task as it stands on the server. */
  readonly current: Task;
}
