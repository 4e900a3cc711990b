/** Minutes of many children as a school sees them: never of few, never one by one. */

/** Below so many reports nothing is shown: a figure of few is a figure about somebody. */
export const MINUTES_AT_LEAST = 10;

/** No day of homework counts for more: a clock that was forgotten is no homework. */
export const MINUTES_AT_MOST = 600;

/** What the reports of one school, grade and day say together. Null: too few, or no cap is set. */
export interface MinutesSummary {
  readonly reports: number | null;
  readonly averageMinutes: number | null;
  readonly medianMinutes: number | null;
  /** Percent of the reports above the cap, in steps of five: finer ones would tell of one child. */
  readonly aboveCapShare: number | null;
}

const NOTHING: MinutesSummary = { reports: null, averageMinutes: null, medianMinutes: null, aboveCapShare: null };

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Average, median and share above the cap of the minutes that were reported; nulls below ten reports. What is more than
 * 600 minutes counts as 600.
 *
 * @example
 * minutesSummary(minutes, 60).aboveCapShare; // 25
 */
export function minutesSummary(minutes: readonly number[], capMinutes: number | null): MinutesSummary {
  const sound = minutes.filter((each) => Number.isFinite(each) && each >= 0);
  if (sound.length < MINUTES_AT_LEAST) return NOTHING;
  const sorted = sound.map((each) => Math.min(each, MINUTES_AT_MOST)).sort((a, b) => a - b);
  const sum = sorted.reduce((all, each) => all + each, 0);
  const above = capMinutes === null ? null : sorted.filter((each) => each > capMinutes).length;
  return {
    reports: sorted.length,
    averageMinutes: Math.round(sum / sorted.length),
    medianMinutes: Math.round(medianOf(sorted)),
    aboveCapShare: above === null ? null : Math.round((above / sorted.length) * 20) * 5,
  };
}
