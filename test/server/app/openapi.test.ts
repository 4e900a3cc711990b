import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { API_BASE, ENDPOINTS, parametersOf, type Endpoint } from '../../../src/sdk/contract/index.js';
import { needsKey, needsMatch } from '../../../src/sdk/contract/traits.js';
import { openApiDocument } from '../../../src/server/app/openapi.js';
import { EXAMPLES } from '../../../src/server/app/openapi-examples.js';

type Json = Record<string, unknown>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Json;
}
interface Media {
  readonly schema: Json;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly Json[];
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Json & { readonly content?: Record<string, Media> }>>;
}

const document = openApiDocument('0.1.0') as Json & {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, Json>>;
  readonly tags: readonly { readonly name: string }[];
};
const ALL = Object.entries(ENDPOINTS) as [string, Endpoint][];
const operations = Object.values(document.paths).flatMap((each) => Object.values(each));

const operationOf = ({ path, method }: Endpoint): Operation => document.paths[path]![method.toLowerCase()]!;

/** What a `$ref` leads to. */
function resolve(ref: string): unknown {
  return ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], document);
}

function each(value: unknown, visit: (at: Json) => void): void {
  if (Array.isArray(value)) value.forEach((one) => each(one, visit));
  else if (typeof value === 'object' && value !== null) {
    visit(value as Json);
    Object.values(value).forEach((one) => each(one, visit));
  }
}

function parametersFor(endpoint: Endpoint): Parameter[] {
  return (operationOf(endpoint).parameters ?? []).map(
    (one) => (typeof one['$ref'] === 'string' ? resolve(one['$ref']) : one) as Parameter,
  );
}

describe('The OpenAPI document', () => {
  it('is of OpenAPI 3.1, stands below /api/v1, and is data alone', () => {
    assert.equal(document['openapi'], '3.1.0');
    assert.deepEqual((document['servers'] as Json[])[0]!['url'], API_BASE);
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });

  it('has each endpoint of the contract under its own name, and no other', () => {
    for (const [id, endpoint] of ALL) assert.equal(operationOf(endpoint).operationId, id);
    assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), Object.keys(ENDPOINTS).sort());
  });

  it('leads nowhere that is not there, and holds nothing to which nothing leads', () => {
    const refs = new Set<string>();
    each(document, (at) => void (typeof at['$ref'] === 'string' && refs.add(at['$ref'])));
    for (const ref of refs) assert.ok(resolve(ref) !== undefined, ref);
    for (const kind of ['schemas', 'parameters', 'headers', 'responses']) {
      for (const name of Object.keys(document.components[kind]!))
        assert.ok(refs.has(`#/components/${kind}/${name}`), name);
    }
  });

  it('has a schema for the things of the ledger, by the names of the SDK', () => {
    const names = [
      'Plan',
      'TaskResource',
      'ReportResource',
      'TargetResource',
      'RecordResource',
      'Problem',
      'PlanInput',
    ];
    for (const name of names) assert.ok(document.components['schemas']![name], name);
  });

  it('says of each path its parameters, and of each query what the contract says', () => {
    for (const [id, endpoint] of ALL) {
      const given = parametersFor(endpoint);
      const named = (place: string): string[] => given.filter((one) => one.in === place).map(({ name }) => name);
      assert.deepEqual(named('path'), parametersOf(endpoint.path), id);
      assert.deepEqual(named('query').sort(), Object.keys(endpoint.query?.shape ?? {}).sort(), id);
      for (const { name, schema } of given) assert.ok(schema, `${id} ${name}`);
    }
  });

  it('asks for a key of each POST that changes something, and for a version of each other change', () => {
    for (const [id, endpoint] of ALL) {
      const headers = parametersFor(endpoint).filter((one) => one.in === 'header' && one.required);
      const wanted = needsKey(endpoint) ? ['Idempotency-Key'] : needsMatch(endpoint) ? ['If-Match'] : [];
      assert.deepEqual(
        headers.map(({ name }) => name),
        wanted,
        id,
      );
    }
  });

  it('gives each answer its ETag where a change needs one', () => {
    const etagged = [
      'getUnit',
      'createUnit',
      'putUnit',
      'getPlan',
      'publishPlan',
      'getTask',
      'patchTask',
      'decideReport',
    ];
    const etagOf = (id: string): unknown => {
      const endpoint = (ENDPOINTS as Record<string, Endpoint>)[id]!;
      return (operationOf(endpoint).responses[endpoint.status]!['headers'] as Json | undefined)?.['ETag'];
    };
    for (const id of etagged) assert.ok(etagOf(id), id);
    for (const id of ['listUnits', 'getHealth', 'postMinutes', 'searchRecords'])
      assert.equal(etagOf(id), undefined, id);
  });

  it('names for each operation a section that is there, who may ask, and how it says no', () => {
    const tags = new Set(document.tags.map(({ name }) => name));
    for (const { operationId, tags: own, security, responses } of operations) {
      assert.ok(own.length === 1 && tags.has(own[0]!), operationId);
      assert.ok(security.length > 0, operationId);
      assert.ok(responses['429'] && responses['500'], operationId);
    }
    assert.equal(new Set(operations.flatMap((one) => one.tags)).size, tags.size, 'sections without an operation');
  });

  it('asks less of what is sent than it says of what is answered', () => {
    const requiredOf = (name: string): unknown => document.components['schemas']![name]!['required'];
    assert.deepEqual(requiredOf('PlanInput'), ['schemaVersion', 'id', 'title', 'tasks']);
    assert.ok((requiredOf('Plan') as string[]).includes('reports'));
    assert.deepEqual(document.components['schemas']!['IsoDate']!['format'], 'date');
  });

  it('lets readers meet fields that they do not know', () => {
    const task = document.components['schemas']!['TaskResource']!;
    assert.equal(task['additionalProperties'], undefined);
    assert.equal(document.components['schemas']!['TaskChange']!['additionalProperties'], false);
  });
});

describe('The examples of the document', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'urn:test:api' });
  const found = new Set<unknown>();
  each(document, (at) => {
    const { schema, examples } = at as unknown as Media;
    if (!schema || !examples) return;
    for (const { value } of Object.values(examples)) {
      found.add(value);
      it(`satisfy ${JSON.stringify(schema['$ref'])}: ${JSON.stringify(value).slice(0, 40)}`, () => {
        const validate = ajv.compile({ $ref: `urn:test:api${String(schema['$ref'])}` });
        assert.ok(validate(value), JSON.stringify(validate.errors));
      });
    }
  });

  it('all stand in it', () => assert.equal(found.size, new Set(Object.values(EXAMPLES)).size));
});
