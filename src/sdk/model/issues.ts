import type * as z from 'zod/mini';
import type { DataIssue } from '../errors.js';
import type { Checker } from './read-plan.js';

/** The words of an issue; the light checker says the same. */
function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected === 'tuple' ? 'array' : issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string' ? 'too long' : issue.origin === 'array' ? 'wrong length' : 'out of range';
    default:
      return issue.message === 'Invalid input' ? 'wrong format' : issue.message;
  }
}

/** One issue a place: what is too long and of the wrong format, or wrong within a wrong list, has one fault to mend. */
export function toIssues(error: z.core.$ZodError): DataIssue[] {
  const issues: DataIssue[] = [];
  const told = new Set<string>();
  const around = new Set<string>();
  for (const issue of error.issues) {
    const keys = issue.path.map(String);
    const path = keys.join('.');
    const outer = keys.map((_, depth) => keys.slice(0, depth).join('.'));
    if (told.has(path) || around.has(path) || outer.some((each) => told.has(each))) continue;
    told.add(path);
    outer.forEach((each) => around.add(each));
    // A key without letters names no place: what holds it does.
    issues.push({ path: keys.filter(Boolean).join('.'), message: messageOf(issue) });
  }
  return issues;
}

/** A schema as a checker that tells each fault with its path. */
export function checkerOf<T>(schema: z.ZodMiniType<T>): Checker<T> {
  return (input) => {
    const result = schema.safeParse(input);
    return result.success ? { ok: true, data: result.data } : { ok: false, issues: toIssues(result.error) };
  };
}
