/** What elements ask of a back end: the part of the SDK's client that they use, so that a page may hand over its own. */
import type {
  ChangeEvent,
  PlanItem,
  RecordResource,
  TargetResource,
  TaskChange,
  TaskResource,
} from '../../sdk/contract/index.js';
import { HttpError } from '../../sdk/errors.js';
import type { Plan, ReformRecord } from '../../sdk/model/index.js';

/** What was answered, and its ETag for the next change. */
export interface Answered<T> {
  readonly value: T;
  readonly etag: string;
}

interface Asking {
  readonly signal?: AbortSignal;
}

/** What is followed; `open`: it listens, `waiting`: the line was lost. */
export interface Following extends Asking {
  readonly plan?: string;
  readonly onState?: (state: 'open' | 'waiting') => void;
}

/** What the board asks a client for. */
export interface LedgerClient {
  readonly plans: {
    get(planId: string, query?: object, options?: Asking): Promise<Answered<Plan>>;
    list(query?: object, options?: Asking): AsyncIterable<PlanItem>;
  };
  readonly tasks: {
    get(planId: string, taskId: string, query?: object, options?: Asking): Promise<Answered<TaskResource>>;
    change(
      planId: string,
      taskId: string,
      change: TaskChange,
      options: Asking & { readonly ifMatch: string },
    ): Promise<Answered<TaskResource>>;
  };
  /** Gives changes until the stream ends; rejects when it cannot be had. */
  events(options?: Following): AsyncIterable<ChangeEvent>;
}

interface Changing extends Asking {
  readonly ifMatch: string;
}

/** What the log asks a client for. */
export interface RecordClient extends Pick<LedgerClient, 'events'> {
  readonly records: {
    list(query?: object, options?: Asking): AsyncIterable<RecordResource>;
    get(recordId: string, options?: Asking): Promise<Answered<RecordResource>>;
    create(record: ReformRecord, options: Asking & { readonly idempotencyKey: string }): Promise<unknown>;
    put(recordId: string, record: ReformRecord, options: Changing): Promise<unknown>;
    remove(recordId: string, options: Changing): Promise<unknown>;
  };
}

/** What the board of figures asks a client for. */
export interface TargetClient extends Pick<LedgerClient, 'events' | 'plans'> {
  readonly targets: {
    list(query?: object, options?: Asking): AsyncIterable<TargetResource>;
  };
}

/** How an element is told of its back end: a client of the page's own, or an address and who asks. */
export interface ServedProps {
  api: string;
  region: string;
  client: unknown;
  getToken: TokenGiver | undefined;
}

/** Gives an access token, or null: then it is asked as anyone. */
export type TokenGiver = () => string | null | undefined | Promise<string | null | undefined>;

/** Whether an element has a back end. */
export function isServed({ api, client }: ServedProps): boolean {
  return Boolean(client ?? api);
}

/** What makes one back end another one. */
export function servedKeys({ api, region, client, getToken }: ServedProps): readonly unknown[] {
  return [api, region, client, getToken];
}

/** The client of an element: the page's own, or one that is made for its address. The code for it comes when it is needed. */
export async function bringClient<C>({ api, region, client, getToken }: ServedProps): Promise<C> {
  if (client) return client as C;
  const { createClient } = await import('../../sdk/client/index.js');
  const made = createClient({
    baseUrl: new URL(api, document.baseURI).href,
    ...(region && { region }),
    ...(getToken && { getToken }),
  });
  return made satisfies LedgerClient & RecordClient & TargetClient as C;
}

/** The plan that is named; where none is, the one that was changed last. @throws {HttpError} when there is none. */
export async function findPlan(
  { plans }: Pick<LedgerClient, 'plans'>,
  planId: string,
  signal: AbortSignal,
): Promise<string> {
  if (planId) return planId;
  let [found, latest] = ['', ''];
  for await (const { id, changedAt } of plans.list({}, { signal })) {
    if (changedAt > latest) [latest, found] = [changedAt, id];
  }
  if (!found) throw new HttpError('GET /plans: there is no plan', 404);
  return found;
}

/** Changes as they come, until the line is lost: then all is read again before it is listened to anew. */
export async function* listen(
  client: Pick<LedgerClient, 'events'>,
  { plan, signal }: { readonly plan: string; readonly signal: AbortSignal },
  onOpen: () => void,
): AsyncGenerator<ChangeEvent> {
  const line = new AbortController();
  const end = (): void => line.abort();
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    const onState = (state: 'open' | 'waiting'): void => (state === 'open' ? onOpen() : end());
    yield* client.events({ ...(plan && { plan }), signal: line.signal, onState });
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
