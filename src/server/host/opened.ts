import type { Kysely } from 'kysely';
import type { Engine } from '../store/tables.js';

/** A database that is open. */
export interface Opened<DB> {
  readonly engine: Engine;
  /** Everything that is written, and everything that a writer reads. */
  readonly db: Kysely<DB>;
  /** What anyone may read: a replica where there is one, which may be a moment behind; else the same as `db`. */
  readonly reads: Kysely<DB>;
  /** Whether nothing can be written here, so that migrations must not be tried. */
  readonly isReadOnly: boolean;
  close(): Promise<void>;
}
