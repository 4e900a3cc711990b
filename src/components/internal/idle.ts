type Deadline = { timeRemaining(): number };

/** Runs `work` when the browser has nothing better to do. Returns the function that calls it off. */
export function whenIdle(work: (deadline: Deadline) => void, timeoutMs = 2000): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: timeoutMs });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(() => work({ timeRemaining: () => 8 }), 50);
  return () => clearTimeout(id);
}

export { afterPaint } from './after-paint.js';
