export type { PlanErrorDetail, PlanLoadDetail, TaskOpenDetail } from '../internal/events.js';
