import { css, html, nothing, type TemplateResult } from 'lit';
import type { RecordResource } from '../../sdk/contract/index.js';
import { HttpError, isJiaogaiError } from '../../sdk/errors.js';
import { Outbox } from '../../sdk/local/outbox.js';
import { momentOf } from '../../sdk/rules/homework-day.js';
import type { QueuedRequest } from '../../sdk/local/outbox-entry.js';
import type { ReformRecord } from '../../sdk/model/index.js';
import { now } from '../internal/clock.js';
import { Follower } from '../internal/follow.js';
import { bringClient, listen, servedKeys, type RecordClient } from '../internal/served.js';
import { addSheets } from '../internal/sheets.js';
import { everyTick } from '../internal/ticker.js';
import type { Grip } from './inspection-log.grip.js';
import { sentWordsEn, sentWordsZh, type SentWords } from './inspection-log.served.words.js';

/** A revision that is to reach the server. */
interface Sent {
  readonly record: ReformRecord;
}

const styles = css`
  .sent {
    margin: 0 0 12px;
    padding: 8px 12px;
    border-radius: var(--_corner);
    font-size: 0.875em;
    background: var(--_raised);
  }
  .sent p {
    margin: 0;
  }
  .sent.met {
    color: var(--_amber);
    background: var(--_amber-tint);
  }
  @media print {
    .sent {
      display: none;
    }
  }
`;

/** A record without what only the wire needs. */
export function recordOf({ etag: _etag, ...record }: RecordResource): ReformRecord {
  return record;
}

/** All records of a back end that this person may see, deletions too: they are revisions. */
export async function readServed(grip: Pick<Grip, 'host' | 'kind'>, signal: AbortSignal): Promise<ReformRecord[]> {
  const client = await bringClient<RecordClient>(grip.host);
  const kind = grip.kind();
  const records: ReformRecord[] = [];
  const query = { ...(kind && { kind }), 'with-deleted': true, limit: 500 };
  for await (const record of client.records.list(query, { signal })) records.push(recordOf(record));
  return records;
}

const isSame = (one: ReformRecord, other: ReformRecord): boolean =>
  JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });

/** A revision becomes the next one on the server, or meets another one there (412). Sent twice it is there once. */
async function send(
  { records }: RecordClient,
  { record }: Sent,
  idempotencyKey: string,
  signal: AbortSignal,
): Promise<void> {
  const { value, etag } = await records.get(record.id, { signal }).catch((error: unknown) => {
    if (isJiaogaiError(error, 'http') && error.status === 404) return { value: undefined, etag: '' };
    throw error;
  });
  if (!value) {
    if (!record.isDeleted) await records.create(record, { idempotencyKey, signal });
    return;
  }
  if (value.revision >= record.revision) {
    const there = recordOf(value);
    // The answer was lost, not the record. A clerk of one unit may leave it to the server to say which.
    const mine = { ...there, ...record, unitId: record.unitId ?? there.unitId };
    if (there.revision === record.revision && isSame(there, mine)) return;
    throw new HttpError('PUT /records/{recordId}: 412', 412);
  }
  if (record.isDeleted) await records.remove(record.id, { ifMatch: etag, signal });
  else await records.put(record.id, record, { ifMatch: etag, signal });
}

/** What joins a log to a back end: records that wait here until they have arrived, and news of those of others. */
export class LogSync {
  private readonly grip: Grip;
  private readonly outbox: Outbox<Sent>;
  private readonly keys: readonly unknown[];
  private waiting: readonly QueuedRequest<Sent>[] = [];
  private stops: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly follower: Follower<{ readonly kind: string }>;
  private readonly flush = (): void => void this.sendAll();

  constructor(grip: Grip) {
    this.grip = grip;
    const { host, data } = grip;
    this.keys = this.readKeys();
    const client = (): Promise<RecordClient> => bringClient<RecordClient>(host);
    this.outbox = new Outbox<Sent>(`records.${data.logId}`, {
      send: async (sent, { idempotencyKey, signal }) => send(await client(), sent, idempotencyKey, signal),
    });
    addSheets(host.renderRoot as ShadowRoot, [styles]);
    this.follower = new Follower({
      open: async function* (signal, onOpen) {
        yield* listen(await client(), { plan: '', signal }, onOpen);
      },
      take: ({ kind }) => kind === 'record' && this.readSoon(),
      readAll: async () => grip.reload(),
      tell: () => undefined,
    });
    // What waits to be sent is this device's own word; of all else the server's holds.
    data.isOwn = ({ id }) => this.waiting.some(({ request }) => request.record.id === id);
  }

  /** Whether it is still joined to what the attributes name. */
  get isCurrent(): boolean {
    return this.readKeys().every((key, at) => key === this.keys[at]);
  }

  start(): void {
    this.stop();
    window.addEventListener('online', this.flush);
    const stopListening = this.outbox.subscribe((waiting) => this.see(waiting));
    const stopTicking = everyTick(60_000, () => this.queued.length > 0 && this.flush());
    this.stops = [stopListening, stopTicking];
    this.follower.start(true);
    void this.outbox.list().then((waiting) => {
      this.see(waiting);
      this.flush();
    });
  }

  stop(): void {
    window.removeEventListener('online', this.flush);
    this.stops.forEach((stop) => stop());
    this.stops = [];
    this.follower.stop();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Puts a revision behind those that wait, and sends. What was refused of the same record gives way to it. */
  async queue(record: ReformRecord): Promise<void> {
    const moment = momentOf(now());
    for (const { idempotencyKey, request, state } of this.waiting) {
      if (state === 'parked' && request.record.id === record.id) await this.outbox.drop(idempotencyKey, moment);
    }
    await this.outbox.queue({ record }, moment);
    this.flush();
  }

  render(): TemplateResult | typeof nothing {
    const words = this.words;
    const parked = this.waiting.filter(({ state }) => state === 'parked');
    if (this.waiting.length === 0) return nothing;
    const queued = this.queued.length;
    return html`${queued > 0 ? html`<div class="sent"><p>${words.waiting(queued)}</p></div>` : nothing}${parked.map(
      (each) => this.renderParked(each, words),
    )}`;
  }

  private renderParked(each: QueuedRequest<Sent>, words: SentWords): TemplateResult {
    const { record } = each.request;
    const isMet = each.fault?.status === 412;
    const text = [record.on, record.note.slice(0, 40)].filter(Boolean).join(' ');
    const press = (act: () => Promise<void>) => (): void => void act();
    return html`<div class="sent met" role="group">
      <p>${isMet ? words.met(text) : words.refused(text)}</p>
      <button class="plain" @click=${press(() => this.useMine(each))}>${isMet ? words.mine : words.again}</button>
      <button class="plain" @click=${press(() => this.useTheirs(each))}>${isMet ? words.theirs : words.drop}</button>
    </div>`;
  }

  private get queued(): readonly QueuedRequest<Sent>[] {
    return this.waiting.filter(({ state }) => state === 'queued');
  }

  private get words(): SentWords {
    return /^en\b/i.test(this.grip.host.closest('[lang]')?.getAttribute('lang') ?? '') ? sentWordsEn : sentWordsZh;
  }

  /** What stands here becomes the revision above what stands there. */
  private async useMine({ idempotencyKey, request, fault }: QueuedRequest<Sent>): Promise<void> {
    const { data } = this.grip;
    if (fault?.status !== 412) {
      await this.outbox.retry(idempotencyKey, momentOf(now()));
      return this.flush();
    }
    const known = data.seen?.all.filter(({ id }) => id === request.record.id) ?? [];
    const revision = Math.max(request.record.revision, ...known.map((each) => each.revision)) + 1;
    const { records } = await (await data.bringLog()).save({ ...request.record, revision });
    await this.queue(records[0]!);
  }

  private async useTheirs({ idempotencyKey }: QueuedRequest<Sent>): Promise<void> {
    await this.outbox.drop(idempotencyKey, momentOf(now()));
    this.grip.reload();
  }

  private async sendAll(): Promise<void> {
    const { sent, parked } = await this.outbox.flush(momentOf(now()));
    if (sent.length > 0 || parked.length > 0) this.grip.reload();
  }

  private see(waiting: readonly QueuedRequest<Sent>[]): void {
    this.waiting = waiting;
    this.grip.data.forgetMerged();
    this.grip.host.requestUpdate();
  }

  private readSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.grip.reload();
    }, 300);
  }

  private readKeys(): readonly unknown[] {
    return [...servedKeys(this.grip.host), this.grip.data.logId];
  }
}
