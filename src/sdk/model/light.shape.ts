import type { DataIssue } from '../errors.js';
import { isOrderedRange } from './formats.js';
import type { Checker } from './read-plan.js';

/** A named kind of text: the most UTF-16 units, a test, and what is wrong with a text that fails it. */
export type TextFormat = readonly [max: number, format?: { test(value: string): boolean }, message?: string];

/** What the table holds: kinds of text, and objects written as `key:type key:type …`. */
export interface ShapeTable {
  readonly formats: Readonly<Record<string, TextFormat>>;
  readonly objects: Readonly<Record<string, string>>;
}

/** Reads a value, and adds its faults to `issues`; with faults the result means nothing. */
export type Read = (value: unknown, issues: DataIssue[]) => unknown;

/** Makes the reader of a type that plans do not have; undefined: not one of those. */
export type MakeReader = (type: string, get: (type: string) => Read) => Read | undefined;

export function fault(issues: DataIssue[], message: string): void {
  issues.push({ path: '', message });
}

/** Notes that a value is not of its kind; true when it is. */
function isOf(kind: string, is: boolean, issues: DataIssue[]): boolean {
  if (!is) fault(issues, `expected ${kind}`);
  return is;
}

/** Reads a part of a value and puts its key before the paths of the faults that this adds. */
export function readAt(read: Read, value: unknown, key: string | number, issues: DataIssue[]): unknown {
  const known = issues.length;
  const result = read(value, issues);
  for (let n = known; n < issues.length; n += 1) {
    const { path, message } = issues[n]!;
    issues[n] = { path: path ? `${key}.${path}` : `${key}`, message };
  }
  return result;
}

export function textReader([max, format, message]: TextFormat): Read {
  return (value, issues) => {
    if (!isOf('string', typeof value === 'string', issues)) return;
    if ((value as string).length > max) fault(issues, 'too long');
    else if (format && !format.test(value as string)) fault(issues, message!);
    return value;
  };
}

/** `0~100` is a number from 0 to 100, `#1~` a whole number from 1. */
function numberReader(text: string): Read {
  const isInt = text[0] === '#';
  const most = isInt ? Number.MAX_SAFE_INTEGER : Infinity;
  const [low, high] = text.replace('#', '').split('~');
  const [min, max] = [low ? Number(low) : -most, high ? Number(high) : most];
  return (value, issues) => {
    const isIt = isOf('number', typeof value === 'number' && isFinite(value), issues);
    if (!isIt || (isInt && !isOf('int', (value as number) % 1 === 0, issues))) return;
    if ((value as number) < min || (value as number) > max) fault(issues, 'out of range');
    return value;
  };
}

function listReader(item: Read): Read {
  return (value, issues) => {
    const list: unknown[] = [];
    if (isOf('array', Array.isArray(value), issues)) {
      const { length } = value as unknown[];
      for (let n = 0; n < length; n += 1) list.push(readAt(item, (value as unknown[])[n], n, issues));
    }
    return list;
  };
}

const readEnds = listReader(numberReader('#0~'));

/** `[start, end)`. */
function readRange(value: unknown, issues: DataIssue[]): unknown {
  if (Array.isArray(value) && value.length !== 2) return fault(issues, 'wrong length');
  const known = issues.length;
  const range = readEnds(value, issues) as [number, number];
  if (issues.length === known && !isOrderedRange(range)) fault(issues, 'range ends before it starts');
  return range;
}

function readFlag(value: unknown, issues: DataIssue[]): unknown {
  isOf('boolean', typeof value === 'boolean', issues);
  return value;
}

function choiceReader(values: readonly unknown[]): Read {
  return (value, issues) => {
    if (!values.includes(value)) fault(issues, `expected one of ${values.join(', ')}`);
    return value;
  };
}

function objectReader(keys: readonly string[], reads: readonly Read[]): Read {
  return (value, issues) => {
    // The keys come from the schema, so that no `__proto__` of the data is ever assigned.
    const object: Record<string, unknown> = {};
    if (isOf('object', typeof value === 'object' && value !== null && !Array.isArray(value), issues)) {
      for (let n = 0; n < keys.length; n += 1) {
        const key = keys[n]!;
        object[key] = readAt(reads[n]!, (value as typeof object)[key], key, issues);
      }
    }
    return object;
  };
}

function nullableReader(read: Read): Read {
  return (value, issues) => (value === null ? null : read(value, issues));
}

/** A default is read each time like any other value, so that no two plans share a list. */
function defaultReader(read: Read, json: string): Read {
  const value: unknown = JSON.parse(json);
  return (given, issues) => read(given === undefined ? value : given, issues);
}

/**
 * A function from a type as the table writes it to its reader: the letter of a text format, the name of an object,
 * `flag`, `range`, `a|b` (one of), `0~100` (number), `a*` (list), `a?` (or null), `a=json` (default), `a-` for `a?=null`
 * and `a+` for `a*=[]`.
 */
export function readerOf({ formats, objects }: ShapeTable, more?: MakeReader): (type: string) => Read {
  const known: Record<string, Read> = { range: readRange, flag: readFlag };
  const make = (type: string): Read => {
    const [, inner = '', mark, json] = /^([^=]+?)([*?+-]|=(.*))?$/.exec(type)!;
    if (mark === '-') return defaultReader(get(`${inner}?`), 'null');
    if (mark === '+') return defaultReader(get(`${inner}*`), '[]');
    if (json) return defaultReader(get(inner), json);
    if (mark === '*') return listReader(get(inner));
    if (mark) return nullableReader(get(inner));
    const other = more?.(inner, get);
    if (other) return other;
    if (inner.includes('|')) return choiceReader(inner.split('|'));
    if (inner.includes('~')) return numberReader(inner);
    if (formats[inner]) return textReader(formats[inner]);
    const fields = objects[inner]!.split(' ');
    const [keys, types] = [
      fields.map((field) => field.split(':')[0]!),
      fields.map((field) => field.replace(/.*?:/, '')),
    ];
    return objectReader(keys, types.map(get));
  };
  const get = (type: string): Read => (known[type] ??= make(type));
  return get;
}

/** Checkers of the named types of a table. */
export function checkersOf(table: ShapeTable, more?: MakeReader): <T>(name: string) => Checker<T> {
  const reader = readerOf(table, more);
  return <T>(name: string): Checker<T> =>
    (input) => {
      const issues: DataIssue[] = [];
      const data = reader(name)(input, issues) as T;
      return issues.length > 0 ? { ok: false, issues } : { ok: true, data };
    };
}
