import type { EnrollmentScheme, SchemeWindow } from '../model/index.js';
import { addDays, dayNumber } from './dates.js';
import { todayIn } from './today.js';
import { entryAge, type EntryAge } from './entry-age.js';
import { fault, type RuleFault } from './rule-fault.js';
import type { QuotaFault } from './quota-fault.js';

type Scheme = Pick<EnrollmentScheme, 'windows' | 'timeZone'>;

/** How a kind of window stands at an instant. */
export interface WindowState {
  readonly ok: true;
  /** `none`: the scheme names no such window. */
  readonly state: 'none' | 'notYet' | 'open' | 'closed';
  /** The one that is open, else the next to open, else the last to have closed. */
  readonly window: SchemeWindow | null;
  /** Until it closes, or opens; null when neither is to come. */
  readonly minutesLeft: number | null;
}

export interface WindowQuestion {
  readonly kind: SchemeWindow['kind'];
  readonly routeId?: string | null;
  readonly now: Date;
}

const PLUS_EIGHT = /^Asia\/(?:Shanghai|Chongqing|Hong_Kong|Macau|Taipei)$/;

/** `HH:MM` of an instant in a zone; one that is not known counts as Asia/Shanghai. */
export function clockIn(now: Date, timeZone: string): string {
  if (!PLUS_EIGHT.test(timeZone)) {
    try {
      const format = {
        timeZone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        numberingSystem: 'latn',
      } as const;
      const parts = new Intl.DateTimeFormat('en', format).formatToParts(now);
      const part = (type: string): string => parts.filter((each) => each.type === type)[0]?.value ?? '';
      // Browsers of 2019 write midnight as 24.
      return `${String(Number(part('hour')) % 24).padStart(2, '0')}:${part('minute')}`;
    } catch {
      // An unknown zone: China's, below.
    }
  }
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}

const opens = ({ opensOn, opensTime }: SchemeWindow): string => `${opensOn}T${opensTime ?? '00:00'}`;
const closes = ({ closesOn, closesTime }: SchemeWindow): string => `${closesOn}T${closesTime ?? '24:00'}`;

/** Minutes on the wall from one time to another. */
function minutesBetween(from: string, to: string): number {
  const minutes = (at: string): number =>
    dayNumber(at.slice(0, 10)) * 1440 + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
  return minutes(to) - minutes(from);
}

/**
 * Whether a window of the scheme is open at an instant, as the clocks of its time zone say. It is open in the minute in
 * which it opens, and closed in the one in which it closes.
 *
 * @example
 * windowState(scheme, { kind: 'apply', routeId: 'local', now: new Date() }); // { ok: true, state: 'open', … }
 */
export function windowState(scheme: Scheme, { kind, routeId = null, now }: WindowQuestion): WindowState | RuleFault {
  if (Number.isNaN(now.getTime())) return fault('not-an-instant', 'now');
  const wall = `${todayIn(now, scheme.timeZone)}T${clockIn(now, scheme.timeZone)}`;
  const own = scheme.windows.filter(
    (each) => each.kind === kind && (!routeId || each.routeIds.length === 0 || each.routeIds.indexOf(routeId) >= 0),
  );
  const isSooner = (a: string, b: string): number => (a < b ? -1 : 1);
  const open = own.filter((each) => opens(each) <= wall && wall < closes(each));
  const last = open.sort((a, b) => isSooner(closes(b), closes(a)))[0];
  if (last) return { ok: true, state: 'open', window: last, minutesLeft: minutesBetween(wall, closes(last)) };
  const next = own.filter((each) => wall < opens(each)).sort((a, b) => isSooner(opens(a), opens(b)))[0];
  if (next) return { ok: true, state: 'notYet', window: next, minutesLeft: minutesBetween(wall, opens(next)) };
  const past = own.slice().sort((a, b) => isSooner(closes(b), closes(a)))[0];
  return { ok: true, state: past ? 'closed' : 'none', window: past ?? null, minutesLeft: null };
}

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
