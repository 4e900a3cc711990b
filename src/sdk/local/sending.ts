/** What all that is sent from this device has in common: how long is waited, and what an answer means. */
import { isJiaogaiError } from '../errors.js';

/** A tab that has not finished by then is not going to; longer than any answer is waited for. */
export const CLAIM_MS = 60_000;
/** How long an answer is waited for. */
export const TIMEOUT_MS = 45_000;

/** A no for good: whoever sends the same again gets the same answer. 409 is for each to read. */
export function isFinalStatus(status: number): boolean {
  return status >= 400 && status < 500 && [401, 403, 408, 409, 425, 429].indexOf(status) < 0;
}

/** Whether what was thrown is a no for good. */
export function isRefusal(error: unknown): boolean {
  return isJiaogaiError(error, 'rule') || (isJiaogaiError(error, 'http') && isFinalStatus(error.status));
}

/** Resolves after so many milliseconds, or never once the signal is aborted. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
