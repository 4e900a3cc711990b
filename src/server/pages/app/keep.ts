/**
 * What is typed and not yet sent, on this device. Each entry belongs to one account: its key is a digest, so that no
 * name stands in it and nobody else who sits here is shown it.
 */

interface Kept<T> {
  readonly schemaVersion: 1;
  readonly savedAt: string;
  readonly value: T;
}

const PREFIX = 'jg:work-draft:';
const MAX_AGE_MS = 30 * 86_400_000;

/** Whose they are and what they are about: account, region, and the ids of the thing. */
type About = readonly string[];

/** A name of 32 signs for what is kept that tells nothing of it. */
export async function nameOf(what: About): Promise<string> {
  const text = JSON.stringify(what);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.slice(0, 16), (byte) => `0${byte.toString(16)}`.slice(-2)).join('');
}

const keyOf = async (what: About): Promise<string> => PREFIX + (await nameOf(what));

/** False: this browser keeps nothing. */
export async function keepDraft(what: About, value: unknown): Promise<boolean> {
  const key = await keyOf(what);
  try {
    localStorage.setItem(key, JSON.stringify({ schemaVersion: 1, savedAt: new Date().toISOString(), value }));
    return true;
  } catch {
    return false;
  }
}

export async function readDraft<T>(what: About): Promise<T | undefined> {
  try {
    const text = localStorage.getItem(await keyOf(what));
    const kept = text === null ? undefined : (JSON.parse(text) as Kept<T>);
    return kept?.schemaVersion === 1 ? kept.value : undefined;
  } catch {
    return undefined;
  }
}

export async function dropDraft(what: About): Promise<void> {
  try {
    localStorage.removeItem(await keyOf(what));
  } catch {
    // Nothing was kept.
  }
}

/** What nobody came back for in a month goes. */
export function dropOldDrafts(): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      const { savedAt } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept<unknown>>;
      if (Date.now() - Date.parse(savedAt ?? '') > MAX_AGE_MS) localStorage.removeItem(key);
    }
  } catch {
    // What cannot be read stays as it is.
  }
}
