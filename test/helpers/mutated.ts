import fc from 'fast-check';

type Json = Record<string, unknown>;

/** Every path to a value inside plain data. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.keys(value).flatMap((key) => pathsOf((value as Json)[key], [...path, key]))];
}

function put(root: Json, path: readonly string[], value: unknown): Json {
  const copy = JSON.parse(JSON.stringify(root)) as Json;
  let at: Json = copy;
  for (const key of path.slice(0, -1)) {
    if (typeof at[key] !== 'object' || at[key] === null) return copy;
    at = at[key] as Json;
  }
  const last = path[path.length - 1];
  if (last === undefined) return copy;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const wrong = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'x', 0, -1, 1.5, 1e9, true, [], {}, [null], '2025-02-30', '24:00'),
  fc.string(),
  fc.jsonValue(),
);

/** One of the given values with up to three of its parts replaced or taken away. */
export function mutatedFrom(...values: readonly Json[]): fc.Arbitrary<Json> {
  return fc.constantFrom(...values).chain((value) => {
    const change = fc.tuple(fc.constantFrom(...pathsOf(value)), wrong);
    return fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => changes.reduce((root, [path, other]) => put(root, path, other), value));
  });
}
