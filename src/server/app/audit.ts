import { DEFAULT_PAGE, type AuditEntry } from '../../sdk/contract/index.js';
import type { Tables } from '../store/tables.js';
import type { Handlers } from './call.js';
import { pageOf, readCursor } from './pages-of.js';

function toEntry(row: Tables['audit']): AuditEntry {
  return {
    id: row.id,
    at: row.at,
    who: row.who,
    role: row.role,
    action: row.action as AuditEntry['action'],
    kind: row.kind,
    resourceId: row.resource_id,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
    requestId: row.request_id,
  };
}

export const auditHandlers: Handlers<'listAudit'> = {
  async listAudit({ query, region, db }) {
    const before = readCursor(query.cursor, 1)?.[0];
    const limit = query.limit ?? DEFAULT_PAGE;
    let rows = db.selectFrom('audit').selectAll().where('region', '=', region);
    if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind);
    if (query.id !== undefined) rows = rows.where('resource_id', '=', query.id);
    if (query.from !== undefined) rows = rows.where('at', '>=', query.from);
    // Instants sort behind the day that they begin with.
    if (query.to !== undefined) rows = rows.where('at', '<', `${query.to}T~`);
    if (before !== undefined) rows = rows.where('id', '<', String(before));
    const read = await rows
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return { body: pageOf(read, limit, { toItem: toEntry, keyOf: ({ id }) => [id] }) };
  },
};
