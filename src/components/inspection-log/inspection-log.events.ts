import type { ReformRecord } from '../../sdk/model/index.js';

export type { RecordsErrorDetail, RecordsLoadDetail } from '../internal/events.js';

/** A person added a record. */
export interface RecordAddDetail {
  readonly record: ReformRecord;
}

/** A person corrected a record, or settled one of its findings. */
export interface RecordChangeDetail {
  readonly record: ReformRecord;
  readonly previous: ReformRecord;
}

/** A person removed a record; `record` is the revision that says so. */
export interface RecordRemoveDetail {
  readonly record: ReformRecord;
}
