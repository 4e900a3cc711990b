/** What stays on the device: the homework log, reports on their way, records and their drafts. The only room that touches storage. */
export type { EditCommand } from './edit-log.js';
export {
  HomeworkOutbox,
  type Consent,
  type KnownReport,
  type OutboxOptions,
  type OutboxRequest,
  type QueueAnswer,
  type SendReport,
} from './homework-outbox.js';
export {
  entriesAt,
  HEARTBEAT_MS,
  isoOf,
  type Asks,
  type ClockCommand,
  type HomeworkLog,
  type LogFault,
  type LogStep,
  type Running,
} from './log-state.js';
export {
  RecordLog,
  recordLog,
  type KeptDraft,
  type KeptRecords,
  type RecordAnswer,
  type RecordLogOptions,
  type RecordsBeside,
} from './record-log.js';
export type { PreparedReport, ReportFacts, ReportFault } from './report.js';
export { memoryStore, type Change, type MemoryReason, type Store } from './store.js';
export { timeLog, TimeLog, type LogAnswer, type LogCommand, type TimeLogOptions } from './time-log.js';
export { newCopyCode, readCopyCode, type CodeFault, type CopyCode } from './copy-code.js';
export { DraftCopies, type CopyFault, type CopyStore, type SealedCopy } from './draft-copies.js';
export {
  EnrollmentDraft,
  type DraftAnswer,
  type DraftCopy,
  type DraftFault,
  type DraftOptions,
  type DraftView,
  type KeptReceipt,
} from './enrollment-draft.js';
export {
  EnrollmentOutbox,
  type EnrollmentOutboxOptions,
  type SubmitAnswer,
  type SubmitApplication,
  type SubmitFault,
} from './enrollment-outbox.js';
export type { DraftChange, DraftConflict } from './merge-draft.js';
export {
  Outbox,
  type FlushAnswer,
  type QueuedAnswer,
  type QueueFault,
  type QueueOptions,
  type SendQueued,
} from './outbox.js';
export type { ParkFault, ParkReason, QueuedRequest } from './outbox-entry.js';
