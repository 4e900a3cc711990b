import { ContractError, VersionError } from '../errors.js';
import { application, receipt, type Application, type Receipt } from './application.js';
import { toIssues } from './issues.js';
import { guarded } from './read-plan.js';

/**
 * Checks an application and returns it, defaults filled in. Its errors name places, never what stands there.
 *
 * @throws {VersionError} when `schemaVersion` is newer or unknown.
 * @throws {ContractError} naming every fault with its path.
 * @example
 * const application = parseApplication(await request.json());
 */
export function parseApplication(input: unknown): Application {
  return guarded(() => {
    const version: unknown = Object(input).schemaVersion;
    if (typeof input === 'object' && input !== null && version !== 1) {
      throw new VersionError('application version 1 is read here', version);
    }
    const result = application.safeParse(input);
    if (!result.success) throw new ContractError('not a valid application', toIssues(result.error));
    return result.data;
  });
}

/**
 * Checks what the other side gave for an application.
 *
 * @throws {ContractError} naming every fault with its path.
 */
export function parseReceipt(input: unknown): Receipt {
  return guarded(() => {
    const result = receipt.safeParse(input);
    if (!result.success) throw new ContractError('not a valid receipt', toIssues(result.error));
    return result.data;
  });
}
