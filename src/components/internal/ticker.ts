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

function plan(): void {
  clearTimeout(timer);
  timer = undefined;
  if (subscribers.size === 0 || document.hidden) return;
  let next = Infinity;
  subscribers.forEach((subscriber) => (next = Math.min(next, subscriber.dueAt)));
  timer = setTimeout(tick, Math.max(0, next - now().getTime()));
}

function tick(): void {
  const at = now();
  subscribers.forEach((subscriber) => {
    if (subscriber.dueAt > at.getTime()) return;
    subscriber.dueAt = at.getTime() + subscriber.everyMs;
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
 * Calls `listener` every `everyMs` milliseconds while the page is visible, and at once when it becomes visible late.
 * Returns the function that ends it; with the last one the timer and its listener are gone.
 */
export function everyTick(everyMs: number, listener: Listener): () => void {
  const subscriber = { listener, everyMs, dueAt: now().getTime() + everyMs };
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
