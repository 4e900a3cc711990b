import type { EnrollmentScheme } from '../model/index.js';
import { addDays } from './dates.js';
import { entryAge, type EntryAge } from './entry-age.js';
import type { QuotaFault } from './quota-fault.js';
import { fault, type RuleFault } from './rule-fault.js';
import { todayIn } from './today.js';
import { windowState, type WindowScheme as Scheme, type WindowState } from './window-state.js';

/** Until when a returned application may be corrected. */
export interface CorrectionState {
  readonly ok: true;
  readonly isOpen: boolean;
  /** The last day, itself included; null: no end is set. */
  readonly dueOn: string | null;
}

/**
 * Whether a returned application may still be corrected: within the scheme's days after its return, and not after the last
 * window for corrections.
 *
 * @example
 * correctionState(scheme, { returnedAt: new Date('2025-07-01T10:00:00+08:00'), routeId: 'local', now: new Date() });
 */
export function correctionState(
  scheme: Scheme & Pick<EnrollmentScheme, 'correctionDays'>,
  facts: { readonly returnedAt: Date; readonly routeId?: string | null; readonly now: Date },
): CorrectionState | RuleFault {
  const { returnedAt, now } = facts;
  if (Number.isNaN(returnedAt.getTime())) return fault('not-an-instant', 'returnedAt');
  const window = windowState(scheme, { ...facts, kind: 'correction' });
  if (!window.ok) return window;
  const { correctionDays, timeZone } = scheme;
  const byDays = correctionDays === null ? null : addDays(todayIn(returnedAt, timeZone), correctionDays);
  const byWindow = window.window?.closesOn ?? null;
  const dueOn = byDays !== null && (byWindow === null || byDays < byWindow) ? byDays : byWindow;
  const isOpen = window.state !== 'closed' && (dueOn === null || todayIn(now, timeZone) <= dueOn);
  return { ok: true, isOpen, dueOn };
}

/** Why one cannot apply now. */
export type ApplyReason = 'no-route' | 'under-age' | 'not-yet-open' | 'closed' | 'no-window';

export interface ApplyVerdict {
  readonly ok: true;
  readonly can: boolean;
  readonly reasons: readonly ApplyReason[];
  readonly age: EntryAge | null;
  readonly window: WindowState;
  /** The counter for those who cannot do it on a screen. */
  readonly offline: WindowState;
}

const CLOSED = { none: 'no-window', notYet: 'not-yet-open', closed: 'closed' } as const;

/**
 * Whether an application can be handed in now: the child's age and the scheme's windows. `birthOn` null: not known yet.
 *
 * @example
 * const verdict = canApply(scheme, { routeId: 'local', birthOn: '2019-03-15', now: new Date() });
 * if (verdict.ok && !verdict.can) verdict.reasons; // ['closed']
 */
export function canApply(
  scheme: EnrollmentScheme,
  facts: { readonly routeId: string; readonly birthOn: string | null; readonly now: Date },
): ApplyVerdict | RuleFault | QuotaFault {
  const { routeId, birthOn, now } = facts;
  const window = windowState(scheme, { kind: 'apply', routeId, now });
  const offline = windowState(scheme, { kind: 'offline', routeId, now });
  const age = birthOn === null ? null : entryAge({ birthOn, entryYear: scheme.entryYear, rule: scheme.age });
  if (!window.ok) return window;
  if (!offline.ok) return offline;
  if (age && !age.ok) return age;
  const reasons: ApplyReason[] = [];
  if (!scheme.routes.some(({ id }) => id === routeId)) reasons.push('no-route');
  if (age && !age.isOldEnough) reasons.push('under-age');
  if (window.state !== 'open') reasons.push(CLOSED[window.state]);
  return { ok: true, can: reasons.length === 0, reasons, age, window, offline };
}
