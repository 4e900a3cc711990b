/** A sealed copy of a draft for another device. Whoever keeps it sees neither its code nor what is in it. */
import { newCopyCode, readCopyCode, type CodeFault, type CopyCode } from './copy-code.js';
import { openJson, sealJson, webCrypto } from './crypt.js';
import { isFieldName } from './merge-draft.js';
import type { DraftCopy } from './enrollment-draft.js';

/** What leaves the device. Base64; nothing in it says whose it is, or for which scheme. */
export interface SealedCopy {
  readonly schemaVersion: 1;
  readonly iv: string;
  readonly sealed: string;
}

/** Who keeps sealed copies, each under its locator: 32 hexadecimal digits that tell nothing of the code. */
export interface CopyStore {
  save(locator: string, copy: SealedCopy): Promise<void>;
  /** Null: there is none. */
  load(locator: string): Promise<SealedCopy | null>;
  erase(locator: string): Promise<void>;
}

/** Why there is no copy. */
export interface CopyFault {
  readonly ok: false;
  /** `not-found`: no copy of this scheme under this code; `not-reached`: who keeps copies could not be asked. */
  readonly code: 'insecure' | 'not-found' | 'not-reached' | 'unreadable' | 'newer';
  readonly field: 'copy' | 'page';
  readonly cause?: unknown;
}

interface Keys {
  readonly subtle: SubtleCrypto;
  readonly key: CryptoKey;
  readonly locator: string;
  readonly label: string;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function fault(code: CopyFault['code'], cause?: unknown): CopyFault {
  const field = code === 'insecure' ? 'page' : 'copy';
  return { ok: false, code, field, ...(cause === undefined ? {} : { cause }) };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text as string), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * Key and locator, each derived from the code by HKDF (RFC 5869) under its own name: who knows one knows nothing of the
 * other. The code is chance of 95 bits, so that stretching it would cost old phones time and give nothing.
 */
async function keysOf({ plain }: CopyCode, schemeId: string): Promise<Keys | null> {
  const subtle = webCrypto();
  if (!subtle) return null;
  const code = await subtle.importKey('raw', encode(plain), 'HKDF', false, ['deriveKey', 'deriveBits']);
  const salt = encode(`jiaogai:${schemeId}`);
  const derive = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: encode(info) });
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await subtle.deriveKey(derive('enrollment-draft key'), code, aes, false, ['encrypt', 'decrypt']);
  const bits = new Uint8Array(await subtle.deriveBits(derive('enrollment-draft locator'), code, 128));
  const locator = Array.from(bits, (byte) => `0${byte.toString(16)}`.slice(-2)).join('');
  return { subtle, key, locator, label: `enrollment-draft:${schemeId}` };
}

function isCopy(value: unknown): value is DraftCopy {
  const { values, idempotencyKey, savedAt } = Object(value) as Partial<DraftCopy>;
  if (typeof values !== 'object' || values === null) return false;
  const isGood = Object.keys(values).every((name) => isFieldName(name) && typeof values[name] === 'string');
  return isGood && typeof idempotencyKey === 'string' && typeof savedAt === 'string';
}

/** Sealed copies of one scheme's drafts. Photographs do not go with them. */
export class DraftCopies {
  private readonly schemeId: string;
  private readonly store: CopyStore;

  constructor(schemeId: string, store: CopyStore) {
    this.schemeId = schemeId;
    this.store = store;
  }

  /**
   * Seals a draft and has it kept. Gives the code, which nobody else ever sees; handed in again it replaces the copy.
   *
   * @example
   * const saved = await copies.save(copy);
   * if (saved.ok) show(saved.code.shown);
   */
  async save(
    copy: DraftCopy,
    code: CopyCode = newCopyCode(),
  ): Promise<{ readonly ok: true; readonly code: CopyCode } | CopyFault> {
    const keys = await keysOf(code, this.schemeId);
    if (!keys) return fault('insecure');
    const { iv, sealed } = await sealJson(keys.subtle, keys.key, keys.label, copy);
    const parts = { schemaVersion: 1 as const, iv: toBase64(iv), sealed: toBase64(sealed) };
    return this.store.save(keys.locator, parts).then(
      () => ({ ok: true as const, code }),
      (cause: unknown) => fault('not-reached', cause),
    );
  }

  /** Finds and opens the copy of a code as it was typed. Hand it to `draft.adopt`. */
  async load(text: string): Promise<{ readonly ok: true; readonly copy: DraftCopy } | CopyFault | CodeFault> {
    const code = readCopyCode(text);
    if (!code.ok) return code;
    const keys = await keysOf(code, this.schemeId);
    if (!keys) return fault('insecure');
    const held: unknown = await this.store.load(keys.locator).catch((cause: unknown) => fault('not-reached', cause));
    if (held === null || held === undefined) return fault('not-found');
    if ((held as Partial<CopyFault>).code === 'not-reached') return held as CopyFault;
    const parts = Object(held) as Partial<SealedCopy>;
    if (Number(parts.schemaVersion) > 1) return fault('newer');
    const [iv, sealed] = [fromBase64(parts.iv), fromBase64(parts.sealed)];
    const opened = iv && sealed ? await openJson(keys.subtle, keys.key, keys.label, { iv, sealed }) : undefined;
    return isCopy(opened) ? { ok: true, copy: opened } : fault('unreadable');
  }

  /** Has the copy of a code erased. */
  async erase(text: string): Promise<{ readonly ok: true } | CopyFault | CodeFault> {
    const code = readCopyCode(text);
    if (!code.ok) return code;
    const keys = await keysOf(code, this.schemeId);
    if (!keys) return fault('insecure');
    return this.store.erase(keys.locator).then(
      () => ({ ok: true as const }),
      (cause: unknown) => fault('not-reached', cause),
    );
  }
}
