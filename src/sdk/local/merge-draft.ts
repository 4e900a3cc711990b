/** One answer of a draft. */
export interface DraftField {
  readonly value: string;
  /** What other tabs had written there when this one did, the last first; empty: nobody disagrees. */
  readonly replaced: readonly string[];
}

export type DraftFields = Readonly<Record<string, DraftField>>;

/** What a person did to one answer: what stood there before, and what stands there now. */
export interface DraftChange {
  readonly field: string;
  /** What the form showed before; empty where nothing was there. */
  readonly was: string;
  readonly value: string;
}

/** An answer over which two tabs disagree. Both are kept until one is settled on. */
export interface DraftConflict {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface MergedDraft {
  readonly fields: DraftFields;
  readonly conflicts: readonly DraftConflict[];
}

/** More disagreement over one answer than this is nobody's. */
const MOST_REPLACED = 20;

/** Names of answers that a draft can hold. */
export function isFieldName(name: string): boolean {
  return /^[A-Za-z][\w.-]{0,127}$/.test(name);
}

/** An answer, or what an empty one is like. */
export function fieldOf(fields: DraftFields, name: string): DraftField {
  return Object.prototype.hasOwnProperty.call(fields, name) ? fields[name]! : { value: '', replaced: [] };
}

/**
 * Puts what one tab did into a draft that others may have changed. Answers that it did not touch stay; one that somebody
 * else changed in the meantime becomes the one that was typed last, and the other is kept beside it and told.
 *
 * @example
 * mergeDraft(fields, [{ field: 'child.name', was: '', value: '张小明' }]);
 */
export function mergeDraft(fields: DraftFields, changes: readonly DraftChange[]): MergedDraft {
  const conflicts: DraftConflict[] = [];
  const next = changes.reduce<DraftFields>((before, { field, was, value }) => {
    const { value: theirs, replaced } = fieldOf(before, field);
    if (theirs === value) return before;
    const isOverwritten = theirs !== was && theirs !== '';
    if (isOverwritten) conflicts.push({ field, mine: value, theirs });
    const others = (isOverwritten ? [theirs, ...replaced] : replaced).filter((each) => each !== value);
    const kept = others.filter((each, at) => others.indexOf(each) === at).slice(0, MOST_REPLACED);
    return { ...before, [field]: { value, replaced: kept } };
  }, fields);
  return { fields: next, conflicts };
}

/** The answers as a form needs them: values by field, empty ones left out. */
export function valuesOf(fields: DraftFields): Record<string, string> {
  const names = Object.keys(fields).filter((name) => fields[name]!.value !== '');
  return Object.fromEntries(names.map((name) => [name, fields[name]!.value]));
}
