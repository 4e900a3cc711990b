/** Longer wordings are compared by their beginning: what differs only behind that is the same item. */
const COMPARED_LENGTH = 4000;

/** The letters and figures of a text: what remains when a copy changes width, spaces and punctuation. */
export function essenceOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}%+]+/gu, '');
}

/** The pairs of neighbouring characters of a wording, sorted; one of a single character is its own pair. */
export function bigramsOf(text: string): Int32Array {
  const words = text.slice(0, COMPARED_LENGTH);
  const pairs = new Int32Array(words === '' ? 0 : Math.max(1, words.length - 1));
  for (let i = 0; i < pairs.length; i += 1) pairs[i] = (words.charCodeAt(i) << 16) | (words.charCodeAt(i + 1) || 0);
  return pairs.sort();
}

/** Likeness of two wordings by their sorted pairs (Dice), 0 to 1. */
export function likeness(one: Int32Array, other: Int32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [left, right] = [one[i]!, other[j]!];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
