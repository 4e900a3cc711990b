import type { DataIssue } from '../../sdk/errors.js';
import type { RecordLog } from '../../sdk/local/record-log.js';
import { hasKeptRecords } from '../../sdk/local/peek-records.js';
import type { ReadRecords, ReformRecord, Roster } from '../../sdk/model/index.js';
import { currentRecords } from '../../sdk/rules/measure-records.js';
import { RosterNames } from '../../sdk/rules/record-names.js';

type Check = typeof import('../../sdk/model/light-records.js').checkRecords;

/** The checker. It is sent for when the first log comes onto a page, so that it is there when data is. */
export async function loadCheck(): Promise<Check> {
  return (await import('../../sdk/model/light-records.js')).checkRecords;
}

/** All that a log is drawn from. */
export interface LogSeen {
  /** Every good revision, of the source and of this device. */
  readonly all: readonly ReformRecord[];
  /** Of each record the one that stands. */
  readonly current: readonly ReformRecord[];
  /** Ids of records that say two things in one revision. */
  readonly clashes: readonly string[];
  readonly roster: Roster | null;
  readonly names: RosterNames;
  readonly issues: readonly DataIssue[];
}

/** Where records are read from: `records` win over what is loaded; with neither there is what the device keeps. */
export interface LogInput {
  readonly records: unknown;
  readonly load: ((signal: AbortSignal) => Promise<unknown>) | undefined;
  readonly roster: unknown;
  readonly logId: string;
}

const NOTHING: ReadRecords = { records: [], roster: null, calendar: null, rules: [], issues: [] };

/** What the source or the device gave, with the places of faults in it. */
function under(place: string, { issues }: ReadRecords): DataIssue[] {
  return issues.map(({ path, message }) => ({ path: `${place}${path}`, message }));
}

/**
 * Where a log's records come from: a source (`src` or `records`) and this device, merged by id and revision. A late answer is
 * dropped; the last good data stays when the next fails.
 */
export class LogData {
  state: 'loading' | 'ready' | 'failed' = 'loading';
  /** Whether there was ever something to see: while it is read again it stays. */
  hasRead = false;
  error: unknown;
  /** The device's log, once it was read: before the first drawing where it keeps something, else with the hands. */
  log: RecordLog | undefined;
  source: ReadRecords = NOTHING;
  /** A roster that the page handed over; wins over all others. */
  private roster: ReadRecords = NOTHING;
  private check: Check | undefined;
  /** The name under which the device keeps them. */
  logId = '';
  /** Of a log that is joined to a back end: whether what the device says of a record holds against the source. */
  isOwn: ((record: ReformRecord) => boolean) | undefined;
  private hasTried = false;
  private merged: { readonly keys: readonly unknown[]; readonly seen: LogSeen } | undefined;
  private abort: AbortController | undefined;
  private stopListening: (() => void) | undefined;
  private readonly changed: (isNews: boolean) => void;

  /** `changed` hears of every step; `isNews` when `src` has arrived or failed. */
  constructor(changed: LogData['changed']) {
    this.changed = changed;
  }

  /** Reads all anew: `records` win over `src`; with neither there is what the device keeps. */
  async read(from: LogInput): Promise<void> {
    this.drop();
    const { signal } = (this.abort = new AbortController());
    const isGiven = from.records !== undefined && from.records !== null;
    const hasSource = isGiven || from.load !== undefined;
    if (from.logId !== this.logId) [this.logId, this.log, this.hasTried] = [from.logId, undefined, false];
    this.set('loading');
    try {
      const input = isGiven || !from.load ? null : from.load(signal);
      // What fails is told below, when the device was asked.
      input?.catch(() => undefined);
      const [check, isKept] = await Promise.all([loadCheck(), !hasSource || this.log || hasKeptRecords(from.logId)]);
      this.check = check;
      if (isKept) await this.bringLog();
      if (signal.aborted) return;
      this.roster = from.roster ? check({ records: [], roster: from.roster }) : NOTHING;
      const given: unknown = isGiven ? from.records : await input;
      if (signal.aborted) return;
      this.source = given === null ? NOTHING : check(given);
      this.set('ready', undefined, input !== null);
    } catch (error) {
      if (!signal.aborted) this.set('failed', error, !isGiven);
    }
  }

  /** Reads what this device keeps in a quiet moment, unless that was tried. */
  bringLogLater(): void {
    if (!this.hasRead || this.log || this.hasTried) return;
    this.hasTried = true;
    this.bringLog().catch(() => undefined);
  }

  /** Reads what this device keeps, and hears of what other pages do with it. */
  async bringLog(): Promise<RecordLog> {
    const { logId } = this;
    const { recordLog } = await import('../../sdk/local/record-log.js');
    const log = recordLog(logId);
    await log.look();
    // Gone meanwhile: it hears of nothing any more, and reads again when it comes back.
    if (!this.abort) return log;
    if (logId === this.logId && (this.log !== log || !this.stopListening)) {
      this.stopListening?.();
      this.log = log;
      this.stopListening = log.subscribe(() => this.changed(false));
      this.changed(false);
    }
    return log;
  }

  /** Calls off what is under way. */
  drop(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.stopListening?.();
    this.stopListening = undefined;
    this.hasTried = false;
  }

  /** What there is to be drawn; undefined until the checker is there. */
  get seen(): LogSeen | undefined {
    const { log, check, source, roster } = this;
    if (!check) return undefined;
    const keys = [log?.kept, source, roster];
    if (!this.merged || keys.some((key, at) => key !== this.merged!.keys[at])) {
      this.merged = { keys, seen: this.merge(check, log, source, roster) };
    }
    return this.merged.seen;
  }

  private merge(check: Check, log: RecordLog | undefined, source: ReadRecords, given: ReadRecords): LogSeen {
    const device = log ? check({ records: log.kept.records, roster: log.kept.roster }) : NOTHING;
    const all = [...source.records, ...this.ownOf(device.records, source.records)];
    const { records, faults } = currentRecords(all);
    const clashes = faults
      .filter(({ code }) => code === 'conflict')
      .map(({ path }) => all[Number(path.split('.')[1])]!.id);
    const roster = given.roster ?? source.roster ?? device.roster;
    const issues = [...under('', given), ...under('', source), ...under('device.', device)];
    return { all, current: records, clashes, roster, names: new RosterNames(roster), issues };
  }

  /** What the device says where the source says nothing, or has not heard of it yet. */
  private ownOf(device: readonly ReformRecord[], source: readonly ReformRecord[]): readonly ReformRecord[] {
    const { isOwn } = this;
    if (!isOwn) return device;
    const told = new Set(source.map(({ id }) => id));
    return device.filter((record) => !told.has(record.id) || isOwn(record));
  }

  /** What is seen has to be put together anew. */
  forgetMerged(): void {
    this.merged = undefined;
  }

  private set(state: LogData['state'], error?: unknown, isNews = false): void {
    this.state = state;
    this.error = error;
    this.hasRead ||= state !== 'loading';
    this.changed(isNews);
  }
}
