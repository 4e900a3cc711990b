/** What lies beside a draft under the same key: photographs of papers, and the receipt. */
import type { Receipt } from '../model/index.js';
import { isSealed, openBytes, openJson, sealBytes, webCrypto } from './crypt.js';
import { draftFault, type DraftFault, type DraftSafe, type KeyRecord } from './draft-safe.js';

/** What is left of an application that has arrived; `receipt` null: the device has lost its key. */
export interface KeptReceipt {
  readonly number: string;
  readonly submittedAt: string;
  readonly receipt: Receipt | null;
}

/** A photograph above this was not shrunk. */
const MOST_FILE = 12_000_000;

/** An id never holds a slash, so that no draft's photographs are another's. */
export function fileKey({ draftKey }: DraftSafe, fileId: string): string {
  return `${draftKey}//${fileId}`;
}

function valueOf({ store }: DraftSafe, name: string): Promise<unknown> {
  return store.update<unknown>(name, (value) => ({ value, answer: value }));
}

/** Seals a photograph and keeps it. */
export async function keepFile(
  safe: DraftSafe,
  key: KeyRecord | null,
  fileId: string,
  file: Blob,
): Promise<{ readonly ok: true; readonly fileId: string } | DraftFault> {
  if (file.size > MOST_FILE) return draftFault('too-large', 'file');
  if (!key) return draftFault('no-draft');
  const name = fileKey(safe, fileId);
  // Blob.arrayBuffer() is younger than Safari 14.0 and Chromium 76; a response reads blobs everywhere.
  const read = await new Response(file).arrayBuffer().catch(() => null);
  // Phones offer files that lie elsewhere, and then do not get them.
  if (!read) return draftFault('unreadable', 'file');
  const bytes = new Uint8Array(read);
  const sealed = await sealBytes(webCrypto()!, key.key, name, bytes);
  const value = { schemaVersion: 1, type: file.type, ...sealed };
  await safe.store.update(name, () => ({ value, answer: undefined }));
  return { ok: true, fileId };
}

/** A photograph that was kept; null: it is not there, or cannot be opened. */
export async function fileKept(safe: DraftSafe, key: KeyRecord, fileId: string): Promise<Blob | null> {
  const name = fileKey(safe, fileId);
  const held = await valueOf(safe, name);
  const bytes = isSealed(held) ? await openBytes(webCrypto()!, key.key, name, held) : undefined;
  const { type } = Object(held) as { type?: unknown };
  return bytes ? new Blob([bytes], { type: typeof type === 'string' ? type : '' }) : null;
}

/** The receipt of an application that has arrived; null: there is none. */
export async function receiptKept(safe: DraftSafe): Promise<KeptReceipt | null> {
  const subtle = webCrypto();
  const [held, key] = await Promise.all([valueOf(safe, safe.receiptKey), valueOf(safe, safe.keyKey)]);
  const { schemaVersion, number, submittedAt } = Object(held) as Partial<KeptReceipt> & { schemaVersion?: unknown };
  if (schemaVersion !== 1 || typeof number !== 'string' || typeof submittedAt !== 'string') return null;
  const { key: own } = Object(key) as Partial<KeyRecord>;
  const opened = subtle && own && isSealed(held) ? await openJson(subtle, own, safe.receiptKey, held) : null;
  return { number, submittedAt, receipt: (opened as Receipt | undefined) ?? null };
}
