/** The scheme's schema without zod, for what loads first on a page; no page with a plan alone pays for it. */
import { readSchemeWith, type ReadScheme, type SchemeCheckers } from './light-scheme.read.js';
import { TABLE } from './light-scheme.table.js';
import { checkersOf } from './light.shape.js';

export type { ReadScheme } from './light-scheme.read.js';

const checkerOf = checkersOf(TABLE);

const CHECKERS: SchemeCheckers = {
  head: checkerOf('head'),
  routes: checkerOf('route'),
  schools: checkerOf('school'),
  windows: checkerOf('window'),
  consents: checkerOf('consent'),
};

/**
 * Reads what is good of a scheme as `readScheme` does, with the same verdicts and data, but without zod.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} when the head of the scheme is not valid, or there is no scheme of that id.
 * @example
 * const { scheme, issues } = checkScheme(JSON.parse(text), 'qingliu-2025');
 */
export function checkScheme(input: unknown, id: string | null = null): ReadScheme {
  return readSchemeWith(CHECKERS, input, id);
}
