/** Errors of the parts that load late: apart from the others, so that nobody loads them first. */
import { isJiaogaiError, JiaogaiError, type DataIssue, type Problem } from './errors.js';

/** A workbook or CSV file cannot be read or written as a ledger. */
export class SheetError extends JiaogaiError {
  constructor(message: string, cause?: unknown) {
    super('sheet', message, cause);
  }
}

/** A rule of the bureau says no to what was handed in; `field` names the place, such as `findings.0.due`. */
export class RuleError extends JiaogaiError {
  readonly field: string;
  readonly issues: readonly DataIssue[];
  readonly problem: Problem | null;

  constructor(message: string, issues: readonly DataIssue[], problem: Problem | null = null, cause?: unknown) {
    super('rule', message, cause);
    this.issues = issues;
    this.field = issues[0]?.path ?? '';
    this.problem = problem;
  }
}

/**
 * What is at fault in the data that was handed in, by field: of a `RuleError`, of an `HttpError` with issues, of a
 * `ContractError`. Empty where it is about no field.
 */
export function issuesOf(error: unknown): readonly DataIssue[] {
  if (isJiaogaiError(error, 'rule') || isJiaogaiError(error, 'contract')) return error.issues ?? [];
  return isJiaogaiError(error, 'http') ? (error.problem?.issues ?? []) : [];
}

/**
 * The field by which a form puts the words of an error; null where it is about none.
 *
 * @example
 * catch (error) { form.querySelector(`[name="${fieldOf(error) ?? ''}"]`)?.focus(); }
 */
export function fieldOf(error: unknown): string | null {
  return issuesOf(error)[0]?.path || null;
}
