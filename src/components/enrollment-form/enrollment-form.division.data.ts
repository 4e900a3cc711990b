import type { EnrollmentScheme } from '../../sdk/model/index.js';
import { loadJson } from '../internal/load.js';
import { PROVINCES } from './enrollment-form.division.table.js';

/** A province, city or county: what lies in it are further ones, or townships and streets by name. */
export interface Division {
  /** Two, four or six digits; empty where the list has none. */
  readonly code: string;
  readonly name: string;
  readonly areas: readonly Division[];
  readonly towns: readonly string[];
}

/** Every province by code and name, in the order of their codes. */
export const provinces: readonly { readonly code: string; readonly name: string }[] = (
  PROVINCES.match(/\d\d\D+/g) ?? []
).map((each) => ({ code: each.slice(0, 2), name: each.slice(2) }));

// JSON, not modules: it is asked for again after it failed (some browsers keep a failed import), within a time and a size, and
// is never run.
/** The folder of the lists by the address of a module: what is built lies in `chunks/`, the lists beside that folder. */
export function folderOf(module: string): string {
  return module.replace(/[?#][^]*$/, '').replace(/(?:chunks\/)?[^/]*$/, 'divisions/');
}

const MOST_BYTES = 300_000;
/** The largest province has 3,100 townships in 204 cities and counties. */
const MOST_NAMES = 20_000;
/** No white space, no signs of ASCII but the hyphen, nothing that is invisible or turns the direction of a text. */
const NAME = /^[^\s\0-,./-\x7f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]{1,40}$/;

/** A text without its white space: how names are compared, here and with the areas of schools. */
export const plain = (text: string): string => text.replace(/\s/g, '');

interface Count {
  left: number;
}

/** What is read is hostile until it is checked; undefined: this is no list of names. */
function readTowns(input: string, count: Count): readonly string[] | undefined {
  // Each list is cut off before it is split: a text of blanks would make a name of each.
  const names = input.length > MOST_BYTES ? [''] : input.split(' ').filter(Boolean);
  count.left -= names.length;
  const isGood = count.left >= 0 && new Set(names).size === names.length && names.every((name) => NAME.test(name));
  return isGood ? names : undefined;
}

function readAreas(input: unknown, province: string, depth: number, count: Count): readonly Division[] | undefined {
  if (!Array.isArray(input) || (count.left -= input.length) < 0) return undefined;
  const areas: Division[] = [];
  for (const each of input as unknown[]) {
    const [code, name, below] = Array.isArray(each) ? (each as unknown[]) : [];
    if (typeof name !== 'string' || !NAME.test(name) || areas.some((other) => other.name === name)) return undefined;
    if (typeof code !== 'string' || !/^(?:(?:\d\d){2,3})?$/.test(code)) return undefined;
    if (code && code.slice(0, 2) !== province) return undefined;
    const isList = typeof below === 'string';
    const inner = isList || depth === 0 ? [] : readAreas(below, province, depth - 1, count);
    const towns = isList ? readTowns(below, count) : [];
    if (!inner || !towns || (!isList && depth === 0)) return undefined;
    areas.push({ code, name, areas: inner, towns });
  }
  return areas;
}

/** The file of a province, checked; undefined: it is none, or another's. */
export function readProvince(input: unknown, code: string): Division | undefined {
  const { name, areas } = (typeof input === 'object' && input ? input : {}) as Readonly<Record<string, unknown>>;
  const own = provinces.filter((each) => each.code === code)[0];
  const read = readAreas(areas, code, 1, { left: MOST_NAMES });
  if (!own || name !== own.name || !read || read.length === 0) return undefined;
  return { code, name: own.name, areas: read, towns: [] };
}

const loads = new Map<string, Promise<Division>>();

/**
 * The cities, counties and townships of a province; each file is loaded once, and again after it failed.
 *
 * @throws when the file cannot be had, or is not that of the province.
 */
export function loadProvince(code: string): Promise<Division> {
  let load = loads.get(code);
  if (!load) {
    load = loadJson(`${folderOf(import.meta.url)}${code}.json`, { maxBytes: MOST_BYTES }).then((input) => {
      const province = readProvince(input, code);
      if (!province) throw new Error(`${code}.json is not the list of this province`);
      return province;
    });
    loads.set(code, load);
    load.catch(() => loads.delete(code));
  }
  return load;
}

/** The names from the province down to the county of this code; empty: the list does not know it. */
export function pathOfCode(province: Division, code: string): readonly string[] {
  if (province.code === code) return [province.name];
  for (const each of province.areas) {
    const below = code ? pathOfCode(each, code) : [];
    if (below.length > 0) return [province.name, ...below];
  }
  return [];
}

/** What these names lead to, from the province down; undefined: they leave the list, or end at a township. */
export function divisionAt(province: Division, path: readonly string[]): Division | undefined {
  let at: Division | undefined = path[0] === province.name ? province : undefined;
  for (const name of path.slice(1)) at = at?.areas.filter((each) => each.name === name)[0];
  return at;
}

/** The names of what lies in a division. */
export function namesIn({ areas, towns }: Division): readonly string[] {
  return areas.length > 0 ? areas.map(({ name }) => name) : towns;
}

/** The county of a scheme: six digits. Empty: it is one of a township or of all China, or says nothing. */
export function regionOf({ regionCode }: Pick<EnrollmentScheme, 'regionCode'>): string {
  return regionCode && /^\d{6}$/.test(regionCode) ? regionCode : '';
}

/**
 * The townships and streets of the scheme's own region: first as its schools' areas name them, then what else the list of
 * the province has there.
 */
export function ownTowns(scheme: Pick<EnrollmentScheme, 'schools' | 'regionCode'>, province?: Division): string[] {
  const own = scheme.schools.flatMap(({ areas }) => areas.map(({ division }) => division));
  const code = regionOf(scheme);
  const region = province && code ? divisionAt(province, pathOfCode(province, code)) : undefined;
  const seen = new Set<string>();
  return own.concat(region?.towns ?? []).filter((name) => {
    const key = plain(name);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}

/**
 * Places below a division whose name holds what was typed, as their names from there down behind `above`; those that begin
 * so are first.
 */
export function search(at: Division, typed: string, most: number, above = ''): string[] {
  const [wanted, first, second] = [plain(typed), [] as string[], [] as string[]];
  if (!wanted) return [];
  const walk = ({ areas, towns }: Division, path: string): void => {
    const note = (name: string): void => {
      const found = name.indexOf(wanted);
      if (found >= 0) (found === 0 ? first : second).push(path + name);
    };
    towns.forEach(note);
    areas.forEach((each) => {
      note(each.name);
      walk(each, `${path}${each.name} `);
    });
  };
  walk(at, above);
  return first.concat(second).slice(0, most);
}
