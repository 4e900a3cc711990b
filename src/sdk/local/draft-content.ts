import type { Application } from '../model/index.js';
import { isFieldName, type DraftField, type DraftFields } from './merge-draft.js';

/** An application that waits to be taken. */
export interface Submission {
  readonly application: Application;
  readonly state: 'queued' | 'refused';
  /** The other side may have it: a try ended without an answer. */
  readonly isTried: boolean;
  /** Who is at it, and since when; null: nobody. */
  readonly claim: { readonly by: string; readonly at: number } | null;
}

/** All that a draft holds, sealed as one. */
export interface DraftContent {
  /** Tells this draft from one that was begun after it was erased. */
  readonly id: string;
  readonly startedAt: string;
  readonly savedAt: string;
  readonly fields: DraftFields;
  /** One for every try; another only after a refusal. */
  readonly idempotencyKey: string;
  readonly submission: Submission | null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isField(value: unknown): value is DraftField {
  const { value: text, replaced } = Object(value) as Partial<DraftField>;
  return isText(text) && Array.isArray(replaced) && replaced.every(isText);
}

function isSubmission(value: unknown): boolean {
  const { application, state, claim } = Object(value) as Partial<Submission>;
  const isClaim = claim === null || (isText(claim?.by) && typeof claim.at === 'number');
  return typeof application === 'object' && (state === 'queued' || state === 'refused') && isClaim;
}

/** Whether what was opened is a draft: a device keeps things for years, and not always whole. */
export function isContent(value: unknown): value is DraftContent {
  const { id, startedAt, savedAt, fields, idempotencyKey, submission } = Object(value) as Partial<DraftContent>;
  const isWhole = [id, startedAt, savedAt, idempotencyKey].every(isText) && typeof fields === 'object';
  if (!isWhole || fields === null) return false;
  const names = Object.keys(fields as DraftFields);
  return (
    names.every((name) => isFieldName(name) && isField((fields as DraftFields)[name])) &&
    (submission === null || isSubmission(submission))
  );
}
