import type { Kysely } from 'kysely';

/** The kinds of database that the back end runs on. */
export type Engine = 'sqlite' | 'postgres';

/** A database that is open. */
export interface Opened<DB> {
  readonly engine: Engine;
  /** Everything that is written, and everything that a writer reads. */
  readonly db: Kysely<DB>;
  /** What anyone may read: a replica where there is one, which may be a moment behind; else the same as `db`. */
  readonly reader: Kysely<DB>;
  /** Whether nothing can be written here, so that migrations must not be tried. */
  readonly isReadOnly: boolean;
  close(): Promise<void>;
}
