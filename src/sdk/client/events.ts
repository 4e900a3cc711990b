import { changeEvent, type ChangeEvent } from '../contract/index.js';
import { ContractError, isJiaogaiError } from '../errors.js';
import { checked, readJson } from './answers.js';
import { unlessAborted, type Outcome } from './attempt.js';
import type { Caller } from './caller.js';
import { EventStreamParser, type SentEvent } from './event-stream.js';
import { isPassing, retryDelay } from './retry.js';

/** What is listened to. */
export interface EventOptions {
  /** Changes of this plan alone. */
  readonly plan?: string;
  readonly region?: string;
  /** Goes on behind this event. */
  readonly lastEventId?: string;
  /** Ends it: the reading then rejects with the signal's own reason. */
  readonly signal?: AbortSignal;
  /** `open`: it listens; `waiting`: the line was lost and is tried again. */
  readonly onState?: (state: 'open' | 'waiting') => void;
}

/** Something that was changed, and the id of the event that said so. */
export interface ArrivedChange extends ChangeEvent {
  readonly eventId: string;
}

/** A line on which nothing has come for so long, not even a sign of life, is taken for lost. */
const SILENCE_MS = 90_000;
/** A server that takes up a lost line may tell again what it told last. */
const REMEMBERED = 1000;
/** What a server may ask for at most. */
const MAX_REST_MS = 600_000;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Whether another try may go better. */
function isLost(error: unknown): boolean {
  if (isJiaogaiError(error, 'http')) return isPassing(error.status);
  return isJiaogaiError(error, 'network') || isJiaogaiError(error, 'timeout');
}

/** An event as a change; null for what this release does not know. */
function changeOf({ name, data, id }: SentEvent): ArrivedChange | null {
  if (!changeEvent.shape.kind.safeParse(name).success) return null;
  const change = checked(changeEvent, readJson(data, 'streamEvents'), 'streamEvents', 'an event');
  return { ...change, eventId: id };
}

function eventsIn(parser: EventStreamParser, text: string): SentEvent[] {
  try {
    return parser.push(text);
  } catch (cause) {
    const issues = [{ path: '', message: 'an event without end' }];
    throw new ContractError('GET /events: an event without end', issues, cause);
  }
}

/** Follows what is changed, over as many connections as it takes. */
class Follower {
  private readonly caller: Caller;
  private readonly options: EventOptions;
  private readonly signal: AbortSignal;
  private readonly told = new Set<string>();
  private lastId: string;
  private retryMs: number | null = null;
  private failures = 0;

  constructor(caller: Caller, options: EventOptions) {
    this.caller = caller;
    this.options = options;
    this.signal = options.signal ?? new AbortController().signal;
    this.lastId = options.lastEventId ?? '';
  }

  async *run(): AsyncGenerator<ArrivedChange, void, undefined> {
    for (;;) {
      let retryAfterMs: number | null = null;
      try {
        yield* this.listen();
        this.failures += 1;
      } catch (error) {
        if (this.signal.aborted || !isLost(error)) throw error;
        this.failures += 1;
        if (isJiaogaiError(error, 'http')) retryAfterMs = error.retryAfterMs ?? null;
      }
      this.options.onState?.('waiting');
      await this.rest(retryAfterMs);
    }
  }

  private rest(retryAfterMs: number | null): Promise<void> {
    const { retry, random, wait } = this.caller.settings;
    const least = Math.min(MAX_REST_MS, retryAfterMs ?? this.retryMs ?? 0);
    const ms = least + (retryDelay(Math.min(this.failures, 16), retry, random) ?? 0);
    return unlessAborted(wait(ms, this.signal), this.signal);
  }

  private async *listen(): AsyncGenerator<ArrivedChange, void, undefined> {
    const stream = await this.open();
    const parser = new EventStreamParser(this.lastId);
    const decoder = new TextDecoder();
    this.options.onState?.('open');
    try {
      for (;;) {
        const { done, value } = await this.read(stream.content);
        if (done) return;
        this.failures = 0;
        const events = eventsIn(parser, decoder.decode(value, { stream: true }));
        this.retryMs = parser.retryMs;
        for (const event of events) {
          const change = changeOf(event);
          // What cannot stand in a header is no place to go on from.
          if (/^[\x21-\x7e]{1,256}$/.test(event.id)) this.lastId = event.id;
          if (change && !this.isTold(event.id)) yield change;
        }
      }
    } finally {
      stream.close();
    }
  }

  private isTold(id: string): boolean {
    if (id === '' || !this.told.has(id)) {
      this.told.add(id);
      if (this.told.size > REMEMBERED) this.told.delete(this.told.values().next().value!);
      return false;
    }
    return true;
  }

  private open(): Promise<Outcome<Reader>> {
    const { plan, region } = this.options;
    const query = { ...(plan === undefined ? {} : { plan }), ...(region === undefined ? {} : { region }) };
    const headers: Record<string, string> = this.lastId === '' ? {} : { 'Last-Event-ID': this.lastId };
    const read = async (response: Response): Promise<Reader> => {
      if (/^text\/event-stream\b/i.test(response.headers.get('Content-Type') ?? '') && response.body)
        return response.body.getReader();
      throw new ContractError('GET /events: the answer is no stream of events', [{ path: '', message: 'no stream' }]);
    };
    return this.caller.send('streamEvents', { query, headers, signal: this.signal, retry: 0 }, read, true);
  }

  /** The next piece; done as well where the line has broken or fallen silent. */
  private async read(reader: Reader): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> {
    const heard = new AbortController();
    const piece = reader.read().catch(() => ({ done: true, value: undefined }));
    const silence = this.caller.settings.wait(SILENCE_MS, heard.signal).then(() => ({ done: true, value: undefined }));
    try {
      return await unlessAborted(Promise.race([piece, silence]), this.signal);
    } finally {
      heard.abort();
    }
  }
}

/** Listens from the first reading on. */
export function followEvents(caller: Caller, options: EventOptions = {}): AsyncIterableIterator<ArrivedChange> {
  return new Follower(caller, options).run();
}
