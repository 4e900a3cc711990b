/** Server-sent events: what was changed, read from the journal of events, so that each server of a store tells of all. */
import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { ChangeEvent } from '../../sdk/contract/index.js';
import { hasRole, ownUnits } from '../auth/principal.js';
import { timeIdFrom } from '../store/time-id.js';
import type { Tables } from '../store/tables.js';
import type { Call, Handlers } from './call.js';
import type { AppDeps } from './deps.js';
import { etagOf } from './etag.js';
import { isOfBureau } from './plans.js';
import { Problem } from './problem.js';

/** What commits late may have an earlier id: so far back it is looked for again. */
const OVERLAP_MS = 10_000;
/** Another server's changes are looked for so often; those of this one are told at once. */
const POLL_MS = 1000;
/** Whoever stands between must not take silence for an end. */
const BEAT_MS = 15_000;
const MOST = 500;
/** So many listeners one server has. */
const MOST_LISTENERS = 2000;

class Hub {
  private readonly wakers = new Set<() => void>();
  count = 0;
  /** Counts changes, so that one between a look and the wait for the next is not slept through. */
  changes = 0;

  wake(): void {
    this.changes += 1;
    const all = [...this.wakers];
    this.wakers.clear();
    all.forEach((wake) => wake());
  }

  /** Resolves when something was changed here since `changes` was read, or after so long. */
  async wait(deps: AppDeps, since: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.changes !== since || signal.aborted) return;
    const ended = new AbortController();
    const end = (): void => ended.abort();
    signal.addEventListener('abort', end);
    const woken = new Promise<void>((resolve) => {
      this.wakers.add(resolve);
      ended.signal.addEventListener('abort', () => {
        this.wakers.delete(resolve);
        resolve();
      });
    });
    await Promise.race([woken, deps.wait(ms, ended.signal)]);
    signal.removeEventListener('abort', end);
    ended.abort();
  }
}

const hubs = new WeakMap<AppDeps, Hub>();

export function hubOf(deps: AppDeps): Hub {
  const hub = hubs.get(deps) ?? new Hub();
  hubs.set(deps, hub);
  return hub;
}

type Row = Tables['events'];

/** Reads what is new; what was told already is remembered for as long as it may be read again. */
class Reader {
  private readonly call: Call;
  private readonly told = new Map<string, number>();
  private from: number;
  private readonly isPublic: boolean;
  private readonly isResumed: boolean;
  private readonly plan: string | undefined;

  constructor(call: Call, plan: string | undefined) {
    this.call = call;
    this.plan = plan;
    this.isPublic = !isOfBureau(call.principal);
    const last = /^[0-9a-f]{32}$/.exec(call.headers.get('Last-Event-ID') ?? '')?.[0];
    this.from = last === undefined ? call.now.getTime() : parseInt(last.slice(0, 12), 16);
    if (last !== undefined) this.told.set(last, this.from);
    this.isResumed = last !== undefined;
  }

  private async rows(): Promise<Row[]> {
    const { deps, region } = this.call;
    let rows = deps.store.reads.selectFrom('events').selectAll().where('region', '=', region);
    if (this.isPublic) {
      rows = rows
        .where('kind', 'in', ['task', 'plan'])
        .where('plan_id', 'in', (eb) =>
          eb.selectFrom('plans').select('id').where('region', '=', region).where('is_published', '=', 1),
        );
    }
    if (!this.isPublic) rows = rows.where((eb) => this.mayHear(eb));
    if (this.plan !== undefined) rows = rows.where('plan_id', '=', this.plan);
    return this.fresh(rows.orderBy('id').limit(MOST), timeIdFrom(this.from - OVERLAP_MS));
  }

  /** Of reports and records whoever may read them is told: an officer of no drafts, a clerk of the own units. */
  private mayHear(eb: ExpressionBuilder<Tables, 'events'>): Expression<SqlBool> {
    const { region, principal } = this.call;
    const idsOf = (table: 'reports' | 'records') => eb.selectFrom(table).select('id').where('region', '=', region);
    const drafts = idsOf('reports').where('state', '=', 'draft');
    const common = eb('kind', 'in', ['task', 'plan']);
    const own = ownUnits(principal!);
    const ofUnits = (['report', 'record'] as const).map((kind) =>
      eb.and([eb('kind', '=', kind), eb('resource_id', 'in', idsOf(`${kind}s`).where('unit_id', 'in', own))]),
    );
    if (!hasRole(principal!, 'officer', 'auditor')) return eb.or([common, ...ofUnits]);
    const isNoDraft = eb.or([eb('kind', '!=', 'report'), eb('resource_id', 'not in', drafts)]);
    return eb.or([isNoDraft, ...ofUnits]);
  }

  /** In parts: what was told already may be more than one part. */
  private async fresh(rows: SelectQueryBuilder<Tables, 'events', Row>, since: string): Promise<Row[]> {
    const fresh: Row[] = [];
    let part = await rows.where('id', '>=', since).execute();
    for (;;) {
      fresh.push(...part.filter(({ id }) => !this.told.has(id)));
      if (part.length < MOST || fresh.length >= MOST) return fresh;
      part = await rows.where('id', '>', part[part.length - 1]!.id).execute();
    }
  }

  /**
   * Begins with what is committed from now on, though it was begun before: whoever reads what they want and then listens
   * misses nothing. Who comes again is told what was missed meanwhile.
   */
  async begin(): Promise<void> {
    if (this.isResumed) return;
    for (let rows = await this.rows(); rows.length > 0; rows = await this.rows()) this.remember(rows);
  }

  async next(): Promise<string> {
    const fresh = await this.rows();
    this.remember(fresh);
    return fresh.map((row) => textOf(row)).join('');
  }

  private remember(fresh: readonly Row[]): void {
    for (const { id } of fresh) {
      const ms = parseInt(id.slice(0, 12), 16);
      this.told.set(id, ms);
      this.from = Math.max(this.from, ms);
    }
    for (const [id, ms] of this.told) if (ms < this.from - OVERLAP_MS * 2) this.told.delete(id);
  }
}

function textOf({ id, kind, region, plan_id: planId, resource_id: resourceId, version }: Row): string {
  const event: ChangeEvent = {
    kind: kind as ChangeEvent['kind'],
    region,
    planId,
    id: resourceId,
    etag: version === null ? null : etagOf(version),
  };
  return `event: ${kind}\nid: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The stream of one listener; it ends with its request, or when the server stops. */
function streamOf(call: Call, reader: Reader, signal: AbortSignal): ReadableStream<Uint8Array> {
  const { deps } = call;
  const hub = hubOf(deps);
  const encoder = new TextEncoder();
  const ended = new AbortController();
  const poll = deps.store.engine === 'postgres' ? POLL_MS : BEAT_MS;
  let silent = 0;
  const leave = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    hub.count -= 1;
  };
  signal.addEventListener('abort', leave);
  deps.stopping?.addEventListener('abort', leave);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      hub.count += 1;
      controller.enqueue(encoder.encode('retry: 3000\n: open\n\n'));
    },
    async pull(controller) {
      while (!ended.signal.aborted) {
        const since = hub.changes;
        // Whoever reads here is told of an end and asks again: nothing is lost with an answer that failed.
        const text = await reader.next().catch(() => undefined);
        if (text === undefined || ended.signal.aborted) break;
        if (text !== '') return controller.enqueue(encoder.encode(text));
        if (silent >= BEAT_MS) {
          silent = 0;
          return controller.enqueue(encoder.encode(': still here\n\n'));
        }
        await hub.wait(deps, since, poll, ended.signal);
        silent += poll;
      }
      leave();
      controller.close();
    },
    cancel: leave,
  });
}

export const eventHandlers: Handlers<'streamEvents'> = {
  async streamEvents(call) {
    if (hubOf(call.deps).count >= MOST_LISTENERS) {
      throw new Problem('unavailable', 'too many are listening', { retryAfter: 30 });
    }
    const reader = new Reader(call, call.query.plan);
    await reader.begin();
    const body = streamOf(call, reader, call.signal);
    const headers = {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    };
    return { response: new Response(body, { headers }) };
  },
};
