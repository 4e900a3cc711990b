/** What may come from anyone's file: text is cut to a length that a page can bear, links must be http(s) or relative. */
export { clip } from './clip.js';

/** `value` if it is a link that may be followed, else undefined: never `javascript:` or `data:`. */
export function safeLink(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2048) return undefined;
  return /^https?:\/\//i.test(value) || /^[^:/?#\\\u0000-\u0020]*(?:[/?#][^\u0000-\u0020]*)?$/.test(value)
    ? value || undefined
    : undefined;
}
