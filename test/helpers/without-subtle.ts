/** Takes WebCrypto away, as a page without an encrypted line finds it, as long as `work` lasts. */
export async function withoutSubtle(work: () => Promise<void>): Promise<void> {
  const was = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  const { crypto: real } = globalThis;
  const poor = { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => real.getRandomValues(bytes) };
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: poor });
  try {
    await work();
  } finally {
    Object.defineProperty(globalThis, 'crypto', was);
  }
}
