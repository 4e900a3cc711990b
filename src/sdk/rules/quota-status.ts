import type { Comparator } from '../model/index.js';

/** How a number stands against its target. */
export type QuotaStatus = 'met' | 'onTrack' | 'behind' | 'missed' | 'notReported' | 'denominatorUnknown';

/** Between which numbers a target is reached; infinite where there is no bound. */
export interface QuotaBounds {
  readonly low: number;
  readonly high: number;
}

/** The core of a verdict: facts that were found sound. */
export interface StatusFacts {
  /** Null: nobody has said, which is never zero. */
  readonly value: number | null;
  readonly bounds: QuotaBounds;
  readonly asOf: string;
  readonly due: string | null;
  /** The value may fall again, as an average does. */
  readonly isLevel: boolean;
  readonly isStrict?: boolean;
  /** Where the value will be on the last day at its pace; null: no line can be drawn. */
  readonly forecast?: number | null;
  /** It is too early for a line. */
  readonly isEarly?: boolean;
}

/** Sums of decimals are a little off: 0.1 + 0.2 is not to miss 0.3. */
const slack = (bound: number): number => Math.max(1, Math.abs(bound)) * 1e-9;

/** The bounds that a target and its comparator set. */
export function quotaBounds(target: number, comparator: Comparator): QuotaBounds {
  return {
    low: comparator === 'atMost' ? -Infinity : target,
    high: comparator === 'atLeast' ? Infinity : target,
  };
}

const isAbove = (value: number, low: number, isStrict = false): boolean =>
  low === -Infinity || (isStrict ? value > low + slack(low) : value >= low - slack(low));

const isBelow = (value: number, high: number, isStrict = false): boolean =>
  high === Infinity || (isStrict ? value < high - slack(high) : value <= high + slack(high));

/**
 * How a value stands between its bounds on a day.
 *
 * @example
 * quotaStatus({ value: 38, bounds: quotaBounds(43, 'atLeast'), asOf: '2025-01-01', due: '2024-12-31', isLevel: false }); // 'missed'
 */
export function quotaStatus(facts: StatusFacts): QuotaStatus {
  const { value, bounds, asOf, due, isLevel, isStrict, forecast = null, isEarly } = facts;
  const { low, high } = bounds;
  if (value === null) return 'notReported';
  const isOver = due !== null && asOf > due;
  if (!isBelow(value, high, isStrict)) return isOver || !isLevel ? 'missed' : 'behind';
  if (isAbove(value, low, isStrict)) {
    // What is to stay below is met when its time is over, and not before.
    if (high === Infinity || isOver || due === null || low === high) return 'met';
    return forecast !== null && !isLevel && !isBelow(forecast, high, isStrict) ? 'behind' : 'onTrack';
  }
  if (isOver) return 'missed';
  return isEarly || (forecast !== null && isAbove(forecast, low, isStrict)) ? 'onTrack' : 'behind';
}
