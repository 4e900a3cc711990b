/** Holds an answer to what the contract says of it. */
import { ENDPOINTS, problem, PROBLEM_CODES, type Endpoint } from '../../../sdk/contract/index.js';
import { hasEtag } from '../../../sdk/contract/traits.js';
import { toIssues } from '../../../sdk/model/issues.js';
import type { Finder, When } from './findings.js';
import type { Exchange } from './prober.js';

type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mediaOf = ({ headers }: Exchange): string =>
  (headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase().slice(0, 80);

/** A version is the same though it came compressed, and so as a weak one. */
export const versionOf = (etag: unknown): string => String(etag).replace(/^W\//, '');

export const etagIn = ({ headers }: Exchange): string => headers.get('ETag') ?? '';

export function expectStatus(finder: Finder, when: When, { status }: Exchange, ...wanted: readonly number[]): boolean {
  const difference = { when, path: 'status', expected: wanted.join(' | '), found: String(status) };
  return finder.expect(wanted.includes(status), difference);
}

export function expectType(finder: Finder, when: When, exchange: Exchange, ...wanted: readonly string[]): boolean {
  const found = mediaOf(exchange) || 'nothing';
  const path = 'header Content-Type';
  return finder.expect(wanted.includes(found), { when, path, expected: wanted.join(' | '), found });
}

export function expectEmpty(finder: Finder, when: When, { bytes }: Exchange): void {
  finder.expect(bytes.length === 0, { when, path: 'body', expected: 'nothing', found: 'a body' });
}

/** Fields that a reader would have to fill in: the contract says that they are answered. */
function leftOut(given: unknown, whole: unknown, path: string): string[] {
  if (Array.isArray(given) && Array.isArray(whole)) {
    return given.flatMap((each, at) => leftOut(each, whole[at], path ? `${path}.${at}` : String(at)));
  }
  if (!isObject(given) || !isObject(whole)) return [];
  return Object.keys(whole).flatMap((key) => {
    const own = path ? `${path}.${key}` : key;
    if (!Object.hasOwn(given, key)) return whole[key] === undefined ? [] : [own];
    return leftOut(given[key], whole[key], own);
  });
}

/** A message of the model says what was expected, or what is wrong. */
function told(message: string): { expected: string; found: string } {
  const expected = /^expected (.+)$/.exec(message)?.[1];
  return expected ? { expected, found: 'another value' } : { expected: 'a value of the agreed form', found: message };
}

/** The shape of an answer; the value as the SDK reads it, undefined where it cannot. */
export function expectShape(
  finder: Finder,
  when: When,
  schema: NonNullable<Endpoint['answer']>,
  exchange: Exchange,
): unknown {
  const { body, issue } = exchange;
  if (body === undefined) {
    finder.expect(false, {
      when,
      path: issue?.path ?? '',
      expected: 'JSON',
      found: issue?.message ?? 'something else',
    });
    return undefined;
  }
  const result = schema.safeParse(body);
  const issues = result.success ? [] : toIssues(result.error);
  for (const { path, message } of issues) finder.expect(false, { when, path, ...told(message) });
  if (!result.success) return undefined;
  finder.expect(true, { when, path: '', expected: '', found: '' });
  for (const path of leftOut(body, result.data, '').slice(0, 3)) {
    finder.expect(false, { when, path, expected: 'a value', found: 'nothing' });
  }
  return result.data;
}

/** The version in the head of an answer, and in its body where it has one. */
export function expectEtag(finder: Finder, when: When, exchange: Exchange): string {
  const etag = etagIn(exchange);
  const isEtag = /^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(etag);
  finder.expect(isEtag, { when, path: 'header ETag', expected: 'an ETag', found: etag ? 'another value' : 'nothing' });
  const { body } = exchange;
  if (isEtag && isObject(body) && typeof body['etag'] === 'string') {
    finder.expect(versionOf(body['etag']) === versionOf(etag), {
      when,
      path: 'etag',
      expected: 'the same as the header',
      found: 'another value',
    });
  }
  return isEtag ? etag : '';
}

/** An answer that does what was asked; undefined where it is not of the agreed shape. */
export function expectGood(finder: Finder, when: When, endpoint: Endpoint, exchange: Exchange): unknown {
  if (!expectStatus(finder, when, exchange, endpoint.status)) return undefined;
  if (endpoint.status === 204) {
    expectEmpty(finder, when, exchange);
    return undefined;
  }
  const types = [...(endpoint.answer ? ['application/json'] : []), ...(endpoint.gives ?? [])];
  const isTyped = expectType(finder, when, exchange, ...types);
  if (hasEtag(ENDPOINTS, endpoint)) expectEtag(finder, when, exchange);
  const isJson = isTyped && mediaOf(exchange) === 'application/json';
  return endpoint.answer && isJson ? expectShape(finder, when, endpoint.answer, exchange) : undefined;
}

/** A refusal: status, type, and a problem document that fits both. */
export function expectProblem(
  finder: Finder,
  when: When,
  exchange: Exchange,
  wanted: { readonly status: readonly number[]; readonly codes?: readonly string[] },
): void {
  if (!expectStatus(finder, when, exchange, ...wanted.status)) return;
  if (!expectType(finder, when, exchange, 'application/problem+json')) return;
  const document = expectShape(finder, when, problem, exchange);
  if (!isObject(document)) return;
  const { status, code, type } = document as { status: number; code: string; type: string };
  finder.expect(status === exchange.status, {
    when,
    path: 'status',
    expected: String(exchange.status),
    found: String(status),
  });
  const isOurs = Object.hasOwn(PROBLEM_CODES, code);
  const fits = !isOurs || PROBLEM_CODES[code as keyof typeof PROBLEM_CODES] === exchange.status;
  const { codes } = wanted;
  const expected = codes?.join(' | ') ?? `a code of status ${exchange.status}`;
  const found = isOurs ? code : 'another code';
  // Codes that we do not know may join.
  finder.expect(fits && (!codes || !isOurs || codes.includes(code)), { when, path: 'code', expected, found });
  finder.expect(type === `urn:jiaogai:problem:${code}`, {
    when,
    path: 'type',
    expected: 'urn:jiaogai:problem:<code>',
    found: 'another value',
  });
}
