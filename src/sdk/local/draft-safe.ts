/** Where a draft lies: sealed under a key of the device, written only over what was read. */
import { isSameSeal, isSealed, newDeviceKey, openJson, sealJson, webCrypto } from './crypt.js';
import { isContent, type DraftContent } from './draft-content.js';
import { randomId } from './random-id.js';
import type { Change, Store } from './store.js';

/** Why a draft cannot be read or written. */
export interface DraftFault {
  readonly ok: false;
  /**
   * `insecure`: the page has no WebCrypto; `newer`: a newer version wrote it; `unreadable`: the device has lost the key;
   * `taken`: its application has arrived; `erased`: another tab erased it; `no-draft`: there is none to keep a file by;
   * `wrong-field`, `too-large`: what is to be kept; `busy`: other tabs write without an end.
   */
  readonly code:
    'insecure' | 'newer' | 'unreadable' | 'taken' | 'erased' | 'no-draft' | 'wrong-field' | 'too-large' | 'busy';
  readonly field: string;
}

export function draftFault(code: DraftFault['code'], field = 'draft'): DraftFault {
  return { ok: false, code, field };
}

/** What stands under `jg:enrollment-key:<id>`. */
export interface KeyRecord {
  readonly schemaVersion: number;
  readonly id: string;
  readonly key: CryptoKey;
}

/** What is to be written, and what else has to be written with it or not at all. */
export interface Writing {
  /** Null: only a mark is left, that the application has arrived. */
  readonly content: DraftContent | null;
  readonly beside?: { readonly key: string; readonly value: unknown };
}

/** What was read: nothing, a mark, or a draft with what it was read from. */
export interface Found {
  readonly raw: unknown;
  readonly content: DraftContent | null;
  readonly isTaken: boolean;
  readonly key: KeyRecord | null;
}

const asItIs = (value: unknown): Change<unknown> => ({ value, answer: value });

const versionOf = (value: unknown): number => Number((Object(value) as { schemaVersion?: unknown }).schemaVersion);

function isKey(value: unknown): value is KeyRecord {
  const { id, key } = Object(value) as Partial<KeyRecord>;
  return typeof id === 'string' && Object.prototype.toString.call(key) === '[object CryptoKey]';
}

function isSame(now: unknown, before: unknown): boolean {
  if (isSealed(now) && isSealed(before)) return isSameSeal(now, before);
  const isMark = (value: unknown): boolean => value !== undefined && !isSealed(value);
  return now === before || (isMark(now) && isMark(before));
}

/** The device's side of one draft; `id` is that of its scheme, with the child's behind it where there are several. */
export class DraftSafe {
  readonly draftKey: string;
  readonly keyKey: string;
  readonly receiptKey: string;
  readonly store: Store;

  constructor(id: string, store: Store) {
    this.draftKey = `jg:enrollment-draft:${id}`;
    this.keyKey = `jg:enrollment-key:${id}`;
    this.receiptKey = `jg:enrollment-receipt:${id}`;
    this.store = store;
  }

  /** What lies there. Both keys are read in one turn, which is one transaction. */
  async read(): Promise<Found | DraftFault> {
    const subtle = webCrypto();
    if (!subtle) return draftFault('insecure', 'page');
    const { store, draftKey, keyKey } = this;
    const [raw, held] = await Promise.all([store.update(draftKey, asItIs), store.update(keyKey, asItIs)]);
    if (versionOf(raw) > 1 || versionOf(held) > 1) return draftFault('newer');
    if (held !== undefined && !isKey(held)) return draftFault('unreadable');
    const key = held ?? null;
    if (raw === undefined) return { raw, content: null, isTaken: false, key };
    if ((Object(raw) as { taken?: unknown }).taken === true) return { raw, content: null, isTaken: true, key };
    const content = isSealed(raw) && key ? await openJson(subtle, key.key, this.draftKey, raw) : undefined;
    return isContent(content) ? { raw, content, isTaken: false, key } : draftFault('unreadable');
  }

  /** Writes over what was found; false: somebody else was faster, and has to be read first. */
  async write({ raw, key }: Found, { content, beside }: Writing): Promise<boolean> {
    const subtle = webCrypto()!;
    const own = key ?? { schemaVersion: 1, id: randomId(), key: await newDeviceKey(subtle) };
    const sealed = content && (await sealJson(subtle, own.key, this.draftKey, content));
    const next = sealed ? { schemaVersion: 1, savedAt: content.savedAt, ...sealed } : { schemaVersion: 1, taken: true };
    let isOurs = false;
    const writes = [
      this.store.update(this.keyKey, (held) => {
        isOurs = held === undefined || (isKey(held) && held.id === own.id);
        return { value: held ?? own, answer: isOurs };
      }),
      this.store.update(this.draftKey, (now) => {
        isOurs &&= isSame(now, raw);
        return { value: isOurs ? next : now, answer: isOurs };
      }),
    ];
    if (beside) {
      writes.push(this.store.update(beside.key, (now) => ({ value: isOurs ? beside.value : now, answer: isOurs })));
    }
    return (await Promise.all(writes)).every(Boolean);
  }
}
