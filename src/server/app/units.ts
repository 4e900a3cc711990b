import { DEFAULT_PAGE, type Region, type UnitResource } from '../../sdk/contract/index.js';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { hasRole } from '../auth/principal.js';
import { readRow, type Kept } from '../store/kept.js';
import { timeId } from '../store/time-id.js';
import type { Call, Handlers } from './call.js';
import { etagOf } from './etag.js';
import { journal } from './journal.js';
import { requireSameId } from './kept-resource.js';
import { pageOf, readCursor } from './pages-of.js';
import { add, found, remove, replace } from './versions.js';

/** Where a unit is reached is for the bureau alone. */
function shown(call: Call, { value }: Kept<UnitResource>): UnitResource {
  return call.principal && hasRole(call.principal, 'officer') ? value : { ...value, contact: null };
}

/** Whether a text holds a word, letters of either size: `%`, `_` and `\` stand for themselves. */
function holds(column: string, word: string): RawBuilder<SqlBool> {
  const small = word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[\\%_]/g, '\\$&');
  return sql`lower(${sql.ref(column)}) like ${`%${small}%`} escape '\\'`;
}

const placeOf = (call: Call): { region: string; id: string } => ({ region: call.region, id: call.params['unitId']! });
const showValue = ({ value }: Kept<UnitResource>): UnitResource => value;

export const unitHandlers: Handlers<
  'listRegions' | 'getRegion' | 'putRegion' | 'listUnits' | 'createUnit' | 'getUnit' | 'putUnit' | 'deleteUnit'
> = {
  async listRegions(call) {
    const after = readCursor(call.query.cursor, 1)?.[0];
    const limit = call.query.limit ?? DEFAULT_PAGE;
    const rows = await call.db
      .selectFrom('regions')
      .select(['id', 'version', 'changed_at', 'data'])
      .$if(after !== undefined, (query) => query.where('region', '>', String(after)))
      .orderBy('region')
      .limit(limit + 1)
      .execute();
    const toItem = (row: (typeof rows)[number]): Region => readRow<Region>(row).value;
    return { body: pageOf(rows, limit, { toItem, keyOf: ({ id }) => [id] }), isPublic: true };
  },

  async getRegion(call) {
    const kept = await found<Region>(call, 'regions', { region: call.region, id: call.region });
    return { body: kept.value, etag: etagOf(kept.version), isPublic: true };
  },

  async putRegion(call) {
    const place = { region: call.region, id: call.region };
    requireSameId({ id: call.body.code }, call.region);
    const kept = await found<Region>(call, 'regions', place);
    const show = ({ value }: Kept<Region>): Region => value;
    const next = await replace(call, 'regions', place, { kept, value: call.body, beside: {}, show });
    await journal(call, { kind: 'region', id: call.region, action: 'change', before: kept.value, after: call.body });
    return { body: next.value, etag: etagOf(next.version) };
  },

  async listUnits(call) {
    const { query, region } = call;
    const after = readCursor(query.cursor, 1)?.[0];
    const limit = query.limit ?? DEFAULT_PAGE;
    const rows = await call.db
      .selectFrom('units')
      .select(['id', 'version', 'changed_at', 'data'])
      .where('region', '=', region)
      .$if(query.kind !== undefined, (each) => each.where('kind', '=', query.kind!))
      .$if(query.q !== undefined, (each) => each.where(holds('name', query.q!)))
      .$if(after !== undefined, (each) => each.where('id', '>', String(after)))
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const toItem = (row: (typeof rows)[number]): UnitResource => shown(call, readRow<UnitResource>(row));
    return { body: pageOf(rows, limit, { toItem, keyOf: ({ id }) => [id] }), isPublic: call.principal === null };
  },

  async createUnit(call) {
    const value: UnitResource = { ...call.body, id: call.body.id ?? timeId(call.now) };
    const beside = { name: value.name, kind: value.kind };
    const kept = await add(call, 'units', { region: call.region, id: value.id }, { value, beside });
    await journal(call, { kind: 'unit', id: value.id, action: 'create', after: value });
    return { body: value, etag: etagOf(kept.version), headers: { Location: `units/${value.id}` } };
  },

  async getUnit(call) {
    const kept = await found<UnitResource>(call, 'units', placeOf(call));
    // What has no contact is another form of it.
    const isWhole = call.principal !== null && hasRole(call.principal, 'officer');
    return { body: shown(call, kept), etag: etagOf(kept.version, undefined, !isWhole), isPublic: !call.principal };
  },

  async putUnit(call) {
    const [place, value] = [placeOf(call), call.body];
    requireSameId(value, place.id);
    const kept = await found<UnitResource>(call, 'units', place);
    const beside = { name: value.name, kind: value.kind };
    const next = await replace(call, 'units', place, { kept, value, beside, show: showValue });
    await journal(call, { kind: 'unit', id: place.id, action: 'change', before: kept.value, after: value });
    return { body: value, etag: etagOf(next.version) };
  },

  async deleteUnit(call) {
    const place = placeOf(call);
    const kept = await found<UnitResource>(call, 'units', place);
    await remove(call, 'units', place, { kept, show: showValue });
    await journal(call, { kind: 'unit', id: place.id, action: 'delete', before: kept.value });
    return {};
  },
};
