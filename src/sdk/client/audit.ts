import type { AuditEntry } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { ListQuery } from './types.js';

/** Who changed what, when; newest first. Personal values stand in it as digests. */
export interface Audit {
  list(query?: ListQuery<'listAudit'>, options?: CallOptions): PagedList<AuditEntry>;
}

export function auditOf(caller: Caller): Audit {
  return { list: (query, options) => caller.list('listAudit', { ...options, query: { ...query } }) };
}
