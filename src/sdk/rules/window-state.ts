import type { EnrollmentScheme, SchemeWindow } from '../model/index.js';
import { dayNumber } from './dates.js';
import { fault, type RuleFault } from './rule-fault.js';
import { PLUS_EIGHT, todayIn } from './today.js';

/** What of a scheme says when something is open. */
export type WindowScheme = Pick<EnrollmentScheme, 'windows' | 'timeZone'>;

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
export function windowState(
  scheme: WindowScheme,
  { kind, routeId = null, now }: WindowQuestion,
): WindowState | RuleFault {
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
