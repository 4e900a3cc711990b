import type { TaskChange, TaskResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned } from './options.js';
import type { PagedList } from './paged-list.js';
import type { ListQuery, QueryOf } from './types.js';

/** Tasks (任务) across plans, each as it stands on a day. */
export interface Tasks {
  list(query?: ListQuery<'listTasks'>, options?: CallOptions): PagedList<TaskResource>;
  get(
    planId: string,
    taskId: string,
    query?: QueryOf<'getTask'>,
    options?: CallOptions,
  ): Promise<Versioned<TaskResource>>;
  /** Changes what `change` names; a clerk of a lead unit changes status, progress and evidence alone. */
  change(planId: string, taskId: string, change: TaskChange, options: ChangeOptions): Promise<Versioned<TaskResource>>;
}

export function tasksOf(caller: Caller): Tasks {
  return {
    list: (query, options) => caller.list('listTasks', { ...options, query: { ...query } }),
    get: (planId, taskId, query, options) =>
      caller.versioned('getTask', { ...options, path: { planId, taskId }, query }),
    change: (planId, taskId, body, options) =>
      caller.versioned('patchTask', { ...options, path: { planId, taskId }, body }),
  };
}
