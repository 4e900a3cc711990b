import type { Matches } from './merge-entries.js';

/** Leaves room for a suffix in the 128 characters of an identifier. */
const LONGEST_STEM = 110;

interface Named {
  readonly id: string;
}

/** The new id of each item: the old one where it was known, else one that neither plan uses for something else. */
export function idsOf(old: readonly Named[], next: readonly Named[], { oldOf }: Matches): string[] {
  const used = new Set(old.map(({ id }) => id));
  return next.map(({ id }, at) => {
    const known = oldOf.get(at);
    if (known !== undefined) return old[known]!.id;
    let free = id;
    for (let count = 2; used.has(free); count += 1) free = `${id.slice(0, LONGEST_STEM)}-${count}`;
    used.add(free);
    return free;
  });
}

/** How the ids of one list of the new plan are rewritten. */
export interface Renaming {
  readonly ids: readonly string[];
  /** The item of the old plan that an item of the new one was. */
  readonly was: ReadonlyMap<number, number>;
  readonly rename: (id: string | null) => string | null;
}

/** Pairs each new id with the one that it takes. */
export function renamingOf(old: readonly Named[], next: readonly Named[], matches: Matches): Renaming {
  const ids = idsOf(old, next, matches);
  const byId = new Map(next.map(({ id }, at) => [id, ids[at]!]));
  return { ids, was: matches.oldOf, rename: (id) => (id === null ? null : (byId.get(id) ?? null)) };
}
