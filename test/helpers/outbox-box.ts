import { HttpError } from '../../src/sdk/errors.js';
import { memoryStore, Outbox, type QueueOptions } from '../../src/sdk/local/index.js';
import { after } from './time-logs.js';

export interface Note {
  readonly text: string;
}
export const note = (text: string): Note => ({ text });
export const no = (status: number, code?: string, issues = [] as { path: string; message: string }[]): HttpError => {
  const problem = code ? { status, code, requestId: 'r', detail: null, issues, etag: null } : null;
  return Object.assign(new HttpError(`POST /records: ${status}`, status), { problem });
};

/** An outbox whose other side does what the test says, and keeps what came. */
export function box(options: Partial<QueueOptions<Note>> & { says?: (text: string) => unknown } = {}) {
  const { says = () => 'done', ...rest } = options;
  const came: string[] = [];
  const keys: string[] = [];
  const store = options.store ?? memoryStore(null);
  let ids = 0;
  const tab = (): Outbox<Note> =>
    new Outbox<Note>('clerk', {
      store,
      newId: () => `id-${(ids += 1)}`,
      wait: () => new Promise(() => undefined),
      send: async ({ text }, { idempotencyKey }) => {
        came.push(text);
        keys.push(idempotencyKey);
        return says(text);
      },
      ...rest,
    });
  return { tab, outbox: tab(), came, keys, store };
}

export const states = async (outbox: Outbox<Note>): Promise<string[]> =>
  (await outbox.list()).map(({ request, state, reason }) => `${request.text} ${reason ?? state}`);

export async function queueAll(outbox: Outbox<Note>, ...texts: string[]): Promise<void> {
  for (const text of texts) await outbox.queue(note(text), after(0));
}
