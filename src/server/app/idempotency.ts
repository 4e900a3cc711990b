import type { Endpoint } from '../../sdk/contract/index.js';
import type { Tx } from '../store/tables.js';
import type { AppDeps } from './deps.js';
import { Problem } from './problem.js';

/** How long an answer is kept. */
const KEPT_MS = 72 * 60 * 60 * 1000;

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A request by its key. */
export interface Keyed {
  readonly region: string;
  readonly key: string;
  /** Digest of who asks for what with which body. */
  readonly asked: string;
}

/**
 * Reads `Idempotency-Key`, and what it stands for.
 *
 * @throws {Problem} `key-missing`, `bad-request`.
 */
export async function readKey(
  deps: AppDeps,
  endpoint: Endpoint,
  facts: { headers: Headers; region: string; who: string; url: URL; body: Uint8Array },
): Promise<Keyed> {
  const key = facts.headers.get('Idempotency-Key');
  if (key === null) throw new Problem('key-missing', `${endpoint.method} needs the header Idempotency-Key`);
  if (!/^[\x21-\x7e]{16,128}$/.test(key)) throw new Problem('bad-request', 'Idempotency-Key has 16 to 128 characters');
  const body = await crypto.subtle.digest('SHA-256', new Uint8Array(facts.body));
  const what = [facts.who, endpoint.method, facts.url.pathname, facts.url.search, new Uint8Array(body).join()].join(
    '\n',
  );
  return { region: facts.region, key: await deps.keys.digest(`key:${key}`), asked: await deps.keys.digest(what) };
}

/**
 * The answer that was given to the same request before; undefined: it is the first.
 *
 * @throws {Problem} `other-body` where the key was used for anything else.
 */
export async function keptAnswer(deps: AppDeps, keyed: Keyed): Promise<KeptAnswer | undefined> {
  const row = await deps.store.db
    .selectFrom('idempotency')
    .select(['asked', 'answer', 'expires_at'])
    .where('region', '=', keyed.region)
    .where('key', '=', keyed.key)
    .executeTakeFirst();
  if (!row || row.expires_at <= deps.now().toISOString()) return undefined;
  if (row.asked !== keyed.asked) throw new Problem('other-body', 'this Idempotency-Key was used for another request');
  const text = await deps.keys.open(row.answer);
  if (text === undefined) throw new Problem('conflict', 'it was done, but the answer can no longer be read');
  return JSON.parse(text) as KeptAnswer;
}

/** The same request came a second time and was done by the first. */
export class DoneMeanwhile extends Error {}

/** Keeps an answer in the transaction of what it answers. */
export async function keepAnswer(tx: Tx, deps: AppDeps, keyed: Keyed, answer: KeptAnswer): Promise<void> {
  const now = deps.now();
  const row = {
    region: keyed.region,
    key: keyed.key,
    asked: keyed.asked,
    answer: await deps.keys.seal(JSON.stringify(answer)),
    expires_at: new Date(now.getTime() + KEPT_MS).toISOString(),
  };
  const result = await tx
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'key'])
        .doUpdateSet(row)
        // One that has expired is as good as none.
        .where('idempotency.expires_at', '<=', now.toISOString()),
    )
    .executeTakeFirst();
  if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) throw new DoneMeanwhile();
}
