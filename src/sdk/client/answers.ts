/** What an answer of the back end becomes: a value that has its shape, or an error. */
import * as z from 'zod/mini';
import { dataIssue, ENDPOINTS, type Endpoint, type EndpointName } from '../contract/index.js';
import { ContractError, HttpError, type JiaogaiError, type Problem } from '../errors.js';
import { toIssues } from '../model/issues.js';
import { RuleError } from '../part-errors.js';
import { readRetryAfter } from './retry.js';

/** How a call is spoken of: its method and path, without what stands in the path or behind it. */
export function nameOf(name: EndpointName): string {
  const { method, path } = ENDPOINTS[name] as Endpoint;
  return `${method} ${path}`;
}

/**
 * Data as a schema has it.
 *
 * @throws {ContractError} that says endpoint, path and what is wrong there.
 */
export function checked<T>(schema: z.ZodMiniType<T>, data: unknown, name: EndpointName, part = 'the answer'): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = toIssues(result.error);
  const first = issues[0] && `${issues[0].path || 'the whole'}: ${issues[0].message}`;
  const more = issues.length > 1 ? `, and ${issues.length - 1} more` : '';
  throw new ContractError(`${nameOf(name)}: ${part} has not the shape that was agreed: ${first}${more}`, issues);
}

/** @throws {ContractError} where it is not JSON. */
export function readJson(text: string, name: EndpointName): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const issues = [{ path: '', message: 'not JSON' }];
    throw new ContractError(`${nameOf(name)}: the answer is not JSON`, issues);
  }
}

/** A problem document, read with mercy: gateways write them too. */
const problemSchema = z.object({
  code: z.optional(z.string()),
  type: z.optional(z.string()),
  requestId: z._default(z.string(), ''),
  detail: z.optional(z.string()),
  issues: z.optional(z.array(dataIssue)),
  current: z.optional(z.unknown()),
  etag: z.optional(z.string()),
});

/** Adds the other version, where it has its shape. Hidden from whoever writes a whole error into a log: it may be personal. */
function withCurrent(problem: Problem, current: unknown, name: EndpointName): Problem {
  const { answer } = ENDPOINTS[name] as Endpoint;
  const result = current === undefined ? undefined : answer?.safeParse(current);
  return result?.success ? Object.defineProperty(problem, 'current', { value: result.data }) : problem;
}

function problemOf(status: number, text: string, name: EndpointName): Problem | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  const result = problemSchema.safeParse(document);
  const code = result.success
    ? (result.data.code ?? /^urn:jiaogai:problem:(.+)$/.exec(result.data.type ?? '')?.[1])
    : '';
  if (!result.success || !code) return null;
  const { requestId, detail = null, issues = [], current, etag } = result.data;
  const problem = { status, code, requestId, detail, issues, etag: etag === undefined ? null : plainEtag(etag) };
  return withCurrent(problem, current, name);
}

/** What may stand in a message: names, and nothing that somebody else has written. */
const safe = (text: string): string => (/^[\w.:-]{1,128}$/.test(text) ? text : '');

/** The error for an answer that says no. */
export function errorOf(response: Response, text: string, name: EndpointName, now: Date): JiaogaiError {
  const { status, headers } = response;
  const problem = problemOf(status, text, name);
  const code = problem && safe(problem.code);
  const request = problem && safe(problem.requestId);
  const message = [`${nameOf(name)}: ${status}`, code && ` ${code}`, request && ` (request ${request})`].join('');
  if (status === 422 && problem && (problem.issues.length > 0 || code === 'rule-broken'))
    return new RuleError(message, problem.issues, problem);
  const retryAfterMs = readRetryAfter(headers.get('Retry-After'), now);
  return Object.assign(new HttpError(message, status), { problem, retryAfterMs });
}

/** An ETag as changes name it. What compresses an answer on the way makes it a weak one, of the same version. */
export function plainEtag(etag: string): string {
  return etag.replace(/^W\//, '');
}
