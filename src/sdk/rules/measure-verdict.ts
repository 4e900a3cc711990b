import { addDays, daysBetween } from './dates.js';
import type { QuotaFault } from './quota-fault.js';
import { MOST, noPace, quotaStanding, type Pace, type QuotaFacts, type QuotaVerdict } from './quota-standing.js';

const TOO_EARLY = 0.1;
const HUNDRED_YEARS = 36_525;

function reachedOn(facts: QuotaFacts, goal: number, from: number, since: string, days: number): string | null {
  const perDay = (facts.value! - from) / days;
  const needed = Math.max(0, Math.ceil((goal - from) / perDay - 1e-9) - 1);
  return perDay * (goal - from) > 0 && needed <= HUNDRED_YEARS ? addDays(since, needed) : null;
}

function paceOf(facts: QuotaFacts, goal: number, isLevel: boolean): Pace {
  const { value, baseline = null, start = null, due = null, asOf } = facts;
  if (start === null || due === null) return noPace('no-period');
  if (asOf > due) return noPace('over');
  if (asOf < start) return noPace('not-begun');
  const from = baseline ?? (isLevel ? null : 0);
  if (from === null) return noPace('no-baseline');
  const days = daysBetween(start, asOf) + 1;
  const elapsed = days / (daysBetween(start, due) + 1);
  const expected = from + (goal - from) * elapsed;
  const isCounted = !isLevel && Number.isInteger(goal);
  if (elapsed < TOO_EARLY || (isCounted && Math.abs(expected - from) < 1 && elapsed < 1))
    return { ...noPace('too-early'), expected };
  const forecast = from + (value! - from) / elapsed;
  if (Math.abs(forecast) > MOST) return { ...noPace('too-early'), expected };
  const line = { on: due, reachedOn: reachedOn(facts, goal, from, start, days), since: start, days, from };
  return { expected, forecast: { value: forecast, method: 'linear', ...line }, noForecast: null };
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
  return quotaStanding(facts, paceOf);
}
