import { divisionAt, namesIn, plain, provinces, type Division } from './enrollment-form.division.data.js';

/** A place as a person gives it: one of the region's own townships, one elsewhere, or one in their own words. */
export interface Place {
  readonly where: '' | 'own' | 'else' | 'free';
  /** The township, where it is the region's own. */
  readonly town: string;
  /** Elsewhere: names from the province down, as far as they were chosen. */
  readonly path: readonly string[];
  /** Elsewhere: what comes below is written, since the list does not have it or has not come. */
  readonly isWritten: boolean;
  /** What was written, by the names above it; under `own` what stands for all. Kept while something else is chosen. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What is known while a place is read or told. */
export interface Known {
  /** The region's townships, as the schools' areas say them. */
  readonly own: readonly string[];
  /** The names of the region, from the province down; empty: not known yet. */
  readonly region: readonly string[];
  /** The list of a province by its name, once it has come. */
  find(province: string): Division | undefined;
}

/** Stands for the words that say all of a place. No name of a place is written so. */
const ALL = 'own';

export const NOWHERE: Place = { where: '', town: '', path: [], isWritten: false, texts: {} };

const keyOf = ({ where, path }: Place): string => (where === 'free' ? ALL : path.join(' '));

/** What is written of a place, without what is chosen. */
export function writtenIn(place: Place): string {
  return place.where === 'free' || place.isWritten ? (place.texts[keyOf(place)] ?? '') : '';
}

/** A text without the names that it begins with, in their order; how many of them it had. */
function without(text: string, names: readonly string[]): { readonly rest: string; readonly count: number } {
  let [rest, count] = [text.trim(), 0];
  for (const name of names) {
    if (!rest.startsWith(name)) continue;
    rest = rest.slice(name.length).trim();
    count += 1;
  }
  return { rest, count };
}

/** What lies in the region is told as its schools' areas are, by which catchments are found. */
function within(text: string, { own, region }: Known): string {
  const { rest, count } = without(text, region);
  const town = own.filter((each) => plain(each) === plain(text) || plain(each) === plain(rest))[0];
  return town ?? (count > 0 && count === region.length && rest ? rest : text.trim());
}

/** The one text in which a place is kept: `龙津镇` in the region, `江西省 赣州市 石城县 琴江镇` elsewhere. */
export function textOf(place: Place, known: Known): string {
  if (place.where === 'own') return place.town;
  if (place.where === '') return '';
  const written = writtenIn(place);
  if (place.where === 'free') return within(written, known);
  // Who writes the address beside a list that has not come may well begin at the province again.
  return within([...place.path, without(written, place.path).rest].join(' '), known);
}

const longest = (names: readonly string[], text: string): string =>
  names.filter((name) => text.startsWith(name)).sort((a, b) => b.length - a.length)[0] ?? '';

/** Elsewhere: follows a text down the list as far as it goes; what is left is written. */
function follow(text: string, known: Known): Place {
  const path: string[] = [];
  let names: readonly string[] = provinces.map(({ name }) => name);
  let rest = text.trim();
  for (let name = longest(names, rest); name; name = longest(names, rest)) {
    const below = rest.slice(name.length).trim();
    path.push(name);
    const province = known.find(path[0]!);
    const at = province && divisionAt(province, path);
    // A township that is not the end of the text is part of something longer.
    if (!at && path.length > 1 && below) {
      path.pop();
      break;
    }
    [names, rest] = [at ? namesIn(at) : [], below];
  }
  const isWritten = rest !== '';
  return { ...NOWHERE, where: 'else', path, isWritten, texts: isWritten ? { [path.join(' ')]: rest } : {} };
}

/** A place from the text in which it was kept. */
export function placeOf(text: string, known: Known, hasOwn: boolean): Place {
  const place = plain(text);
  if (place === '') return hasOwn ? NOWHERE : { ...NOWHERE, where: 'else' };
  const town = known.own.filter((each) => plain(each) === place)[0];
  if (town !== undefined) return { ...NOWHERE, where: 'own', town };
  const away = follow(text, known);
  return away.path.length > 0 || !hasOwn ? away : { ...NOWHERE, where: 'free', texts: { [ALL]: text } };
}

/** Writes what the list does not have. */
export function write(place: Place, text: string): Place {
  const isElse = place.where === 'else';
  return { ...place, isWritten: isElse, texts: { ...place.texts, [keyOf(place)]: text } };
}

/** Chooses a name below the first `level` ones; null: it is not in the list and is written; empty: nothing. */
export function choose(place: Place, level: number, name: string | null, known: Known): Place {
  const above = place.path.slice(0, level);
  if (name === null) return { ...place, path: above, isWritten: true };
  const path = name ? above.concat(name) : above;
  // Where there is no list yet, what was written there before is seen, and so it counts.
  const isWritten = path.length > 0 && !known.find(path[0]!) && Boolean(place.texts[path.join(' ')]);
  return { ...place, path, isWritten };
}

/** Whether something was chosen elsewhere and its township is still to be told. */
export function isPartial(place: Place, known: Known): boolean {
  if (place.where !== 'else' || place.path.length === 0 || writtenIn(place).trim()) return false;
  const province = known.find(place.path[0]!);
  const at = province && divisionAt(province, place.path);
  return !province || (at !== undefined && namesIn(at).length > 0);
}
