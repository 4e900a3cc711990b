import type { TargetResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { AnswerOf, ListQuery, QueryOf } from './types.js';

/** Targets (指标) with their readings. A reading has no version: it follows from records. */
export interface Targets {
  list(query?: ListQuery<'listTargets'>, options?: CallOptions): PagedList<TargetResource>;
  /** With a token of the bureau also by unit. */
  get(
    planId: string,
    targetId: string,
    query?: QueryOf<'getTarget'>,
    options?: CallOptions,
  ): Promise<AnswerOf<'getTarget'>>;
}

export function targetsOf(caller: Caller): Targets {
  return {
    list: (query, options) => caller.list('listTargets', { ...options, query: { ...query } }),
    get: (planId, targetId, query, options) =>
      caller.value('getTarget', { ...options, path: { planId, targetId }, query }),
  };
}
