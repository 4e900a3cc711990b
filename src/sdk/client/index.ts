/** The client of a back end that keeps the contract. */
export type { Audit } from './audit.js';
export type { Calendars } from './calendars.js';
export { createClient, type Client } from './client.js';
export type { ArrivedChange, EventOptions } from './events.js';
export type { Files } from './files.js';
export type { Ledger } from './ledger.js';
export type { Minutes } from './minutes.js';
export type {
  CallOptions,
  ChangeOptions,
  ClientOptions,
  RetryOptions,
  TokenRequest,
  Versioned,
  WriteOptions,
} from './options.js';
export type { Page, PagedList } from './paged-list.js';
export type { Plans } from './plans.js';
export type { Records } from './records.js';
export type { Regions } from './regions.js';
export type { Reports } from './reports.js';
export type { Rosters } from './rosters.js';
export type { Rounds } from './rounds.js';
export type { Summary } from './summary.js';
export type { Targets } from './targets.js';
export type { Tasks } from './tasks.js';
export type { QueuedCall } from './types.js';
export type { Units } from './units.js';
export type {
  AuditEntry,
  CalendarResource,
  ChangeEvent,
  FileResource,
  LedgerAnswer,
  MessageItem,
  MinutesAggregate,
  PlanItem,
  RecordResource,
  Region,
  ReportResource,
  RosterResource,
  RoundItem as ListedRound,
  RoundResource,
  TargetResource,
  TaskChange,
  TaskResource,
  UnitResource,
  YearSummaryAnswer,
} from '../contract/index.js';
