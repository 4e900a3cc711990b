import type { AuditEntry, ChangeEvent } from '../../sdk/contract/index.js';
import type { Call } from './call.js';
import { txOf } from './call.js';
import type { Keys } from './keys.js';
import { timeId } from '../store/time-id.js';

/** Fields that may speak of a person: digests stand for them in the journal. */
const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  unit: ['contact'],
  task: ['evidence'],
  report: ['text', 'evidence', 'decisionText'],
  record: ['personId', 'note', 'evidence', 'findings'],
  roster: ['persons'],
  file: ['sha256'],
  minutes: ['key', 'minutes', 'class'],
};

/** What was changed. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly action: AuditEntry['action'];
  readonly before?: object | null;
  readonly after?: object | null;
  /** What listeners are told; none: nothing. */
  readonly event?: {
    readonly kind: ChangeEvent['kind'];
    readonly planId: string | null;
    readonly version: number | null;
  };
}

/** Of two states the fields in which they differ; what is new or gone stands whole. */
function difference(before: object | null, after: object | null): [object | null, object | null] {
  if (!before || !after) return [before, after];
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
  const pick = (from: Record<string, unknown>): object => Object.fromEntries(changed.map((name) => [name, from[name]]));
  return [pick(was), pick(is)];
}

async function masked(keys: Keys, kind: string, state: object | null): Promise<string | null> {
  if (!state) return null;
  const shown: Record<string, unknown> = { ...state };
  for (const name of PERSONAL[kind] ?? []) {
    const value = shown[name];
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    shown[name] = `digest:${await keys.digest(`${kind}.${name}:${JSON.stringify(value)}`)}`;
  }
  return JSON.stringify(shown);
}

/** Writes what was changed into the journal, and what listeners are told, in the transaction of the change. */
export async function journal(call: Call, ...changes: readonly Change[]): Promise<void> {
  const { deps, principal, region, at, requestId, now } = call;
  const who = principal ? await deps.keys.digest(`who:${principal.subject}`) : 'anyone';
  const tx = txOf(call);
  for (const { kind, id, action, before = null, after = null, event } of changes) {
    const [was, is] = difference(before, after);
    await tx
      .insertInto('audit')
      .values({
        region,
        id: timeId(now),
        at,
        who,
        role: principal?.roles[0] ?? null,
        action,
        kind,
        resource_id: kind === 'minutes' ? await deps.keys.digest(`minutes:${id}`) : id,
        before: await masked(deps.keys, kind, was),
        after: await masked(deps.keys, kind, is),
        request_id: requestId,
      })
      .execute();
    if (!event) continue;
    await tx
      .insertInto('events')
      .values({
        region,
        id: timeId(now),
        at,
        kind: event.kind,
        plan_id: event.planId,
        resource_id: id,
        version: event.version,
      })
      .execute();
  }
}
