import type { Fault } from './types.js';

/** Faults that are still to come. */
export class Faults {
  private readonly waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that a request meets. */
  take(method: string, path: string): Fault | undefined {
    const at = this.waiting.findIndex(({ fault }) => {
      const isMethod = fault.method === undefined || fault.method.toUpperCase() === method;
      return isMethod && (fault.path === undefined || fault.path.test(path));
    });
    const found = this.waiting[at];
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.waiting.splice(at, 1);
    return found.fault;
  }
}

/** Waits, unless who asked gives up first. */
export function late(ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
  });
}

/** What a browser throws where nobody answers. */
export const unreachable = (): TypeError => new TypeError('Failed to fetch');

/** What stands in a gateway's answer. */
export function refusal({ status = 500, retryAfter }: Fault): Response {
  const headers = new Headers({ 'Content-Type': 'text/plain' });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response('a fault of the fake bureau', { status, headers });
}
