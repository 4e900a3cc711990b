import { ContractError } from '../../sdk/errors.js';

/** What stands inside an element as JSON; undefined: nothing of that kind, an error: what cannot be read. */
export interface QuotaInside {
  readonly plan: unknown;
  readonly records: unknown;
}

/** Where such data stands: scripts that are no programs. */
export const INSIDE = 'script[type="application/json"]';

/** A list, or a document of records; anything else is a plan, or claims to be one. */
function isRecords(value: unknown): boolean {
  return (
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && 'records' in value && !('schemaVersion' in value))
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return new ContractError('the script is not JSON', [{ path: '', message: 'not JSON' }], error);
  }
}

/**
 * The plan and the records that stand inside an element, unchecked, each in a script of its own. The first of each kind
 * counts; a script that is no JSON stands for what has not been found before it.
 */
export function readInside(host: Element): QuotaInside {
  let [plan, records]: [unknown, unknown] = [undefined, undefined];
  for (const child of Array.from(host.children)) {
    if (!child.matches(INSIDE)) continue;
    const value = parse(child.textContent ?? '');
    const isOfRecords = value instanceof Error ? plan !== undefined : isRecords(value);
    if (isOfRecords) records ??= value;
    else plan ??= value;
  }
  return { plan, records };
}
