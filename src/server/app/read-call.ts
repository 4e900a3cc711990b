/** Reads a request against the contract: parameters, query, body. */
import * as z from 'zod/mini';
import { regionCode, type Endpoint } from '../../sdk/contract/index.js';
import { identifier } from '../../sdk/model/common.js';
import { toIssues } from '../../sdk/model/issues.js';
import { checkBody } from './check-body.js';
import type { AppDeps } from './deps.js';
import { Problem } from './problem.js';
import { readJson } from './read-json.js';

const MAX_BODY = 1_000_000;

type Kind = 'number' | 'boolean' | 'string';

const kinds = new WeakMap<Endpoint, Readonly<Record<string, Kind>>>();

/** What the fields of a query are, by the schema itself. */
function kindsOf(endpoint: Endpoint): Readonly<Record<string, Kind>> {
  const known = kinds.get(endpoint);
  if (known) return known;
  const drawn = endpoint.query && z.toJSONSchema(endpoint.query, { io: 'input', unrepresentable: 'any' });
  const found = Object.fromEntries(
    Object.entries(drawn?.properties ?? {}).map(([name, property]) => {
      const type = (property as { type?: string }).type;
      return [name, type === 'integer' || type === 'number' ? 'number' : type === 'boolean' ? 'boolean' : 'string'];
    }),
  ) as Record<string, Kind>;
  kinds.set(endpoint, found);
  return found;
}

function valueOf(kind: Kind, text: string): unknown {
  if (kind === 'number') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/**
 * The query of a request.
 *
 * @throws {Problem} `not-valid` naming each fault; a name that the contract does not know, or twice, is one.
 */
export function readQuery(endpoint: Endpoint, url: URL): Record<string, unknown> {
  const known = kindsOf(endpoint);
  const given: Record<string, unknown> = {};
  const issues: { path: string; message: string }[] = [];
  for (const [name, text] of url.searchParams) {
    if (!Object.hasOwn(known, name)) issues.push({ path: 'query', message: 'a name that is not known here' });
    else if (Object.hasOwn(given, name)) issues.push({ path: `query.${name}`, message: 'stands twice' });
    // No database holds it as text, and no name has it.
    else if (text.includes('\0')) issues.push({ path: `query.${name}`, message: 'holds U+0000' });
    else given[name] = valueOf(known[name]!, text);
  }
  const result = endpoint.query?.safeParse(given);
  if (result && !result.success) {
    issues.push(...toIssues(result.error).map(({ path, message }) => ({ path: `query.${path}`, message })));
  }
  if (issues.length > 0) throw new Problem('not-valid', 'the query is not valid', { issues: issues.slice(0, 20) });
  return result?.success ? result.data : {};
}

/**
 * The region that is asked about.
 *
 * @throws {Problem} `not-valid` where the server has several and none is named.
 */
export function readRegion(deps: AppDeps, query: Record<string, unknown>, params: Record<string, string>): string {
  const named = params['code'] ?? query['region'] ?? deps.region;
  if (typeof named === 'string' && regionCode.safeParse(named).success) return named;
  const issues = [{ path: 'query.region', message: 'which region is needed' }];
  throw new Problem('not-valid', 'say which region', { issues });
}

/** @throws {Problem} `not-found` for what cannot be an id. */
export function checkParams(params: Record<string, string>): void {
  for (const value of Object.values(params)) {
    if (!identifier.safeParse(value).success) throw new Problem('not-found', 'no such id');
  }
}

/**
 * What was sent, no more of it than may be.
 *
 * @throws {Problem} `too-large`, `bad-request` for what broke off.
 */
export async function readBytes(endpoint: Endpoint, request: Request): Promise<Uint8Array> {
  const most = endpoint.maxBytes ?? MAX_BODY;
  // What is small when it comes may be huge when it is opened.
  const coding = request.headers.get('Content-Encoding')?.trim() ?? '';
  if (!/^(?:identity)?$/i.test(coding)) throw new Problem('wrong-type', 'the body has to come without a coding');
  if (Number(request.headers.get('Content-Length') ?? 0) > most)
    throw new Problem('too-large', `at most ${most} bytes`);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const step = await reader.read().catch(() => {
      throw new Problem('bad-request', 'the body broke off');
    });
    if (step.done) break;
    size += step.value.length;
    if (size > most) {
      void reader.cancel();
      throw new Problem('too-large', `at most ${most} bytes`);
    }
    parts.push(step.value);
  }
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @throws {Problem} `wrong-type` for what is not JSON in UTF-8. */
function requireJson(headers: Headers): void {
  const type = headers.get('Content-Type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new Problem('wrong-type', 'the body has to be application/json');
  }
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new Problem('wrong-type', 'the body has to be in UTF-8');
}

/**
 * What was sent as JSON, checked.
 *
 * @throws {Problem} `wrong-type`, `bad-json`, `not-valid` naming each fault with its path.
 */
export function readBody(endpoint: Endpoint, headers: Headers, bytes: Uint8Array): unknown {
  if (!endpoint.body) return undefined;
  requireJson(headers);
  const json = readJson(bytes);
  if (!json.ok) throw new Problem('bad-json', 'the body is not JSON as it has to be', { issues: json.issues });
  const result = checkBody(endpoint.body, json.value);
  if (result.ok) return result.data;
  throw new Problem('not-valid', 'the body is not valid', { issues: result.issues });
}
