import type { Comparator } from '../model/index.js';
import { isDay, quotaFault, type QuotaFault } from './quota-fault.js';

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
export const MOST = 1e12;
const APPROXIMATE = 0.05;

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

/** What only a pace tells: where an even one would be by now, and where this one leads. */
export type Pace = Pick<QuotaVerdict, 'expected' | 'forecast' | 'noForecast'>;

/** No line can be drawn. */
export const noPace = (noForecast: QuotaVerdict['noForecast']): Pace => ({
  expected: null,
  forecast: null,
  noForecast,
});

/** Reckons the pace towards `goal`. */
export type PaceOf = (facts: QuotaFacts, goal: number, isLevel: boolean) => Pace;

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
 * How a value stands against its target, without its pace: the verdict of facts that name no first day. The pace is
 * reckoned by `paceOf`, where that is handed in.
 */
export function quotaStanding(
  facts: QuotaFacts,
  paceOf: PaceOf = () => noPace('no-period'),
): QuotaVerdict | QuotaFault {
  const fault = faultOf(facts);
  if (fault) return fault;
  const { value, target, targetMax = null, comparator = 'atLeast', baseline = null } = facts;
  const isCapped = comparator === 'atMost' && targetMax === null;
  const isLevel = facts.isLevel ?? isCapped;
  const bounds = boundsOf(facts);
  // A cap is not approached from a baseline.
  const told = isCapped ? { ...facts, baseline: null } : { ...facts, baseline };
  const pace = value === null ? noPace('not-reported') : paceOf(told, target, isLevel);
  const wanted = targetMax !== null && value !== null && value > targetMax ? targetMax : target;
  return {
    ok: true,
    status: statusOf(facts, bounds, isLevel, pace),
    share: value === null || Math.abs(wanted) < 1e-9 ? null : value / wanted,
    gap: value === null ? null : isCapped ? value - wanted : wanted - value,
    ...pace,
  };
}
