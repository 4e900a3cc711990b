/** Load for a server: connections that are kept, each with one request after another, on bare sockets. */
import { connect, type Socket } from 'node:net';

/** How a server did under load. */
export interface Load {
  readonly count: number;
  /** Answers a second. */
  readonly rate: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');

/** One connection; answers are read to their end, and looked at no further than their status. */
class Line {
  private readonly socket: Socket;
  private parts: Buffer[] = [];
  private done: ((status: number) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;
  private left = -1;
  private status = 0;

  constructor(url: URL) {
    this.socket = connect(Number(url.port), url.hostname);
    this.socket.setNoDelay(true);
    this.socket.on('data', (bytes) => this.take(bytes as Buffer));
    this.socket.on('error', (error) => this.failed?.(error));
    this.socket.on('close', () => this.failed?.(new Error('the connection was closed')));
  }

  ask(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      [this.done, this.failed] = [resolve, reject];
      this.socket.write(request);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private take(bytes: Buffer): void {
    if (this.left >= 0) {
      this.left -= bytes.length;
      return this.finish();
    }
    this.parts.push(bytes);
    const all = this.parts.length === 1 ? bytes : Buffer.concat(this.parts);
    this.parts = [all];
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = all.subarray(0, end).toString('latin1');
    this.status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length !== undefined) this.left = Number(length) - (all.length - end - 4);
    else if (all.subarray(-5).equals(END_OF_CHUNKS)) this.left = 0;
    else return;
    this.finish();
  }

  private finish(): void {
    if (this.left > 0) return;
    this.parts = [];
    this.left = -1;
    this.done?.(this.status);
  }
}

export interface LoadOptions {
  readonly url: string;
  /** The next request, as it goes over the line. */
  readonly next: () => string;
  readonly status: number;
  readonly connections: number;
  readonly ms: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** The same of anything that is done again and again, so many at once. */
export async function repeat(work: () => Promise<void>, many: number, ms: number): Promise<Load> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + ms;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const before = performance.now();
      await work();
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: many }, one));
  const took = performance.now() - started;
  times.sort((a, b) => a - b);
  return { count: times.length, rate: (times.length / took) * 1000, medianMs: at(times, 0.5), p99Ms: at(times, 0.99) };
}

/** Asks for so long, over so many connections. */
export async function load({ url, next, status, connections, ms }: LoadOptions): Promise<Load> {
  const lines = Array.from({ length: connections }, () => new Line(new URL(url)));
  const free = [...lines];
  try {
    const ask = async (): Promise<void> => {
      const line = free.pop()!;
      const told = await line.ask(next());
      free.push(line);
      if (told !== status) throw new Error(`${url} answered ${told}, not ${status}`);
    };
    return await repeat(ask, connections, ms);
  } finally {
    lines.forEach((line) => line.close());
  }
}
