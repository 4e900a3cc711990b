import type { DraftContent } from './draft-content.js';
import type { DraftFault } from './draft-safe.js';
import { valuesOf, type DraftConflict } from './merge-draft.js';

/** A draft as a form needs it. */
export interface DraftView {
  readonly values: Readonly<Record<string, string>>;
  /** Answers over which tabs disagreed, with what the others had written. */
  readonly replaced: Readonly<Record<string, readonly string[]>>;
  readonly startedAt: string;
  readonly savedAt: string;
  /** An application was made of it and waits. */
  readonly isQueued: boolean;
}

/** What came of opening or changing a draft; `draft` null: there is none. */
export type DraftAnswer =
  { readonly ok: true; readonly draft: DraftView | null; readonly conflicts: readonly DraftConflict[] } | DraftFault;

/** What goes to another device: the answers, and the key under which they may have left this one. */
export interface DraftCopy {
  readonly values: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
  readonly savedAt: string;
}

/** What a form sees of what is stored. */
export function viewOf(content: DraftContent | null): DraftView | null {
  if (!content) return null;
  const { fields, startedAt, savedAt, submission } = content;
  const names = Object.keys(fields).filter((name) => fields[name]!.replaced.length > 0);
  const replaced = Object.fromEntries(names.map((name) => [name, fields[name]!.replaced]));
  return { values: valuesOf(fields), replaced, startedAt, savedAt, isQueued: submission?.state === 'queued' };
}
