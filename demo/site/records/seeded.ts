/** Chance that is the same on every build. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Dice that always fall the same way for one seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { between, pick: (list) => list[between(0, list.length - 1)]! };
}

/** Parts of a whole number, as even as whole numbers can be. */
export function shared(total: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, at) => Math.floor((total * (at + 1)) / parts) - Math.floor((total * at) / parts),
  );
}

/** `7` as `007`. */
export const padded = (value: number, width: number): string => String(value).padStart(width, '0');
