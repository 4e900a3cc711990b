/** Checks what was sent by its schema, without gathering more faults than anybody wants to read. */
import * as z from 'zod/mini';
import type { DataIssue } from '../../sdk/errors.js';
import { toIssues } from '../../sdk/model/issues.js';

/** So many faults are told. */
const MOST_TOLD = 20;
/** Lists that are longer are looked at item by item: of a million bad ones the first few are enough. */
const LONG = 100;

interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tell(schema: z.core.$ZodType, value: unknown, path: Path, found: DataIssue[]): void {
  const result = z.safeParse(schema, value);
  if (result.success) return;
  const own = toIssues(result.error).map((issue) => {
    return { ...issue, path: [...path, issue.path].filter((part) => part !== '').join('.') };
  });
  found.push(...own.slice(0, MOST_TOLD));
}

/** Faults in the long lists of a value, the first of them. */
function inLongLists(schema: z.core.$ZodType, value: unknown, path: Path, found: DataIssue[]): void {
  const { type, innerType, element, valueType, shape } = schema._zod.def as unknown as Definition;
  if (innerType) return inLongLists(innerType, value, path, found);
  const isList = type === 'array' && Array.isArray(value);
  const each = isList ? element : type === 'record' && isObject(value) ? valueType : undefined;
  if (each) {
    const keys = Object.keys(value as object);
    for (const key of keys) {
      if (found.length >= MOST_TOLD) return;
      const item = (value as Readonly<Record<string, unknown>>)[key];
      const before = found.length;
      inLongLists(each, item, [...path, key], found);
      if (keys.length > LONG && found.length === before) tell(each, item, [...path, key], found);
    }
  }
  if (type !== 'object' || !shape || !isObject(value)) return;
  for (const [key, own] of Object.entries(shape)) {
    if (Object.hasOwn(value, key)) inLongLists(own, value[key], [...path, key], found);
  }
}

/** The value as the schema gives it, or the first faults with their paths. */
export function checkBody<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): { readonly ok: true; readonly data: T } | { readonly ok: false; readonly issues: DataIssue[] } {
  const found: DataIssue[] = [];
  inLongLists(schema, value, [], found);
  if (found.length > 0) return { ok: false, issues: found.slice(0, MOST_TOLD) };
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, data: result.data };
  return { ok: false, issues: toIssues(result.error).slice(0, MOST_TOLD) };
}
