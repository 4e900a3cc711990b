import fc from 'fast-check';
import * as z from 'zod/mini';
import { plan } from '../../src/sdk/model/index.js';

/** Texts that a format may or may not allow. */
const TEXTS = [
  '',
  'x',
  't-1',
  '义务教育',
  '2025-02-29',
  '2024-02-29',
  '2025-13-01',
  '09-01',
  '12-31',
  'https://a.example/b?c=d',
  '/plan.json',
  'javascript:alert(1)',
  '2025-10-20T09:00:00+08:00',
  '2025-10-20T24:00:00Z',
  '411121',
  'a'.repeat(64),
  'z'.repeat(1001),
  '__proto__',
];
const NUMBERS = [0, -0, 1, -1, 0.5, 100, 100.5, 13, 2 ** 53, 1e308, NaN, Infinity];

/** Anything that JSON, or a page, may put where a value should stand. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, ...NUMBERS, null, undefined, true, false, [], {}, [1, 2], [[]], Symbol.iterator),
  fc.anything({ maxDepth: 2, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
);

interface Definition {
  type: string;
  innerType: z.core.$ZodType;
  element: z.core.$ZodType;
  items: z.core.$ZodType[];
  shape: Record<string, z.core.$ZodType>;
  entries: Record<string, string>;
  values: unknown[];
  options: z.core.$ZodType[];
  keyType: z.core.$ZodType;
  valueType: z.core.$ZodType;
}

/** Values that a schema mostly allows, drawn from the schema itself, so that a new field is tried as soon as it is there. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Definition;
  switch (def.type) {
    case 'default':
      return fc.option(arbitraryOf(def.innerType), { nil: undefined, freq: 4 });
    case 'optional':
      return fc.option(arbitraryOf(def.innerType), { nil: undefined, freq: 4 });
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType), { nil: null, freq: 4 });
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 3 });
    case 'tuple':
      return fc.tuple(...def.items.map(arbitraryOf));
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, arbitraryOf(each)])));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'template_literal':
      return fc.constantFrom('x-own', 'x-a.b-c');
    case 'record':
      return fc.dictionary(arbitraryOf(def.keyType) as fc.Arbitrary<string>, arbitraryOf(def.valueType), {
        maxKeys: 3,
      });
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 1, max: 6 });
    case 'string':
      return fc.constantFrom(...TEXTS.filter((text) => z.safeParse(schema, text).success));
    default:
      throw new Error(`no values are known for ${def.type}`);
  }
}

/** Plans that are good but for ids that may be used twice. */
export const arbitraryPlan = arbitraryOf(plan) as fc.Arbitrary<Record<string, unknown>>;

function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.keys(value).flatMap((key) => places((value as Record<string, unknown>)[key], [...path, key])),
  ];
}

function put(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, next);
  return copy;
}

/** Data of which a few places were overwritten, dropped or given a stray key. */
export function mutatedOf(start: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(start, fc.array(fc.tuple(fc.nat(), anything, fc.boolean()), { minLength: 1, maxLength: 4 }))
    .map(([start, changes]) =>
      changes.reduce<unknown>((whole, [at, next, isStray]) => {
        const all = places(whole);
        const path = all[at % all.length]!;
        return put(whole, isStray ? [...path.slice(0, -1), 'stray'] : path, next);
      }, start),
    );
}

export const mutatedPlan = mutatedOf(arbitraryPlan);
