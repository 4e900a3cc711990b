import { PARTS, PROPERTIES, PROPERTY_NAMES, TAGS, type PartRule, type Property, type Tag } from './parts.js';
import type { Colours, HeightName, Preset } from './tokens.js';

export type Scheme = 'auto' | 'light' | 'dark';
export type Size = 'compact' | 'normal' | 'large';
/** Whether a colour is for a light page or a dark one. */
export type Ground = 'light' | 'dark';
/** Fonts that the page of the preview can have. */
export type PageFont = 'site' | 'song' | 'kai';

export const PRESETS: readonly Preset[] = ['official', 'blue', 'plain'];
export const SCHEMES: readonly Scheme[] = ['auto', 'light', 'dark'];
export const SIZES: readonly Size[] = ['compact', 'normal', 'large'];
export const GROUNDS: readonly Ground[] = ['light', 'dark'];
export const PAGE_FONTS: readonly PageFont[] = ['site', 'song', 'kai'];

export const MAX_CORNER = 32;
export const MAX_HEIGHT = 200;
export const MAX_RULES = 30;

/** Everything that the page lets one choose. What is not set is the preset's. */
export interface Look {
  readonly preset: Preset;
  readonly scheme: Scheme;
  readonly size: Size;
  /** The page that is seen and whose colours are changed, where the scheme is `auto`. */
  readonly ground: Ground;
  readonly pageFont: PageFont;
  /** The only element that is seen; none: all are. */
  readonly show: Tag | null;
  readonly colours: Readonly<Record<Ground, Colours>>;
  /** Pixels. */
  readonly corner: number | null;
  /** A list of families as CSS takes it. */
  readonly font: string | null;
  /** In rem. */
  readonly heights: Partial<Readonly<Record<HeightName, number>>>;
  readonly rules: readonly PartRule[];
}

export const PLAIN_LOOK: Look = {
  preset: 'official',
  scheme: 'auto',
  size: 'normal',
  ground: 'light',
  pageFont: 'site',
  show: null,
  colours: { light: {}, dark: {} },
  corner: null,
  font: null,
  heights: {},
  rules: [],
};

/** The page for which colours are seen and changed now. */
export function groundOf(look: Look): Ground {
  return look.scheme === 'auto' ? look.ground : look.scheme;
}

/** What a page sets on this ground: on a dark page of `auto`, what is set for light ones holds as well. */
export function coloursOn(look: Look, ground: Ground): Colours {
  const { light, dark } = look.colours;
  if (ground === 'light') return light;
  return look.scheme === 'auto' ? { ...light, ...dark } : dark;
}

/** A colour as people write it, as `#rrggbb`; null when it is none. */
export function readColour(text: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text.trim().toLowerCase())?.[1];
  if (!digits) return null;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}

/** A number from 0 to `max` with at most two digits behind the point; null when it is none. */
export function readNumber(text: string, max: number): number | null {
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(text.trim())) return null;
  const value = Number(text);
  return value <= max ? value : null;
}

const GENERIC = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui)$/;
const FAMILY = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,39}$/u;

/** Names of fonts parted by commas, as CSS takes them; null when one of them is none, or there are more than eight. */
export function readFont(text: string): string | null {
  const names = text.split(/[,，、]/).map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  if (names.length > 8 || names.some((name) => !FAMILY.test(name))) return null;
  return names.map((name) => (GENERIC.test(name) ? name : `"${name}"`)).join(', ');
}

/** A declaration for a part; null when there is no such element, part, property or value. */
export function readRule(tag: string, part: string, property: string, value: string): PartRule | null {
  const isKnown =
    TAGS.some((each) => each === tag) &&
    (PARTS[tag as Tag] as readonly string[]).includes(part) &&
    PROPERTY_NAMES.some((each) => each === property);
  if (!isKnown) return null;
  const values = PROPERTIES[property as Property];
  const read = values === 'colour' ? readColour(value) : (values as readonly string[]).includes(value) ? value : null;
  return read === null ? null : { tag: tag as Tag, part, property: property as Property, value: read };
}

const isSame = (a: PartRule, b: PartRule): boolean => a.tag === b.tag && a.part === b.part && a.property === b.property;

/** The rules with one more; one that says something else of the same place gives way. */
export function withRule(rules: readonly PartRule[], rule: PartRule): readonly PartRule[] {
  return [...rules.filter((each) => !isSame(each, rule)), rule].slice(-MAX_RULES);
}
