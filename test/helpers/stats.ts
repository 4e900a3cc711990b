/** The middle value; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('the median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** How one contender did: the median and the spread of its runs, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
}

/** Something to be timed: returns the milliseconds that it took, or is timed from outside. */
export type Contender = () => number | Promise<number>;

/**
 * Runs contenders in turn, round after round, so that a machine that slows down slows all of them; the first rounds warm
 * up and do not count.
 *
 * @example
 * const [ours, plain] = await interleave({ ours: () => paint(board), plain: () => paint(dom) }, { rounds: 9 });
 */
export async function interleave(
  contenders: Readonly<Record<string, Contender>>,
  { rounds = 7, warmups = 2 }: { rounds?: number; warmups?: number } = {},
): Promise<Timing[]> {
  const names = Object.keys(contenders);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -warmups; round < rounds; round += 1) {
    for (const name of names) {
      const took = await contenders[name]!();
      if (round >= 0) times.get(name)!.push(took);
    }
  }
  return names.map((name) => {
    const all = times.get(name)!;
    return { name, medianMs: median(all), minMs: Math.min(...all), maxMs: Math.max(...all) };
  });
}

/** How many milliseconds `work` takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A bound that a ratio of two medians must keep. */
export interface RatioRow {
  readonly what: string;
  readonly ratio: number;
  readonly limit: number;
}

/** Prints medians and spreads. */
export function printTimings(title: string, timings: readonly Timing[]): void {
  console.log(`\n${title}`);
  const round = (ms: number): number => Math.round(ms * 100) / 100;
  console.table(
    timings.map((t) => ({ name: t.name, median: round(t.medianMs), min: round(t.minMs), max: round(t.maxMs) })),
  );
}

/** Prints ratios beside their limits and says whether all keep them. */
export function printRatios(rows: readonly RatioRow[]): boolean {
  console.table(
    rows.map((row) => ({ ...row, ratio: Math.round(row.ratio * 1000) / 1000, ok: row.ratio <= row.limit })),
  );
  return rows.every((row) => row.ratio <= row.limit);
}
