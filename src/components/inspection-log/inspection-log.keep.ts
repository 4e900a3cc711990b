import type { RecordsBeside } from '../../sdk/local/record-log.js';
import type { ReformRecord } from '../../sdk/model/index.js';
import type { RecordAddDetail, RecordChangeDetail, RecordRemoveDetail } from './inspection-log.events.js';
import type { Grip } from './inspection-log.grip.js';

/** What came of keeping a record. */
export interface Kept {
  readonly record: ReformRecord;
  /** Another page had changed it meanwhile. */
  readonly isOvertaken: boolean;
}

/**
 * The one way by which changes leave a form: to this device today, through a client once there is one. A record is never
 * overwritten: what a person says becomes the revision above all that are known.
 */
export class LogKeeper {
  private readonly grip: Grip;

  constructor(grip: Grip) {
    this.grip = grip;
  }

  /** Keeps what a person wrote, over the revision that was before them (0 for a new record), and tells the page. */
  async keep(record: ReformRecord, base: number): Promise<Kept> {
    const { data, fire } = this.grip;
    const previous = this.topOf(record.id);
    const revision = Math.max(previous?.revision ?? 0, base) + 1;
    const answer = await (await data.bringLog()).save({ ...record, revision });
    const kept = answer.records[0]!;
    if (kept.isDeleted) fire('record-remove', { record: kept } satisfies RecordRemoveDetail);
    else if (!previous || previous.isDeleted) fire('record-add', { record: kept } satisfies RecordAddDetail);
    else fire('record-change', { record: kept, previous } satisfies RecordChangeDetail);
    return { record: kept, isOvertaken: answer.isOvertaken || (previous?.revision ?? 0) > base };
  }

  /** Keeps what a person took from a file. */
  async take(revisions: readonly ReformRecord[], beside: RecordsBeside | null): Promise<void> {
    await (await this.grip.data.bringLog()).take(revisions, beside);
  }

  private topOf(id: string): ReformRecord | undefined {
    const known = this.grip.data.seen?.all.filter((each) => each.id === id) ?? [];
    return known.length === 0 ? undefined : known.reduce((top, each) => (each.revision > top.revision ? each : top));
  }
}
