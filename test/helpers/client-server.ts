/** A client over a `fetch` made by hand, and a clock that stands. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, type Client, type ClientOptions } from '../../src/sdk/client/index.js';

export const NOW = new Date('2025-11-01T08:00:00Z');
export const BASE = 'https://bureau.example';
export const KEY = '0123456789abcdef0123456789abcdef';

export const json = (body: unknown, init: ResponseInit & { etag?: string } = {}): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    ...init,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(init.etag ? { ETag: init.etag } : {}),
      ...(init.headers as Record<string, string> | undefined),
    },
  });

export const problem = (status: number, code: string, more: object = {}, headers = {}): Response =>
  json(
    { type: `urn:jiaogai:problem:${code}`, title: code, status, code, requestId: 'r-1', ...more },
    { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
  );

type Answer = Response | Error | 'silence' | ((request: Request) => Response | Promise<Response>);

export interface Bench {
  readonly client: Client;
  /** Each request as it came. */
  readonly asked: Request[];
  /** What was waited between tries. */
  readonly rests: number[];
  /** Lets the time run out for which answers are waited. */
  readonly timesUp: () => void;
}

/** Answers one after another; the last for ever. Time limits pass when the test says so, rests at once. */
export function bench(answers: readonly Answer[], options: Partial<ClientOptions> = {}): Bench {
  const [asked, rests, limits]: [Request[], number[], (() => void)[]] = [[], [], []];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(request.clone());
    const answer = answers[Math.min(asked.length, answers.length) - 1]!;
    if (answer instanceof Error) throw answer;
    if (answer === 'silence') return new Promise(() => undefined);
    return typeof answer === 'function' ? answer(request) : answer.clone();
  };
  const wait = (ms: number, signal: AbortSignal): Promise<void> => {
    const isLimit = ms >= 20_000;
    if (!isLimit) return Promise.resolve(void rests.push(ms));
    return new Promise((resolve, reject) => {
      limits.push(resolve);
      signal.addEventListener('abort', () => reject(new Error('no matter')));
    });
  };
  const client = createClient({
    baseUrl: BASE,
    fetch,
    wait,
    now: () => NOW,
    random: () => 1,
    newKey: () => KEY,
    ...options,
  });
  return { client, asked, rests, timesUp: () => limits.splice(0).forEach((pass) => pass()) };
}

/** A real server on this machine, for as long as `use` takes. */
export async function withServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** What a promise rejects with. */
export async function thrown(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it did not reject');
}
