import type { Target } from '../../sdk/model/index.js';
import type { QuotaQuery } from './quota-board.query.js';

export type { PlanErrorDetail, PlanLoadDetail, RecordsErrorDetail, RecordsLoadDetail } from '../internal/events.js';

/** A person opened a target. */
export interface TargetOpenDetail {
  readonly targetId: string;
  readonly target: Target;
}

/** A person changed what is seen: filters, order or day. */
export interface QuotaFilterChangeDetail {
  readonly query: QuotaQuery;
  readonly total: number;
  readonly shown: number;
}
