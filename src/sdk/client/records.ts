import type { RecordResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { BodyOf, ListQuery, QueryOf } from './types.js';

/** Records (活动记录). */
export interface Records {
  /** A clerk sees those of the own units. */
  list(query?: ListQuery<'listRecords'>, options?: CallOptions): PagedList<RecordResource>;
  /** Those of one person; who it is stands in the body, in no address. */
  search(person: BodyOf<'searchRecords'>, options?: CallOptions): PagedList<RecordResource>;
  get(recordId: string, options?: CallOptions): Promise<Versioned<RecordResource>>;
  create(record: BodyOf<'createRecord'>, options?: WriteOptions): Promise<Versioned<RecordResource>>;
  /** A further revision. */
  put(recordId: string, record: BodyOf<'putRecord'>, options: ChangeOptions): Promise<Versioned<RecordResource>>;
  /** Takes it out of the count; with `erase` all that it said is forgotten. */
  remove(recordId: string, options: ChangeOptions & { readonly erase?: boolean }): Promise<void>;
}

export function recordsOf(caller: Caller): Records {
  return {
    list: (query, options) => caller.list('listRecords', { ...options, query: { ...query } }),
    search: (body, options) =>
      caller.list('searchRecords', { ...options, query: {} as QueryOf<'searchRecords'>, body }),
    get: (recordId, options) => caller.versioned('getRecord', { ...options, path: { recordId } }),
    create: (body, options) => caller.versioned('createRecord', { ...options, body }),
    put: (recordId, body, options) => caller.versioned('putRecord', { ...options, path: { recordId }, body }),
    remove: (recordId, { erase, ...options }) =>
      caller.value('deleteRecord', { ...options, path: { recordId }, query: erase ? { erase } : {} }),
  };
}
