import type { PlanItem } from '../contract/index.js';
import type { Plan } from '../model/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { AnswerOf, BodyOf, ListQuery, QueryOf } from './types.js';

/** Plans (方案): whole, with tasks, reports and targets. */
export interface Plans {
  /** Without a token the published ones. */
  list(query?: ListQuery<'listPlans'>, options?: CallOptions): PagedList<PlanItem>;
  get(planId: string, query?: QueryOf<'getPlan'>, options?: CallOptions): Promise<Versioned<Plan>>;
  /** Nobody but the bureau sees it until it is published. */
  create(plan: BodyOf<'createPlan'>, options?: WriteOptions): Promise<Versioned<Plan>>;
  /** Replaces head, tasks and targets; reports are kept. */
  put(planId: string, plan: BodyOf<'putPlan'>, options: ChangeOptions): Promise<Versioned<Plan>>;
  remove(planId: string, options: ChangeOptions): Promise<void>;
  /** Shows it to everyone, or takes it back. */
  publish(planId: string, isPublished: boolean, options: ChangeOptions): Promise<Versioned<PlanItem>>;
  /** Merges the notice compiled again; with `preview` nothing is changed. */
  merge(
    planId: string,
    plan: BodyOf<'mergePlan'>,
    options?: WriteOptions & { readonly preview?: boolean },
  ): Promise<AnswerOf<'mergePlan'>>;
}

export function plansOf(caller: Caller): Plans {
  return {
    list: (query, options) => caller.list('listPlans', { ...options, query: { ...query } }),
    get: (planId, query, options) => caller.versioned('getPlan', { ...options, path: { planId }, query }),
    create: (body, options) => caller.versioned('createPlan', { ...options, body }),
    put: (planId, body, options) => caller.versioned('putPlan', { ...options, path: { planId }, body }),
    remove: (planId, options) => caller.value('deletePlan', { ...options, path: { planId } }),
    publish: (planId, isPublished, options) =>
      caller.versioned('publishPlan', { ...options, path: { planId }, body: { isPublished } }),
    merge: (planId, body, { preview, ...options } = {}) =>
      caller.value('mergePlan', { ...options, path: { planId }, query: preview ? { preview } : {}, body }),
  };
}
