import type { Comparator, Measure } from '../../sdk/model/index.js';
import { isDay } from '../../sdk/rules/dates.js';
import { todayIn } from '../../sdk/rules/today.js';
import { quotaStanding } from '../../sdk/rules/quota-standing.js';
import { afterPaint } from '../internal/after-paint.js';
import { clip } from '../internal/clip.js';
import { now } from '../internal/clock.js';
import { loadOnce } from '../internal/load.js';
import { goalZh } from '../internal/quota-goal.js';
import type { Goal } from '../internal/quota-words.js';
import type { MeterGrip, MeterHost } from './quota-meter.grip.js';
import { numberIn, type MeterFace } from './quota-meter.view.js';

type Loose = Readonly<Record<string, unknown>>;

/** The raw target of a raw plan, or undefined. */
export function findTarget(plan: unknown, id: string): Loose | undefined {
  const { targets } = Object(plan) as Loose;
  return Array.isArray(targets) ? (targets as Loose[]).find((each) => (Object(each) as Loose)['id'] === id) : undefined;
}

function goalOf({
  value,
  valueMax = null,
  comparator,
  measure,
  isStrict,
  isApproximate,
  unit,
}: Loose): Goal | undefined {
  if (typeof value !== 'number' || typeof unit !== 'string' || !/^(?:atLeast|atMost|equal)$/.test(clip(comparator, 9)))
    return undefined;
  return {
    value,
    valueMax: typeof valueMax === 'number' ? valueMax : null,
    comparator: comparator as Comparator,
    measure: measure as Measure,
    isStrict: isStrict === true,
    isApproximate: isApproximate === true,
    unit: clip(unit, 20),
  };
}

/**
 * A meter of a raw target that looks right, before the model has checked it; undefined where it does not. Reading it may
 * throw whatever a getter throws.
 */
export function faceOfTarget(target: Loose, given: unknown, asOf: string): MeterFace | undefined {
  const goal = goalOf(target);
  const { label, due = null, kind = 'target' } = target;
  const value = numberIn(given);
  if (!goal || typeof label !== 'string' || kind !== 'target' || value === undefined) return undefined;
  const { value: wanted, valueMax: targetMax } = goal;
  const facts = { value, target: wanted, targetMax: targetMax ?? null, due: due as string | null, asOf };
  const verdict = quotaStanding({ ...goal, ...facts });
  return verdict.ok
    ? { label: clip(label, 200), goal, value, due: facts.due, asOf, status: verdict.status }
    : undefined;
}

/** What a plan shows at first sight; nothing where it takes its hands to say. */
async function firstLook(host: MeterHost): Promise<{ raw: unknown; face: MeterFace | undefined }> {
  const raw = await loadOnce(host.src);
  const target = findTarget(raw, host.targetId);
  const asOf = isDay(host.asOf) ? host.asOf : todayIn(now(), clip((raw as Loose)['timeZone'], 60));
  return { raw, face: target && faceOfTarget(target, host.value, asOf) };
}

/** A plan with the value that the page says, as a bar: the one thing that is drawn before it is checked. */
function isSimple({ src, plan, records, recordsSrc, seats, form, start }: MeterHost): boolean {
  return !!src && !(plan || records || recordsSrc || seats || start) && form === 'bar';
}

/** Draws what can be drawn of a plan at once, and brings the hands behind the first paint. */
export async function reach(grip: MeterGrip): Promise<void> {
  const { host } = grip;
  const { src } = host;
  grip.extend({ goal: goalZh });
  let plan: unknown;
  try {
    const look = isSimple(host) ? await firstLook(host) : undefined;
    plan = look?.raw;
    if (look?.face) {
      grip.show(look.face);
      await new Promise<void>((resolve) => afterPaint(resolve));
    }
  } catch {
    // The hands say what is wrong.
  }
  const { MeterHands } = await import('./quota-meter.hands.js');
  grip.show(new MeterHands(grip, plan === undefined ? undefined : { src, plan }));
}
