import type { ReactiveController, TemplateResult } from 'lit';
import type { RecordsBeside } from '../../sdk/local/record-log.js';
import type { ReformRecord } from '../../sdk/model/index.js';
import { isServed } from '../internal/served.js';
import type { RecordAddDetail, RecordChangeDetail, RecordRemoveDetail } from './inspection-log.events.js';
import type { Grip } from './inspection-log.grip.js';
import type { LogSync } from './inspection-log.served.js';

/** What came of keeping a record. */
export interface Kept {
  readonly record: ReformRecord;
  /** Another page had changed it meanwhile. */
  readonly isOvertaken: boolean;
}

/**
 * The one way by which changes leave a form: to this device, and from there to a back end where there is one. A record is
 * never overwritten: what a person says becomes the revision above all that are known.
 */
export class LogKeeper implements ReactiveController {
  private readonly grip: Grip;
  private sync: LogSync | undefined;
  private loading: Promise<void> | undefined;

  constructor(grip: Grip) {
    this.grip = grip;
    grip.host.addController(this);
  }

  hostConnected(): void {
    this.sync?.start();
  }

  hostUpdate(): void {
    if (this.sync && !this.sync.isCurrent) this.part();
    if (!this.sync && isServed(this.grip.host)) void this.join();
  }

  hostDisconnected(): void {
    this.sync?.stop();
  }

  /** What waits to be sent, and what met what someone else has changed. */
  renderSync(): TemplateResult | symbol | undefined {
    return this.sync?.render();
  }

  /** Keeps what a person wrote, over the revision that was before them (0 for a new record), and tells the page. */
  async keep(record: ReformRecord, base: number): Promise<Kept> {
    const { data, fire } = this.grip;
    const previous = this.topOf(record.id);
    const revision = Math.max(previous?.revision ?? 0, base) + 1;
    const answer = await (await data.bringLog()).save({ ...record, revision });
    const kept = answer.records[0]!;
    await this.send([kept]);
    if (kept.isDeleted) fire('record-remove', { record: kept } satisfies RecordRemoveDetail);
    else if (!previous || previous.isDeleted) fire('record-add', { record: kept } satisfies RecordAddDetail);
    else fire('record-change', { record: kept, previous } satisfies RecordChangeDetail);
    return { record: kept, isOvertaken: answer.isOvertaken || (previous?.revision ?? 0) > base };
  }

  /** Keeps what a person took from a file. */
  async take(revisions: readonly ReformRecord[], beside: RecordsBeside | null): Promise<void> {
    await (await this.grip.data.bringLog()).take(revisions, beside);
    await this.send(revisions);
  }

  private async send(records: readonly ReformRecord[]): Promise<void> {
    if (!isServed(this.grip.host)) return;
    await this.join();
    for (const record of records) await this.sync?.queue(record);
  }

  /** Joins the log to its back end; the code for it comes when there is one. */
  private join(): Promise<void> {
    const { grip } = this;
    return (this.loading ??= import('./inspection-log.served.js').then(
      ({ LogSync }) => {
        this.sync = new LogSync(grip);
        if (grip.host.isConnected) this.sync.start();
      },
      () => {
        this.loading = undefined;
      },
    ));
  }

  private part(): void {
    this.sync?.stop();
    this.grip.data.isOwn = undefined;
    this.sync = this.loading = undefined;
  }

  private topOf(id: string): ReformRecord | undefined {
    const known = this.grip.data.seen?.all.filter((each) => each.id === id) ?? [];
    return known.length === 0 ? undefined : known.reduce((top, each) => (each.revision > top.revision ? each : top));
  }
}
