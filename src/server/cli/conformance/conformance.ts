/** The whole run. */
import { ENDPOINTS, type EndpointName } from '../../../sdk/contract/index.js';
import type { EndpointReport, Finder } from './findings.js';
import { Standing } from './flow.js';
import { NoAnswer, type Target } from './prober.js';
import { checkRead, checkSearch } from './read-checks.js';
import { endpointOf, Run } from './run-context.js';
import { writeChecks } from './write-checks.js';

export interface ConformanceReport {
  readonly base: string;
  readonly region: string | null;
  readonly at: string;
  readonly isWriting: boolean;
  readonly endpoints: readonly EndpointReport[];
  readonly counts: Readonly<Record<EndpointReport['outcome'], number>>;
  /** What was made by the checks and could not be taken away. */
  readonly left: readonly string[];
}

const NAMES = Object.keys(ENDPOINTS) as EndpointName[];

function outcomeOf({ differences, skipped, checks }: Finder): EndpointReport['outcome'] {
  if (differences.length > 0) return 'differs';
  return skipped !== undefined || checks === 0 ? 'skipped' : 'agrees';
}

function reportOf(run: Run, name: EndpointName): EndpointReport {
  const finder = run.finder(name);
  const outcome = outcomeOf(finder);
  const { method, path } = endpointOf(name);
  const { checks, differences } = finder;
  const skipped = finder.skipped ?? (checks === 0 ? (run.target.isWriting ? 'no-scenario' : 'not-writing') : undefined);
  return { name, method, path, outcome, ...(skipped ? { skipped } : {}), checks, differences };
}

async function readAll(run: Run, isWanted: (name: EndpointName) => boolean): Promise<void> {
  for (const name of NAMES.filter((each) => endpointOf(each).method === 'GET' && isWanted(each))) {
    await guarded(run, name, () => checkRead(run, name));
  }
  if (isWanted('searchRecords')) await guarded(run, 'searchRecords', () => checkSearch(run));
}

/** Where no answer came, the others are asked all the same. */
async function guarded(run: Run, name: EndpointName, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    run.finder(name).expect(false, { when: 'read', path: '', expected: 'an answer', found: error.message });
  }
}

async function writeAll(run: Run, isWanted: (name: EndpointName) => boolean): Promise<string[]> {
  const standing = new Standing();
  try {
    for (const { name, work } of writeChecks(run, standing)) if (isWanted(name)) await guarded(run, name, work);
  } catch (error) {
    await standing.clear(run);
    throw error;
  }
  return standing.clear(run);
}

/**
 * Holds a back end to the contract; `only` picks endpoints, and of changes those that begin with one of them.
 *
 * @throws {NoAnswer} where nothing answers at all.
 */
export async function runConformance(target: Target, only?: readonly EndpointName[]): Promise<ConformanceReport> {
  const run = new Run(target);
  const isWanted = (name: EndpointName): boolean => !only || only.includes(name);
  await run.ask('getHealth');
  await readAll(run, isWanted);
  const left = target.isWriting ? await writeAll(run, isWanted) : [];
  const endpoints = NAMES.map((name) => reportOf(run, name));
  const count = (outcome: EndpointReport['outcome']): number =>
    endpoints.filter((each) => each.outcome === outcome).length;
  return {
    base: target.base.href,
    region: target.region ?? null,
    at: target.now().toISOString(),
    isWriting: target.isWriting,
    endpoints,
    counts: { agrees: count('agrees'), differs: count('differs'), skipped: count('skipped') },
    left,
  };
}
