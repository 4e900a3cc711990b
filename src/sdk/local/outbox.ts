/** Requests that a device keeps until they have arrived: in order, each once, whatever happens to the page. */
import { deviceStore } from './device-store.js';
import type { LogMoment } from './log-state.js';
import { afterFailure, isClaimed, isEntry, newEntry, park, type QueuedRequest } from './outbox-entry.js';
import { randomId } from './random-id.js';
import { TIMEOUT_MS, waitFor } from './sending.js';
import type { MemoryReason, Store } from './store.js';

/**
 * Sends a request and gives what is answered. The same key with the same request has one effect, however often it comes.
 * Rejects with a `RuleError` or `HttpError` where the other side said no, and with anything else where it did not answer.
 */
export type SendQueued<R> = (
  request: R,
  options: { readonly idempotencyKey: string; readonly signal: AbortSignal },
) => Promise<unknown>;

export interface QueueOptions<R> {
  readonly send: SendQueued<R>;
  readonly store?: Store;
  /** How long an answer is waited for; default 45 seconds. */
  readonly timeoutMs?: number;
  /** How long the other side knows a key; default 71 of the 72 hours of the contract. */
  readonly keyLifeMs?: number;
  readonly newId?: () => string;
  /** Resolves after so many milliseconds; in tests, when they say so. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Why nothing was done. `newer`: a later release keeps this outbox; `on-its-way`: it may have arrived. */
export interface QueueFault {
  readonly ok: false;
  readonly code: 'newer' | 'not-found' | 'sending' | 'on-its-way' | 'known-key';
  readonly field: 'request';
}

export type QueuedAnswer<R> = { readonly ok: true; readonly queued: QueuedRequest<R> } | QueueFault;

/** What came of sending. */
export interface FlushAnswer<R> {
  /** What has arrived, in order, and what was answered. */
  readonly sent: readonly { readonly idempotencyKey: string; readonly answer: unknown }[];
  /** What is sent no more by itself: a person mends it, tries it again, or drops it. */
  readonly parked: readonly QueuedRequest<R>[];
  /** Why it ended before all was sent; null: nothing waits. */
  readonly stopped: 'no-answer' | 'sending' | 'newer' | null;
  /** What `send` threw. */
  readonly cause?: unknown;
}

type Entries<R> = readonly QueuedRequest<R>[];
interface Step<R, T> {
  readonly entries: Entries<R>;
  readonly answer: T;
}
interface Claim<R> {
  readonly entry: QueuedRequest<R> | null;
  readonly parked: Entries<R>;
  readonly stopped: FlushAnswer<R>['stopped'];
}

const DAY_MS = 86_400_000;

function fault(code: QueueFault['code']): QueueFault {
  return { ok: false, code, field: 'request' };
}

/**
 * Requests of one kind, by name. What is queued lasts as long as the device lets it: `memoryReason` says when it does not.
 *
 * @example
 * const outbox = new Outbox<QueuedCall>('clerk', { send: client.send });
 * await outbox.queue({ endpoint: 'createRecord', path: {}, body: record }, momentOf(new Date()));
 * const { parked } = await outbox.flush(momentOf(new Date())); // again when the device is online
 */
export class Outbox<R> {
  private readonly key: string;
  private readonly options: Required<QueueOptions<R>>;
  private readonly tab: string;
  private readonly listeners = new Set<(requests: Entries<R>) => void>();
  private sending: Promise<FlushAnswer<R>> | undefined;

  constructor(name: string, options: QueueOptions<R>) {
    this.key = `jg:outbox:${name || 'default'}`;
    const usual = { timeoutMs: TIMEOUT_MS, keyLifeMs: 3 * DAY_MS - 3_600_000, newId: randomId, wait: waitFor };
    this.options = { ...usual, ...options, store: options.store ?? deviceStore() };
    this.tab = this.options.newId();
  }

  /** Why what waits does not outlive the page; null while it does. */
  get memoryReason(): MemoryReason | null {
    return this.options.store.memoryReason;
  }

  /** Puts a request behind those that wait. The same key again is the same request: a second press does nothing. */
  queue(request: R, now: LogMoment, idempotencyKey = this.options.newId()): Promise<QueuedAnswer<R>> {
    return this.changed<QueuedAnswer<R>>((entries) => {
      const known = entries.find((each) => each.idempotencyKey === idempotencyKey);
      if (known) {
        const isSame = JSON.stringify(known.request) === JSON.stringify(request);
        return { entries, answer: isSame ? { ok: true, queued: known } : fault('known-key') };
      }
      const queued = newEntry(idempotencyKey, request, now.at);
      return { entries: [...entries, queued], answer: { ok: true, queued } };
    });
  }

  /** All that waits or is parked, in order. */
  async list(): Promise<Entries<R>> {
    const answer = await this.change<Entries<R>>((entries) => ({ entries, answer: entries }));
    return answer ?? [];
  }

  /** Puts a mended request in the place of one that is parked or has not left, under another key. */
  mend(idempotencyKey: string, request: R, now: LogMoment): Promise<QueuedAnswer<R>> {
    return this.replace(idempotencyKey, now, (entry) => {
      if (entry.state === 'queued' && entry.triedAt !== null) return fault('on-its-way');
      return { ok: true, queued: newEntry(this.options.newId(), request, entry.queuedAt) };
    });
  }

  /** Lets a parked request wait again, in its old place. */
  retry(idempotencyKey: string, now: LogMoment): Promise<QueuedAnswer<R>> {
    return this.replace(idempotencyKey, now, (entry) => {
      if (entry.state === 'queued') return { ok: true, queued: entry };
      // A refusal is answered again to whoever comes with the key; what broke half-way is known by it.
      const isKept = entry.reason === 'failing';
      const fresh = newEntry(isKept ? idempotencyKey : this.options.newId(), entry.request, entry.queuedAt);
      return { ok: true, queued: isKept ? { ...fresh, triedAt: entry.triedAt } : fresh };
    });
  }

  /** Forgets a request. One that was tried may have arrived all the same. */
  drop(idempotencyKey: string, now: LogMoment): Promise<QueuedAnswer<R>> {
    return this.changed<QueuedAnswer<R>>((entries) => {
      const queued = entries.find((each) => each.idempotencyKey === idempotencyKey);
      if (!queued) return { entries, answer: fault('not-found') };
      if (isClaimed(queued, now.at)) return { entries, answer: fault('sending') };
      return { entries: entries.filter((each) => each !== queued), answer: { ok: true, queued } };
    });
  }

  /** Forgets everything, as when somebody signs out; false: the device did not let it. */
  async erase(): Promise<boolean> {
    const isGone = await this.options.store.remove([this.key]);
    this.tell([]);
    return isGone;
  }

  /** Calls `listener` with all that waits or is parked, after each change from here. Gives a function that ends it. */
  subscribe(listener: (requests: Entries<R>) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * Sends what waits, one by one in order, until one gets no answer: call it when the page opens and when the device is
   * online. A no for good stops nothing: the request is parked and the next one sent.
   */
  flush(now: LogMoment): Promise<FlushAnswer<R>> {
    this.sending ??= this.run(now).finally(() => (this.sending = undefined));
    return this.sending;
  }

  private async run(now: LogMoment): Promise<FlushAnswer<R>> {
    const sent: { idempotencyKey: string; answer: unknown }[] = [];
    const parked: QueuedRequest<R>[] = [];
    for (;;) {
      const { entry, stopped, ...claim } = (await this.claim(now)) ?? { entry: null, parked: [], stopped: 'newer' };
      parked.push(...claim.parked);
      if (!entry) return { sent, parked, stopped };
      const { idempotencyKey } = entry;
      try {
        const answer = await this.send(entry);
        sent.push({ idempotencyKey, answer });
        await this.settle(idempotencyKey, () => null);
      } catch (cause) {
        const left = await this.settle(idempotencyKey, (each) =>
          // Somebody else's turn by now: nothing is changed.
          each.claim?.by === this.tab ? afterFailure(each, cause) : each,
        );
        if (left?.state !== 'parked') return { sent, parked, stopped: 'no-answer', cause };
        parked.push(left);
      }
    }
  }

  /** The first that waits, marked as this tab's. What is too old to be sent again safely is parked on the way. */
  private claim(now: LogMoment): Promise<Claim<R> | null> {
    return this.change<Claim<R>>((before) => {
      const parked: QueuedRequest<R>[] = [];
      const entries = before.slice();
      for (const [index, entry] of before.entries()) {
        if (entry.state === 'parked') continue;
        if (isClaimed(entry, now.at, this.tab)) return { entries, answer: { entry: null, parked, stopped: 'sending' } };
        if (entry.triedAt !== null && now.at - entry.triedAt > this.options.keyLifeMs) {
          parked.push((entries[index] = park(entry, 'unsure')));
          continue;
        }
        // Whatever happens from here on, it may have left.
        const next = { ...entry, triedAt: entry.triedAt ?? now.at, claim: { by: this.tab, at: now.at } };
        entries[index] = next;
        return { entries, answer: { entry: next, parked, stopped: null } };
      }
      return { entries: parked.length > 0 ? entries : before, answer: { entry: null, parked, stopped: null } };
    });
  }

  private async send({ request, idempotencyKey }: QueuedRequest<R>): Promise<unknown> {
    const { send, wait, timeoutMs } = this.options;
    const [stop, rest] = [new AbortController(), new AbortController()];
    const late = wait(timeoutMs, rest.signal).then((): never => {
      throw new Error('no answer in time');
    });
    try {
      return await Promise.race([send(request, { idempotencyKey, signal: stop.signal }), late]);
    } finally {
      rest.abort();
      stop.abort();
    }
  }

  /** Writes what has become of a request; null: it is gone. One that was erased meanwhile is not written again. */
  private settle(
    idempotencyKey: string,
    make: (entry: QueuedRequest<R>) => QueuedRequest<R> | null,
  ): Promise<QueuedRequest<R> | null> {
    return this.change<QueuedRequest<R> | null>((entries) => {
      const index = entries.findIndex((each) => each.idempotencyKey === idempotencyKey);
      if (index < 0) return { entries, answer: null };
      const next = make(entries[index]!);
      const rest = [...entries.slice(0, index), ...(next ? [next] : []), ...entries.slice(index + 1)];
      return { entries: next === entries[index] ? entries : rest, answer: next };
    });
  }

  private replace(
    idempotencyKey: string,
    now: LogMoment,
    make: (entry: QueuedRequest<R>) => QueuedAnswer<R>,
  ): Promise<QueuedAnswer<R>> {
    return this.changed<QueuedAnswer<R>>((entries) => {
      const entry = entries.find((each) => each.idempotencyKey === idempotencyKey);
      if (!entry) return { entries, answer: fault('not-found') };
      if (isClaimed(entry, now.at)) return { entries, answer: fault('sending') };
      const answer = make(entry);
      if (!answer.ok || answer.queued === entry) return { entries, answer };
      return { entries: entries.map((each) => (each === entry ? answer.queued : each)), answer };
    });
  }

  private async changed<T>(step: (entries: Entries<R>) => Step<R, T>): Promise<T | QueueFault> {
    return (await this.change(step)) ?? fault('newer');
  }

  /** One transaction over what waits; null, and nothing changed, where a newer version wrote it. */
  private async change<T>(step: (entries: Entries<R>) => Step<R, T>): Promise<T | null> {
    let after: Entries<R> | undefined;
    const answer = await this.options.store.update<T | null>(this.key, (value) => {
      after = undefined;
      const { schemaVersion, requests } = Object(value) as { schemaVersion?: unknown; requests?: unknown };
      if (Number(schemaVersion) > 1) return { value, answer: null };
      const all: readonly unknown[] = Array.isArray(requests) ? requests : [];
      const before = all.filter(isEntry) as Entries<R>;
      const { entries, answer: given } = step(before);
      if (entries === before) return { value, answer: given };
      after = entries;
      // What cannot be read is not ours to throw away.
      const strange = all.filter((each) => !isEntry(each));
      return { value: { schemaVersion: 1, requests: [...strange, ...entries] }, answer: given };
    });
    if (after) this.tell(after);
    return answer;
  }

  private tell(entries: Entries<R>): void {
    this.listeners.forEach((listener) => listener(entries));
  }
}
