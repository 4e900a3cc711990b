/** What all changes of a kept resource have in common: the version that the client knows must be the one that stands. */
import { addKept, changeKept, getKept, removeKept, type Beside, type Kept, type Place } from '../store/kept.js';
import type { KeptTable } from '../store/tables.js';
import { txOf, type Call } from './call.js';
import { etagOf } from './etag.js';
import { Problem } from './problem.js';

/** @throws {Problem} `not-found`. */
export async function found<T>(call: Call, table: KeptTable, place: Place): Promise<Kept<T>> {
  const kept = await getKept<T>(call.db, table, place);
  if (!kept) throw new Problem('not-found', 'there is none of this id');
  return kept;
}

/** How a resource is shown to who asks. */
export type Show<T> = (kept: Kept<T>) => unknown;

/** @throws {Problem} `stale` with what stands there now. */
export function requireVersion<T>(call: Call, kept: Kept<T>, show: Show<T>): void {
  if (call.ifMatch === null || call.ifMatch === kept.version) return;
  throw staleProblem(show(kept), kept.version);
}

/** What stands there now, with the ETag that it has itself. */
function staleProblem(value: unknown, version: number): Problem {
  const { etag = etagOf(version) } = Object(value) as { etag?: string };
  return new Problem('stale', 'it was changed meanwhile', { current: { value, etag } });
}

/** @throws {Problem} `exists`. */
export async function add<K extends KeptTable, T>(
  call: Call,
  table: K,
  place: Place,
  facts: { readonly value: T; readonly beside: Beside<K> },
): Promise<Kept<T>> {
  const isNew = await addKept(txOf(call), table, place, { ...facts, at: call.at });
  if (!isNew) throw new Problem('exists', 'one of this id is there already');
  return { id: place.id, version: 1, changedAt: call.at, value: facts.value };
}

/** @throws {Problem} `stale` where somebody else was faster. */
export async function replace<K extends KeptTable, T>(
  call: Call,
  table: K,
  place: Place,
  facts: { readonly kept: Kept<T>; readonly value: T; readonly beside: Partial<Beside<K>>; readonly show: Show<T> },
): Promise<Kept<T>> {
  const { kept, value, beside, show } = facts;
  requireVersion(call, kept, show);
  const isDone = await changeKept(txOf(call), table, place, { version: kept.version, value, at: call.at, beside });
  if (!isDone) return refuseStale(call, table, place, show);
  return { id: place.id, version: kept.version + 1, changedAt: call.at, value };
}

/** @throws {Problem} `stale` where somebody else was faster. */
export async function remove<T>(
  call: Call,
  table: KeptTable,
  place: Place,
  facts: { readonly kept: Kept<T>; readonly show: Show<T> },
): Promise<void> {
  requireVersion(call, facts.kept, facts.show);
  const isDone = await removeKept(txOf(call), table, place, facts.kept.version);
  if (!isDone) await refuseStale(call, table, place, facts.show);
}

async function refuseStale<T>(call: Call, table: KeptTable, place: Place, show: Show<T>): Promise<never> {
  const now = await found<T>(call, table, place);
  throw staleProblem(show(now), now.version);
}
