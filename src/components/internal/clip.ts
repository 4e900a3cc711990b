/** `value` as text of at most `max` characters; anything but a string or number is empty. */
export function clip(value: unknown, max: number): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return text.length > max ? `${text.slice(0, max)}…` : text;
}
