/** Asks a back end. Tokens go to the address that was named and nowhere else, and into nothing that is printed. */
import { API_BASE } from '../../../sdk/contract/index.js';
import { readJson } from '../../app/read-json.js';
import type { DataIssue } from '../../../sdk/errors.js';

export const ROLES = ['officer', 'clerk', 'department', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** What is asked, and with which rights. */
export interface Target {
  /** Where the back end stands, `/api/v1` included. */
  readonly base: URL;
  readonly tokens: Readonly<Partial<Record<Role, string>>>;
  readonly region: string | undefined;
  readonly origin: string | undefined;
  readonly isWriting: boolean;
  readonly now: () => Date;
}

export interface Asking {
  readonly method: string;
  /** Below the base, its parameters filled in. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, text as it is, or bytes. */
  readonly body?: unknown;
  readonly as?: Role | null;
  /** The answer never ends: its head will do. */
  readonly isStream?: boolean;
}

export interface Exchange {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** What was read as JSON; undefined where it is none. */
  readonly body: unknown;
  readonly issue: DataIssue | undefined;
}

/** There was no answer. */
export class NoAnswer extends Error {}

const TIMEOUT_MS = 20_000;
/** As large as any document may be. */
const MOST_BYTES = 25_000_000;
/** Told to come back later, we do, so often, unless it takes longer than this. */
const MOST_RETURNS = 2;
const MOST_WAIT_S = 90;

/** The base of an address as it was typed; null: none to which a token may be sent. */
export function baseOf(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return null;
  const path = url.pathname.replace(/\/+$/, '');
  return new URL((path.endsWith(API_BASE) ? path : path + API_BASE) + '/', url);
}

/** Whether what is sent to an address can be read on the way. */
export function isOpenlyRead({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

async function readAll(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new NoAnswer('the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function initOf(asking: Asking, { tokens }: Target): RequestInit {
  const { method, headers = {}, body, as } = asking;
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const token = as ? tokens[as] : undefined;
  return {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: (isRaw ? body : JSON.stringify(body)) as BodyInit }),
  };
}

async function once(url: URL, asking: Asking, target: Target): Promise<Exchange> {
  try {
    const response = await fetch(url, initOf(asking, target));
    const { status, headers } = response;
    if (asking.isStream) {
      await response.body?.cancel();
      return { status, headers, bytes: new Uint8Array(), body: undefined, issue: undefined };
    }
    const bytes = await readAll(response);
    const json = /[/+]json/i.test(headers.get('Content-Type') ?? '') && bytes.length > 0 ? readJson(bytes) : undefined;
    const issue = json && !json.ok ? json.issues[0] : undefined;
    return { status, headers, bytes, body: json?.ok ? json.value : undefined, issue };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer((error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no answer');
  }
}

/** @throws {NoAnswer} */
export async function ask(target: Target, asking: Asking): Promise<Exchange> {
  const url = new URL(asking.path.replace(/^\//, ''), target.base);
  for (const [name, value] of Object.entries(asking.query ?? {})) url.searchParams.set(name, value);
  for (let tries = 0; ; tries += 1) {
    const exchange = await once(url, asking, target);
    const seconds = Number(exchange.headers.get('Retry-After') ?? NaN);
    if (exchange.status !== 429 || tries >= MOST_RETURNS || !(seconds <= MOST_WAIT_S)) return exchange;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
