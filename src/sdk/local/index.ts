/** What stays on the device: the homework log. The only room that touches storage. */
export type { EditCommand } from './edit-log.js';
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
export { memoryStore, type Change, type MemoryReason, type Store } from './store.js';
export { timeLog, TimeLog, type LogAnswer, type LogCommand, type TimeLogOptions } from './time-log.js';
