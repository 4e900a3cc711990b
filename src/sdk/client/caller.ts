/** Calls of the contract's endpoints: ky over one try after another. */
import ky from 'ky';
import { API_BASE, ENDPOINTS, parametersOf, type Endpoint, type EndpointName } from '../contract/index.js';
import { needsKey } from '../contract/traits.js';
import { ContractError, NetworkError } from '../errors.js';
import { identifier } from '../model/common.js';
import { checked, nameOf, plainEtag, readJson } from './answers.js';
import { attempt, Failed, unlessAborted, type Outcome, type Try } from './attempt.js';
import { PagedList } from './paged-list.js';
import type { CallOptions, Settings, Versioned } from './options.js';
import { retryDelay, retryWith } from './retry.js';
import type { AnswerOf, BodyOf, ItemOf, ListName, ListQuery, PathOf, QueryOf } from './types.js';

/** What a call is made of. */
export interface Call<N extends EndpointName> extends CallOptions {
  readonly path?: PathOf<N>;
  readonly query?: QueryOf<N> | undefined;
  readonly body?: BodyOf<N>;
  /** Instead of JSON. */
  readonly content?: Blob;
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const endpointOf = (name: EndpointName): Endpoint => ENDPOINTS[name];

function refuse(name: EndpointName, path: string, message: string): never {
  throw new ContractError(`${nameOf(name)}: ${path} is ${message}`, [{ path, message }]);
}

/** The address of a call. Only what the contract names stands in it: nothing personal can. */
export function addressOf(name: EndpointName, { path, query }: Call<EndpointName>, settings: Settings): URL {
  const endpoint = endpointOf(name);
  const given = (path ?? {}) as Readonly<Record<string, unknown>>;
  const below = parametersOf(endpoint.path).reduce((text, parameter) => {
    const value = given[parameter];
    // `.` and `..` would lead elsewhere.
    if (!identifier.safeParse(value).success || /^\.+$/.test(value as string)) refuse(name, parameter, 'no identifier');
    return text.replace(`{${parameter}}`, encodeURIComponent(value as string));
  }, endpoint.path as string);
  const url = new URL(settings.base.href + API_BASE.slice(1) + below);
  if (!endpoint.query) return url;
  const region = 'region' in endpoint.query.shape ? { region: settings.region } : {};
  const asked = checked(endpoint.query, { ...region, ...query }, name, 'the query');
  Object.entries(asked).forEach(([key, value]) => value !== undefined && url.searchParams.set(key, String(value)));
  return url;
}

function headersOf(name: EndpointName, call: Call<EndpointName>, settings: Settings): Record<string, string> {
  const { answer, gives = [] } = endpointOf(name);
  const headers: Record<string, string> = { Accept: answer ? 'application/json' : gives.join(', ') || '*/*' };
  if (needsKey(endpointOf(name))) {
    const key = call.idempotencyKey ?? settings.newKey();
    if (!/^[\x21-\x7e]{16,128}$/.test(key)) refuse(name, 'idempotencyKey', 'not 16 to 128 signs of ASCII');
    headers['Idempotency-Key'] = key;
  }
  if (call.ifMatch !== undefined) {
    if (!/^(?:W\/)?"[\x21\x23-\x7e]*"$|^\*$/.test(call.ifMatch)) refuse(name, 'ifMatch', 'no ETag');
    headers['If-Match'] = plainEtag(call.ifMatch);
  }
  Object.entries(call.headers ?? {}).forEach(([header, value]) => {
    // The place itself would repeat the value in its error, and it may be a secret.
    if (!/^[\x20-\x7e]*$/.test(value)) refuse(name, header, 'not ASCII');
    headers[header] = value;
  });
  return headers;
}

/** Whether sending it twice does no more than sending it once: it only asks, or it has a key. */
const canRepeat = ({ method }: Endpoint): boolean => method === 'GET' || method === 'POST';

/** Asks, and asks again where that is safe and may help. */
export class Caller {
  readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Sends a call and reads what comes. Of a stream only the beginning is waited for: who reads it closes it. */
  async send<N extends EndpointName, T>(
    name: N,
    call: Call<N>,
    read: Try<T>['read'],
    isStream = false,
  ): Promise<Outcome<T>> {
    const { settings } = this;
    const { method } = endpointOf(name);
    const turn = new Turn(this.settings, call, canRepeat(endpointOf(name)));
    const timeout = call.timeout ?? settings.timeout;
    let outcome: Outcome<T> | undefined;
    try {
      await ky(addressOf(name, call as Call<EndpointName>, settings), {
        method,
        headers: headersOf(name, call as Call<EndpointName>, settings),
        ...(call.content ? { body: call.content } : call.body === undefined ? {} : { json: call.body }),
        ...(call.signal ? { signal: call.signal } : {}),
        redirect: 'manual',
        timeout: false,
        retry: turn.retry,
        hooks: { beforeRetry: [() => turn.rest()] },
        fetch: async (request) => {
          const one = { name, timeout, isAnew: turn.isAnew, signal: call.signal, isStream, read };
          outcome = await attempt(request as Request, settings, one);
          return outcome.response;
        },
      });
    } catch (error) {
      throw error instanceof Failed ? error.error : error;
    }
    return outcome!;
  }

  /** What is answered, checked; undefined where the contract says that nothing is. */
  async value<N extends EndpointName>(name: N, call: Call<N>): Promise<AnswerOf<N>> {
    const { content } = await this.send(name, call, (response) => response.text());
    return this.read(name, content);
  }

  /** What is answered, checked, with the ETag of its version. */
  async versioned<N extends EndpointName>(name: N, call: Call<N>): Promise<Versioned<AnswerOf<N>>> {
    const { response, content } = await this.send(name, call, (answer) => answer.text());
    const value = this.read(name, content);
    const etag = response.headers.get('ETag') ?? (value as { etag?: unknown } | undefined)?.etag;
    if (typeof etag !== 'string' || !etag) refuse(name, 'ETag', 'missing in the answer, or hidden by its CORS headers');
    return { value, etag: plainEtag(etag as string) };
  }

  /**
   * What a queued call is answered. Whatever JSON of a 2xx says, the call was taken: what is not as agreed is left out.
   *
   * @throws {NetworkError} for a 2xx of another kind: whoever answered, such as the sign-in page of a network, was not asked.
   */
  async deliver<N extends EndpointName>(name: N, call: Call<N>): Promise<AnswerOf<N> | undefined> {
    const { response, content } = await this.send(name, call, (answer) => answer.text());
    const isOurs = response.status === 204 || /[/+]json\b/i.test(response.headers.get('Content-Type') ?? '');
    if (!isOurs) throw new NetworkError(`${nameOf(name)}: somebody else has answered`);
    try {
      return this.read(name, content);
    } catch {
      return undefined;
    }
  }

  /** A file, as it comes. */
  async blob<N extends EndpointName>(name: N, call: Call<N>): Promise<Blob> {
    const { content } = await this.send(name, call, (response) => response.blob());
    return content;
  }

  /** A list, asked for as far as it is read. */
  list<N extends ListName>(name: N, call: Call<N> & { readonly query?: ListQuery<N> }): PagedList<ItemOf<N>> {
    return new PagedList(async (cursor) => {
      const query = { ...call.query, ...(cursor === undefined ? {} : { cursor }) } as QueryOf<N>;
      const page = (await this.value(name, { ...call, query })) as { items: ItemOf<N>[]; next: string | null };
      if (page.next !== null && page.next === cursor) refuse(name, 'next', 'the cursor that was asked with');
      return page;
    });
  }

  private read<N extends EndpointName>(name: N, text: string): AnswerOf<N> {
    const { answer } = endpointOf(name);
    return (answer && checked(answer, readJson(text, name), name)) as AnswerOf<N>;
  }
}

/** The tries of one call: how many there were, and how long to rest before the next. */
class Turn {
  isAnew = false;
  private readonly settings: Settings;
  private readonly call: CallOptions;
  private readonly canRepeat: boolean;
  private readonly options: ReturnType<typeof retryWith>;
  private tries = 0;
  private restMs = 0;

  constructor(settings: Settings, call: CallOptions, isRepeatable: boolean) {
    this.settings = settings;
    this.call = call;
    this.canRepeat = isRepeatable;
    this.options = retryWith(call.retry, settings.retry);
  }

  /** Judged here, and here alone; ky keeps the request for another try. The token's is one beyond the limit. */
  get retry() {
    return {
      limit: this.options.limit + 1,
      methods: ['get', 'post', 'put', 'patch', 'delete'] as ('get' | 'post' | 'put' | 'patch' | 'delete')[],
      delay: () => 0,
      shouldRetry: ({ error }: { error: Error }): boolean => error instanceof Failed && this.shallRepeat(error),
    };
  }

  /** Rests as long as was decided. */
  async rest(): Promise<void> {
    const signal = this.call.signal ?? new AbortController().signal;
    if (this.restMs > 0) await unlessAborted(this.settings.wait(this.restMs, signal), signal);
  }

  private shallRepeat({ isToken, isPassing, retryAfterMs }: Failed): boolean {
    this.restMs = 0;
    if (isToken && !this.isAnew) return (this.isAnew = true);
    if (!isPassing || !this.canRepeat || this.tries >= this.options.limit) return false;
    this.tries += 1;
    const restMs = retryDelay(this.tries, this.options, this.settings.random, retryAfterMs);
    this.restMs = restMs ?? 0;
    return restMs !== null;
  }
}
