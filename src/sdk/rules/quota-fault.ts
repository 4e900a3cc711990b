import { dayNumber, dayOf } from './dates.js';

/** A fact that a reading cannot be made with: which one. Rules never throw. */
export interface QuotaFault {
  readonly ok: false;
  readonly code: 'not-a-date' | 'out-of-range' | 'wrong-order' | 'calendar-missing' | 'cannot-be-read';
  readonly field: string;
}

/** A fault, short. */
export function quotaFault(code: QuotaFault['code'], field: string): QuotaFault {
  return { ok: false, code, field };
}

/** Whether a value is a calendar date that plans can have. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^(?:19|20|21)\d\d-/.test(value) && dayOf(dayNumber(value)) === value;
}
