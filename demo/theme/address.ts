import {
  GROUNDS,
  MAX_CORNER,
  MAX_HEIGHT,
  PAGE_FONTS,
  PLAIN_LOOK,
  PRESETS,
  readColour,
  readFont,
  readNumber,
  readRule,
  SCHEMES,
  SIZES,
  withRule,
  type Ground,
  type Look,
} from './look.js';
import { TAGS } from './parts.js';
import { COLOUR_NAMES, HEIGHT_NAMES } from './tokens.js';

/** A longer address is not read at all. */
export const MAX_HASH = 6000;

type Change = (value: string, look: Look) => Look | null;

const choice =
  <K extends keyof Look>(field: K, values: readonly Look[K][]): Change =>
  (value, look) =>
    values.some((each) => each === value) ? { ...look, [field]: value } : null;

function colourChange(ground: Ground, name: string): Change {
  return (value, look) => {
    const colour = readColour(value);
    if (!colour) return null;
    const colours = { ...look.colours, [ground]: { ...look.colours[ground], [name]: colour } };
    return { ...look, colours };
  };
}

const heightChange =
  (name: string): Change =>
  (value, look) => {
    const height = readNumber(value, MAX_HEIGHT);
    return height === null ? null : { ...look, heights: { ...look.heights, [name]: height } };
  };

function changeRule(value: string, look: Look): Look | null {
  const [, tag = '', part = '', property = '', to = ''] = /^([^.]*)\.([^.]*)\.([^.]*)\.(.*)$/.exec(value) ?? [];
  const rule = readRule(tag, part, property, to);
  return rule && { ...look, rules: withRule(look.rules, rule) };
}

/** What each name in the address does. A map, so that no name reaches what every object has. */
const CHANGES = new Map<string, Change>([
  ['preset', choice('preset', PRESETS)],
  ['scheme', choice('scheme', SCHEMES)],
  ['size', choice('size', SIZES)],
  ['page', choice('ground', GROUNDS)],
  ['page-font', choice('pageFont', PAGE_FONTS)],
  ['show', choice('show', TAGS)],
  [
    'corner',
    (value, look) => {
      const corner = readNumber(value, MAX_CORNER);
      return corner === null ? null : { ...look, corner };
    },
  ],
  [
    'font',
    (value, look) => {
      const font = readFont(value);
      return font === null ? null : { ...look, font };
    },
  ],
  ['part', changeRule],
  ...COLOUR_NAMES.map((name) => [name, colourChange('light', name)] as const),
  ...COLOUR_NAMES.map((name) => [`dark.${name}`, colourChange('dark', name)] as const),
  ...HEIGHT_NAMES.map((name) => [`${name}-height`, heightChange(name)] as const),
]);

/** A look as an address holds it, and what in the address was not understood. */
export interface ReadAddress {
  readonly look: Look;
  readonly refused: readonly string[];
}

/** Reads what stands behind `#`. Anything that is not understood is left out and named. */
export function readAddress(hash: string): ReadAddress {
  const text = hash.replace(/^#/, '');
  // A place on the page, such as that of the link to the content, is no look.
  if (!text.includes('=')) return { look: PLAIN_LOOK, refused: text === '' || text === 'main' ? [] : [text] };
  if (text.length > MAX_HASH) return { look: PLAIN_LOOK, refused: [text] };
  let look = PLAIN_LOOK;
  const refused: string[] = [];
  new URLSearchParams(text).forEach((value, name) => {
    const next = CHANGES.get(name)?.(value, look);
    if (next) look = next;
    else refused.push(`${name}=${value}`);
  });
  return { look, refused };
}

/** What stands behind `#` for a look: nothing for the plain one. */
export function writeAddress(look: Look): string {
  const said = new URLSearchParams();
  const say = (name: string, value: string | number | null | undefined, plain?: string | null): void => {
    if (value !== null && value !== undefined && value !== plain) said.append(name, String(value));
  };
  say('preset', look.preset, PLAIN_LOOK.preset);
  say('scheme', look.scheme, PLAIN_LOOK.scheme);
  say('size', look.size, PLAIN_LOOK.size);
  say('page', look.ground, PLAIN_LOOK.ground);
  say('page-font', look.pageFont, PLAIN_LOOK.pageFont);
  say('show', look.show);
  for (const name of COLOUR_NAMES) say(name, look.colours.light[name]?.slice(1));
  for (const name of COLOUR_NAMES) say(`dark.${name}`, look.colours.dark[name]?.slice(1));
  say('corner', look.corner);
  say('font', look.font);
  for (const name of HEIGHT_NAMES) say(`${name}-height`, look.heights[name]);
  for (const { tag, part, property, value } of look.rules) {
    say('part', `${tag}.${part}.${property}.${value.replace('#', '')}`);
  }
  return said.toString();
}
