/** Shapes that records have and plans do not: objects of any keys, and texts of one of several formats. */
import type { DataIssue } from '../errors.js';
import { fault, readAt, textReader, type MakeReader, type Read, type TextFormat } from './light.shape.js';

/** An object that JSON can hold, not a list, a map or a date. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const make: unknown = (value as { constructor?: unknown }).constructor;
  if (typeof make !== 'function') return true;
  const made: unknown = make.prototype;
  return typeof made === 'object' && made !== null && Object.prototype.hasOwnProperty.call(made, 'isPrototypeOf');
}

function recordReader(readKey: Read, readValue: Read): Read {
  return (value, issues) => {
    const record: Record<string, unknown> = {};
    if (!isPlain(value)) return fault(issues, 'expected record');
    for (const key of Reflect.ownKeys(value)) {
      if (key === '__proto__' || !Object.prototype.propertyIsEnumerable.call(value, key)) continue;
      const keyIssues: DataIssue[] = [];
      readKey(key, keyIssues);
      if (keyIssues.length > 0) issues.push({ path: String(key), message: 'wrong format' });
      else record[key as string] = readAt(readValue, value[key as string], key as string, issues);
    }
    return record;
  };
}

/** What fits none of several formats has one fault, whatever is wrong with it. */
function eitherReader(readText: Read): Read {
  return (value, issues) => {
    const found: DataIssue[] = [];
    readText(value, found);
    if (found.length > 0) fault(issues, 'wrong format');
    return value;
  };
}

/** `{a,0~9}` is an object whose keys are `a` and whose values are numbers from 0 to 9; `a!` a text of several formats. */
export function moreShapes(formats: Readonly<Record<string, TextFormat>>): MakeReader {
  return (type, get) => {
    const record = /^\{(.*),(.*)\}$/.exec(type);
    if (record) return recordReader(get(record[1]!), get(record[2]!));
    return type.endsWith('!') ? eitherReader(textReader(formats[type.slice(0, -1)]!)) : undefined;
  };
}
