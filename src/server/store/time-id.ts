/** Ids that sort by the time at which they were made, also among those of one millisecond and one server. */
import { hexOf } from './hex.js';

const RANDOM_BYTES = 8;

let lastMs = 0;
let count = 0;

const randomHex = (bytes: number): string => hexOf(crypto.getRandomValues(new Uint8Array(bytes)));

/** 12 digits of milliseconds, 4 that count on, 16 at random, all hexadecimal. */
export function timeId(now: Date): string {
  const ms = Math.max(lastMs, now.getTime());
  count = ms === lastMs ? count + 1 : 0;
  lastMs = count > 0xffff ? ms + 1 : ms;
  if (count > 0xffff) count = 0;
  return lastMs.toString(16).padStart(12, '0') + count.toString(16).padStart(4, '0') + randomHex(RANDOM_BYTES);
}

/** The least id that could have been made at an instant. */
export function timeIdFrom(ms: number): string {
  return Math.max(0, ms).toString(16).padStart(12, '0');
}
