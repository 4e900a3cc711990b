import type { DataIssue } from '../errors.js';
import { isOrderedRange } from './formats.js';

/** A named kind of text: the most UTF-16 units, a test, and what is wrong with a text that fails it. */
export type TextFormat = readonly [max: number, test?: RegExp | ((value: string) => boolean), message?: string];

/** What the table holds: kinds of text, and objects written as `key:type key:type …`. */
export interface ShapeTable {
  readonly formats: Readonly<Record<string, TextFormat>>;
  readonly objects: Readonly<Record<string, string>>;
}

/** Reads a value, and adds its faults to `issues`; with faults the result means nothing. */
export type Read = (value: unknown, issues: DataIssue[]) => unknown;

function fault(issues: DataIssue[], message: string): void {
  issues.push({ path: '', message });
}

/** Reads a part of a value and puts its key before the paths of the faults that this adds. */
function readAt(read: Read, value: unknown, key: string | number, issues: DataIssue[]): unknown {
  const known = issues.length;
  const result = read(value, issues);
  for (let n = known; n < issues.length; n += 1) {
    const { path, message } = issues[n]!;
    issues[n] = { path: path ? `${key}.${path}` : `${key}`, message };
  }
  return result;
}

function textReader([max, test, message]: TextFormat): Read {
  return (value, issues) => {
    if (typeof value !== 'string') fault(issues, 'expected string');
    else if (value.length > max) fault(issues, 'too long');
    else if (test && !(typeof test === 'function' ? test(value) : test.test(value))) fault(issues, message!);
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
    if (typeof value !== 'number' || !isFinite(value)) fault(issues, 'expected number');
    else if (isInt && value % 1) fault(issues, 'expected int');
    else if (value < min || value > max) fault(issues, 'out of range');
    return value;
  };
}

function listReader(item: Read): Read {
  return (value, issues) => {
    const list: unknown[] = [];
    if (!Array.isArray(value)) fault(issues, 'expected array');
    else for (let n = 0; n < value.length; n += 1) list.push(readAt(item, value[n], n, issues));
    return list;
  };
}

const index = numberReader('#0~');

/** `[start, end)`. */
function readRange(value: unknown, issues: DataIssue[]): unknown {
  if (!Array.isArray(value)) return fault(issues, 'expected array');
  if (value.length !== 2) return fault(issues, 'wrong length');
  const known = issues.length;
  const range = [readAt(index, value[0], 0, issues), readAt(index, value[1], 1, issues)] as [number, number];
  if (issues.length === known && !isOrderedRange(range)) fault(issues, 'range ends before it starts');
  return range;
}

function readFlag(value: unknown, issues: DataIssue[]): unknown {
  if (typeof value !== 'boolean') fault(issues, 'expected boolean');
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
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fault(issues, 'expected object');
    else
      for (let n = 0; n < keys.length; n += 1) {
        const key = keys[n]!;
        object[key] = readAt(reads[n]!, (value as typeof object)[key], key, issues);
      }
    return object;
  };
}

function nullableReader(read: Read): Read {
  return (value, issues) => (value === null ? null : read(value, issues));
}

function defaultReader(read: Read, json: string): Read {
  const value: unknown = JSON.parse(json);
  // A list or object is made anew each time, so that no two plans share it.
  const isShared = typeof value === 'object' && value !== null;
  return (given, issues) => (given !== undefined ? read(given, issues) : isShared ? JSON.parse(json) : value);
}

/**
 * A function from a type as the table writes it to its reader: the name of a text format or object, `flag`, `range`,
 * `a|b` (one of), `0~100` (number), `type*` (list), `type?` (or null), `type=json` (default).
 */
export function readerOf({ formats, objects }: ShapeTable): (type: string) => Read {
  const known: Record<string, Read> = { range: readRange, flag: readFlag };
  const make = (type: string): Read => {
    const [whole, inner, mark, json] = /^([^=]*?)([*?]|=(.*))?$/.exec(type)!;
    if (json) return defaultReader(get(inner!), json);
    if (mark === '*') return listReader(get(inner!));
    if (mark) return nullableReader(get(inner!));
    if (whole.includes('|')) return choiceReader(whole.split('|'));
    if (whole.includes('~')) return numberReader(whole);
    if (formats[whole]) return textReader(formats[whole]);
    const fields = objects[whole]!.split(' ');
    const [keys, types] = [
      fields.map((field) => field.split(':')[0]!),
      fields.map((field) => field.replace(/.*?:/, '')),
    ];
    return objectReader(keys, types.map(get));
  };
  const get = (type: string): Read => (known[type] ??= make(type));
  return get;
}
