import type { DataIssue } from '../../sdk/errors.js';
import type { ReformRecord } from '../../sdk/model/index.js';

/** Records have arrived from `src` and are checked; `issues` names what was left out. */
export interface RecordsLoadDetail {
  readonly records: readonly ReformRecord[];
  readonly issues: readonly DataIssue[];
}

/** They could not be read; `error` is a `JiaogaiError` wherever it is one of ours. */
export interface RecordsErrorDetail {
  readonly error: unknown;
}

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
