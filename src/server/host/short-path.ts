/**
 * The way of most requests there are: somebody without a token reads a published plan. What was answered to the same
 * request before is sent again for as long as the plan is the same, without a request and a response being made of it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { API_BASE } from '../../sdk/contract/index.js';
import { ByteCache } from '../app/byte-cache.js';
import type { AppDeps } from '../app/deps.js';
import { clientKey } from '../app/pipeline.js';
import { etagOf } from '../app/etag.js';
import { hubOf } from '../app/events.js';
import { getPlanStamp } from '../store/plans.js';

const PLAN = new RegExp(`^${API_BASE}/plans/([\\w.:-]{1,128})$`);

/** Headers with which a request asks for more than a plan as everyone sees it. */
const MORE = ['authorization', 'if-none-match', 'if-match', 'origin', 'range', 'x-request-id', 'content-length'];

/** How many bytes of answers are kept. */
const MOST = 32_000_000;

interface Kept {
  /** Which state of the plan it is. */
  readonly made: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** How many changes this server had made when the plan was last found to be the same. */
  seen: number;
}

export class ShortPath {
  private readonly deps: AppDeps;
  private readonly kept = new ByteCache<Kept>(MOST);

  constructor(deps: AppDeps) {
    this.deps = deps;
  }

  /** The plan that is asked for, where nothing else is; undefined: the long way. */
  planOf({ method, url = '', headers }: IncomingMessage): string | undefined {
    if (method !== 'GET' || this.deps.region === null) return undefined;
    if (MORE.some((name) => headers[name] !== undefined)) return undefined;
    return PLAN.exec(url)?.[1];
  }

  private keyOf(planId: string, { headers }: IncomingMessage): string {
    return `${planId}\n${headers['accept-encoding'] ?? ''}`;
  }

  private async stateOf(planId: string): Promise<string | undefined> {
    const { store, region } = this.deps;
    const stamp = await getPlanStamp(store.reads, { region: region!, planId });
    if (!stamp?.isPublished) return undefined;
    return `${etagOf(stamp.version, stamp.touched, true)} ${stamp.changedAt}`;
  }

  /** What was answered the long way, taken up where the plan has not changed since it was asked for. */
  async keep(incoming: IncomingMessage, answer: () => Promise<Response>): Promise<Response> {
    const planId = this.planOf(incoming);
    const before = planId && (await this.stateOf(planId));
    const response = await answer();
    if (!planId || !before || response.status !== 200) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const seen = hubOf(this.deps).changes;
    if ((await this.stateOf(planId)) === before) {
      const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'x-request-id'));
      this.kept.set(this.keyOf(planId, incoming), { made: before, headers, bytes, seen });
    }
    return new Response(bytes, { status: 200, headers: response.headers });
  }

  /** Whether a plan is as it was. A data folder has one server, which knows of all changes; else the store is asked. */
  private async holds(planId: string, kept: Kept): Promise<boolean> {
    const { changes } = hubOf(this.deps);
    if (this.deps.store.engine === 'sqlite' && kept.seen === changes) return true;
    const state = await this.stateOf(planId).catch(() => undefined);
    if (state !== kept.made) return false;
    kept.seen = changes;
    return true;
  }

  /** Answers where it can; false: the long way. */
  async answer(incoming: IncomingMessage, response: ServerResponse, client: string | null): Promise<boolean> {
    const planId = this.planOf(incoming);
    if (planId === undefined) return false;
    const key = this.keyOf(planId, incoming);
    const kept = this.kept.get(key);
    if (!kept) return false;
    const { deps } = this;
    const started = deps.now().getTime();
    if (!(await this.holds(planId, kept))) {
      this.kept.delete(key);
      return false;
    }
    // Who is over the limit is told so the long way.
    if (deps.limit && (await deps.limit(await clientKey(deps, client), 'client'))) return false;
    const requestId = crypto.randomUUID();
    response.writeHead(200, { ...kept.headers, 'content-length': kept.bytes.length, 'x-request-id': requestId });
    response.end(kept.bytes);
    const ms = deps.now().getTime() - started;
    deps.onRequest?.({ requestId, method: 'GET', route: '/plans/{planId}', status: 200, ms });
    return true;
  }
}
