import type { EnrollmentScheme } from '../../sdk/model/index.js';
import type { Locale } from '../internal/words.js';

type Entry = string | ((...values: readonly (string | number)[]) => string);
type Table = Readonly<Record<string, Entry | Readonly<Record<string, Entry>>>>;

const has = (table: object, key: string): boolean => Object.prototype.hasOwnProperty.call(table, key);

/** A sentence of a scheme in the place of another: `{0}` is the first value of a sentence that has values. */
function worded(text: string, entry: Entry | undefined): Entry {
  if (typeof entry !== 'function') return text;
  return (...values) => text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

/**
 * Sentences with those of a scheme in their places: by name, in a record by name, dot and key. What the table does not know
 * is left out.
 *
 * @example
 * overrideWords(words, scheme, 'zh');
 */
export function overrideWords<W extends object>(words: W, scheme: Pick<EnrollmentScheme, 'words'>, locale: Locale): W {
  const own = scheme.words.filter(({ lang }) => lang === locale);
  if (own.length === 0) return words;
  const table: Record<string, Table[string]> = { ...(words as unknown as Table) };
  own.forEach(({ key, text }) => {
    const dot = key.indexOf('.');
    const name = dot < 0 ? key : key.slice(0, dot);
    const entry = has(table, name) ? table[name] : undefined;
    if (entry === undefined) return;
    if (typeof entry !== 'object') {
      if (dot < 0) table[name] = worded(text, entry);
    } else if (dot > 0) {
      const rest = key.slice(dot + 1);
      const known = has(entry, rest) ? entry[rest] : undefined;
      table[name] = { ...entry, [rest]: worded(text, known) };
    }
  });
  return table as unknown as W;
}
