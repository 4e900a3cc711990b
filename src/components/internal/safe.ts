/** What may come from anyone's file: text is cut to a length that a page can bear, links must be http(s) or relative. */

/** `value` as text of at most `max` characters; anything but a string or number is empty. */
export function clip(value: unknown, max: number): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return text.length > max ? `${text.slice(0, max)}…` : text;
}

/** `value` if it is a link that may be followed, else undefined: never `javascript:` or `data:`. */
export function safeLink(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2048) return undefined;
  return /^https?:\/\//i.test(value) || /^[^:/?#\\\u0000-\u0020]*(?:[/?#][^\u0000-\u0020]*)?$/.test(value)
    ? value || undefined
    : undefined;
}
