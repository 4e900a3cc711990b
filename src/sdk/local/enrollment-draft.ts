import { deviceStore } from './device-store.js';
import { fileKept, fileKey, keepFile, receiptKept, type KeptReceipt } from './draft-beside.js';
import type { DraftContent } from './draft-content.js';
import { draftFault, DraftSafe, type DraftFault, type Found, type Writing } from './draft-safe.js';
import { viewOf, type DraftAnswer, type DraftCopy } from './draft-view.js';
import { isoOf, type LogMoment } from './log-state.js';
import { isFieldName, mergeDraft, valuesOf, type DraftChange } from './merge-draft.js';
import { randomId } from './random-id.js';
import type { MemoryReason, Store } from './store.js';

export type { KeptReceipt } from './draft-beside.js';
export type { DraftFault } from './draft-safe.js';
export type { DraftAnswer, DraftCopy, DraftView } from './draft-view.js';

export interface DraftOptions {
  /** Which of several children; none: the one child of the scheme's draft. An id. */
  readonly child?: string;
  readonly store?: Store;
  readonly newId?: () => string;
}

/** What a step makes of a draft; `writing` none: nothing is written. */
export interface DraftStep<T> {
  readonly writing?: Writing;
  readonly answer: T;
}

/** A value above this is no answer. */
const MOST_VALUE = 20_000;
const MOST_TURNS = 100;

/**
 * The draft of one application on this device, sealed under a key that no script can read out. Never rejects; without
 * WebCrypto it keeps nothing and says `insecure`. Every call is given `now`.
 */
export class EnrollmentDraft {
  readonly id: string;
  readonly safe: DraftSafe;
  private readonly newId: () => string;
  private readonly listeners = new Set<() => void>();
  private channel: BroadcastChannel | undefined;
  /** The draft that this tab works on; another one in its place is somebody's else. */
  private opened: string | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(schemeId: string, { child = '', store = deviceStore(), newId = randomId }: DraftOptions = {}) {
    this.id = child ? `${schemeId}/${child}` : schemeId;
    this.safe = new DraftSafe(this.id, store);
    this.newId = newId;
  }

  /** Why this draft ends with the page; null while it is kept. */
  get memoryReason(): MemoryReason | null {
    return this.safe.store.memoryReason;
  }

  /** Reads the draft as it stands, whoever wrote it last. */
  open(): Promise<DraftAnswer> {
    return this.inTurn(async () => {
      this.opened = undefined;
      const found = await this.find();
      if (!('raw' in found)) return found;
      return { ok: true, draft: viewOf(found.content), conflicts: [] };
    });
  }

  /**
   * Puts answers into the draft, which is begun with the first. Tabs do not overwrite each other: what others changed in the
   * meantime stays, and where both changed one answer both are kept, and told in `conflicts`.
   *
   * @example
   * await draft.change([{ field: 'child.name', was: '', value: '张小明' }], momentOf(new Date()));
   */
  change(changes: readonly DraftChange[], now: LogMoment): Promise<DraftAnswer> {
    const bad = changes.filter(({ field }) => !isFieldName(field))[0];
    if (bad) return Promise.resolve(draftFault('wrong-field', bad.field.slice(0, 128)));
    const large = changes.filter(({ value }) => value.length > MOST_VALUE)[0];
    if (large) return Promise.resolve(draftFault('too-large', large.field));
    return this.edit(now, (content) => {
      const { fields, conflicts } = mergeDraft(content.fields, changes);
      const next = { ...content, fields };
      return { writing: { content: next }, answer: { ok: true, draft: viewOf(next), conflicts } };
    });
  }

  /** Says that an answer is right as it stands: what others had written there is let go. */
  settle(field: string, now: LogMoment): Promise<DraftAnswer> {
    return this.edit(now, (content) => {
      const known = Object.prototype.hasOwnProperty.call(content.fields, field) ? content.fields[field]! : null;
      const fields = known ? { ...content.fields, [field]: { ...known, replaced: [] } } : content.fields;
      const next = { ...content, fields };
      const answer: DraftAnswer = { ok: true, draft: viewOf(next), conflicts: [] };
      return known ? { writing: { content: next }, answer } : { answer };
    });
  }

  /** What another device needs to go on; null: there is no draft. */
  async copy(): Promise<{ readonly ok: true; readonly copy: DraftCopy | null } | DraftFault> {
    const found = await this.inTurn(() => this.find());
    if (!('raw' in found)) return found;
    const { content } = found;
    if (!content) return { ok: true, copy: null };
    const { idempotencyKey, savedAt } = content;
    return { ok: true, copy: { values: valuesOf(content.fields), idempotencyKey, savedAt } };
  }

  /**
   * Takes over what another device had: its answers as another tab's, and the key of its application, under which nothing
   * has left here.
   */
  adopt({ values, idempotencyKey }: DraftCopy, now: LogMoment): Promise<DraftAnswer> {
    const changes = Object.keys(values).map((field) => ({ field, was: '', value: values[field]! }));
    const good = changes.filter(({ field, value }) => isFieldName(field) && value.length <= MOST_VALUE);
    return this.edit(now, (content) => {
      const hasLeft = content.submission?.isTried ?? false;
      const { fields, conflicts } = mergeDraft(content.fields, good);
      const next = { ...content, fields, ...(hasLeft ? {} : { idempotencyKey }) };
      return { writing: { content: next }, answer: { ok: true, draft: viewOf(next), conflicts } };
    });
  }

  /** Keeps a photograph beside the draft, sealed like it. Gives the id under which it is found again. */
  async putFile(file: Blob): Promise<{ readonly ok: true; readonly fileId: string } | DraftFault> {
    const found = await this.inTurn(() => this.find());
    return 'raw' in found ? keepFile(this.safe, found.key, this.newId(), file) : found;
  }

  /** A photograph that was kept; null: it is not there, or cannot be opened. */
  async file(fileId: string): Promise<Blob | null> {
    const found = await this.inTurn(() => this.find());
    return 'raw' in found && found.key ? fileKept(this.safe, found.key, fileId) : null;
  }

  /** Lets a photograph go. */
  dropFile(fileId: string): Promise<boolean> {
    return this.safe.store.remove([fileKey(this.safe, fileId)]);
  }

  /** The receipt of an application that was made here and has arrived; null: there is none. */
  receipt(): Promise<KeptReceipt | null> {
    return receiptKept(this.safe);
  }

  /**
   * Erases draft, photographs and key; the receipt, too, if asked for. What other tabs still type is not kept. False: the
   * browser did not let go of it.
   */
  erase(isReceiptToo = false): Promise<boolean> {
    return this.inTurn(async () => {
      this.opened = undefined;
      const { store, draftKey, keyKey, receiptKey } = this.safe;
      const hasReceipt = !isReceiptToo && (await this.receipt()) !== null;
      const names = isReceiptToo ? [draftKey, keyKey, receiptKey] : hasReceipt ? [draftKey] : [draftKey, keyKey];
      const isGone = await store.remove(names);
      const areFilesGone = await store.remove([fileKey(this.safe, '')], true);
      this.tell();
      return isGone && areFilesGone;
    });
  }

  /** Calls `listener` when the draft changed, here or in another tab. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.channel && typeof BroadcastChannel === 'function') {
      this.channel = new BroadcastChannel('jiaogai:enrollment-draft');
      this.channel.onmessage = ({ data }) => void (data === this.id && this.listeners.forEach((each) => each()));
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.channel?.close();
      this.channel = undefined;
    };
  }

  /**
   * One step over the draft, repeated until nobody else has written in between. For what stands beside the draft, such as
   * the outbox; `content` is a new, empty draft where there is none.
   */
  edit<T>(now: LogMoment, step: (content: DraftContent) => DraftStep<T>): Promise<T | DraftFault> {
    return this.inTurn(async () => {
      for (let turn = 0; turn < MOST_TURNS; turn += 1) {
        const found = await this.find();
        if (!('raw' in found)) return found;
        if (found.isTaken) return draftFault('taken');
        const { writing, answer } = step(found.content ?? this.begin(now));
        if (!writing) return answer;
        const savedAt = isoOf(now.at, now.offsetMinutes);
        const content = writing.content && { ...writing.content, savedAt };
        if (await this.safe.write(found, { ...writing, content })) {
          this.opened = content?.id;
          this.tell();
          return answer;
        }
      }
      return draftFault('busy');
    });
  }

  private begin(now: LogMoment): DraftContent {
    const startedAt = isoOf(now.at, now.offsetMinutes);
    const ids = { id: this.newId(), idempotencyKey: this.newId() };
    return { ...ids, startedAt, savedAt: startedAt, fields: {}, submission: null };
  }

  private async find(): Promise<Found | DraftFault> {
    const found = await this.safe.read();
    if (!('raw' in found) || found.isTaken) return found;
    const id = found.content?.id;
    if (this.opened !== undefined && id !== this.opened) return draftFault('erased');
    this.opened = id;
    return found;
  }

  private tell(): void {
    this.channel?.postMessage(this.id);
    this.listeners.forEach((listener) => listener());
  }

  /** One after another: what a person types fast does not race itself. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work);
    this.turn = next.catch(() => undefined);
    return next;
  }
}
