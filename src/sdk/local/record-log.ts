import type { Calendar, CountRule, ReformRecord, Roster } from '../model/index.js';
import { deviceStore } from './device-store.js';
import { randomId } from './random-id.js';
import { RecordPlaces } from './record-place.js';
import { memoryStore, type MemoryReason, type Store } from './store.js';

const VERSION = 1;

/** What a file brought beside its records. */
export interface RecordsBeside {
  readonly roster: Roster | null;
  readonly calendar: Calendar | null;
  readonly rules: readonly CountRule[];
}

/** What stands under `jg:records:<log-id>`: every revision that was written here, or taken from a file. */
export interface KeptRecords extends RecordsBeside {
  readonly schemaVersion: typeof VERSION;
  readonly records: readonly ReformRecord[];
  /** Another one after every change, so that two pages see at a glance whether they hold the same. */
  readonly stamp: string;
}

/** A form as it was typed and not yet saved. */
export interface KeptDraft {
  readonly id: string;
  /** As the form has it; whoever reads it checks it. */
  readonly record: unknown;
  /** An instant, ISO 8601. */
  readonly savedAt: string;
}

interface KeptDrafts {
  readonly schemaVersion: typeof VERSION;
  readonly drafts: readonly KeptDraft[];
}

/** What came of keeping records. */
export interface RecordAnswer {
  /** As they were kept: a revision that another page was faster with became the next one. */
  readonly records: readonly ReformRecord[];
  /** Another page had changed one of them meanwhile; both revisions are kept. */
  readonly isOvertaken: boolean;
}

export interface RecordLogOptions {
  readonly store?: Store;
  /** Ids of drafts; random by default. */
  readonly newId?: () => string;
}

const EMPTY: KeptRecords = { schemaVersion: VERSION, records: [], stamp: '', roster: null, calendar: null, rules: [] };
const NO_DRAFTS: KeptDrafts = { schemaVersion: VERSION, drafts: [] };

/** What can be used of a value; other scripts of the page may have been at it. Undefined: a newer version wrote it. */
function readKept(value: unknown): KeptRecords | undefined {
  const { schemaVersion, records, stamp, roster, calendar, rules } = Object(value) as Partial<KeptRecords>;
  if (Number(schemaVersion) > VERSION) return undefined;
  if (!Array.isArray(records)) return EMPTY;
  const list = Array.isArray(rules) ? (rules as CountRule[]) : [];
  const beside = { roster: roster ?? null, calendar: calendar ?? null, rules: list };
  return { schemaVersion: VERSION, records: records as ReformRecord[], stamp: String(stamp), ...beside };
}

function readDrafts(value: unknown): KeptDrafts | undefined {
  const { schemaVersion, drafts } = Object(value) as Partial<KeptDrafts>;
  if (Number(schemaVersion) > VERSION) return undefined;
  const list = (Array.isArray(drafts) ? drafts : []) as Partial<KeptDraft>[];
  const isDraft = (each: Partial<KeptDraft> | null): boolean =>
    typeof each?.id === 'string' && typeof each.savedAt === 'string' && typeof each.record === 'object';
  return { schemaVersion: VERSION, drafts: list.filter(isDraft) as KeptDraft[] };
}

/**
 * The records of one log on this device, and what was typed and not yet saved. Never rejects: where nothing can be stored
 * it goes on in memory. Two tabs see each other, and neither overwrites the other.
 */
export class RecordLog {
  readonly logId: string;
  /** The records as last seen; `look` to see again. */
  kept: KeptRecords = EMPTY;
  drafts: readonly KeptDraft[] = [];
  private store: Store;
  private readonly device: Store;
  private readonly newId: () => string;
  /** When this page last wrote each draft: one that was written since is another page's. */
  private readonly mine = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private channel: BroadcastChannel | undefined;

  constructor(logId: string, { store = deviceStore(), newId = randomId }: RecordLogOptions = {}) {
    this.logId = logId || 'default';
    this.store = this.device = store;
    this.newId = newId;
  }

  /** Why this log ends with the page; null while it is kept. */
  get memoryReason(): MemoryReason | null {
    return this.store.memoryReason;
  }

  /** Reads records and drafts as they stand. */
  async look(): Promise<void> {
    // Before anything is read: reading takes over what it finds.
    const [knownKept, knownDrafts] = [this.kept, JSON.stringify(this.drafts)];
    const [kept, drafts] = await Promise.all([
      this.change((before) => ({ kept: before, answer: before })),
      this.changeDrafts((before) => ({ drafts: before, answer: before })),
    ]);
    const isNews = JSON.stringify(drafts) !== knownDrafts || kept !== knownKept;
    this.kept = kept;
    this.drafts = drafts;
    if (isNews) this.tell(false);
  }

  /**
   * Keeps a record that a person wrote; its `revision` says which one it is meant to be. If another page was faster, it
   * becomes the one after, and both are kept.
   *
   * @example
   * const { records, isOvertaken } = await log.save({ ...record, revision: record.revision + 1 });
   */
  save(record: ReformRecord): Promise<RecordAnswer> {
    return this.put([record], null, true);
  }

  /** Keeps records that a file brought, earlier revisions too, and what stood beside them. */
  take(records: readonly ReformRecord[], beside: RecordsBeside | null = null): Promise<RecordAnswer> {
    return this.put(records, beside, false);
  }

  /**
   * Keeps what a form holds, and gives the id under which it is kept: another one when a second page writes on under the
   * same, so that neither loses a word.
   */
  async keepDraft(id: string, record: unknown, savedAt: string): Promise<string> {
    const answer = await this.changeDrafts((before) => {
      const known = before.find((each) => each.id === id);
      const isTheirs = known !== undefined && known.savedAt !== this.mine.get(id);
      const draft = { id: isTheirs ? this.newId() : id, record, savedAt };
      return { drafts: [...before.filter((each) => each.id !== draft.id), draft], answer: draft.id };
    });
    this.mine.set(answer, savedAt);
    this.tell(true);
    return answer;
  }

  /** Goes on with a draft that is kept, in this page. */
  openDraft(id: string): KeptDraft | undefined {
    const draft = this.drafts.find((each) => each.id === id);
    if (draft) this.mine.set(id, draft.savedAt);
    return draft;
  }

  /** Lets a draft go, unless another page wrote on in it. */
  async dropDraft(id: string): Promise<void> {
    await this.changeDrafts((before) => {
      const isGone = (each: KeptDraft): boolean => each.id === id && each.savedAt === this.mine.get(id);
      return { drafts: before.filter((each) => !isGone(each)), answer: null };
    });
    this.mine.delete(id);
    this.tell(true);
  }

  /** Removes all that is kept of this log on this device. False: the browser did not let what is stored go. */
  async erase(): Promise<boolean> {
    this.store = this.device;
    const isGone = await this.device.remove([this.keyOf('records'), this.keyOf('record-draft')]);
    this.kept = EMPTY;
    this.drafts = [];
    this.mine.clear();
    this.tell(true);
    return isGone;
  }

  /** Calls `listener` when the log changed, here or in another tab. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.channel && typeof BroadcastChannel === 'function') {
      this.channel = new BroadcastChannel('jiaogai:records');
      this.channel.onmessage = ({ data }) => void (data === this.logId && this.look());
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.channel?.close();
      this.channel = undefined;
    };
  }

  private tell(isNews: boolean): void {
    if (isNews) this.channel?.postMessage(this.logId);
    this.listeners.forEach((listener) => listener());
  }

  private keyOf(kind: 'records' | 'record-draft'): string {
    return `jg:${kind}:${this.logId}`;
  }

  private async put(
    records: readonly ReformRecord[],
    beside: RecordsBeside | null,
    isNewest: boolean,
  ): Promise<RecordAnswer> {
    const answer = await this.change((before) => {
      const places = new RecordPlaces(before.records);
      const placed = records.map((record) => places.put(record, isNewest));
      const kept: KeptRecords = { ...before, ...beside, records: places.list, stamp: this.newId() };
      return { kept, answer: { records: placed, isOvertaken: placed.some((each, at) => each !== records[at]), kept } };
    });
    this.kept = answer.kept;
    this.tell(true);
    return { records: answer.records, isOvertaken: answer.isOvertaken };
  }

  private async change<T>(step: (before: KeptRecords) => { kept: KeptRecords; answer: T }): Promise<T> {
    const answer = await this.store.update<{ made: T } | null>(this.keyOf('records'), (value) => {
      const before = readKept(value);
      if (!before) return { value, answer: null };
      // What did not change is the same object: nobody need look at it again.
      const held = before.stamp === this.kept.stamp ? this.kept : before;
      const { kept, answer: made } = step(held);
      return { value: kept === held ? value : kept, answer: { made } };
    });
    if (answer) return answer.made;
    this.store = memoryStore('newer');
    return this.change(step);
  }

  private async changeDrafts<T>(
    step: (before: readonly KeptDraft[]) => { drafts: readonly KeptDraft[]; answer: T },
  ): Promise<T> {
    const answer = await this.store.update<{ made: T; drafts: readonly KeptDraft[] } | null>(
      this.keyOf('record-draft'),
      (value) => {
        const before = readDrafts(value);
        if (!before) return { value, answer: null };
        const { drafts, answer: made } = step(before.drafts);
        const isSame = drafts === before.drafts;
        return { value: isSame ? value : { ...NO_DRAFTS, drafts }, answer: { made, drafts } };
      },
    );
    if (!answer) {
      this.store = memoryStore('newer');
      return this.changeDrafts(step);
    }
    this.drafts = answer.drafts;
    return answer.made;
  }
}

const logs = new Map<string, RecordLog>();

/**
 * The records of a log on this device; the same one for all who ask on a page.
 *
 * @example
 * const log = recordLog('visits');
 * await log.look(); // log.kept.records
 */
export function recordLog(logId = ''): RecordLog {
  let log = logs.get(logId);
  if (!log) logs.set(logId, (log = new RecordLog(logId)));
  return log;
}
