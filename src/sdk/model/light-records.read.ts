/** Reads a file of records with checkers that are handed in: zod's or the light ones. */
import { ContractError, type DataIssue } from '../errors.js';
import { guarded, type Checker } from './read-plan.js';
import type { CountRule, ReformRecord } from './record.js';
import type { Calendar, Roster } from './roster.js';

/** The good records of a file with what stands beside them, and each fault with its path. */
export interface ReadRecords {
  readonly records: readonly ReformRecord[];
  readonly roster: Roster | null;
  readonly calendar: Calendar | null;
  readonly rules: readonly CountRule[];
  readonly issues: readonly DataIssue[];
}

/** The checkers of a file's parts. */
export interface RecordCheckers {
  readonly record: Checker<ReformRecord>;
  readonly rule: Checker<CountRule>;
  readonly roster: Checker<Roster>;
  readonly calendar: Checker<Calendar>;
}

/** A hostile item must not fill the memory with its faults. */
const MOST_ISSUES = 20;

function readPart<T>(check: Checker<T>, input: unknown, path: string, issues: DataIssue[]): T[] {
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

function readOne<T>(check: Checker<T>, input: unknown, path: string, issues: DataIssue[]): T | null {
  return input == null ? null : (readPart(check, input, path, issues)[0] ?? null);
}

function listIn(head: Readonly<Record<string, unknown>>, name: string, isRequired: boolean): readonly unknown[] {
  const list = head[name];
  if (Array.isArray(list)) return list as unknown[];
  if (list == null && !isRequired) return [];
  throw new ContractError('not a list of records', [{ path: name, message: 'expected array' }]);
}

/** Reads what is good of a list or document of records with the given checkers. */
export function readRecordsWith(checkers: RecordCheckers, input: unknown): ReadRecords {
  return guarded(() => {
    if (typeof input !== 'object' || input === null) {
      throw new ContractError('not a list of records', [{ path: '', message: 'expected array' }]);
    }
    const issues: DataIssue[] = [];
    const head = (Array.isArray(input) ? { records: input as unknown[] } : input) as Record<string, unknown>;
    const each = <T>(name: string, check: Checker<T>): T[] => {
      const good: T[] = [];
      const list = listIn(head, name, name === 'records');
      for (let at = 0; at < list.length; at += 1) good.push(...readPart(check, list[at], `${name}.${at}`, issues));
      return good;
    };
    return {
      records: each('records', checkers.record),
      roster: readOne(checkers.roster, head['roster'], 'roster', issues),
      calendar: readOne(checkers.calendar, head['calendar'], 'calendar', issues),
      rules: each('rules', checkers.rule),
      issues,
    };
  });
}
