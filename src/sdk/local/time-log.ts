import type { TimeEntry } from '../model/index.js';
import { deviceStore } from './device-store.js';
import type { EditCommand } from './edit-log.js';
import {
  EMPTY_LOG,
  isWhole,
  LOG_VERSION,
  type ClockCommand,
  type HomeworkLog,
  type LogContext,
  type LogFault,
  type LogMoment,
  type LogStep,
} from './log-state.js';
import { randomId } from './random-id.js';
import { memoryStore, type MemoryReason, type Store } from './store.js';

export type LogCommand = ClockCommand | EditCommand;

/** What came of a command: the log after it, the interval that it ended, what it deleted; or why not. */
export type LogAnswer = (LogStep & { readonly removed?: TimeEntry }) | LogFault;

export interface TimeLogOptions {
  readonly store?: Store;
  /** Ids of new intervals; random by default. */
  readonly newId?: () => string;
}

type Reducer = (log: HomeworkLog, command: LogCommand, now: LogMoment, context: LogContext) => LogAnswer;

const CLOCK = ['start', 'switch', 'pause', 'resume', 'finish', 'beat'];

async function loadReducer({ type }: LogCommand): Promise<Reducer> {
  const isClock = CLOCK.indexOf(type) >= 0;
  return (isClock ? (await import('./reduce-log.js')).reduceLog : (await import('./edit-log.js')).editLog) as Reducer;
}

/** Of a log that is not whole it is none. */
function versionOf(value: unknown): number {
  const version = Number((value as { schemaVersion?: unknown } | null)?.schemaVersion);
  return version === LOG_VERSION && !isWhole(value) ? NaN : version;
}

/** The homework log of one child on this device. Never rejects: where nothing can be stored it goes on in memory. */
export class TimeLog {
  readonly child: string;
  /** The log as last seen; `send` a `beat` to look again. */
  log: HomeworkLog = EMPTY_LOG;
  private store: Store;
  private readonly device: Store;
  private readonly newId: () => string;
  private readonly listeners = new Set<() => void>();
  private channel: BroadcastChannel | undefined;

  constructor(child: string, { store = deviceStore(), newId = randomId }: TimeLogOptions = {}) {
    this.child = child || 'default';
    this.store = this.device = store;
    this.newId = newId;
  }

  /** Why this log ends with the page (仅存本机); null while it is kept. */
  get memoryReason(): MemoryReason | null {
    return this.store.memoryReason;
  }

  /**
   * Carries out a command at `now`, in one transaction: two tabs never have two running intervals. A `beat` is the
   * heartbeat, due every 15 seconds while an interval runs, and the way to look again when the page is seen again; the first
   * command loads what carries it out, so send one `beat` behind the first view.
   *
   * @example
   * await log.send({ type: 'start', subject: '数学' }, momentOf(new Date()));
   */
  async send(command: LogCommand, now: LogMoment): Promise<LogAnswer> {
    if (!(Math.abs(now.at) < 8e15 && Math.abs(now.offsetMinutes) <= 1440)) {
      return { ok: false, code: 'not-an-instant', field: 'now' };
    }
    const { log, memoryReason } = this;
    const answer = await loadReducer(command).then(
      (reduce) => this.change((before) => reduce(before, command, now, { child: this.child, id: this.newId() })),
      (): LogFault => ({ ok: false, code: 'not-loaded', field: 'command' }),
    );
    if (answer.ok) this.log = answer.log;
    if (this.log !== log || memoryReason !== this.memoryReason) this.tell(command.type !== 'beat');
    return answer;
  }

  /**
   * Removes all that is kept of this child, or of every child, on this device; data of a newer version too. False: the
   * browser did not let what is stored go.
   */
  async erase(isEveryChild = false): Promise<boolean> {
    const kinds = ['log', 'settings', 'consent', 'sent'].map((kind) => `jg:homework-${kind}:`);
    this.store = this.device;
    const isGone = await this.device.remove(
      isEveryChild ? kinds : kinds.map((kind) => `${kind}${this.child}`),
      isEveryChild,
    );
    // Not before: what was still on its way would come back.
    this.log = EMPTY_LOG;
    this.tell(true, isEveryChild ? null : this.child);
    return isGone;
  }

  /** Calls `listener` when the log changed, here or in another tab. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.channel && typeof BroadcastChannel === 'function') {
      this.channel = new BroadcastChannel('jiaogai:homework-log');
      this.channel.onmessage = ({ data }) => void ((data === null || data === this.child) && this.look());
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.channel?.close();
      this.channel = undefined;
    };
  }

  /** Reads the log as it stands, without a heartbeat. */
  async look(): Promise<HomeworkLog> {
    const { log, memoryReason } = this;
    const answer = await this.change((before) => ({ ok: true, log: before, ended: null }));
    if (answer.ok) this.log = answer.log;
    if (this.log !== log || memoryReason !== this.memoryReason) this.tell(false);
    return this.log;
  }

  private tell(isNews: boolean, child: string | null = this.child): void {
    if (isNews) this.channel?.postMessage(child);
    this.listeners.forEach((listener) => listener());
  }

  private async change(step: (before: HomeworkLog) => LogAnswer): Promise<LogAnswer> {
    const answer = await this.store.update<LogAnswer | number>(`jg:homework-log:${this.child}`, (value) => {
      const version = value === undefined ? LOG_VERSION : versionOf(value);
      if (version !== LOG_VERSION) return { value, answer: version };
      const before = (value as HomeworkLog | undefined) ?? EMPTY_LOG;
      const made = step(before);
      return { value: made.ok && made.log !== before ? made.log : value, answer: made };
    });
    if (typeof answer === 'object') return answer;
    if (answer > LOG_VERSION) this.store = memoryStore('newer');
    else {
      const { migrateLog } = await import('./migrate-log.js');
      await this.store.update(`jg:homework-log:${this.child}`, (value) => ({
        // Another tab may have been faster.
        value: versionOf(value) === LOG_VERSION ? value : migrateLog(value, this.child),
        answer: null,
      }));
    }
    return this.change(step);
  }
}

const logs = new Map<string, TimeLog>();

/**
 * The log of a child on this device; the same one for all who ask on a page.
 *
 * @example
 * const log = timeLog('姐姐');
 * await log.look(); // log.log.entries
 */
export function timeLog(child = ''): TimeLog {
  let log = logs.get(child);
  if (!log) logs.set(child, (log = new TimeLog(child)));
  return log;
}
