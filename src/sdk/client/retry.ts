/** When to try again. */
import type { RetryOptions } from './options.js';

const DEFAULTS: Required<RetryOptions> = { limit: 2, baseMs: 500, maxMs: 30_000 };

/** Retry options with what is missing; a number is the limit. */
export function retryWith(given: number | RetryOptions | undefined, defaults = DEFAULTS): Required<RetryOptions> {
  return { ...defaults, ...(typeof given === 'number' ? { limit: given } : given) };
}

/** The dates of HTTP (RFC 9110): the one in use, and the two that were. Nothing else that `Date.parse` would take. */
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/;

/** Milliseconds that `Retry-After` asks for, in seconds or as a date; null where it says nothing that can be read. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return null;
  // The oldest form names no zone; all are in UTC.
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/**
 * How long to wait before the next try, in milliseconds; null: longer than is waited for. Tries are spread, so that
 * those that were turned away together do not come back together.
 *
 * @param tries how many there were.
 */
export function retryDelay(
  tries: number,
  { baseMs, maxMs }: Required<RetryOptions>,
  random: () => number,
  retryAfterMs: number | null = null,
): number | null {
  const backOff = Math.min(maxMs, baseMs * 2 ** (tries - 1));
  if (retryAfterMs === null) return backOff / 2 + (random() * backOff) / 2;
  if (retryAfterMs > maxMs) return null;
  return retryAfterMs + Math.min(maxMs - retryAfterMs, random() * backOff);
}

/** Whether a status may be another one a moment later. */
export function isPassing(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].indexOf(status) >= 0;
}

/** Resolves after so many milliseconds; rejects with the signal's reason once it is aborted. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(reasonOf(signal));
    const stop = (): void => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}

/** Why a signal was aborted; the oldest browsers know only that it was. */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('The operation was aborted.', 'AbortError');
}
