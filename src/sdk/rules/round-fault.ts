/** A fact that a round or a summary of the year cannot work with: which one. Rules never throw. */
export interface RoundFault {
  readonly ok: false;
  /** `no-rhythm`: neither the plan nor any of its tasks is to be reported every year. */
  readonly code: 'not-a-date' | 'out-of-range' | 'wrong-order' | 'no-rhythm' | 'cannot-be-read';
  readonly field: string;
}

/** A fault, short. */
export function roundFault(code: RoundFault['code'], field: string): RoundFault {
  return { ok: false, code, field };
}

/** What was never checked may hold anything: a rule answers, and does not throw. */
export function guarded<T>(work: () => T): T | RoundFault {
  try {
    return work();
  } catch {
    return roundFault('cannot-be-read', 'plan');
  }
}
