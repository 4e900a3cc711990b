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
