import type { Target } from '../../sdk/model/index.js';
import type { Reading } from '../../sdk/rules/measure.js';
import { quotaVerdict } from '../../sdk/rules/measure-verdict.js';
import { isDay } from '../../sdk/rules/dates.js';
import type { QuotaFault } from '../../sdk/rules/quota-fault.js';
import type { QuotaVerdict } from '../../sdk/rules/quota-standing.js';
import { clip } from '../internal/clip.js';
import type { Goal } from '../internal/quota-words.js';
import { comparatorIn, numberIn, type MeterFace, type MeterInput } from './quota-meter.view.js';

/** What is wrong with what a meter was told: which attribute or fact, and as what it came. */
export interface MeterFault {
  readonly ok: false;
  readonly code: QuotaFault['code'] | 'missing';
  readonly field: string;
  readonly given: string;
}

/** All that a meter tells of its number. */
export interface MeterModel {
  readonly ok: true;
  readonly face: MeterFace;
  readonly verdict: Omit<QuotaVerdict, 'ok' | 'status'>;
  /** First and last day that count; null: open. */
  readonly start: string | null;
  readonly end: string | null;
  readonly target: Target | undefined;
  /** Where it was measured from records. */
  readonly reading: Reading | undefined;
}

/** A fault, with what was given cut to what a page can bear. */
export const fault = (code: MeterFault['code'], field: string, given: unknown): MeterFault => ({
  ok: false,
  code,
  field,
  given: clip(typeof given === 'object' ? typeof given : String(given), 40),
});

function factsFault(input: MeterInput): MeterFault | undefined {
  for (const field of ['value', 'target', 'baseline'] as const) {
    const number = numberIn(input[field]);
    if (number === undefined) return fault('out-of-range', field, input[field]);
    if (number === null && field === 'target') return fault('missing', field, '');
  }
  for (const field of ['start', 'due'] as const) {
    if (input[field] && !isDay(input[field])) return fault('not-a-date', field, input[field]);
  }
  return undefined;
}

const dayIn = (value: unknown): string | null => (isDay(value) ? value : null);

function judged(
  face: Omit<MeterFace, 'status'>,
  facts: { readonly baseline: number | null; readonly start: string | null },
  target: Target | undefined,
): MeterModel | MeterFault {
  const { goal, value, due, asOf } = face;
  const { value: wanted, valueMax: targetMax = null } = goal;
  const verdict = quotaVerdict({ ...goal, ...facts, targetMax, value, target: wanted, due, asOf });
  if (!verdict.ok) return fault(verdict.code, verdict.field, due ?? '');
  const { ok: _, status, ...rest } = verdict;
  return {
    ok: true,
    face: { ...face, status },
    verdict: rest,
    start: facts.start,
    end: due,
    target,
    reading: undefined,
  };
}

/** What plain attributes tell, or which of them cannot be worked with. */
export function plainModel(input: MeterInput, asOf: string): MeterModel | MeterFault {
  const found = factsFault(input);
  if (found) return found;
  const goal: Goal = {
    value: numberIn(input.target)!,
    comparator: comparatorIn(input.comparator),
    unit: clip(input.unit, 20),
  };
  const face = { label: clip(input.label, 200), goal, value: numberIn(input.value)!, due: dayIn(input.due), asOf };
  return judged(face, { baseline: numberIn(input.baseline)!, start: dayIn(input.start) }, undefined);
}

/** What a target of a plan wants, with words of its own where the page has them. */
export function goalOfTarget({ value, valueMax, comparator, measure, isStrict, isApproximate, unit }: Target): Goal {
  return { value, valueMax, comparator, measure, isStrict, isApproximate, unit: clip(unit, 20) };
}

/** What a target tells with a value that the page says; without one it is not reported. */
export function targetModel(target: Target, input: MeterInput, asOf: string): MeterModel | MeterFault {
  const found = factsFault({ ...input, target: 0, baseline: null, due: null });
  if (found) return found;
  const label = clip(input.label, 200) || clip(target.label, 200);
  const face = { label, goal: goalOfTarget(target), value: numberIn(input.value)!, due: target.due, asOf };
  return judged(face, { baseline: target.baseline, start: dayIn(input.start) }, target);
}
