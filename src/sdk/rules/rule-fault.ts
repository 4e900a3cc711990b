/** A fact that a rule cannot work with: which one. Rules never throw. */
export interface RuleFault {
  readonly ok: false;
  readonly code: 'out-of-range' | 'not-a-date' | 'not-a-time' | 'not-an-instant';
  readonly field: string;
}

/** A fault, short. */
export function fault(code: RuleFault['code'], field: string): RuleFault {
  return { ok: false, code, field };
}
