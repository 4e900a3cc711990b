/** One endpoint of the contract as an operation of the document. */
import { ENDPOINTS, parametersOf, PROBLEM_CODES, type Endpoint } from '../../sdk/contract/index.js';
import * as contract from '../../sdk/contract/index.js';
import { hasEtag, memberPathOf, needsKey, needsMatch } from '../../sdk/contract/traits.js';
import { identifier } from '../../sdk/model/common.js';
import { EXAMPLES } from './openapi-examples.js';
import { pascal, type Json, type SchemaBook } from './openapi-schemas.js';
import { ASKERS, PARAMETERS, TAG_OF, TAGS, type TagKey } from './openapi-words.js';

const ROLES = ['officer', 'clerk', 'department', 'auditor'] as const;
const DEFAULT_BYTES = 1_000_000;

const header = (name: string): Json => ({ $ref: `#/components/headers/${name}` });
const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });

/** The section in which an endpoint is read. */
export function tagOf(path: string): string {
  const names = path.split('/').filter((each) => each !== '' && !each.startsWith('{'));
  const key = names
    .reverse()
    .map((name) => TAG_OF[name] ?? name)
    .find((name): name is TagKey => name in TAGS);
  return TAGS[key ?? 'health'][0];
}

/** Parameters of queries that many endpoints take. */
export const SHARED = ['region', 'cursor', 'limit', 'as-of'];
export const sharedName = (name: string): string => name.split('-').map(pascal).join('');

function parametersFor(endpoint: Endpoint, book: SchemaBook): Json[] {
  const inPath = parametersOf(endpoint.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    description: PARAMETERS[name] ?? `Id of the ${name.replace(/Id$/, '')}.`,
    schema: book.ref(name === 'code' ? contract.regionCode : identifier, 'input'),
  }));
  const inQuery = Object.entries(endpoint.query ? book.fieldsOf(endpoint.query) : {}).map(([name, schema]) =>
    SHARED.includes(name)
      ? parameter(sharedName(name))
      : { name, in: 'query', required: false, description: PARAMETERS[name] ?? name, schema },
  );
  const headers = [
    ...(needsKey(endpoint) ? ['IdempotencyKey'] : []),
    ...(needsMatch(endpoint) ? ['IfMatch'] : []),
    ...(endpoint.method === 'GET' && hasEtag(ENDPOINTS, endpoint) ? ['IfNoneMatch'] : []),
    ...(endpoint.gives?.includes('text/event-stream') ? ['LastEventId'] : []),
  ];
  return [...inPath, ...inQuery, ...headers.map(parameter)];
}

/** Roles beside one another: any of them will do. */
function securityOf({ who }: Endpoint): Json[] {
  if (who.includes('operator')) return [{ operator: [] }];
  if (who.includes('holder')) return [{ holder: [] }];
  if (who.includes('anyone')) return [{}, { bearer: [] }];
  return ROLES.filter((role) => who.includes(role)).map((role) => ({ bearer: [role] }));
}

function descriptionOf(endpoint: Endpoint): string {
  const who = endpoint.who.map((asker) => ASKERS[asker]).join('; ');
  const takesBody = endpoint.body !== undefined || endpoint.takes !== undefined;
  const size = takesBody ? ` At most ${(endpoint.maxBytes ?? DEFAULT_BYTES).toLocaleString('en')} bytes.` : '';
  return `Who may ask: ${who}.${size}`;
}

function examplesOf(name: string | undefined): Json {
  const value = name === undefined ? undefined : EXAMPLES[name];
  return value === undefined ? {} : { examples: { example: { summary: 'Made up', value } } };
}

function bodyOf(id: string, endpoint: Endpoint, book: SchemaBook): Json {
  if (endpoint.body) {
    const schema = book.ref(endpoint.body, 'input');
    const content = { 'application/json': { schema, ...examplesOf(`${id}.body`) } };
    return { requestBody: { required: true, content } };
  }
  if (!endpoint.takes) return {};
  const content = Object.fromEntries(endpoint.takes.map((type) => [type, { schema: {} }]));
  return { requestBody: { required: true, description: 'The bytes of the file.', content } };
}

function contentOf(id: string, endpoint: Endpoint, book: SchemaBook): Json {
  const json = endpoint.answer && {
    'application/json': { schema: book.ref(endpoint.answer, 'output'), ...examplesOf(`${id}.answer`) },
  };
  const others = (endpoint.gives ?? []).map((type) => {
    if (!type.startsWith('text/')) return [type, { schema: {} }];
    // Each `data` of an event is JSON of its own.
    const isStream = type === 'text/event-stream';
    const event = { contentMediaType: 'application/json', contentSchema: book.ref(contract.changeEvent, 'output') };
    return [type, { schema: { type: 'string', ...(isStream ? event : {}) } }];
  });
  const content = { ...json, ...(Object.fromEntries(others) as Json) };
  return Object.keys(content).length > 0 ? { content } : {};
}

/** Statuses with which an endpoint may say no. */
export function problemsOf(endpoint: Endpoint): number[] {
  const isChange = needsKey(endpoint) || needsMatch(endpoint);
  const takesBody = endpoint.body !== undefined || endpoint.takes !== undefined;
  const isOpen = endpoint.who.includes('anyone');
  const forms = (endpoint.gives?.length ?? 0) + (endpoint.answer ? 1 : 0);
  const may: [boolean, ...(readonly number[])][] = [
    [endpoint.query !== undefined || takesBody || isChange, 400],
    [true, 401, 429, 500, 503],
    [!isOpen, 403],
    [endpoint.path.includes('{'), 404],
    [forms > 1, 406],
    [isChange, 409, 507],
    [needsMatch(endpoint), 412],
    [takesBody, 413, 415],
    [needsKey(endpoint) || (isChange && takesBody), 422],
    [isChange, 428],
  ];
  return may.flatMap(([is, ...statuses]) => (is ? statuses : [])).sort((a, b) => a - b);
}

function answersOf(id: string, endpoint: Endpoint, book: SchemaBook): Json {
  const versioned = hasEtag(ENDPOINTS, endpoint);
  const isCreation = endpoint.status === 201 && memberPathOf(ENDPOINTS, endpoint.path) !== undefined;
  const headers = {
    ...(versioned ? { ETag: header('ETag') } : {}),
    ...(isCreation ? { Location: header('Location') } : {}),
  };
  const good = {
    description: endpoint.status === 204 ? 'It is done; there is nothing to tell.' : endpoint.summary,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...contentOf(id, endpoint, book),
  };
  const problems = problemsOf(endpoint).map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  const unchanged = endpoint.method === 'GET' && versioned ? { 304: { description: 'It has not changed.' } } : {};
  return { [endpoint.status]: good, ...unchanged, ...(Object.fromEntries(problems) as Json) };
}

/** An endpoint as an operation. */
export function operationOf(id: string, endpoint: Endpoint, book: SchemaBook): Json {
  const parameters = parametersFor(endpoint, book);
  return {
    operationId: id,
    tags: [tagOf(endpoint.path)],
    summary: endpoint.summary,
    description: descriptionOf(endpoint),
    security: securityOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(id, endpoint, book),
    responses: answersOf(id, endpoint, book),
  };
}

/** The codes of a status. */
export function codesOf(status: number): string[] {
  return Object.entries(PROBLEM_CODES).flatMap(([code, each]) => (each === status ? [code] : []));
}
