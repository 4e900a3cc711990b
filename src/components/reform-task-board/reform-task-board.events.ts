import type { BoardQuery } from './reform-task-board.query.js';

export type { PlanErrorDetail, PlanLoadDetail, TaskOpenDetail } from '../internal/events.js';

/** A person changed what is seen: filters, grouping, order, view or day. */
export interface FilterChangeDetail {
  readonly query: BoardQuery;
  readonly total: number;
  readonly shown: number;
}
