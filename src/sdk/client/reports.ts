import type { ReportResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { BodyOf, ListQuery } from './types.js';

/** Reports (进展报送) of units on tasks. */
export interface Reports {
  /** A clerk sees those of the own units. */
  list(query?: ListQuery<'listReports'>, options?: CallOptions): PagedList<ReportResource>;
  get(reportId: string, options?: CallOptions): Promise<Versioned<ReportResource>>;
  create(
    planId: string,
    taskId: string,
    report: BodyOf<'createReport'>,
    options?: WriteOptions,
  ): Promise<Versioned<ReportResource>>;
  /** While it is a draft or returned; submits it again. */
  put(reportId: string, report: BodyOf<'putReport'>, options: ChangeOptions): Promise<Versioned<ReportResource>>;
  /** While it is a draft or returned. */
  remove(reportId: string, options: ChangeOptions): Promise<void>;
  /** Accepts a submitted report, or returns it with words. */
  decide(
    reportId: string,
    decision: BodyOf<'decideReport'>,
    options?: WriteOptions & Partial<ChangeOptions>,
  ): Promise<Versioned<ReportResource>>;
}

export function reportsOf(caller: Caller): Reports {
  return {
    list: (query, options) => caller.list('listReports', { ...options, query: { ...query } }),
    get: (reportId, options) => caller.versioned('getReport', { ...options, path: { reportId } }),
    create: (planId, taskId, body, options) =>
      caller.versioned('createReport', { ...options, path: { planId, taskId }, body }),
    put: (reportId, body, options) => caller.versioned('putReport', { ...options, path: { reportId }, body }),
    remove: (reportId, options) => caller.value('deleteReport', { ...options, path: { reportId } }),
    decide: (reportId, body, options) => caller.versioned('decideReport', { ...options, path: { reportId }, body }),
  };
}
