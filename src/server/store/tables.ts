/** The tables as Kysely sees them. All lead with the region; JSON and instants are text, so that both engines hold the same. */
import type { Kysely, Transaction } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** What every resource has: its JSON without `version`, which counts changes, and the instant of the last one. */
interface Kept {
  region: string;
  id: string;
  version: number;
  changed_at: string;
  data: string;
}

export interface Tables {
  regions: Kept;
  units: Kept & { name: string; kind: string };
  plans: Kept & { title: string; is_published: number; task_count: number; touched: number };
  tasks: Kept & { plan_id: string; position: number; area: string; phase_id: string | null; due: string | null };
  targets: Kept & { plan_id: string; position: number };
  reports: Kept & { plan_id: string; task_id: string; unit_id: string | null; on_day: string; state: string };
  records: Kept & {
    kind: string;
    on_day: string;
    unit_id: string | null;
    /** Keyed digest of the pseudonym. */
    person: string | null;
    is_deleted: number;
  };
  rosters: Kept & { name: string };
  calendars: Kept & { name: string };
  files: Kept & { bytes: Uint8Array };
  /** By plan and, as id, the year. */
  rounds: Kept & { plan_id: string; opened_at: string | null };
  /** Reminders on their way. No contact: that is looked up when one is sent. */
  outbox: {
    region: string;
    /** Made of plan, year, unit, occasion and due day: each is there once, and the gateway knows it again. */
    id: string;
    plan_id: string;
    year: number;
    unit_id: string;
    occasion: string;
    data: string;
    state: string;
    tries: number;
    next_at: string;
    /** Who is sending it, and until when nobody else does. */
    claimed_by: string | null;
    claimed_until: string | null;
    fault: string | null;
    created_at: string;
    sent_at: string | null;
  };
  minutes: {
    region: string;
    key: string;
    school: string;
    grade: number;
    on_day: string;
    minutes: number;
    data: string;
    withdrawal_digest: string;
    received_at: string;
  };
  idempotency: {
    region: string;
    key: string;
    /** Digest of who asked, for what and with which body. */
    asked: string;
    /** Sealed; empty while the first request is at work. */
    answer: string;
    expires_at: string;
  };
  audit: {
    region: string;
    id: string;
    at: string;
    who: string;
    role: string | null;
    action: string;
    kind: string;
    resource_id: string;
    before: string | null;
    after: string | null;
    request_id: string;
  };
  events: {
    region: string;
    id: string;
    at: string;
    kind: string;
    plan_id: string | null;
    resource_id: string;
    version: number | null;
  };
}

/** Resources that are kept alike. */
export type KeptTable =
  | 'regions'
  | 'units'
  | 'plans'
  | 'tasks'
  | 'targets'
  | 'reports'
  | 'records'
  | 'rosters'
  | 'calendars'
  | 'files'
  | 'rounds';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** A store that is open. */
export interface Store {
  readonly engine: Engine;
  /** Where changes go. */
  readonly db: Db;
  /** Where reads may go: the same database by another connection, or a replica of it. */
  readonly reads: Db;
  close(): Promise<void>;
}
