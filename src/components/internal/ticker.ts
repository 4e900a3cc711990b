/** One timer for all elements. */
import { now } from './clock.js';

type Listener = (now: Date) => void;

interface Subscriber {
  readonly listener: Listener;
  readonly everyMs: number;
  dueAt: number;
}

const subscribers = new Set<Subscriber>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The next full stretch of `everyMs`: whoever has the same one is called in one go. */
function nextAfter(at: number, everyMs: number): number {
  return (Math.floor(at / everyMs) + 1) * everyMs;
}

/** Milliseconds until a subscriber is due; when the clock was set back, what was due is no longer far away. */
function waitOf({ dueAt, everyMs }: Subscriber, at: number): number {
  return dueAt - at > everyMs ? 0 : Math.max(0, dueAt - at);
}

function plan(): void {
  clearTimeout(timer);
  timer = undefined;
  if (subscribers.size === 0 || document.hidden) return;
  const at = now().getTime();
  let wait = Infinity;
  subscribers.forEach((subscriber) => (wait = Math.min(wait, waitOf(subscriber, at))));
  timer = setTimeout(tick, wait);
}

function tick(): void {
  const at = now();
  subscribers.forEach((subscriber) => {
    if (waitOf(subscriber, at.getTime()) > 0) return;
    subscriber.dueAt = nextAfter(at.getTime(), subscriber.everyMs);
    try {
      subscriber.listener(at);
    } catch (error) {
      // One bad widget must not stop the others' clock.
      console.error(error);
    }
  });
  plan();
}

/**
 * Calls `listener` at every full `everyMs` milliseconds of the clock while the page is visible, and at once when it becomes visible late.
 * Returns the function that ends it; with the last one the timer and its listener are gone.
 */
export function everyTick(everyMs: number, listener: Listener): () => void {
  const subscriber = { listener, everyMs, dueAt: nextAfter(now().getTime(), everyMs) };
  if (subscribers.size === 0) document.addEventListener('visibilitychange', plan);
  subscribers.add(subscriber);
  plan();
  return () => {
    subscribers.delete(subscriber);
    if (subscribers.size === 0) document.removeEventListener('visibilitychange', plan);
    plan();
  };
}

export { now } from './clock.js';
