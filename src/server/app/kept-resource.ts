/** Resources that are nothing but kept: listed by id, added, read, replaced, removed. */
import { DEFAULT_PAGE } from '../../sdk/contract/index.js';
import { readRow, type Beside, type Kept } from '../store/kept.js';
import type { KeptTable } from '../store/tables.js';
import { timeId } from '../store/time-id.js';
import type { Answer, Call } from './call.js';
import { etagOf } from './etag.js';
import { journal } from './journal.js';
import { pageOf, readCursor } from './pages-of.js';
import { Problem } from './problem.js';
import { add, found, remove, replace } from './versions.js';

/** @throws {Problem} `not-valid` where the body is of another than the address. */
export function requireSameId(body: { readonly id: string }, id: string): void {
  if (body.id === id) return;
  const issues = [{ path: 'id', message: 'not the id of the address' }];
  throw new Problem('not-valid', 'the body is of another', { issues });
}

interface Resource<K extends KeptTable, T> {
  readonly table: K;
  /** As the journal calls it. */
  readonly kind: string;
  /** Name of the parameter of the path. */
  readonly parameter: string;
  /** Where the collection stands, below the base. */
  readonly path: string;
  readonly besideOf: (value: T) => Beside<K>;
  readonly isPublic: boolean;
}

type ListQuery = { readonly cursor?: string | undefined; readonly limit?: number | undefined };

interface Five {
  readonly list: (call: Call) => Promise<Answer>;
  readonly create: (call: Call) => Promise<Answer>;
  readonly get: (call: Call) => Promise<Answer>;
  readonly put: (call: Call) => Promise<Answer>;
  readonly remove: (call: Call) => Promise<Answer>;
}

async function list<T>(call: Call, table: KeptTable, isPublic: boolean): Promise<Answer> {
  const { cursor, limit = DEFAULT_PAGE } = call.query as ListQuery;
  const after = readCursor(cursor, 1)?.[0];
  const rows = await call.db
    .selectFrom(table as 'rosters')
    .select(['id', 'version', 'changed_at', 'data'])
    .where('region', '=', call.region)
    .$if(after !== undefined, (query) => query.where('id', '>', String(after)))
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const toItem = (row: (typeof rows)[number]): T => readRow<T>(row).value;
  return { body: pageOf(rows, limit, { toItem, keyOf: ({ id }) => [id] }), isPublic };
}

/** The five things that are done with such a resource. */
export function keptResource<K extends KeptTable, T extends { readonly id: string }>(resource: Resource<K, T>): Five {
  const { table, kind, parameter, path, besideOf, isPublic } = resource;
  const show = ({ value }: Kept<T>): T => value;
  const placeOf = (call: Call) => ({ region: call.region, id: call.params[parameter]! });
  return {
    list: (call) => list<T>(call, table, isPublic),

    async create(call) {
      const given = call.body as unknown as T & { readonly id?: string };
      const value: T = { ...given, id: given.id ?? timeId(call.now) };
      const place = { region: call.region, id: value.id };
      const kept = await add(call, table, place, { value, beside: besideOf(value) });
      await journal(call, { kind, id: value.id, action: 'create', after: value });
      return { body: value, etag: etagOf(kept.version), headers: { Location: `${path}/${value.id}` } };
    },

    async get(call) {
      const kept = await found<T>(call, table, placeOf(call));
      return { body: kept.value, etag: etagOf(kept.version), isPublic };
    },

    async put(call) {
      const place = placeOf(call);
      const value = call.body as unknown as T;
      requireSameId(value, place.id);
      const kept = await found<T>(call, table, place);
      const next = await replace(call, table, place, { kept, value, beside: besideOf(value), show });
      await journal(call, { kind, id: place.id, action: 'change', before: kept.value, after: value });
      return { body: value, etag: etagOf(next.version) };
    },

    async remove(call) {
      const place = placeOf(call);
      const kept = await found<T>(call, table, place);
      await remove(call, table, place, { kept, show });
      await journal(call, { kind, id: place.id, action: 'delete', before: kept.value });
      return {};
    },
  };
}
