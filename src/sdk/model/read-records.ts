import * as z from 'zod/mini';
import { ContractError, type DataIssue } from '../errors.js';
import { checkerOf } from './issues.js';
import { guarded } from './read-plan.js';
import { countRule, reformRecord, type CountRule, type ReformRecord } from './record.js';
import { calendar, roster, type Calendar, type Roster } from './roster.js';

/** The good records of a file with what stands beside them, and each fault with its path. */
export interface ReadRecords {
  readonly records: readonly ReformRecord[];
  readonly roster: Roster | null;
  readonly calendar: Calendar | null;
  readonly rules: readonly CountRule[];
  readonly issues: readonly DataIssue[];
}

/** A hostile item must not fill the memory with its faults. */
const MOST_ISSUES = 20;

const CHECK = {
  record: checkerOf(reformRecord),
  rule: checkerOf(countRule),
  roster: checkerOf(z.nullish(roster)),
  calendar: checkerOf(z.nullish(calendar)),
};

function readPart<T>(check: ReturnType<typeof checkerOf<T>>, input: unknown, path: string, issues: DataIssue[]): T[] {
  const told = (each: DataIssue): DataIssue => ({ ...each, path: each.path === '' ? path : `${path}.${each.path}` });
  try {
    const result = check(input);
    if (result.ok) return [result.data];
    issues.push(...result.issues.slice(0, MOST_ISSUES).map(told));
  } catch {
    issues.push({ path, message: 'cannot be read' });
  }
  return [];
}

function listIn(head: Readonly<Record<string, unknown>>, name: string, isRequired: boolean): readonly unknown[] {
  const list = head[name];
  if (Array.isArray(list)) return list as unknown[];
  if (list == null && !isRequired) return [];
  throw new ContractError('not a list of records', [{ path: name, message: 'expected array' }]);
}

/**
 * Reads a list of records, or an object `{ records, roster, calendar, rules }`. What is faulty is left out and named in
 * `issues`; two revisions of one record both stay (`currentRecords` settles them).
 *
 * @throws {ContractError} when there is no list at all.
 * @example
 * const { records, roster, issues } = readRecords(await response.json());
 */
export function readRecords(input: unknown): ReadRecords {
  return guarded(() => {
    if (typeof input !== 'object' || input === null) {
      throw new ContractError('not a list of records', [{ path: '', message: 'expected array' }]);
    }
    const issues: DataIssue[] = [];
    const head = (Array.isArray(input) ? { records: input as unknown[] } : input) as Record<string, unknown>;
    const each = <T>(name: string, check: ReturnType<typeof checkerOf<T>>): T[] =>
      listIn(head, name, name === 'records').flatMap((item, at) => readPart(check, item, `${name}.${at}`, issues));
    return {
      records: each('records', CHECK.record),
      roster: readPart(CHECK.roster, head['roster'], 'roster', issues)[0] ?? null,
      calendar: readPart(CHECK.calendar, head['calendar'], 'calendar', issues)[0] ?? null,
      rules: each('rules', CHECK.rule),
      issues,
    };
  });
}
