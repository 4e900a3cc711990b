import type { ServerApart } from './server-apart.js';

/** What was asked for, and what is known of it. */
export interface Sent {
  /** Unique: it is the key of the request, and stands in what it writes. */
  readonly mark: string;
  readonly kind: 'report' | 'unit' | 'task';
  readonly path: string;
  readonly method: string;
  readonly body: object;
  /** Undefined: no answer came, and whether it was done is not known. */
  answer?: { readonly status: number; readonly text: string };
}

export const TASKS = 8;
const WORKERS = 6;

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const PLAN = {
  schemaVersion: 1,
  id: 'plan-1',
  title: '试验方案',
  units: [{ id: 'u-1', name: '基础教育科' }],
  tasks: Array.from({ length: TASKS }, (_, at) => ({
    id: `t-${at}`,
    number: String(at),
    title: `第${at}项`,
    leads: ['基础教育科'],
  })),
  warnings: [],
};

/** Where requests go, and who sends them. */
export type Target = Pick<ServerApart, 'url' | 'authorization'>;

/** Sends as an officer does. The key is the mark, so that the same request can be sent again. */
export async function send({ url, authorization }: Target, sent: Sent, etag?: string): Promise<Response> {
  return fetch(`${url}${sent.path}`, {
    method: sent.method,
    headers: {
      Authorization: authorization,
      'Content-Type': 'application/json',
      ...(sent.method === 'POST' ? { 'Idempotency-Key': sent.mark } : {}),
      ...(etag === undefined ? {} : { 'If-Match': etag }),
    },
    body: JSON.stringify(sent.body),
    // Whoever is gone does not answer, and sometimes does not hang up.
    signal: AbortSignal.timeout(20_000),
  });
}

function makeRequest(random: () => number, mark: string): Sent {
  const task = `t-${Math.floor(random() * TASKS)}`;
  const kind = random() < 0.5 ? 'report' : random() < 0.7 ? 'task' : 'unit';
  if (kind === 'unit')
    return { mark, kind, method: 'POST', path: '/units', body: { id: mark, name: mark, kind: 'other' } };
  if (kind === 'task')
    return { mark, kind, method: 'PATCH', path: `/plans/plan-1/tasks/${task}`, body: { title: mark } };
  const body = {
    on: '2026-11-01',
    status: 'inProgress',
    progress: 10,
    text: `做了一些：${mark}`,
    unitId: 'u-1',
    evidence: [],
  };
  return { mark, kind, method: 'POST', path: `/plans/plan-1/tasks/${task}/reports`, body };
}

/** Clerks who write all at once, each one request after another, until they are told to stop. */
export class Load {
  readonly sent: Sent[] = [];
  readonly #target: Target;
  readonly #name: string;
  readonly #random: () => number;
  readonly #done: Promise<unknown>;
  #goOn: () => void = () => undefined;
  readonly #isBack = new Promise<void>((resolve) => (this.#goOn = resolve));
  #isOver = false;
  #acknowledged = 0;
  #waiting: { readonly count: number; readonly resolve: () => void } | undefined;

  constructor(target: Target, name: string, random: () => number) {
    this.#target = target;
    this.#name = name;
    this.#random = random;
    this.#done = Promise.all(Array.from({ length: WORKERS }, () => this.#work()));
  }

  /** Resolves after so many more writes were acknowledged. */
  acknowledged(more: number): Promise<void> {
    return new Promise((resolve) => (this.#waiting = { count: this.#acknowledged + more, resolve }));
  }

  /** Tells those who wait because nobody answers, or the store was away, that they may go on. */
  goOn(): void {
    this.#goOn();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.goOn();
    await this.#done;
  }

  async #etagOf(path: string): Promise<string> {
    const { url, authorization } = this.#target;
    const response = await fetch(`${url}${path}`, { headers: { Authorization: authorization } });
    await response.arrayBuffer();
    return response.headers.get('ETag') ?? '"0"';
  }

  async #work(): Promise<void> {
    while (!this.#isOver) {
      const sent = makeRequest(this.#random, `${this.#name}-${String(this.sent.length).padStart(12, '0')}`);
      this.sent.push(sent);
      try {
        const etag = sent.kind === 'task' ? await this.#etagOf(sent.path) : undefined;
        const response = await send(this.#target, sent, etag);
        sent.answer = { status: response.status, text: await response.text() };
        if (response.ok) this.#acknowledged += 1;
        if (response.status === 503) await this.#isBack;
      } catch {
        // Nobody answers any more: the process is gone.
        await this.#isBack;
      }
      if (this.#waiting && this.#acknowledged >= this.#waiting.count) this.#waiting.resolve();
    }
  }
}
