/** Reads an enrolment scheme with checkers that are handed in: zod's or the light ones. */
import { ContractError, isJiaogaiError, VersionError, type DataIssue } from '../errors.js';
import { schemeFaults } from './light-scheme.faults.js';
import type { Checked, Checker } from './read-plan.js';
import type { EnrollmentScheme } from './scheme.js';

type ListName = 'routes' | 'schools' | 'windows' | 'consents';
type Lists = { readonly [K in ListName]: EnrollmentScheme[K][number] };
type SchemeHead = Omit<EnrollmentScheme, ListName>;

/** The checkers of a scheme's parts. */
export type SchemeCheckers = { readonly [K in ListName]: Checker<Lists[K]> } & { readonly head: Checker<SchemeHead> };

/** A scheme whose bad parts were left out, and why. */
export interface ReadScheme {
  readonly scheme: EnrollmentScheme;
  readonly issues: readonly DataIssue[];
}

/** A hostile item must not fill the memory with its faults. */
const MOST_ISSUES = 20;

function invalid(path: string, message: string): ContractError {
  return new ContractError('not a valid enrolment scheme', [{ path, message }]);
}

/** Runs `work` so that whatever it throws is one of ours: a getter or a proxy in the data may throw anything. */
export function guardedAs<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isJiaogaiError(error)) throw error;
    // No cause: nobody knows what stands in an error that the data itself has thrown.
    throw new ContractError(`not a valid ${what}`, [{ path: '', message: 'cannot be read' }]);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The one scheme that is meant, and the path to it: the document itself, or one of a plan's `schemes`. */
function find(input: unknown, id: string | null): { found: Record<string, unknown>; path: string } {
  if (!isObject(input)) throw invalid('', 'expected object');
  if (input['schemes'] === undefined) return { found: input, path: '' };
  const list: unknown = input['schemes'];
  if (!Array.isArray(list)) throw invalid('schemes', 'expected array');
  const all = list as unknown[];
  const at = id === null ? 0 : all.findIndex((each) => isObject(each) && each['id'] === id);
  if (id === null && all.length > 1) throw invalid('schemes', 'several schemes: say which');
  const found = all[at];
  if (!isObject(found)) throw invalid('schemes', id === null ? 'no scheme' : 'no scheme of that id');
  return { found, path: `schemes.${at}` };
}

function readList<T extends { readonly id: string }>(
  name: ListName,
  check: Checker<T>,
  input: unknown,
  issues: DataIssue[],
): T[] {
  if (input === undefined && name !== 'routes') return [];
  if (!Array.isArray(input)) throw invalid(name, 'expected array');
  const ids = new Set<string>();
  return (input as unknown[]).flatMap((item, at) => {
    const result = checked(check, item);
    const isTwice = result.ok && ids.has(result.data.id);
    const faults = result.ok ? [] : result.issues.slice(0, MOST_ISSUES);
    if (isTwice) faults.push({ path: 'id', message: 'id used twice' });
    faults.forEach(({ path, message }) => issues.push({ path: `${name}.${at}${path && `.${path}`}`, message }));
    if (!result.ok || isTwice) return [];
    ids.add(result.data.id);
    return [result.data];
  });
}

function checked<T>(check: Checker<T>, item: unknown): Checked<T> {
  try {
    return check(item);
  } catch {
    return { ok: false, issues: [{ path: '', message: 'cannot be read' }] };
  }
}

/** Reads what is good of a scheme with the given checkers. */
export function readSchemeWith(checkers: SchemeCheckers, input: unknown, id: string | null): ReadScheme {
  return guardedAs('enrolment scheme', () => {
    const { found, path: start } = find(input, id);
    if (found['schemaVersion'] !== 1) {
      throw new VersionError('enrolment scheme version 1 is read here', found['schemaVersion']);
    }
    const within = (path: string): string => (start && path ? `${start}.${path}` : start || path);
    const head = checkers.head(found);
    if (!head.ok) {
      const issues = head.issues.slice(0, MOST_ISSUES).map((each) => ({ ...each, path: within(each.path) }));
      throw new ContractError('not a valid enrolment scheme', issues);
    }
    if (id !== null && head.data.id !== id) throw invalid(within('id'), 'not the scheme that was asked for');
    const issues: DataIssue[] = [];
    const list = <K extends ListName>(name: K): Lists[K][] =>
      readList(name, checkers[name] as Checker<Lists[K]>, found[name], issues);
    const read: EnrollmentScheme = {
      ...head.data,
      routes: list('routes'),
      schools: list('schools'),
      windows: list('windows'),
      consents: list('consents'),
    };
    const { scheme, faults } = schemeFaults(read);
    return { scheme, issues: [...issues, ...faults].map((each) => ({ ...each, path: within(each.path) })) };
  });
}
