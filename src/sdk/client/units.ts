import type { UnitResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { BodyOf, ListQuery } from './types.js';

/** Units (单位) of a region; where they are reached is shown to officers only. */
export interface Units {
  list(query?: ListQuery<'listUnits'>, options?: CallOptions): PagedList<UnitResource>;
  get(unitId: string, options?: CallOptions): Promise<Versioned<UnitResource>>;
  create(unit: BodyOf<'createUnit'>, options?: WriteOptions): Promise<Versioned<UnitResource>>;
  put(unitId: string, unit: BodyOf<'putUnit'>, options: ChangeOptions): Promise<Versioned<UnitResource>>;
  remove(unitId: string, options: ChangeOptions): Promise<void>;
}

export function unitsOf(caller: Caller): Units {
  return {
    list: (query, options) => caller.list('listUnits', { ...options, query: { ...query } }),
    get: (unitId, options) => caller.versioned('getUnit', { ...options, path: { unitId } }),
    create: (body, options) => caller.versioned('createUnit', { ...options, body }),
    put: (unitId, body, options) => caller.versioned('putUnit', { ...options, path: { unitId }, body }),
    remove: (unitId, options) => caller.value('deleteUnit', { ...options, path: { unitId } }),
  };
}
