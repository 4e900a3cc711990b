import type { Region } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned } from './options.js';
import type { PagedList } from './paged-list.js';
import type { BodyOf, ListQuery } from './types.js';

/** Regions (行政区) of this back end. */
export interface Regions {
  list(query?: ListQuery<'listRegions'>, options?: CallOptions): PagedList<Region>;
  get(code: string, options?: CallOptions): Promise<Versioned<Region>>;
  put(code: string, region: BodyOf<'putRegion'>, options: ChangeOptions): Promise<Versioned<Region>>;
}

export function regionsOf(caller: Caller): Regions {
  return {
    list: (query, options) => caller.list('listRegions', { ...options, query: { ...query } }),
    get: (code, options) => caller.versioned('getRegion', { ...options, path: { code } }),
    put: (code, body, options) => caller.versioned('putRegion', { ...options, path: { code }, body }),
  };
}
