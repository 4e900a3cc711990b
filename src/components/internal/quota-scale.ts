/** What a scale must have room for; only finite numbers. */
export interface ScaleFacts {
  /** Null: nobody has said. */
  readonly value: number | null;
  readonly target: number;
  /** Upper end of a range. */
  readonly targetMax?: number | null | undefined;
  /** A share of a whole: the scale ends at the whole, 100 or 1,000. */
  readonly unit?: string;
}

/** A scale from nought to `end`. */
export interface Scale {
  readonly end: number;
  /** Where a number lies, in per cent of the length, from 0 to 100. */
  at(value: number): number;
}

/** Room behind the target, so that its mark stands within and more than enough is seen as more. */
const BEYOND = 7 / 6;
const AIR = 1.05;

/**
 * The scale of a bar: it starts at nought and shows both value and target, however far one is past the other.
 *
 * @example
 * scaleOf({ value: 38, target: 43 }).at(43); // 85.71
 */
export function scaleOf({ value, target, targetMax, unit }: ScaleFacts): Scale {
  const whole = unit === '%' ? 100 : unit === '‰' ? 1000 : 0;
  const goal = Math.max(target, targetMax ?? target);
  const reached = value ?? 0;
  const room = goal <= whole && reached <= whole ? whole : Math.max(goal * BEYOND, reached * AIR);
  const end = room > 0 ? room : 1;
  return { end, at: (each) => Math.round(Math.min(1, Math.max(0, each / end)) * 1e4) / 100 };
}
