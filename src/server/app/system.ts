import { sql } from 'kysely';
import { STORE_VERSION } from '../store/migrate.js';
import type { Call, Handlers } from './call.js';
import { openApiDocument } from './openapi.js';
import { Problem } from './problem.js';

async function isCurrent({ deps }: Call): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`select version from store_version where one = 1`.execute(
    deps.store.db,
  );
  return rows[0]?.version === STORE_VERSION;
}

/** Compares without telling by its time how much was right. */
function isSame(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length;
  for (let at = 0; at < secret.length; at += 1) difference |= (given.charCodeAt(at) || 0) ^ secret.charCodeAt(at);
  return difference === 0;
}

const drawn = new Map<string, string>();

function openApiText(version: string): string {
  const text = drawn.get(version) ?? JSON.stringify(openApiDocument(version));
  drawn.set(version, text);
  return text;
}

export const systemHandlers: Handlers<'getHealth' | 'getReadiness' | 'getMetrics' | 'getOpenApi'> = {
  async getHealth({ deps }) {
    return { body: { status: 'ok', version: deps.version }, headers: { 'Cache-Control': 'no-store' } };
  },

  async getReadiness(call) {
    const store = await isCurrent(call).catch(() => false);
    const body = { status: store ? 'ready' : 'unready', checks: { store } };
    return { body, status: store ? 200 : 503, headers: { 'Cache-Control': 'no-store' } };
  },

  async getOpenApi({ deps }) {
    return { text: openApiText(deps.version), isPublic: true };
  },

  async getMetrics({ deps, headers }) {
    const { metrics } = deps;
    const given = /^Bearer (.+)$/.exec(headers.get('Authorization') ?? '')?.[1] ?? '';
    if (!metrics?.secret || !isSame(given, metrics.secret)) throw new Problem('no-token', 'metrics have a secret');
    const head = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' };
    return { response: new Response(await metrics.text(), { headers: head }) };
  },
};
