import { DEFAULT_PAGE, type RecordResource } from '../../sdk/contract/index.js';
import type { ReformRecord } from '../../sdk/model/index.js';
import { privateNumberIn } from '../../sdk/rules/record-privacy.js';
import { todayIn } from '../../sdk/rules/today.js';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { hasRole, ownUnits } from '../auth/principal.js';
import { readRow, type Beside, type Kept } from '../store/kept.js';
import type { Engine } from '../store/tables.js';
import { timeId } from '../store/time-id.js';
import type { Answer, Call, Handlers } from './call.js';
import { etagOf } from './etag.js';
import { journal } from './journal.js';
import { requireSameId } from './kept-resource.js';
import { pageOf, readCursor } from './pages-of.js';
import { Problem } from './problem.js';
import { add, found, replace, requireVersion } from './versions.js';

const shown = ({ value, version }: Kept<ReformRecord>): RecordResource => ({ ...value, etag: etagOf(version) });

const placeOf = (call: Call): { region: string; id: string } => ({ region: call.region, id: call.params['recordId']! });

const personOf = (call: Call, id: string): Promise<string> => call.deps.keys.digest(`person:${call.region}:${id}`);

async function besideOf(call: Call, record: ReformRecord): Promise<Beside<'records'>> {
  const { kind, on, unitId, personId, isDeleted } = record;
  const person = personId === null ? null : await personOf(call, personId);
  return { kind, on_day: on, unit_id: unitId, person, is_deleted: isDeleted ? 1 : 0 };
}

/** A clerk has to do with records of the own units alone. */
function isMine(call: Call, { unitId }: ReformRecord): boolean {
  const { principal } = call;
  return hasRole(principal!, 'officer') || (unitId !== null && principal!.units.includes(unitId));
}

/** @throws {Problem} `not-allowed`, `rule-broken` naming each field. */
function checkRecord(call: Call, record: ReformRecord): void {
  if (!isMine(call, record)) throw new Problem('not-allowed', 'only records of the own unit are kept');
  const issues: { path: string; message: string }[] = [];
  if (record.on > todayIn(call.now, 'Asia/Shanghai')) issues.push({ path: 'on', message: 'is in the future' });
  if (record.of !== null && record.quantity > record.of) {
    issues.push({ path: 'quantity', message: 'is more than there are' });
  }
  if (privateNumberIn(record.note)) issues.push({ path: 'note', message: 'holds the number of a person' });
  record.findings.forEach(({ text, followUps }, at) => {
    const texts = [text, ...followUps.map((each) => each.text)];
    if (texts.some((each) => privateNumberIn(each))) {
      issues.push({ path: `findings.${at}.text`, message: 'holds the number of a person' });
    }
  });
  if (issues.length > 0) throw new Problem('rule-broken', 'a rule says no', { issues });
}

const eventOf = (version: number | null) => ({ kind: 'record', planId: null, version }) as const;

async function foundRecord(call: Call): Promise<Kept<ReformRecord>> {
  const kept = await found<ReformRecord>(call, 'records', placeOf(call));
  if (!isMine(call, kept.value)) throw new Problem('not-found', 'there is none of this id');
  return kept;
}

interface RecordQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly kind?: string | undefined;
  readonly unit?: string | undefined;
  readonly target?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: string;
  readonly 'with-deleted'?: boolean | undefined;
}

/** Whether a record counts for a target: its data is JSON to both engines, each in words of its own. */
function isFor(engine: Engine, target: string): RawBuilder<SqlBool> {
  if (engine === 'postgres') return sql`jsonb_exists(data::jsonb -> 'targetIds', ${target})`;
  return sql`exists (select 1 from json_each(records.data, '$.targetIds') as each where each.value = ${target})`;
}

async function list(call: Call, query: RecordQuery): Promise<Answer> {
  const { region, principal } = call;
  const limit = query.limit ?? DEFAULT_PAGE;
  const after = readCursor(query.cursor, 1)?.[0];
  let rows = call.db.selectFrom('records').select(['id', 'version', 'changed_at', 'data']).where('region', '=', region);
  if (!hasRole(principal!, 'officer')) rows = rows.where('unit_id', 'in', ownUnits(principal!));
  if (query['with-deleted'] !== true) rows = rows.where('is_deleted', '=', 0);
  if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind);
  if (query.unit !== undefined) rows = rows.where('unit_id', '=', query.unit);
  if (query.person !== undefined) rows = rows.where('person', '=', query.person);
  if (query.from !== undefined) rows = rows.where('on_day', '>=', query.from);
  if (query.to !== undefined) rows = rows.where('on_day', '<=', query.to);
  if (query.target !== undefined) rows = rows.where(isFor(call.deps.store.engine, query.target));
  if (after !== undefined) rows = rows.where('id', '>', String(after));
  const read = await rows
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const toItem = (row: (typeof read)[number]): RecordResource => shown(readRow<ReformRecord>(row));
  return { body: pageOf(read, limit, { toItem, keyOf: ({ id }) => [id] }) };
}

/** Nothing is left but that something was there. */
function erased({ id, kind, on, unitId, revision }: ReformRecord): ReformRecord {
  return {
    id,
    kind,
    on,
    unitId,
    personId: null,
    quantity: 0,
    of: null,
    note: '',
    evidence: [],
    findings: [],
    targetIds: [],
    revision: revision + 1,
    isDeleted: true,
  };
}

export const recordHandlers: Handlers<
  'listRecords' | 'searchRecords' | 'createRecord' | 'getRecord' | 'putRecord' | 'deleteRecord'
> = {
  listRecords: (call) => list(call, call.query),

  async searchRecords(call) {
    const { personId, from, to } = call.body;
    if (personId === null)
      throw new Problem('not-valid', 'say whose', { issues: [{ path: 'personId', message: 'whose' }] });
    return list(call, { ...call.query, from, to, person: await personOf(call, personId) });
  },

  async createRecord(call) {
    const { units } = call.principal!;
    const unitId = call.body.unitId ?? (units.length === 1 ? units[0]! : null);
    const value: ReformRecord = { ...call.body, id: call.body.id ?? timeId(call.now), unitId, revision: 1 };
    checkRecord(call, value);
    const place = { region: call.region, id: value.id };
    const kept = await add(call, 'records', place, { value, beside: await besideOf(call, value) });
    await journal(call, { kind: 'record', id: value.id, action: 'create', after: value, event: eventOf(kept.version) });
    return { body: shown(kept), etag: etagOf(kept.version), headers: { Location: `records/${value.id}` } };
  },

  async getRecord(call) {
    const kept = await foundRecord(call);
    return { body: shown(kept), etag: etagOf(kept.version) };
  },

  async putRecord(call) {
    requireSameId(call.body, call.params['recordId']!);
    const kept = await foundRecord(call);
    requireVersion(call, kept, shown);
    const value: ReformRecord = { ...call.body, revision: kept.value.revision + 1 };
    checkRecord(call, value);
    const facts = { kept, value, beside: await besideOf(call, value), show: shown };
    const next = await replace(call, 'records', placeOf(call), facts);
    const states = { before: kept.value, after: value, event: eventOf(next.version) };
    await journal(call, { kind: 'record', id: value.id, action: 'change', ...states });
    return { body: shown(next), etag: etagOf(next.version) };
  },

  async deleteRecord(call) {
    const kept = await foundRecord(call);
    requireVersion(call, kept, shown);
    const isErased = call.query.erase === true;
    const { revision } = kept.value;
    const value = isErased ? erased(kept.value) : { ...kept.value, revision: revision + 1, isDeleted: true };
    const facts = { kept, value, beside: await besideOf(call, value), show: shown };
    const next = await replace(call, 'records', placeOf(call), facts);
    const states = { before: kept.value, after: value, event: eventOf(next.version) };
    await journal(call, { kind: 'record', id: value.id, action: isErased ? 'erase' : 'delete', ...states });
    return {};
  },
};
