import type { ReformRecord, Target } from '../../sdk/model/index.js';
import { addDays, daysBetween } from '../../sdk/rules/dates.js';
import { measureTarget, type MeasureContext } from '../../sdk/rules/measure.js';
import { scaleOf, type Scale } from '../internal/quota-scale.js';
import type { MeterModel } from './quota-meter.model.js';

/** A place in the drawing, in per cent of its width and height, from the lower left. */
export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/** Lines of a trend. */
export interface TrendView {
  readonly scale: Scale;
  readonly from: string;
  readonly to: string;
  /** What was reached, day by day; nothing before the first report. */
  readonly values: readonly TrendPoint[];
  /** An even pace to the target. */
  readonly wanted: readonly TrendPoint[];
  readonly forecast: readonly TrendPoint[];
  readonly target: number;
  /** Where the day as of which all is seen lies. */
  readonly today: number;
}

/** As many days are measured at most: more would not be seen. */
const STEPS = 24;

/** The days of a span at which it is measured, the last one always among them. */
function daysOf(from: string, to: string): string[] {
  const days = daysBetween(from, to);
  const step = Math.max(1, Math.ceil(days / STEPS));
  const all: string[] = [];
  for (let at = days; at > 0; at -= step) all.push(addDays(from, at));
  return [...all, from].reverse();
}

function valuesOf(
  target: Target,
  records: readonly ReformRecord[],
  days: readonly string[],
  context: MeasureContext,
): readonly (readonly [string, number])[] {
  return days.flatMap((asOf) => {
    const reading = measureTarget(target, records, { ...context, asOf });
    return reading.ok && reading.value !== null ? [[asOf, reading.value] as const] : [];
  });
}

/** Of plain attributes two values are known: the baseline on the first day, and the one that is told. */
function plainValues({ face, verdict }: MeterModel, from: string): readonly (readonly [string, number])[] {
  if (face.value === null) return [];
  const start = verdict.forecast && from < face.asOf ? [[from, verdict.forecast.from] as const] : [];
  return [...start, [face.asOf, face.value]];
}

/** Measures a target day by day; undefined where no first day is known, or it has not begun. */
export function trendOf(model: MeterModel, context: MeasureContext): TrendView | undefined {
  const { face, reading, target, verdict } = model;
  const first = reading?.records.reduce((min, { on }) => (on < min ? on : min), face.asOf);
  const from = model.start ?? first;
  if (from === undefined || from > face.asOf) return undefined;
  const to = model.end !== null && model.end > face.asOf ? model.end : face.asOf;
  const told =
    reading && target ? valuesOf(target, reading.records, daysOf(from, face.asOf), context) : plainValues(model, from);
  const { forecast } = verdict;
  const most = told.reduce((sum, [, value]) => Math.max(sum, value), forecast ? forecast.value : 0);
  const scale = scaleOf({ value: most, target: face.goal.value, targetMax: face.goal.valueMax, unit: face.goal.unit });
  const days = Math.max(1, daysBetween(from, to));
  const point = (day: string, value: number): TrendPoint => ({
    x: Math.round((daysBetween(from, day) / days) * 1e4) / 100,
    y: scale.at(value),
  });
  return {
    scale,
    from,
    to,
    values: told.map(([day, value]) => point(day, value)),
    wanted: model.end !== null && forecast ? [point(from, forecast.from), point(model.end, face.goal.value)] : [],
    forecast: forecast && face.value !== null ? [point(face.asOf, face.value), point(forecast.on, forecast.value)] : [],
    target: scale.at(face.goal.value),
    today: point(face.asOf, 0).x,
  };
}
