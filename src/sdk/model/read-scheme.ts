import * as z from 'zod/mini';
import { checkerOf } from './issues.js';
import { readSchemeWith, type ReadScheme, type SchemeCheckers } from './light-scheme.read.js';
import { schemeConsent, schemeHead, schemeRoute, schemeSchool, schemeWindow } from './scheme.js';

export type { ReadScheme } from './light-scheme.read.js';

const CHECKERS: SchemeCheckers = {
  head: checkerOf(z.object(schemeHead)),
  routes: checkerOf(schemeRoute),
  schools: checkerOf(schemeSchool),
  windows: checkerOf(schemeWindow),
  consents: checkerOf(schemeConsent),
};

/**
 * Reads an enrolment scheme: a document of its own, or one of a plan's `schemes`, by its id where there are several. A bad
 * route, school, window or consent is left out and named in `issues`, and so is a question that may not be asked.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} when the head of the scheme is not valid, or there is no scheme of that id.
 * @example
 * const { scheme, issues } = readScheme(await response.json());
 */
export function readScheme(input: unknown, id: string | null = null): ReadScheme {
  return readSchemeWith(CHECKERS, input, id);
}
