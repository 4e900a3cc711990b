import { readNumeral } from './numerals.js';

/** The classes of numbering of GB/T 9704 and of regulations, from the outermost in. */
export type MarkerClass = 'chapter' | 'han' | 'section' | 'parenHan' | 'article' | 'arabic' | 'parenArabic' | 'circled';

export interface Marker {
  readonly class: MarkerClass;
  /** 1 = 一、 or 第一章, 2 = （一） or 第一节, 3 = 1. or 第一条, 4 = （1）, 5 = ①. */
  readonly level: number;
  readonly value: number;
  readonly length: number;
}

const LEVEL: Readonly<Record<MarkerClass, number>> = {
  chapter: 1,
  han: 1,
  section: 2,
  parenHan: 2,
  article: 3,
  arabic: 3,
  parenArabic: 4,
  circled: 5,
};

const HAN = '[一二三四五六七八九十]{1,3}';
const PATTERNS: readonly (readonly [MarkerClass, RegExp])[] = [
  ['chapter', /^第 ?([一二三四五六七八九十百零〇\d]{1,4}) ?(?:章|部分|编|篇)(?![的中内])[、:. ]?/],
  ['section', /^第 ?([一二三四五六七八九十百零〇\d]{1,4}) ?节(?![课的])[、:. ]?/],
  ['article', /^第 ?([一二三四五六七八九十百零〇\d]{1,5}) ?条(?!规定|的|款|所|第|中|至|和|、|,)[:. ]?/],
  ['han', new RegExp(`^(${HAN}) ?[、.'’](?![一二三四五六七八九十](?:[、至]|年级|级|类|等))(?!\\d)`)],
  ['han', new RegExp(`^【 ?(${HAN}) ?】[、.:]?`)],
  ['parenHan', new RegExp(`^\\( ?(${HAN}) ?\\)[、.:]?`)],
  ['arabic', /^(\d{1,2}) ?[.、](?!\d)/],
  ['arabic', /^(\d{1,2}) ?[.、](?=(?:19|20)\d\d ?年)/],
  ['parenArabic', /^\( ?(\d{1,2}) ?\)[、.]?/],
  ['parenArabic', /^(\d{1,2})\)[、.]?/],
];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The marker that `text` begins with, or null. */
export function readMarker(text: string): Marker | null {
  const first = text.charCodeAt(0);
  // Most lines begin with no marker: say so before any pattern runs.
  if (!(
    first === 0x28 ||
    first === 0x3010 ||
    first === 0x7b2c ||
    (first >= 0x30 && first <= 0x39) ||
    '一二三四五六七八九十'.includes(text[0] ?? ' ')
  )) {
    const circled = text === '' ? -1 : CIRCLED.indexOf(text[0]!);
    return circled < 0 ? null : { class: 'circled', level: LEVEL.circled, value: circled + 1, length: 1 };
  }
  const head = text.slice(0, 24);
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(head);
    if (!match) continue;
    const value = readNumeral(match[1]!);
    if (value === null || value < 1) continue;
    return { class: kind, level: LEVEL[kind], value, length: match[0].length };
  }
  return null;
}
