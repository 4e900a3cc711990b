import type { TextRange } from '../../src/sdk/model/index.js';

/** Right answers, answers asked for, answers given. */
export interface Tally {
  hits: number;
  asked: number;
  given: number;
}

export function emptyTally(): Tally {
  return { hits: 0, asked: 0, given: 0 };
}

export function addTally(sum: Tally, part: Tally): void {
  sum.hits += part.hits;
  sum.asked += part.asked;
  sum.given += part.given;
}

/** The harmonic mean of precision and recall; nothing asked and nothing given is perfect. */
export function f1(tally: Tally): number {
  return tally.asked + tally.given === 0 ? 1 : (2 * tally.hits) / (tally.asked + tally.given);
}

/** Letters and digits only, so that width, brackets and breaks do not matter. */
export function norm(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/[\s,，。、;；:：.·()（）[\]【】〔〕"“”'‘’—–\-～~《》〈〉]/g, '');
}

export function sameText(a: string | null | undefined, b: string | null | undefined): boolean {
  return norm(a) === norm(b);
}

/** Whether one holds the other; fewer than `least` letters prove nothing. */
export function touches(a: string | null | undefined, b: string | null | undefined, least = 2): boolean {
  const [x, y] = [norm(a), norm(b)];
  return Math.min(x.length, y.length) >= least && (x.includes(y) || y.includes(x));
}

/** Finds quotes in a text whatever white space stands in them. */
export class Finder {
  private readonly squeezed: string;
  private readonly places: number[] = [];

  constructor(text: string) {
    let squeezed = '';
    for (let i = 0; i < text.length; i++) {
      if (/\s/.test(text[i]!)) continue;
      squeezed += text[i]!;
      this.places.push(i);
    }
    this.squeezed = squeezed;
  }

  /** Every place of a quote. */
  all(quote: string): TextRange[] {
    const wanted = quote.replace(/\s/g, '');
    const found: TextRange[] = [];
    for (let i = wanted ? this.squeezed.indexOf(wanted) : -1; i >= 0; i = this.squeezed.indexOf(wanted, i + 1)) {
      found.push([this.places[i]!, this.places[i + wanted.length - 1]! + 1]);
    }
    return found;
  }
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Pairs of indices of a longest common subsequence, in order. */
export function align<A, B>(
  left: readonly A[],
  right: readonly B[],
  same: (a: A, b: B) => boolean,
): [number, number][] {
  const width = right.length + 1;
  const best = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      best[i * width + j] = same(left[i]!, right[j]!)
        ? best[(i + 1) * width + j + 1]! + 1
        : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (same(left[i]!, right[j]!)) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Pairs each of `left` with at most one of `right`, the best rank first, in order within a rank. Rank 0 is no match. */
export function pair<A, B>(left: readonly A[], right: readonly B[], rank: (a: A, b: B) => number): Map<A, B> {
  const ranked: { a: A; b: B; rank: number }[] = [];
  for (const a of left) for (const b of right) ranked.push({ a, b, rank: rank(a, b) });
  const pairs = new Map<A, B>();
  const used = new Set<B>();
  for (const one of ranked.filter((each) => each.rank > 0).sort((x, y) => y.rank - x.rank)) {
    if (pairs.has(one.a) || used.has(one.b)) continue;
    pairs.set(one.a, one.b);
    used.add(one.b);
  }
  return pairs;
}
