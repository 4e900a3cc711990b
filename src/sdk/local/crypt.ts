/** What is sealed, with the number that was used once to seal it. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** WebCrypto; null on a page that was not loaded over an encrypted line. */
export function webCrypto(): SubtleCrypto | null {
  return (globalThis as { crypto?: Partial<Crypto> }).crypto?.subtle ?? null;
}

/** A key of this device that no script can read out. */
export function newDeviceKey(subtle: SubtleCrypto): Promise<CryptoKey> {
  return subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals bytes (AES-GCM, 256 bits). `label` says what they are: under another label they do not open. */
export async function sealBytes(
  subtle: SubtleCrypto,
  key: CryptoKey,
  label: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const params = { name: 'AES-GCM', iv, additionalData: encoder.encode(label) };
  return { iv, sealed: new Uint8Array(await subtle.encrypt(params, key, bytes)) };
}

/** Opens what was sealed; undefined when it is not what `sealBytes` made with this key and label. */
export async function openBytes(
  subtle: SubtleCrypto,
  key: CryptoKey,
  label: string,
  { iv, sealed }: Sealed,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const params = { name: 'AES-GCM', iv, additionalData: encoder.encode(label) };
    return new Uint8Array(await subtle.decrypt(params, key, sealed));
  } catch {
    return undefined;
  }
}

/** Seals plain data. Its length is rounded up, so that it tells little of what was answered. */
export function sealJson(subtle: SubtleCrypto, key: CryptoKey, label: string, value: unknown): Promise<Sealed> {
  const bytes = encoder.encode(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / 1024) * 1024).fill(0x20);
  padded.set(bytes);
  return sealBytes(subtle, key, label, padded);
}

/** Opens plain data; undefined when it cannot. */
export async function openJson(subtle: SubtleCrypto, key: CryptoKey, label: string, sealed: Sealed): Promise<unknown> {
  const bytes = await openBytes(subtle, key, label, sealed);
  try {
    return bytes && (JSON.parse(decoder.decode(bytes)) as unknown);
  } catch {
    return undefined;
  }
}

/** Whether a stored value holds something sealed. */
export function isSealed(value: unknown): value is Sealed {
  const { iv, sealed } = Object(value) as Partial<Sealed>;
  return iv instanceof Uint8Array && sealed instanceof Uint8Array;
}

/** Whether two sealed values are one and the same: a number is never used twice. */
export function isSameSeal(a: Sealed, b: Sealed): boolean {
  return a.iv.length === b.iv.length && a.iv.every((byte, at) => byte === b.iv[at]);
}
