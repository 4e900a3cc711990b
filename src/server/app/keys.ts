/** What the server's secret is for: digests of personal values, and answers that are kept sealed. */
import { hexOf } from '../store/hex.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface Keys {
  /** The same value gives the same digest, which tells nothing to who has not the secret. 32 hexadecimal digits. */
  digest(value: string): Promise<string>;
  seal(text: string): Promise<string>;
  /** Undefined: sealed with another secret, or damaged. */
  open(sealed: string): Promise<string | undefined>;
}

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  // In parts: the arguments of one call are limited.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};

async function derive(secret: Uint8Array<ArrayBuffer>, purpose: string, use: 'hmac' | 'aes'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(purpose) };
  return use === 'hmac'
    ? crypto.subtle.deriveKey(algorithm, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
    : crypto.subtle.deriveKey(algorithm, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * The keys of a secret of at least 32 bytes. Servers of one store share it.
 *
 * @throws {RangeError} when it is shorter.
 */
export async function makeKeys(secret: Uint8Array): Promise<Keys> {
  if (secret.length < 32) throw new RangeError('the secret of the server has at least 32 bytes');
  const bytes = new Uint8Array(secret);
  const [hmac, aes] = await Promise.all([
    derive(bytes, 'jiaogai digest', 'hmac'),
    derive(bytes, 'jiaogai seal', 'aes'),
  ]);
  return {
    digest: async (value) => hexOf(await crypto.subtle.sign('HMAC', hmac, encoder.encode(value))).slice(0, 32),
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, encoder.encode(text));
      const all = new Uint8Array(iv.length + sealed.byteLength);
      all.set(iv);
      all.set(new Uint8Array(sealed), iv.length);
      return base64Of(all);
    },
    async open(sealed) {
      try {
        const all = Uint8Array.from(atob(sealed), (sign) => sign.charCodeAt(0));
        const iv = all.subarray(0, 12);
        return decoder.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, aes, all.subarray(12)));
      } catch {
        return undefined;
      }
    },
  };
}
