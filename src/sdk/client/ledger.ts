import type { LedgerAnswer } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, WriteOptions } from './options.js';
import type { QueryOf } from './types.js';

/** The ledger (台账) of a plan as people keep it: Excel out, Excel or CSV in. */
export interface Ledger {
  /** An .xlsx, as of a day. */
  export(planId: string, query?: QueryOf<'exportLedger'>, options?: CallOptions): Promise<Blob>;
  /**
   * Reads an .xlsx or .csv back into the plan; the blob's type says which. With `preview` nothing is changed, with
   * `skip-bad` good cells are taken though others cannot be read.
   */
  import(
    planId: string,
    file: Blob,
    query?: QueryOf<'importLedger'>,
    options?: WriteOptions & { readonly ifMatch?: string },
  ): Promise<LedgerAnswer>;
}

export function ledgerOf(caller: Caller): Ledger {
  return {
    export: (planId, query, options) => caller.blob('exportLedger', { ...options, path: { planId }, query }),
    import: (planId, content, query, options) => {
      const headers = { 'Content-Type': content.type || 'application/octet-stream' };
      return caller.value('importLedger', { ...options, path: { planId }, query, headers, content });
    },
  };
}
