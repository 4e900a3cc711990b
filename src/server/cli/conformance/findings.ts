/** What was found of each endpoint. */
import type { EndpointName } from '../../../sdk/contract/index.js';

/** In which situation an answer differed. */
export const WHENS = [
  'read',
  'same-etag',
  'head',
  'unknown-id',
  'no-token',
  'bad-token',
  'wrong-role',
  'bad-date',
  'bad-limit',
  'bad-cursor',
  'page-by-page',
  'create',
  'no-key',
  'same-key',
  'other-body',
  'not-json',
  'not-valid',
  'wrong-type',
  'change',
  'read-back',
  'no-match',
  'stale',
  'remove',
  'gone',
  'wrong-secret',
  'preflight',
  'cross-origin',
  'foreign-origin',
] as const;
export type When = (typeof WHENS)[number];

/** Why an endpoint was not checked, or not in full. */
export type Skip = 'no-token' | 'nothing-there' | 'not-writing' | 'operator' | 'no-scenario' | 'not-created';

/** One place in which a back end does not do as agreed. No value of the data stands in it. */
export interface Difference {
  readonly when: When;
  /** Where in the answer: a field, or `header ETag`; empty: the answer as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

export interface EndpointReport {
  readonly name: EndpointName;
  readonly method: string;
  readonly path: string;
  readonly outcome: 'agrees' | 'differs' | 'skipped';
  readonly skipped?: Skip;
  /** How many things were looked at. */
  readonly checks: number;
  readonly differences: readonly Difference[];
}

/** More of one kind in one endpoint tell nothing new. */
const MOST = 20;

/** What is found of one endpoint. */
export class Finder {
  checks = 0;
  skipped: Skip | undefined;
  readonly differences: Difference[] = [];

  /** Counts a look, and keeps what it saw where that is not as agreed. */
  expect(isAsAgreed: boolean, difference: Difference): boolean {
    this.checks += 1;
    if (isAsAgreed) return true;
    const text = JSON.stringify(difference);
    const isKnown = this.differences.some((each) => JSON.stringify(each) === text);
    if (!isKnown && this.differences.length < MOST) this.differences.push(difference);
    return false;
  }
}
