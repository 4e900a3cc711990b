/** What an entry of the journal changed, field by field. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Whether the server kept a digest in place of a personal value. */
export function isDigest(text: string): boolean {
  return text.startsWith('digest:');
}

function flat(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    into.set(path, String(value));
    return;
  }
  for (const [name, inner] of Object.entries(value)) flat(inner, path === '' ? name : `${path}.${name}`, into);
}

/** Fields whose text differs; all of them where something was made or removed. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [old, next] = [new Map<string, string>(), new Map<string, string>()];
  flat(before, '', old);
  flat(after, '', next);
  const fields = [...new Set([...old.keys(), ...next.keys()])];
  return fields
    .map((field) => ({ field, before: old.get(field) ?? null, after: next.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}
