import { isDay } from '../../sdk/rules/dates.js';
import type { Comparator } from '../../sdk/model/index.js';
import { quotaBounds, quotaStatus, type QuotaStatus } from '../../sdk/rules/quota-status.js';
import type { Goal } from '../internal/quota-words.js';

/** What a page has written on a meter, as it came. */
export interface MeterInput {
  readonly label: unknown;
  readonly value: unknown;
  readonly target: unknown;
  readonly unit: unknown;
  readonly comparator: unknown;
  readonly baseline: unknown;
  readonly start: unknown;
  readonly due: unknown;
}

/** A number and what it is held against, ready to be worded and drawn. */
export interface MeterFace {
  readonly label: string;
  readonly goal: Goal;
  /** Null: not reported. */
  readonly value: number | null;
  readonly status: QuotaStatus;
  readonly due: string | null;
  readonly asOf: string;
}

/** What is above is no figure of a notice. */
export const MOST = 1e12;

/** A number as an attribute or a property holds it; null: none, undefined: not a number that a meter can show. */
export function numberIn(value: unknown): number | null | undefined {
  if (value == null || value === '') return null;
  const number = /^(?:number|string)$/.test(typeof value) && `${value as string}`.trim() ? Number(value) : NaN;
  return number >= 0 && number <= MOST ? number : undefined;
}

/** How value and target compare, as an attribute spells it; at least where it is not one of the three. */
export function comparatorIn(value: unknown): Comparator {
  return value === 'at-most' ? 'atMost' : value === 'equal' ? value : 'atLeast';
}

/** A meter of plain attributes; undefined where one of them is faulty, or it takes more than a face to tell how it stands. */
export function faceOf(input: MeterInput, asOf: string): MeterFace | undefined {
  const { label, unit, baseline, start } = input;
  const [value, target] = [numberIn(input.value), numberIn(input.target)];
  const due = (input.due as string) || null;
  const isPlain = typeof label === 'string' && typeof unit === 'string' && !baseline && !start && (!due || isDay(due));
  if (value === undefined || target == null || !isPlain) return undefined;
  const comparator = comparatorIn(input.comparator);
  const bounds = quotaBounds(target, comparator);
  const status = quotaStatus({ value, bounds, asOf, due, isLevel: comparator === 'atMost' });
  return { label, goal: { value: target, comparator, unit }, value, due, asOf, status };
}
