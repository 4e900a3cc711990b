import { HomeworkOutbox, type KnownReport } from '../../src/sdk/local/index.js';

const real = {
  fetch: window.fetch,
  XMLHttpRequest: window.XMLHttpRequest,
  WebSocket: window.WebSocket,
  EventSource: window.EventSource,
  Image: window.Image,
};

/** Stands where the network would be: answers as a school does, and sees whatever tries to leave by any way. */
export class School {
  /** 0: no answer. */
  status = 201;
  /** Method and address of each request. */
  readonly asked: string[] = [];
  readonly bodies: (string | undefined)[] = [];
  readonly headers: Record<string, string>[] = [];
  /** Everything that left, by whatever way. */
  readonly leaks: string[] = [];
  private readonly sendBeacon = navigator.sendBeacon;

  constructor() {
    window.fetch = (url, { method = 'GET', body, headers } = {}) => {
      this.leaks.push(`fetch ${String(url)}`);
      this.asked.push(`${method} ${String(url)}`);
      this.bodies.push(body as string | undefined);
      this.headers.push(headers as Record<string, string>);
      return this.status
        ? Promise.resolve(new Response(null, { status: this.status }))
        : Promise.reject(new TypeError());
    };
    const { leaks } = this;
    const spyOn = (name: 'XMLHttpRequest' | 'WebSocket' | 'EventSource' | 'Image'): void => {
      const Real = real[name] as new (...given: unknown[]) => object;
      const spied = function (...given: unknown[]): object {
        leaks.push(`${name} ${String(given[0])}`);
        return new Real(...given);
      };
      Object.defineProperty(window, name, { configurable: true, writable: true, value: spied });
    };
    (['XMLHttpRequest', 'WebSocket', 'EventSource', 'Image'] as const).forEach(spyOn);
    navigator.sendBeacon = (url) => leaks.push(`beacon ${String(url)}`) > 0;
  }

  close(): void {
    Object.entries(real).forEach(([name, value]) =>
      Object.defineProperty(window, name, { configurable: true, writable: true, value }),
    );
    navigator.sendBeacon = this.sendBeacon;
  }

  /** What the device knows of the reports of a child. */
  kept(child: string): Promise<readonly KnownReport[]> {
    return new HomeworkOutbox(child, { send: () => Promise.reject(new Error('not from here')) }).list();
  }
}
