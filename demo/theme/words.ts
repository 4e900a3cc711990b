import type { Ground, PageFont, Scheme, Size } from './look.js';
import type { Property, Tag } from './parts.js';
import type { ColourName, HeightName, Preset } from './tokens.js';
import { wordsEn } from './words.en.js';
import { wordsZh } from './words.zh.js';

/** All that the page says. */
export interface Words {
  readonly preset: string;
  readonly presets: Readonly<Record<Preset, string>>;
  readonly scheme: string;
  readonly schemes: Readonly<Record<Scheme, string>>;
  readonly size: string;
  readonly sizes: Readonly<Record<Size, string>>;
  readonly groups: Readonly<Record<'main' | 'states' | 'own' | 'type' | 'parts', string>>;
  readonly hints: Readonly<Record<'main' | 'states' | 'own' | 'type' | 'parts' | 'schemeAuto' | 'font', string>>;
  readonly ground: string;
  readonly grounds: Readonly<Record<Ground, string>>;
  readonly colours: Readonly<Record<ColourName, string>>;
  readonly pick: (name: string) => string;
  readonly toPreset: (name: string) => string;
  readonly toPresetShort: string;
  readonly badColour: string;
  readonly ratio: (other: string, ratio: string, verdict: string) => string;
  readonly enough: string;
  readonly tooLow: (need: string) => string;
  readonly noNeed: string;
  readonly pageFont: string;
  readonly pageFonts: Readonly<Record<PageFont, string>>;
  readonly font: string;
  readonly badFont: string;
  readonly corner: string;
  readonly height: (name: string) => string;
  readonly heights: Readonly<Record<HeightName, string>>;
  readonly badNumber: (max: number) => string;
  readonly presetOf: (value: string) => string;
  readonly tags: Readonly<Record<Tag, string>>;
  readonly all: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<Property, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly ruleLabels: Readonly<Record<'tag' | 'part' | 'property' | 'value', string>>;
  readonly add: string;
  readonly remove: (rule: string) => string;
  readonly removeShort: string;
  readonly added: (rule: string) => string;
  readonly removed: (rule: string) => string;
  readonly full: (max: number) => string;
  readonly allClear: (ratio: string, other: string) => string;
  readonly unclear: (count: number) => string;
  readonly unclearItem: (ground: string | null, what: string, on: string, ratio: string, need: string) => string;
  readonly more: (count: number) => string;
  readonly reset: string;
  readonly resetDone: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly codeTitle: string;
  readonly sheetTitle: string;
  readonly sheetHint: string;
  readonly attributesTitle: string;
  /** Where the attributes stand in the forms of embedding that are no tags. */
  readonly forms: Readonly<Record<'placeholder' | 'address', string>>;
  readonly nothing: string;
  readonly nothingInSheet: string;
  readonly darkNote: string;
  readonly refused: (count: number, first: string) => string;
  readonly guide: string;
}

/** The words of a page's language. */
export function wordsOf(lang: string): Words {
  return /^en\b/.test(lang) ? wordsEn : wordsZh;
}
