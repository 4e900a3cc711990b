/** The schemas of the contract in the words of JSON Schema, each under one name. */
import * as z from 'zod/mini';
import { ENDPOINTS, type Endpoint } from '../../sdk/contract/index.js';
import * as contract from '../../sdk/contract/index.js';
import * as model from '../../sdk/model/index.js';
import { NAMED } from './openapi-names.js';

export type Json = Record<string, unknown>;
/** Of what is sent, defaults need not be there; of what is answered, they are. */
export type Direction = 'input' | 'output';

const PLACE = '#/components/schemas/';
const REF = /^#\/components\/schemas\/(.+)$/;

export const pascal = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** What a list holds, where an answer is a page of one. */
function itemOf(schema: z.ZodMiniType): z.ZodMiniType | undefined {
  const { items, next } = schema instanceof z.ZodMiniObject ? (schema.shape as Record<string, unknown>) : {};
  return next && items instanceof z.ZodMiniArray ? (items._zod.def.element as z.ZodMiniType) : undefined;
}

/** Each schema of the contract with its name; pages of the same items are one. */
function nameAll(): Map<z.ZodMiniType, string> {
  const known = { ...model, ...contract } as unknown as Record<string, z.ZodMiniType>;
  const names = new Map(NAMED.map((name) => [known[name]!, pascal(name)] as const));
  const add = (schema: z.ZodMiniType | undefined, name: string): void => {
    if (schema && !names.has(schema)) names.set(schema, name);
  };
  for (const [id, endpoint] of Object.entries(ENDPOINTS) as [string, Endpoint][]) {
    const item = endpoint.answer && itemOf(endpoint.answer);
    add(endpoint.body, `${pascal(id)}Body`);
    add(endpoint.answer, item ? `${names.get(item) ?? pascal(id)}Page` : `${pascal(id)}Answer`);
    add(endpoint.query, `${pascal(id)}Query`);
  }
  return names;
}

const isEmpty = (schema: unknown): boolean => Object.keys(schema as Json).length === 0;

/** Whether a word of a schema says something. */
function tells(key: string, value: unknown, io: Direction): boolean {
  if (key === '$schema' || key === '$id') return false;
  // Readers ignore fields that they do not know; of what is sent, the contract says where none may be.
  if (key === 'additionalProperties') return value !== false || io === 'input';
  // Anything, or null: anything.
  if (key === 'anyOf') return !(value as unknown[]).some(isEmpty);
  // Whole numbers need no bound that says that they are.
  return Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER;
}

function tidy(value: unknown, io: Direction): unknown {
  if (Array.isArray(value)) return value.map((each) => tidy(each, io));
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([key, each]) => tells(key, each, io));
  return Object.fromEntries(told.map(([key, each]) => [key, tidy(each, io)]));
}

/** Checks that are functions in the model, said in the words of JSON Schema. */
const FORMATS = new Map<unknown, object>([
  [model.isoDate, model.DATE_FORMAT],
  [model.link, model.LINK_FORMAT],
  [model.textRange, { minItems: 2, maxItems: 2 }],
]);

function draw(names: ReadonlyMap<z.ZodMiniType, string>, io: Direction): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  const taken = new Set<string>();
  for (const [schema, id] of names) {
    if (!taken.has(id)) registry.add(schema, { id });
    taken.add(id);
  }
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => PLACE + id,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, FORMATS.get(zodSchema)),
  });
  return tidy(schemas, io) as Record<string, Json>;
}

/** Names that a schema leads to. */
export function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = REF.exec(String((value as Json)['$ref'] ?? ''))?.[1];
  return [...(own ? [own] : []), ...Object.values(value).flatMap(refsIn)];
}

/** Names of what looks otherwise when it is sent than when it is answered, be it in what it leads to. */
function twoFaced(input: Record<string, Json>, output: Record<string, Json>): Set<string> {
  const found = new Set(Object.keys(input).filter((id) => JSON.stringify(input[id]) !== JSON.stringify(output[id])));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [id, schema] of Object.entries(input)) if (refsIn(schema).some((ref) => found.has(ref))) found.add(id);
  }
  return found;
}

/** The names that some lead to, themselves among them. */
function reach(from: readonly string[], all: Record<string, Json>): Set<string> {
  const found = new Set(from);
  for (const id of found) refsIn(all[id]).forEach((ref) => found.add(ref));
  return found;
}

/** All schemas of the contract, drawn once. */
export class SchemaBook {
  readonly #names = nameAll();
  readonly #drawn: Record<Direction, Record<string, Json>> = {
    input: draw(this.#names, 'input'),
    output: draw(this.#names, 'output'),
  };
  /** What is answered at all. */
  readonly #answered = reach(
    [contract.problem, ...Object.values(ENDPOINTS as Record<string, Endpoint>).map(({ answer }) => answer)].flatMap(
      (answer) => (answer ? [this.#names.get(answer)!] : []),
    ),
    this.#drawn.output,
  );
  readonly #twoFaced = twoFaced(this.#drawn.input, this.#drawn.output);

  /** What is only sent needs no second name. */
  #nameOf(id: string, io: Direction): string {
    return io === 'input' && this.#twoFaced.has(id) && this.#answered.has(id) ? `${id}Input` : id;
  }

  #renamed(value: unknown, io: Direction): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#renamed(each, io));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        const id = key === '$ref' ? REF.exec(String(each))?.[1] : undefined;
        return [key, id ? PLACE + this.#nameOf(id, io) : this.#renamed(each, io)];
      }),
    );
  }

  /** A reference to a schema of the contract. */
  ref(schema: z.ZodMiniType, io: Direction): Json {
    const id = this.#names.get(schema);
    if (id === undefined) throw new TypeError('the schema has no name');
    return { $ref: PLACE + this.#nameOf(id, io) };
  }

  /** The parameters of a query, each as a schema. */
  fieldsOf(query: z.ZodMiniObject): Record<string, Json> {
    const drawn = this.#renamed(this.#drawn.input[this.#names.get(query)!], 'input') as Json;
    return (drawn['properties'] ?? {}) as Record<string, Json>;
  }

  /** The schemas that parts of a document lead to, by name. */
  reachedFrom(parts: unknown): Record<string, Json> {
    const all: Record<string, Json> = {};
    for (const id of Object.keys(this.#drawn.output)) {
      all[this.#nameOf(id, 'input')] = this.#renamed(this.#drawn.input[id], 'input') as Json;
      if (this.#answered.has(id)) all[id] = this.#renamed(this.#drawn.output[id], 'output') as Json;
    }
    const found = reach(refsIn(parts), all);
    return Object.fromEntries([...found].sort().map((id) => [id, all[id]!]));
  }
}
