/** An id or key of 32 signs that nobody else makes. */
export function randomId(prefix = ''): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return prefix + Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join('');
}
