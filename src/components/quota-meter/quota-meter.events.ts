import type { ReformRecord } from '../../sdk/model/index.js';

export type { PlanErrorDetail, PlanLoadDetail, RecordsErrorDetail, RecordsLoadDetail } from '../internal/events.js';

/** A person looked at the records behind a value. */
export interface RecordsOpenDetail {
  readonly targetId: string;
  readonly records: readonly ReformRecord[];
}
