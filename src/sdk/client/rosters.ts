import type { RosterResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { BodyOf, ListQuery } from './types.js';

/** Rosters: who is expected to report. */
export interface Rosters {
  list(query?: ListQuery<'listRosters'>, options?: CallOptions): PagedList<RosterResource>;
  get(rosterId: string, options?: CallOptions): Promise<Versioned<RosterResource>>;
  create(roster: BodyOf<'createRoster'>, options?: WriteOptions): Promise<Versioned<RosterResource>>;
  put(rosterId: string, roster: BodyOf<'putRoster'>, options: ChangeOptions): Promise<Versioned<RosterResource>>;
  remove(rosterId: string, options: ChangeOptions): Promise<void>;
}

export function rostersOf(caller: Caller): Rosters {
  return {
    list: (query, options) => caller.list('listRosters', { ...options, query: { ...query } }),
    get: (rosterId, options) => caller.versioned('getRoster', { ...options, path: { rosterId } }),
    create: (body, options) => caller.versioned('createRoster', { ...options, body }),
    put: (rosterId, body, options) => caller.versioned('putRoster', { ...options, path: { rosterId }, body }),
    remove: (rosterId, options) => caller.value('deleteRoster', { ...options, path: { rosterId } }),
  };
}
