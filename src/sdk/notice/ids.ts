/** A short, stable name for a text: FNV-1a over its letters and figures, in base 36. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** The letters and figures of a text: what remains when a copy changes spaces and punctuation. */
export function essence(text: string): string {
  return text.replace(/[^\w\u3400-\u9fff%]+/g, '');
}

/** Gives each wording an id that does not depend on its place; equal wordings are told apart by order. */
export class IdMaker {
  readonly #seen = new Map<string, number>();

  make(prefix: string, wording: string): string {
    const base = `${prefix}-${shortHash(essence(wording))}`;
    const count = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}
