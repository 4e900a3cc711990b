import type { Comparator } from '../model/index.js';
import { addDays, daysBetween } from './dates.js';
import { isDay, quotaFault, type QuotaFault } from './period.js';

/** How a number stands against its target. */
export type QuotaStatus = 'met' | 'onTrack' | 'behind' | 'missed' | 'notReported' | 'denominatorUnknown';

/** A number and what it is held against. */
export interface QuotaFacts {
  /** Null: nobody has said, which is never zero. */
  readonly value: number | null;
  readonly target: number;
  /** Upper end of a range; null: there is one number only. */
  readonly targetMax?: number | null;
  readonly comparator?: Comparator;
  readonly isStrict?: boolean;
  /** 左右: five per cent to either side will do. */
  readonly isApproximate?: boolean;
  readonly baseline?: number | null;
  /** First day that counts; null: not known, and no pace can be reckoned. */
  readonly start?: string | null;
  /** Last day that counts; null: none. */
  readonly due?: string | null;
  readonly asOf: string;
  /** The value may fall again, as an average does; default: only where it is to stay below (`atMost`). */
  readonly isLevel?: boolean;
}

/** Where the value will be on the last day if it goes on as until now, and how that was reckoned. */
export interface Forecast {
  readonly value: number;
  readonly on: string;
  /** The day on which the target is reached at this pace; null: not within a hundred years. */
  readonly reachedOn: string | null;
  readonly method: 'linear';
  readonly since: string;
  /** Days from `since` up to the day as of which it is reckoned. */
  readonly days: number;
  /** From where the line starts. */
  readonly from: number;
}

export interface QuotaVerdict {
  readonly ok: true;
  readonly status: QuotaStatus;
  /** Value over target, above 1 when over-fulfilled; null without a value and for target 0. */
  readonly share: number | null;
  /** What is missing (above 0), or left over (below 0) of an upper bound; null without a value. */
  readonly gap: number | null;
  /** Where an even pace would be by now. */
  readonly expected: number | null;
  readonly forecast: Forecast | null;
  /** Why there is no forecast. */
  readonly noForecast: 'not-reported' | 'no-period' | 'not-begun' | 'too-early' | 'no-baseline' | 'over' | null;
}

/** What is above is no figure of a notice. */
const MOST = 1e12;
const APPROXIMATE = 0.05;
const TOO_EARLY = 0.1;
const HUNDRED_YEARS = 36_525;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

const isFigure = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= MOST;

/** Sums of decimals are a little off: 0.1 + 0.2 is not to miss 0.3. */
const slack = (bound: number): number => Math.max(1, Math.abs(bound)) * 1e-9;

function boundsOf({ target, targetMax = null, comparator = 'atLeast', isApproximate }: QuotaFacts): Bounds {
  const spare = (bound: number): number => (isApproximate ? Math.abs(bound) * APPROXIMATE : 0);
  const high = targetMax ?? (comparator === 'atLeast' ? Infinity : target);
  const low = targetMax === null && comparator === 'atMost' ? -Infinity : target;
  return { low: low - spare(low === -Infinity ? 0 : low), high: high + spare(high === Infinity ? 0 : high) };
}

const isAbove = (value: number, { low }: Bounds, isStrict: boolean): boolean =>
  low === -Infinity || (isStrict ? value > low + slack(low) : value >= low - slack(low));

const isBelow = (value: number, { high }: Bounds, isStrict: boolean): boolean =>
  high === Infinity || (isStrict ? value < high - slack(high) : value <= high + slack(high));

function faultOf(facts: QuotaFacts): QuotaFault | null {
  const { value, target, targetMax = null, baseline = null, start = null, due = null, asOf } = facts;
  if (value !== null && !isFigure(value)) return quotaFault('out-of-range', 'value');
  if (!isFigure(target)) return quotaFault('out-of-range', 'target');
  if (targetMax !== null && !isFigure(targetMax)) return quotaFault('out-of-range', 'targetMax');
  if (targetMax !== null && targetMax < target) return quotaFault('wrong-order', 'targetMax');
  if (baseline !== null && !isFigure(baseline)) return quotaFault('out-of-range', 'baseline');
  if (!isDay(asOf)) return quotaFault('not-a-date', 'asOf');
  if (start !== null && !isDay(start)) return quotaFault('not-a-date', 'start');
  if (due !== null && !isDay(due)) return quotaFault('not-a-date', 'due');
  return start !== null && due !== null && due < start ? quotaFault('wrong-order', 'due') : null;
}

type Pace = Pick<QuotaVerdict, 'expected' | 'forecast' | 'noForecast'>;

const without = (noForecast: QuotaVerdict['noForecast']): Pace => ({ expected: null, forecast: null, noForecast });

function reachedOn(facts: QuotaFacts, goal: number, from: number, since: string, days: number): string | null {
  const perDay = (facts.value! - from) / days;
  const needed = Math.max(0, Math.ceil((goal - from) / perDay - 1e-9) - 1);
  return perDay * (goal - from) > 0 && needed <= HUNDRED_YEARS ? addDays(since, needed) : null;
}

function paceOf(facts: QuotaFacts, goal: number, isLevel: boolean): Pace {
  const { value, baseline = null, start = null, due = null, asOf } = facts;
  if (value === null) return without('not-reported');
  if (start === null || due === null) return without('no-period');
  if (asOf > due) return without('over');
  if (asOf < start) return without('not-begun');
  const from = baseline ?? (isLevel ? null : 0);
  if (from === null) return without('no-baseline');
  const days = daysBetween(start, asOf) + 1;
  const elapsed = days / (daysBetween(start, due) + 1);
  const expected = from + (goal - from) * elapsed;
  const isCounted = !isLevel && Number.isInteger(goal);
  if (elapsed < TOO_EARLY || (isCounted && Math.abs(expected - from) < 1 && elapsed < 1))
    return { ...without('too-early'), expected };
  const forecast = from + (value - from) / elapsed;
  if (Math.abs(forecast) > MOST) return { ...without('too-early'), expected };
  const line = { on: due, reachedOn: reachedOn(facts, goal, from, start, days), since: start, days, from };
  return { expected, forecast: { value: forecast, method: 'linear', ...line }, noForecast: null };
}

function statusOf(facts: QuotaFacts, bounds: Bounds, isLevel: boolean, pace: Pace): QuotaStatus {
  const { value, due = null, asOf, isApproximate } = facts;
  if (value === null) return 'notReported';
  const isStrict = !!facts.isStrict && !isApproximate;
  const isOver = due !== null && asOf > due;
  if (!isBelow(value, bounds, isStrict)) return isOver || !isLevel ? 'missed' : 'behind';
  const { forecast, noForecast } = pace;
  if (isAbove(value, bounds, isStrict)) {
    // What is to stay below is met when its time is over, and not before.
    if (bounds.high === Infinity || isOver || due === null || bounds.low === bounds.high) return 'met';
    return forecast && !isLevel && !isBelow(forecast.value, bounds, isStrict) ? 'behind' : 'onTrack';
  }
  if (isOver) return 'missed';
  if (noForecast === 'too-early' || noForecast === 'not-begun') return 'onTrack';
  return forecast && isAbove(forecast.value, bounds, isStrict) ? 'onTrack' : 'behind';
}

/**
 * How a value stands against its target on a day. Below an unmet target it is on track where the line from the first day
 * through today reaches the target in time, or where it is too early to say (a tenth of the time, or less than one whole
 * due by now); behind where the line does not, or where no line can be drawn; missed once the time is over, or when what
 * only grows has grown past its upper bound.
 *
 * @example
 * const verdict = quotaVerdict({ value: 38, target: 43, due: '2024-12-31', asOf: '2024-06-30' });
 * if (verdict.ok) verdict.status; // 'behind'
 */
export function quotaVerdict(facts: QuotaFacts): QuotaVerdict | QuotaFault {
  const fault = faultOf(facts);
  if (fault) return fault;
  const { value, target, targetMax = null, comparator = 'atLeast', baseline = null } = facts;
  const isCapped = comparator === 'atMost' && targetMax === null;
  const isLevel = facts.isLevel ?? isCapped;
  const bounds = boundsOf(facts);
  // A cap is not approached from a baseline.
  const pace = paceOf(isCapped ? { ...facts, baseline: null } : { ...facts, baseline }, target, isLevel);
  const wanted = targetMax !== null && value !== null && value > targetMax ? targetMax : target;
  return {
    ok: true,
    status: statusOf(facts, bounds, isLevel, pace),
    share: value === null || Math.abs(wanted) < 1e-9 ? null : value / wanted,
    gap: value === null ? null : isCapped ? value - wanted : wanted - value,
    ...pace,
  };
}
