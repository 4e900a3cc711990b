import type { ReformRecord, Target } from '../../sdk/model/index.js';
import { measureTarget, type MeasureContext } from '../../sdk/rules/measure.js';
import { clip } from '../internal/clip.js';
import type { Goal } from '../internal/quota-words.js';
import { fault, goalOfTarget, type MeterFault, type MeterModel } from './quota-meter.model.js';

/** What records tell of a target. Of one that each member has to reach, how many members have. */
export function readingModel(
  target: Target,
  records: readonly ReformRecord[],
  context: MeasureContext,
  label: string,
): MeterModel | MeterFault {
  const reading = measureTarget(target, records, context);
  if (!reading.ok) return fault(reading.code, reading.field, '');
  const { asOf, value, status, share, gap, expected, forecast, noForecast, start, end } = reading;
  const isEach = reading.rule !== null && reading.rule.each !== 'region';
  const members: Goal = { value: reading.goal ?? 0, comparator: 'atLeast', unit: '' };
  const goal = isEach
    ? members
    : { ...goalOfTarget(target), comparator: reading.rule?.comparator ?? target.comparator };
  return {
    ok: true,
    face: { label: label || clip(target.label, 200), goal, value, status, due: end, asOf },
    verdict: { share, gap, expected, forecast, noForecast },
    start,
    end,
    target,
    reading,
  };
}
