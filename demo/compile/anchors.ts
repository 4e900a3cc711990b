import type { TextRange } from 'jiaogai/sdk';
import type { Edits } from './edits.js';
import { placeOf, withPlace, type Item } from './items.js';

/** Where `quote` stands now: of several places the one nearest to where it stood. */
export function findNear(text: string, quote: string, near: number): TextRange | null {
  if (quote === '') return null;
  if (text.slice(near, near + quote.length) === quote) return [near, near + quote.length];
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
    if (at > near) break;
  }
  return best < 0 ? null : [best, best + quote.length];
}

/** Where a place of the old text went in the new one, by what both begin and end with. */
export function shift(before: string, after: string, at: number): number {
  let head = 0;
  const limit = Math.min(before.length, after.length);
  while (head < limit && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  return at <= head ? at : Math.max(head, at + after.length - before.length);
}

/** Citations of a person's own items, moved along with the text. Words that are gone keep their place: they may come back. */
export function reanchor(edits: Edits, before: string, after: string): Edits {
  if (before === after) return edits;
  const move = <T extends Item>(kind: Parameters<typeof placeOf>[0], item: T): T => {
    const place = placeOf(kind, item);
    if (!place) return item;
    const at = findNear(after, place.quote, shift(before, after, place.at[0]));
    return at ? withPlace(kind, item, { at, quote: place.quote }) : item;
  };
  const added = edits.added.map((each) => ({ ...each, item: move(each.kind, each.item) }));
  const changed = Object.fromEntries(
    Object.entries(edits.changed).map(([ref, change]) => {
      if (!('source' in change) && !('at' in change)) return [ref, change];
      const kind = ref.slice(0, ref.indexOf('/')) as Parameters<typeof placeOf>[0];
      const moved = move(kind, change as unknown as Item) as unknown as Record<string, unknown>;
      return [ref, Object.fromEntries(Object.keys(change).map((key) => [key, moved[key]]))];
    }),
  );
  return { ...edits, added, changed };
}
