import { bigramsOf, likeness } from './wording.js';

/** One thing of a plan as the matching sees it. `at` is its place in the list that it comes from. */
export interface Entry {
  readonly at: number;
  /** Exact keys from the strictest to the laxest; null where it has none. Both sides have the same number of them. */
  readonly keys: readonly (string | null)[];
  /** Where it stands in the notice, or null. */
  readonly place: string | null;
  /** What likeness counts most within: a task's area, a target's unit. */
  readonly group: string;
  readonly words: string;
}

/** How alike two wordings must be, 0 to 1; above 1 is never. */
export interface Likeness {
  readonly within: number;
  readonly across: number;
}

/** `[old, next, why]`: places in their lists, and whether the wording or only the place was the same. */
export type Match = readonly [number, number, 'wording' | 'place'];

interface Scored {
  readonly old: Entry;
  readonly next: Entry;
  readonly score: number;
}

/** All pairs are looked at up to so many; beyond that only those that share rare pairs of characters. */
const MOST_PAIRS = 2500;
const MOST_SHARERS = 32;
const MOST_VOTES = 24;
const MOST_CANDIDATES = 8;
const LEAST_SHARE = 0.2;

function bucketsOf(entries: Iterable<Entry>, keyOf: (entry: Entry) => string | null): Map<string, Entry[]> {
  const buckets = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(entry);
    else buckets.set(key, [entry]);
  }
  return buckets;
}

/** The different pairs of a wording; of a long one a quarter, the same in every wording, is enough to find likely pairs by. */
function sampleOf(pairs: Int32Array): Set<number> {
  return new Set(pairs.length <= 64 ? pairs : pairs.filter((pair) => Math.imul(pair, 0x9e3779b1) >>> 30 === 0));
}

/** The pairs of characters of each entry, counted when first asked for. */
class Wordings {
  readonly #known = new Map<Entry, Int32Array>();

  of(entry: Entry): Int32Array {
    const known = this.#known.get(entry);
    if (known) return known;
    const made = bigramsOf(entry.words);
    this.#known.set(entry, made);
    return made;
  }

  score(old: Entry, next: Entry): Scored {
    return { old, next, score: likeness(this.of(old), this.of(next)) };
  }
}

/** Finds which entries of an old list are which of a new one, one to one: exact before alike, alike before merely in the same place. */
export class Matcher {
  readonly #olds: Set<Entry>;
  readonly #nexts: Set<Entry>;
  readonly #wordings = new Wordings();
  readonly matches: Match[] = [];

  constructor(olds: readonly Entry[], nexts: readonly Entry[]) {
    this.#olds = new Set(olds);
    this.#nexts = new Set(nexts);
  }

  #link(old: Entry, next: Entry, why: Match[2]): void {
    if (!this.#olds.has(old) || !this.#nexts.has(next)) return;
    this.#olds.delete(old);
    this.#nexts.delete(next);
    this.matches.push([old.at, next.at, why]);
  }

  /** The best first; of equals those in the same place, then in the order of the notice. */
  #linkBest(pairs: Scored[]): void {
    const isStill = (pair: Scored): number => Number(pair.old.place !== null && pair.old.place === pair.next.place);
    pairs.sort((a, b) => b.score - a.score || isStill(b) - isStill(a) || a.old.at - b.old.at || a.next.at - b.next.at);
    for (const { old, next } of pairs) this.#link(old, next, 'wording');
  }

  /** Key by key: who alone has a key is sure, several of one key are told apart by their wording. */
  exact(): this {
    const keys = this.#olds.values().next().value?.keys.length ?? 0;
    for (let index = 0; index < keys; index += 1) {
      if (this.#nexts.size === 0 || this.#olds.size === 0) return this;
      const nexts = bucketsOf(this.#nexts, (entry) => entry.keys[index] ?? null);
      for (const [key, olds] of bucketsOf(this.#olds, (entry) => entry.keys[index] ?? null)) {
        const same = nexts.get(key);
        if (same) this.#pairUp(olds, same);
      }
    }
    return this;
  }

  #pairUp(olds: readonly Entry[], nexts: readonly Entry[]): void {
    const { words } = olds[0]!;
    const isAllSame = [...olds, ...nexts].every((entry) => entry.words === words);
    if (isAllSame || (olds.length === 1 && nexts.length === 1)) {
      for (let i = 0; i < Math.min(olds.length, nexts.length); i += 1) this.#link(olds[i]!, nexts[i]!, 'wording');
    } else if (olds.length * nexts.length <= MOST_PAIRS) {
      this.#linkBest(olds.flatMap((old) => nexts.map((next) => this.#wordings.score(old, next))));
    }
  }

  /** Those that are alike enough, the most alike first. */
  alike({ within, across }: Likeness): this {
    if (this.#olds.size === 0 || this.#nexts.size === 0) return this;
    const pairs = this.#olds.size * this.#nexts.size <= MOST_PAIRS ? this.#allPairs() : this.#likelyPairs();
    this.#linkBest(pairs.filter(({ old, next, score }) => score >= (old.group === next.group ? within : across)));
    return this;
  }

  #allPairs(): Scored[] {
    const nexts = [...this.#nexts];
    return [...this.#olds].flatMap((old) => nexts.map((next) => this.#wordings.score(old, next)));
  }

  /** Pairs of entries that share characters which few have: keeps the cost near linear when much was rewritten. */
  #likelyPairs(): Scored[] {
    const holders = new Map<number, Entry[]>();
    for (const old of this.#olds) {
      for (const pair of sampleOf(this.#wordings.of(old))) {
        const bucket = holders.get(pair);
        if (!bucket) holders.set(pair, [old]);
        else if (bucket.length <= MOST_SHARERS) bucket.push(old);
      }
    }
    return [...this.#nexts].flatMap((next) =>
      this.#candidates(next, holders).map((old) => this.#wordings.score(old, next)),
    );
  }

  #candidates(next: Entry, holders: ReadonlyMap<number, readonly Entry[]>): Entry[] {
    const rare = [...sampleOf(this.#wordings.of(next))]
      .map((pair) => holders.get(pair) ?? [])
      .filter((bucket) => bucket.length > 0 && bucket.length <= MOST_SHARERS)
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_VOTES);
    const votes = new Map<Entry, number>();
    for (const bucket of rare) for (const old of bucket) votes.set(old, (votes.get(old) ?? 0) + 1);
    return [...votes]
      .filter(([, count]) => count >= rare.length * LEAST_SHARE)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CANDIDATES)
      .map(([old]) => old);
  }

  /** What was rewritten but stands where it stood. */
  inPlace(isSame: (old: Entry, next: Entry) => boolean): this {
    const nexts = bucketsOf(this.#nexts, (entry) => entry.place);
    for (const [place, olds] of bucketsOf(this.#olds, (entry) => entry.place)) {
      const same = nexts.get(place) ?? [];
      if (olds.length === 1 && same.length === 1 && isSame(olds[0]!, same[0]!)) this.#link(olds[0]!, same[0]!, 'place');
    }
    return this;
  }
}
