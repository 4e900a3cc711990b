import type { Comparator } from '../model/index.js';
import { isDay } from './dates.js';
import { quotaFault, type QuotaFault } from './quota-fault.js';
import { quotaBounds, quotaStatus, type QuotaBounds, type QuotaStatus } from './quota-status.js';

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

const isFigure = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= MOST;

/** 左右: five per cent to either side will do; the ends of a range hold in place of the comparator. */
function boundsOf({ target, targetMax = null, comparator = 'atLeast', isApproximate }: QuotaFacts): QuotaBounds {
  const { low, high } = targetMax === null ? quotaBounds(target, comparator) : { low: target, high: targetMax };
  const spare = (bound: number): number => (isApproximate && isFinite(bound) ? Math.abs(bound) * APPROXIMATE : 0);
  return { low: low - spare(low), high: high + spare(high) };
}

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
  const { value, target, targetMax = null, comparator = 'atLeast', baseline = null, due = null, asOf } = facts;
  const isCapped = comparator === 'atMost' && targetMax === null;
  const isLevel = facts.isLevel ?? isCapped;
  // A cap is not approached from a baseline.
  const told = isCapped ? { ...facts, baseline: null } : { ...facts, baseline };
  const pace = value === null ? noPace('not-reported') : paceOf(told, target, isLevel);
  const wanted = targetMax !== null && value !== null && value > targetMax ? targetMax : target;
  return {
    ok: true,
    status: quotaStatus({
      ...{ value, bounds: boundsOf(facts), asOf, due, isLevel },
      isStrict: !!facts.isStrict && !facts.isApproximate,
      forecast: pace.forecast?.value ?? null,
      isEarly: pace.noForecast === 'too-early' || pace.noForecast === 'not-begun',
    }),
    share: value === null || Math.abs(wanted) < 1e-9 ? null : value / wanted,
    gap: value === null ? null : isCapped ? value - wanted : wanted - value,
    ...pace,
  };
}
