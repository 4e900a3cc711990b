import { ContractError, VersionError, type DataIssue } from '../errors.js';
import { application, receipt, type Application, type Receipt } from './application.js';
import { toIssues } from './issues.js';
import { guardedAs } from './light-scheme.read.js';

/** A history without a gap that begins with a draft and ends where the application stands. */
function historyFaults({ state, history }: Application): DataIssue[] {
  const issues: DataIssue[] = [];
  let at: Application['state'] = 'draft';
  history.forEach(({ from, to }, index) => {
    if (from !== at) issues.push({ path: `history.${index}.from`, message: 'not where the step before ended' });
    at = to;
  });
  if (history.length > 0 && at !== state) issues.push({ path: 'state', message: 'not where the history ends' });
  return issues.slice(0, 20);
}

/**
 * Checks an application and returns it, defaults filled in. Its history has no gap and ends in its state. Its errors name places, never what stands there.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} naming every fault with its path.
 * @example
 * const application = parseApplication(await request.json());
 */
export function parseApplication(input: unknown): Application {
  return guardedAs('application', () => {
    const version: unknown = Object(input).schemaVersion;
    if (typeof input === 'object' && input !== null && version !== 1) {
      throw new VersionError('application version 1 is read here', version);
    }
    const result = application.safeParse(input);
    if (!result.success) throw new ContractError('not a valid application', toIssues(result.error));
    const issues = historyFaults(result.data);
    if (issues.length > 0) throw new ContractError('not a valid application', issues);
    return result.data;
  });
}

/**
 * Checks what the other side gave for an application.
 *
 * @throws {ContractError} naming every fault with its path.
 */
export function parseReceipt(input: unknown): Receipt {
  return guardedAs('receipt', () => {
    const result = receipt.safeParse(input);
    if (!result.success) throw new ContractError('not a valid receipt', toIssues(result.error));
    return result.data;
  });
}
