/** The contract as an OpenAPI 3.1 document, drawn from the schemas by which both sides check. */
import { API_BASE, ENDPOINTS, PROBLEM_CODES, problem, type Endpoint } from '../../sdk/contract/index.js';
import { EXAMPLES } from './openapi-examples.js';
import { codesOf, operationOf, SHARED, sharedName } from './openapi-operation.js';
import { SchemaBook, type Json } from './openapi-schemas.js';
import { DESCRIPTION, PARAMETERS, PROBLEMS, SECURITY, TAGS } from './openapi-words.js';

const ETAG = { type: 'string', pattern: '^(?:W/)?"[^"]*"$' };

const HEADERS = {
  ETag: { description: 'The version; later changes name it in `If-Match`.', schema: ETAG },
  Location: { description: 'Where it stands now.', schema: { type: 'string', format: 'uri-reference' } },
  'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer', minimum: 0 } },
};

const HEADER_PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Chosen by the client for this one change; sent again with it when the answer was lost.',
    schema: { type: 'string', minLength: 16, maxLength: 128 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: '`ETag` of the version that is changed.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: '`ETag` of what the client has: 304 where it still holds.',
    schema: { type: 'string' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'Id of the last event that was seen.',
    schema: { type: 'string' },
  },
};

/** Parameters that many endpoints take, from the first that does. */
function sharedParameters(book: SchemaBook): Json {
  const queries = Object.values(ENDPOINTS as Record<string, Endpoint>).flatMap(({ query }) => query ?? []);
  const found = SHARED.map((name) => {
    const query = queries.find(({ shape }) => name in shape)!;
    const schema = book.fieldsOf(query)[name];
    return [sharedName(name), { name, in: 'query', required: false, description: PARAMETERS[name], schema }];
  });
  return { ...(Object.fromEntries(found) as Json), ...HEADER_PARAMETERS };
}

function problemAnswer(status: number, book: SchemaBook): Json {
  const value = EXAMPLES[`problem.${status}`];
  const examples = value === undefined ? {} : { examples: { example: { summary: 'Made up', value } } };
  const codes = codesOf(status).map((code) => `\`${code}\``);
  return {
    description: `${PROBLEMS[status] ?? 'It was not done.'} Code: ${codes.join(', ')}.`,
    ...(status === 429 || status === 503
      ? { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } }
      : {}),
    content: { 'application/problem+json': { schema: book.ref(problem, 'output'), ...examples } },
  };
}

function pathsOf(book: SchemaBook): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const [id, endpoint] of Object.entries(ENDPOINTS as Record<string, Endpoint>)) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(id, endpoint, book);
  }
  return paths;
}

/** Parts of one kind to which something leads: what nobody uses is not told. */
function used(kind: string, all: Json, parts: unknown): Json {
  const text = JSON.stringify(parts);
  const names = Object.keys(all).filter((name) => text.includes(`"#/components/${kind}/${name}"`));
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

/**
 * The document; `version` is that of the server or package which publishes it. It is made anew each time.
 *
 * @example
 * const text = JSON.stringify(openApiDocument('0.1.0'));
 */
export function openApiDocument(version: string): Json {
  const book = new SchemaBook();
  const paths = pathsOf(book);
  const statuses = [...new Set(Object.values(PROBLEM_CODES))];
  const all = Object.fromEntries(statuses.map((status) => [`Problem${status}`, problemAnswer(status, book)]));
  const responses = used('responses', all, paths);
  const parameters = used('parameters', sharedParameters(book), paths);
  const headers = used('headers', HEADERS, [paths, responses]);
  const schemas = book.reachedFrom([paths, responses, parameters]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jiaogai API',
      version,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_BASE, description: 'This server' }],
    tags: Object.values(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { securitySchemes: SECURITY, parameters, headers, responses, schemas },
  };
}
