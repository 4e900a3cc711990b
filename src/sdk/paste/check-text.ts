/** What is left of a form of ours where an editor has made words of it, or has taken all but the table. */
import { around, below, findBelow, wordsOf, type PastedNode, type Spot } from './check-tree.js';
import type { PageFacts } from './check-page.js';
import { placeAt, type Place } from './check-place.js';
import { WIDGETS } from './widgets.js';

const TAGS = WIDGETS.map(({ tag }) => tag).join('|');
/** A tag of ours in words, escaped once or twice; the length keeps a long text from being read again and again. */
const ESCAPED = new RegExp(
  `(?:<|&lt;|＜)\\s*(?:(?:${TAGS})(?![\\w-])|div\\s[^<>]{0,800}?data-jiaogai\\s*=|(?:iframe|a)\\s[^<>]{0,800}?frame\\.html\\?[^<>]{0,400}?widget=)`,
  'i',
);
/** Where text is no text of the page. */
const RAW = /^(?:script|style|noscript|title|iframe|noembed|noframes)$/;
const SHOWN_CODE = /^(?:pre|code|textarea|samp|kbd|xmp)$/;

/** The heads of the tables that `ledgerTable` and `targetTable` write. */
const HEADS = [
  ['序号', '任务', '牵头单位', '配合单位', '完成时限', '进展'],
  ['指标', '目标', '期限'],
  ['No.', 'Task', 'Lead unit', 'Partner units', 'Due', 'Progress'],
  ['Number', 'Target', 'By'],
].map((heads) => heads.join('').replace(/\s/g, ''));

/** A tag in words. */
export interface Escaped {
  /** What it would be, were it a tag. */
  readonly place: Place | undefined;
  /** It stands where code is shown on purpose. */
  readonly isCode: boolean;
  /** Lines between the beginning of the text and it. */
  readonly lines: number;
}

/** The node that such words would be. */
function nodeIn(text: string): PastedNode {
  const attrs: { name: string; value: string }[] = [];
  for (const [, name, value] of text.matchAll(/\s([a-z][\w-]*)\s*=\s*["'“”″]([^"'“”″<>]*)["'“”″]/gi)) {
    attrs.push({ name: name!.toLowerCase(), value: value! });
  }
  return { nodeName: /[a-z][\w-]*/i.exec(text)![0].toLowerCase(), attrs };
}

/** The first tag of ours that a text shows as words, or undefined. */
export function escapedIn(spot: Spot, page: PageFacts): Escaped | undefined {
  const text = spot.node.value ?? '';
  if (spot.node.nodeName !== '#text' || (spot.parent && RAW.test(spot.parent.node.nodeName))) return undefined;
  const match = ESCAPED.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match.index, match.index + 2000).replace(/^(?:<|&lt;|＜)|(?:>|&gt;|＞).*$/gis, '');
  const node = nodeIn(rest.replace(/&quot;|&#34;/g, '"').replace(/&amp;/g, '&'));
  return {
    place: placeAt({ ...spot, node }, page),
    isCode: around(spot, ({ nodeName }) => SHOWN_CODE.test(nodeName)) !== undefined,
    lines: text.slice(0, match.index).split('\n').length - 1,
  };
}

/** Longer than any address of ours is likely to be. */
const REACH = 2000;

/** The frame page whose address stands in a text as words, where no link is made of it; undefined where there is none. */
export function addressIn(spot: Spot, page: PageFacts): Place | undefined {
  const text = spot.node.value ?? '';
  const at = text.indexOf('/frame.html?');
  if (spot.node.nodeName !== '#text' || at < 0 || (spot.parent && RAW.test(spot.parent.node.nodeName)))
    return undefined;
  const before = /[^\s"'<>（(：]*$/.exec(text.slice(Math.max(0, at - REACH), at))![0];
  const address = before + /^[^\s"'<>）)]*/.exec(text.slice(at, at + REACH))![0].replace(/&amp;/g, '&');
  if (around(spot, ({ nodeName }) => nodeName === 'a' || SHOWN_CODE.test(nodeName))) return undefined;
  const place = placeAt({ ...spot, node: { nodeName: 'iframe', attrs: [{ name: 'src', value: address }] } }, page);
  return place?.widget ? place : undefined;
}

/** Whether a comment holds a form of ours. */
export function isInComment({ node }: Spot): boolean {
  return node.nodeName === '#comment' && ESCAPED.test(node.data ?? '');
}

function firstRow(table: PastedNode): string {
  const row = findBelow(table, 'tr');
  let words = '';
  for (const cell of row ? below(row) : []) {
    if (cell.nodeName === 'th' || cell.nodeName === 'td') words += wordsOf(cell, 100);
    if (words.length > 200) break;
  }
  return words;
}

/** Whether a spot is a table as ours are, or what an editor that knows no tables has made of one. */
export function isOurTable(spot: Spot): boolean {
  const { node } = spot;
  if (node.nodeName === 'table') return HEADS.indexOf(firstRow(node)) >= 0;
  if (node.nodeName !== '#text') return false;
  const words = (node.value ?? '').slice(0, 2000).replace(/\s/g, '');
  // The shorter heads could be anybody's words.
  const isOurs = [HEADS[0]!, HEADS[2]!].some((heads) => words.indexOf(heads) >= 0);
  return isOurs && !around(spot, ({ nodeName }) => nodeName === 'table');
}
